// Which agency of the roster is it? Names in documents are misread, shortened and changed:
//
//     องค์การบริหารส่วนตำบลเกล็ดแก้ว  ลำปาง      the same key, one entry                sure
//     องค์การบริการส่วนตำบลเกล็ดแก้ว  ลำปาง      the same place, only the type misread  sure
//     องค์การบริหารส่วนตำบลเกล็ดแห้ว  ลำปาง      a letter of the place differs          to decide
//     องค์การบริหารส่วนตำบลศรีธารา              three entries of that name             to decide
//     องค์การบริหารส่วนตำบลเกล็ดแก้ว  ลำปาง      an entry says only เกล็ดแก้ว             to decide
//
// Real neighbours often differ in one letter, also in one that readers confuse, and rosters have
// gaps: a place that is only near is never taken for another without asking. What a person decided
// comes first.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "normalize/edit_distance.h"
#include "query/agency_match.h"

namespace ita {

struct RosterCandidate {
  std::size_t entry = 0;
  double score = 0;  // 0..1; 1 for the same name
};

struct RosterMatch {
  enum class Kind { kSure, kToDecide, kNone };
  Kind kind = Kind::kNone;
  std::vector<RosterCandidate> candidates;  // best first; one where sure, at most eight
};

// What people decided: printed identity → an entry of the roster, or none of it.
struct RosterDecision {
  AgencyIdentity printed;
  bool none = false;
  AgencyIdentity entry;
};

class RosterMatcher {
 public:
  // `roster` outlives the matcher.
  RosterMatcher(const std::vector<AgencyIdentity>& roster, const Confusions& confusions,
                const std::vector<RosterDecision>& decisions);

  RosterMatch match(const AgencyIdentity& printed) const;

 private:
  struct Name {
    std::u32string letters, place;
    LetterPairs pairs, place_pairs;
  };
  RosterMatch match_exactly(const AgencyIdentity& printed) const;
  RosterMatch match_nearly(const AgencyIdentity& printed) const;
  void add_vague(const AgencyIdentity& printed, RosterMatch& match) const;

  const std::vector<AgencyIdentity>& roster_;
  const Confusions& confusions_;
  std::vector<Name> names_;
  std::multimap<std::string_view, std::size_t> by_key_;
  std::multimap<std::string_view, std::size_t> by_province_;
  std::map<std::string, RosterMatch> decided_;  // by identity
  std::vector<std::size_t> vague_;              // entries whose kind of agency is not known
};

}  // namespace ita
