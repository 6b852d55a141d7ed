#include <algorithm>

#include "core/thai_char.h"
#include "normalize/agency_scan.h"

namespace ita {
namespace {

constexpr std::size_t kLongestAddress =
    80;  // letters between a name and its district: house, village, road
constexpr std::size_t kLongestDistrict = 24;
// A word of at least so many letters is a province's name misread where so few of them differ, and
// clearly fewer than from any other.
constexpr std::size_t kShortestMisread = 5, kLongestProvince = 24;
constexpr double kMisread = 0.25, kClearly = 0.15;
constexpr std::string_view kChiefDistrict =
    "เมือง";  // "อำเภอเมือง" of a province is "เมือง" and the province's name

}  // namespace

std::optional<AgencyFinder::Location::LeadMatch> AgencyFinder::Location::lead_at(
    std::size_t at) const {
  for (const LeadWord& word : knowledge_.leads_)
    if (rest(at).starts_with(word.letters)) return LeadMatch{word.lead, word.letters.size()};
  return std::nullopt;
}

const AgencyFinder::Province* AgencyFinder::Location::province_at(std::size_t at) const {
  for (const Province& province : knowledge_.provinces_)
    if (rest(at).starts_with(province.letters)) return &province;
  return nullptr;
}

const AgencyFinder::Province* AgencyFinder::Location::misread_province(std::size_t at,
                                                                       std::size_t& end) const {
  std::size_t to = at + 1;
  while (to < text_.letters.size() && to - at < kLongestProvince && text_.gaps[to] == Gap::kNone &&
         thai::is_thai(text_.letters[to]))
    ++to;
  const std::u32string_view word = rest(at).substr(0, to - at);
  if (word.size() < kShortestMisread) return nullptr;
  const Province* best = nullptr;
  double distance = kMisread, runner_up = 1;
  for (const Province& province : knowledge_.provinces_) {
    if (province.letters.size() < kShortestMisread) continue;
    const double here =
        edit_distance(word, province.letters, knowledge_.confusions_, kMisread + kClearly);
    if (best != nullptr && best->name == province.name) {  // its short form
      distance = std::min(distance, here);
    } else if (here < distance) {
      if (best != nullptr) runner_up = distance;
      distance = here;
      best = &province;
    } else {
      runner_up = std::min(runner_up, here);
    }
  }
  if (best == nullptr || runner_up - distance < kClearly) return nullptr;
  end = to;
  return best;
}

bool AgencyFinder::knows_province(std::string_view name) const {
  return std::ranges::any_of(provinces_, [&](const Province& p) { return p.name == name; });
}

std::size_t AgencyFinder::Location::end_of_word(std::size_t at) const {
  std::size_t end = at;
  while (end < text_.letters.size() && end - at < kLongestProvince &&
         thai::is_thai(text_.letters[end]) &&
         (end == at || (text_.gaps[end] == Gap::kNone && !is_place_lead(end))))
    ++end;
  return end;
}

bool AgencyFinder::Location::is_place_lead(std::size_t at) const {
  const auto lead = lead_at(at);
  return lead && (lead->lead == Lead::kDistrict || lead->lead == Lead::kProvince) &&
         lead->length > 2;
}

std::size_t AgencyFinder::Location::skip_signs(std::size_t at) const {
  while (at < text_.letters.size() && (text_.letters[at] == ',' || text_.letters[at] == '(')) ++at;
  return at;
}

// From a house number or a village to the district; `at` itself where none follows soon.
std::size_t AgencyFinder::Location::skip_address(std::size_t at) const {
  const auto first = lead_at(at);
  if (!first || first->lead == Lead::kDistrict || first->lead == Lead::kProvince) return at;
  const std::size_t limit = std::min(text_.letters.size(), at + kLongestAddress);
  for (std::size_t i = at + first->length; i < limit; ++i) {
    const auto lead = lead_at(i);
    if (lead && lead->lead == Lead::kDistrict) return i;
  }
  return at;
}

std::size_t AgencyFinder::Location::end_of_district(std::size_t begin) const {
  std::size_t end = begin, kept = 0;
  for (; end < text_.letters.size() && end - begin < kLongestDistrict; ++end) {
    if (!thai::is_thai(text_.letters[end])) break;
    if (end > begin) {
      const auto lead = lead_at(end);
      if (lead && lead->lead == Lead::kProvince)
        return kept > 0 && kept < end ? end : std::max(end, kept);
      if (is_place_lead(end)) return kept > 0 ? kept : end;
      // A blank ends the name, unless it fell inside: then จังหวัด follows without one more.
      if (text_.gaps[end] != Gap::kNone) {
        if (kept > 0) return kept;
        kept = end;
      }
    }
  }
  return kept > 0 ? kept : end;
}

std::size_t AgencyFinder::Location::read(std::size_t at, AgencyName& name) const {
  std::size_t located = at;
  at = skip_address(skip_signs(at));
  if (at >= text_.letters.size()) return located;
  auto lead = lead_at(at);
  if (lead && lead->lead == Lead::kDistrict) {
    const std::size_t begin = at + lead->length;
    const std::size_t end = end_of_district(begin);
    if (end <= begin) return located;
    name.district = text_.printed(begin, end);
    located = end;
    at = skip_signs(end);
    lead = at < text_.letters.size() ? lead_at(at) : std::nullopt;
  } else if (!lead || lead->lead != Lead::kProvince) {
    return located;
  }
  const std::size_t begin = at + (lead && lead->lead == Lead::kProvince ? lead->length : 0);
  if (begin >= text_.letters.size()) return located;
  const Province* province = province_at(begin);
  std::size_t end = province != nullptr ? begin + province->letters.size() : begin;
  if (province == nullptr && begin > at) province = misread_province(begin, end);
  if (province != nullptr) {
    name.province = province->name;
  } else {
    // As printed, if it is a word of its own after "จังหวัด" spelt out.
    constexpr std::size_t kFewestLetters = 3;
    end = end_of_word(begin);
    if (!lead || lead->lead != Lead::kProvince || !is_place_lead(at) ||
        end < begin + kFewestLetters || text_.gaps[begin] != Gap::kNone)
      return located;
    name.province = text_.printed(begin, end);
  }
  if (name.district == kChiefDistrict) name.district += name.province;
  return end;
}

}  // namespace ita
