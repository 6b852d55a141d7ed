#include "query/roster_match.h"

#include <algorithm>

#include "core/utf8.h"

namespace ita {
namespace {

constexpr std::size_t kMostCandidates = 8;
// In edits: a name or a place that is farther is another's.
constexpr double kMostEdits = 3.0, kMostPlaceEdits = 2.0;
constexpr double kMostPlaceEditsOfLetters = 0.34;
// A type so little misread, before the very same place, is that type.
constexpr double kSureTypeEdits = 1.5;
constexpr std::size_t kShortestPlace = 2;
constexpr double kVagueScore = 0.5;

std::string to_identity_key(const AgencyIdentity& identity) {
  return identity.key + '/' + identity.district + '/' + identity.province;
}

bool contradict(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

}  // namespace

RosterMatcher::RosterMatcher(const std::vector<AgencyIdentity>& roster,
                             const Confusions& confusions,
                             const std::vector<RosterDecision>& decisions)
    : roster_(roster), confusions_(confusions) {
  names_.reserve(roster.size());
  for (std::size_t i = 0; i < roster.size(); ++i) {
    std::u32string letters = decode_utf8(roster[i].key);
    std::u32string place = decode_utf8(roster[i].place);
    const LetterPairs pairs(letters), place_pairs(place);
    names_.push_back({std::move(letters), std::move(place), pairs, place_pairs});
    by_key_.emplace(roster[i].key, i);
    by_province_.emplace(roster[i].province, i);
    if (!roster[i].recognised) vague_.push_back(i);
  }
  for (const RosterDecision& decision : decisions) {
    RosterMatch match;
    if (!decision.none) {
      match = match_exactly(decision.entry);
      // The entry is no longer on the roster, or no longer alone: the decision does not apply.
      if (match.kind != RosterMatch::Kind::kSure) continue;
    }
    decided_.emplace(to_identity_key(decision.printed), std::move(match));
  }
}

RosterMatch RosterMatcher::match(const AgencyIdentity& printed) const {
  if (printed.key.empty()) return {};
  if (const auto decided = decided_.find(to_identity_key(printed)); decided != decided_.end())
    return decided->second;
  RosterMatch exact = match_exactly(printed);
  if (exact.kind != RosterMatch::Kind::kNone) return exact;
  RosterMatch near = match_nearly(printed);
  if (near.kind != RosterMatch::Kind::kSure) add_vague(printed, near);
  return near;
}

// An entry that is a place alone is how the names of all its agencies end.
void RosterMatcher::add_vague(const AgencyIdentity& printed, RosterMatch& match) const {
  for (const std::size_t entry : vague_) {
    const AgencyIdentity& vague = roster_[entry];
    const bool known = std::any_of(match.candidates.begin(), match.candidates.end(),
                                   [&](const auto& c) { return c.entry == entry; });
    if (known || match.candidates.size() == kMostCandidates ||
        names_[entry].letters.size() < kShortestPlace || !printed.key.ends_with(vague.key) ||
        contradict(printed.district, vague.district) ||
        contradict(printed.province, vague.province))
      continue;
    match.kind = RosterMatch::Kind::kToDecide;
    match.candidates.push_back({entry, kVagueScore});
  }
}

RosterMatch RosterMatcher::match_exactly(const AgencyIdentity& printed) const {
  RosterMatch match;
  int best = 0;
  const auto [first, last] = by_key_.equal_range(printed.key);
  for (auto entry = first; entry != last; ++entry) {
    const int fit = rate_agency_fit(printed, roster_[entry->second]);
    if (fit > best) match.candidates.clear();
    best = std::max(best, fit);
    if (fit > 0 && fit == best) match.candidates.push_back({entry->second, 1});
  }
  if (match.candidates.size() == 1) match.kind = RosterMatch::Kind::kSure;
  if (match.candidates.size() > 1) match.kind = RosterMatch::Kind::kToDecide;
  return match;
}

RosterMatch RosterMatcher::match_nearly(const AgencyIdentity& printed) const {
  const std::u32string letters = decode_utf8(printed.key);
  const std::u32string backwards(letters.rbegin(), letters.rend());
  const LetterPairs pairs(letters);
  struct Near {
    std::size_t entry;
    double edits;
    bool sure;
  };
  std::vector<Near> near;
  const auto look_at = [&](std::size_t entry) {
    const Name& name = names_[entry];
    if (contradict(printed.district, roster_[entry].district)) return;
    double edits = kMostEdits + 1;
    if (pairs.may_match(name.pairs))
      edits = edit_cost(letters, name.letters, confusions_, kMostEdits);
    bool sure = false;
    // Where the type cannot be read, the place is how the name ends.
    if (!printed.recognised && !name.place.empty() && pairs.may_match(name.place_pairs)) {
      const std::u32string place(name.place.rbegin(), name.place.rend());
      const double limit =
          std::min(kMostPlaceEdits, kMostPlaceEditsOfLetters * static_cast<double>(place.size()));
      const double place_edits = prefix_cost(place, backwards, confusions_, limit);
      sure = place_edits == 0 && edits <= kSureTypeEdits && !printed.province.empty() &&
             printed.province == roster_[entry].province;
      if (place_edits <= limit) edits = std::min(edits, place_edits + 1);
    }
    if (edits <= kMostEdits) near.push_back({entry, edits, sure});
  };
  if (printed.province.empty()) {
    for (std::size_t i = 0; i < roster_.size(); ++i) look_at(i);
  } else {
    for (const std::string_view province : {std::string_view(printed.province), std::string_view()})
      for (auto [entry, last] = by_province_.equal_range(province); entry != last; ++entry)
        look_at(entry->second);
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const Near& a, const Near& b) { return a.edits < b.edits; });
  RosterMatch match;
  if (near.empty()) return match;
  const bool sure =
      std::count_if(near.begin(), near.end(), [](const Near& n) { return n.sure; }) == 1;
  if (sure) std::erase_if(near, [](const Near& n) { return !n.sure; });
  match.kind = sure ? RosterMatch::Kind::kSure : RosterMatch::Kind::kToDecide;
  near.resize(std::min(near.size(), kMostCandidates));
  for (const Near& n : near) {
    const auto length =
        static_cast<double>(std::max(letters.size(), names_[n.entry].letters.size()));
    match.candidates.push_back({n.entry, 1 - n.edits / length});
  }
  return match;
}

}  // namespace ita
