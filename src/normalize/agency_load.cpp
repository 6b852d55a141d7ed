// The tables behind AgencyFinder.
#include <algorithm>
#include <array>
#include <cstdlib>

#include "normalize/agency_name.h"
#include "normalize/codebook_table.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

template <class T>
void longest_first(std::vector<T>& words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const T& a, const T& b) { return a.letters.size() > b.letters.size(); });
}

std::optional<double> parse_share(std::string_view cell) {
  const std::string number(cell);
  char* end = nullptr;
  const double value = std::strtod(number.c_str(), &end);
  if (number.empty() || *end != '\0' || !(value > 0 && value <= 1)) return std::nullopt;
  return value;
}

}  // namespace

Result<AgencyFinder> AgencyFinder::load(const std::filesystem::path& codebook_dir) {
  AgencyFinder finder;
  constexpr std::array<std::string_view, 5> kTypeColumns{"type", "wording", "rule", "standing",
                                                         "whole"};
  const auto types = CodebookTable::load(codebook_dir / "agency_types.tsv", kTypeColumns);
  if (!types) return tl::unexpected(types.error());
  for (const CodebookTable::Row& row : types->rows()) {
    Type type{compact_letters(row[1]), std::string(row[0]), NameRule::kPlace, 1,
              std::string(row[4])};
    if (row[2] == "subdistrict") {
      type.rule = NameRule::kSubdistrict;
    } else if (row[2] == "district") {
      type.rule = NameRule::kDistrict;
    } else if (row[2] == "province") {
      type.rule = NameRule::kProvince;
    } else if (row[2] == "name") {
      type.rule = NameRule::kName;
    } else if (row[2] == "office") {
      type.rule = NameRule::kOffice;
    } else if (row[2] == "member") {
      type.rule = NameRule::kMember;
    } else if (row[2] == "ending") {
      type.rule = NameRule::kEnding;
    } else if (row[2] == "whole") {
      type.rule = NameRule::kWhole;
    } else if (row[2] != "place") {
      return types->reject(row,
                           "the rule is none of place, subdistrict, district, province, name, "
                           "office, member, ending, whole");
    }
    const auto standing = parse_share(row[3]);
    if (!standing) return types->reject(row, "the standing is no number above 0 and up to 1");
    type.standing = *standing;
    if (type.letters.empty() || type.type.empty())
      return types->reject(row, "an empty type or wording");
    if (type.whole.empty() == (type.rule == NameRule::kWhole))
      return types->reject(row, "a whole name goes with the rule whole");
    if (type.rule == NameRule::kEnding) {
      finder.endings_.push_back(std::move(type));
      continue;
    }
    if (finder.initials_.find(type.letters.front()) == std::u32string::npos)
      finder.initials_ += type.letters.front();
    finder.types_.push_back(std::move(type));
  }

  constexpr std::array<std::string_view, 2> kWordColumns{"use", "wording"};
  const auto words = CodebookTable::load(codebook_dir / "agency_words.tsv", kWordColumns);
  if (!words) return tl::unexpected(words.error());
  for (const CodebookTable::Row& row : words->rows()) {
    const CompactText compact = make_compact(canonical_text(row[1]));
    const std::u32string& letters = compact.letters;
    if (letters.empty()) return words->reject(row, "an empty wording");
    if (row[0] == "after_name" || row[0] == "after_place") {
      finder.followers_.push_back(
          {letters, compact.printed(0, letters.size()), row[0] == "after_place"});
    } else if (row[0] == "bystander") {
      finder.bystanders_.push_back(letters);
    } else if (row[0] == "notice") {
      finder.notices_.push_back(letters);
    } else if (row[0] == "numbered_part") {
      finder.numbered_parts_.push_back(letters);
    } else if (row[0] == "named_part") {
      finder.named_parts_.push_back(letters);
    } else if (row[0] == "before_name") {
      finder.before_names_.push_back(letters);
    } else if (row[0] == "address") {
      finder.leads_.push_back({letters, Lead::kAddress});
    } else if (row[0] == "subdistrict") {
      finder.leads_.push_back({letters, Lead::kSubdistrict});
    } else if (row[0] == "district") {
      finder.leads_.push_back({letters, Lead::kDistrict});
    } else if (row[0] == "province") {
      finder.leads_.push_back({letters, Lead::kProvince});
    } else {
      return words->reject(row, "no such use");
    }
  }

  constexpr std::array<std::string_view, 2> kProvinceColumns{"name", "short"};
  const auto provinces = CodebookTable::load(codebook_dir / "provinces.tsv", kProvinceColumns);
  if (!provinces) return tl::unexpected(provinces.error());
  for (const CodebookTable::Row& row : provinces->rows()) {
    if (row[0].empty()) return provinces->reject(row, "an empty name");
    for (const std::string_view wording : {row[0], row[1]})
      if (!wording.empty())
        finder.provinces_.push_back({compact_letters(wording), std::string(row[0])});
  }

  auto confusions = Confusions::load(codebook_dir / "confusables.tsv");
  if (!confusions) return tl::unexpected(confusions.error());
  finder.confusions_ = std::move(*confusions);

  longest_first(finder.types_);
  longest_first(finder.endings_);
  longest_first(finder.followers_);
  longest_first(finder.leads_);
  longest_first(finder.provinces_);
  return finder;
}

}  // namespace ita
