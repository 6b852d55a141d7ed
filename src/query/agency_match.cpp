#include "query/agency_match.h"

#include <algorithm>

#include "normalize/thai_text.h"

namespace ita {
namespace {

constexpr std::string_view kDistrictWords[] = {"อำเภอ", "อ.", "เขต"};
constexpr std::string_view kProvinceWords[] = {"จังหวัด", "จ."};

// What may follow a name where one is expected; anything else is the rest of the name, which the
// finder, made for running text, cuts at a blank ("เทศบาลตำบลท่า ตะโก").
constexpr std::string_view kAddressWords[] = {"อำเภอ", "อ.",   "เขต", "จังหวัด", "จ.",   "ตำบล",
                                              "ต.",    "แขวง", "หมู่",  "ม.",    "เลขที่", "("};

std::string find_rest(std::string_view text) {
  if (!text.starts_with(' ')) return {};
  const std::string rest = canonical_text(text);
  for (const std::string_view word : kAddressWords)
    if (rest.starts_with(word)) return {};
  return rest;
}

template <class Words>
std::string strip_word(std::string_view text, const Words& words) {
  std::string name = canonical_text(text);
  for (const std::string_view word : words)
    if (name.starts_with(word)) {
      name.erase(0, word.size());
      break;
    }
  return canonical_text(name);
}

}  // namespace

AgencyIdentity identify_agency(const AgencyFinder& agencies, std::string_view name,
                               std::string_view district, std::string_view province) {
  const std::string bare_district = strip_word(district, kDistrictWords);
  const std::string bare_province = strip_word(province, kProvinceWords);
  // The finder knows that "อำเภอเมือง จังหวัดลำปาง" is เมืองลำปาง, so it gets the whole address.
  std::string address = canonical_text(name);
  if (!bare_district.empty()) address += " อำเภอ" + bare_district;
  if (!bare_province.empty()) address += " จังหวัด" + bare_province;

  AgencyIdentity identity;
  const auto mentions = agencies.find(address);
  // A province is an agency too: where the name cannot be read, its address must not stand for it.
  const std::size_t name_end = canonical_text(name).size();
  if (mentions.empty() || mentions.front().begin >= name_end) {
    identity.name = canonical_text(name);
  } else {
    identity.recognised = true;
    identity.place = skeleton(mentions.front().name.place);
    const std::string rest = mentions.front().end < name_end
                                 ? find_rest(std::string_view(address).substr(
                                       mentions.front().end, name_end - mentions.front().end))
                                 : std::string();
    identity.name = mentions.front().name.full + rest;
    identity.place += skeleton(rest);
    identity.district = skeleton(mentions.front().name.district);
    identity.province = skeleton(mentions.front().name.province);
  }
  if (identity.district.empty()) identity.district = skeleton(bare_district);
  if (identity.province.empty()) identity.province = skeleton(bare_province);
  identity.key = skeleton(identity.name);
  return identity;
}

AgencyIdentity identify_agency_in_path(const AgencyFinder& agencies, std::string_view path) {
  std::string text(path);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '/' || c == '_'; }, '\n');
  const auto mentions = agencies.find(canonical_text(text));
  if (mentions.empty()) return {};
  const AgencyName& name = mentions.front().name;
  return {name.full,
          skeleton(name.full),
          skeleton(name.district),
          skeleton(name.province),
          skeleton(name.place),
          true};
}

AgencyIdentity identify_stored_agency(const AgencyFinder& agencies, std::string_view name,
                                      std::string_view district, std::string_view province) {
  // Short forms have a dot; whoever corrected the document may have typed one.
  if (name.find('.') != std::string_view::npos || name.find(' ') != std::string_view::npos)
    return identify_agency(agencies, name, district, province);
  return {std::string(name), skeleton(name), skeleton(district), skeleton(province), {}, true};
}

int rate_agency_fit(const AgencyIdentity& a, const AgencyIdentity& b) {
  if (a.key.empty() || a.key != b.key) return 0;
  int fit = 1;
  for (const auto part : {&AgencyIdentity::district, &AgencyIdentity::province}) {
    if ((a.*part).empty() || (b.*part).empty()) continue;
    if (a.*part != b.*part) return 0;
    fit += 2;
  }
  // Names that differ in a tone mark alone share a skeleton; the one that is spelt alike is meant.
  return a.name == b.name ? fit + 1 : fit;
}

Result<std::vector<int64_t>> find_documents_of_agency(const QueryContext& context,
                                                      std::string_view wanted) {
  const AgencyIdentity asked = identify_agency(context.agencies, wanted, {}, {});
  Statement query = context.database.connection().prepare(
      "SELECT document_id, agency, district, province FROM facts WHERE agency IS NOT NULL ORDER BY "
      "document_id");
  std::vector<int64_t> documents;
  while (query.next()) {
    if (skeleton(query.text(1)).find(asked.key) == std::string::npos) continue;
    const auto contradicts = [](const std::string& wanted_part, std::string_view part) {
      return !wanted_part.empty() && !part.empty() && skeleton(part) != wanted_part;
    };
    if (contradicts(asked.district, query.text(2)) || contradicts(asked.province, query.text(3)))
      continue;
    documents.push_back(query.integer(0));
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return documents;
}

}  // namespace ita
