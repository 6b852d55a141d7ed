#include "tables/joint_choice.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ita {
namespace {

constexpr std::size_t kBeam = 120;
constexpr std::size_t kBestReadings = 20;
constexpr std::size_t kMostColumns = 24;  // of a table of measures; a wider one is something else
constexpr std::size_t kMostWeighed = 60;
constexpr double kFloorElse = -2;  // least log p of "other" in a table of something else

struct Gate {
  ColumnRole role;
  std::vector<std::string_view> signs;  // one of them must be shown
  double least;
};

const std::vector<Gate>& gates() {
  static const std::vector<Gate> kGates{
      {ColumnRole::kQuestion, {"code_first", "code_only"}, 0.2},
      {ColumnRole::kIndicator, {"indicator"}, 0.2},
      {ColumnRole::kIssue, {"issue"}, 0.2},
      {ColumnRole::kScore, {"score"}, 0.3},
      {ColumnRole::kPeriod, {"period", "period_like"}, 0.2},
      {ColumnRole::kFinding, {"lettered"}, 0.2},
      {ColumnRole::kMeasure, {"lettered"}, 0.2},
      {ColumnRole::kSteps, {"lettered"}, 0.2},
      {ColumnRole::kSuggestion, {"lettered"}, 0.2},
      {ColumnRole::kMonitoring, {"lettered"}, 0.2},
      {ColumnRole::kResult, {"lettered"}, 0.2},
  };
  return kGates;
}

// A set of roles, one bit each.
using RoleSet = uint32_t;
constexpr RoleSet bit(ColumnRole role) { return RoleSet{1} << static_cast<unsigned>(role); }
constexpr RoleSet bits(std::initializer_list<ColumnRole> roles) {
  RoleSet set = 0;
  for (const ColumnRole role : roles) set |= bit(role);
  return set;
}
using R = ColumnRole;
constexpr RoleSet kWhat = bits({R::kMeasure, R::kSteps, R::kResult});
constexpr RoleSet kBeside = bits({R::kPeriod, R::kResponsible, R::kMark, R::kSuggestion,
                                  R::kMonitoring, R::kFinding, R::kResult, R::kSteps});
constexpr RoleSet kNamed = bits({R::kIndicator, R::kQuestion});
constexpr RoleSet kNotOfScores = kWhat | bits({R::kFinding, R::kPeriod, R::kResponsible,
                                               R::kSuggestion, R::kMonitoring, R::kMark});
constexpr RoleSet kOfScores =
    bits({R::kIssue, R::kIndicator, R::kQuestion, R::kScore, R::kNumber, R::kTitle, R::kNone});
constexpr RoleSet kOfElse = bits({R::kNumber, R::kNone});

int count(RoleSet set) { return __builtin_popcount(set); }

bool is_lawful(TableUse use, RoleSet roles) {
  switch (use) {
    case TableUse::kMeasures:
      return (roles & kWhat) != 0 && count(roles & (kWhat | kBeside)) >= 2 &&
             ((roles & bit(R::kScore)) == 0 || (roles & kNamed) != 0);
    case TableUse::kScores:
      return (roles & bit(R::kScore)) != 0 && (roles & kNamed) != 0 && (roles & kNotOfScores) == 0;
    default:
      return (roles & ~kOfElse) == 0;
  }
}

int most_columns(ColumnRole role) {
  switch (role) {
    case R::kPeriod:
    case R::kNumber:
    case R::kQuestion:
    case R::kTitle:
      return 2;
    case R::kMark:
    case R::kNone:
      return 99;
    default:
      return 1;
  }
}

struct Partial {
  double score = 0;
  std::vector<uint8_t> roles;  // indices into kModelRoles
};

class Chooser {
 public:
  Chooser(const std::vector<ColumnChoice>& columns, const JointContext& context, const Weighing& w)
      : columns_(columns), context_(context), w_(w) {
    for (const ColumnChoice& column : columns) log_p_.push_back(gated(column));
  }

  JointReading choose() const {
    if (columns_.size() > kMostWeighed) return nothing();
    std::map<std::vector<ColumnRole>, JointReading> found;
    const auto offer = [&](TableUse use) {
      for (const Partial& partial : search(use)) {
        JointReading reading = finish(use, partial);
        const auto place = found.emplace(plain(reading.roles), reading).first;
        if (place->second.score < reading.score) place->second = reading;
      }
    };
    if (columns_.size() <= kMostColumns) {
      offer(TableUse::kMeasures);
      offer(TableUse::kScores);
    }
    offer(TableUse::kElse);
    std::vector<JointReading> best;
    for (auto& [roles, reading] : found) best.push_back(std::move(reading));
    std::ranges::sort(best, std::ranges::greater{}, &JointReading::score);
    double weight = 0;
    for (std::size_t i = 0; i < std::min(best.size(), kBestReadings); ++i)
      weight += std::exp(best[i].score - best[0].score);
    best[0].certainty = 1 / weight;
    best[0].sure = agreement(best);
    return std::move(best[0]);
  }

 private:
  // A sheet so wide is nothing that is looked for.
  JointReading nothing() const {
    JointReading reading;
    reading.roles.assign(columns_.size(), R::kNone);
    reading.certainty = 1;
    reading.sure.assign(columns_.size(), 1);
    return reading;
  }

  // How much of the weight of all readings gives each column what the first gives it.
  static std::vector<double> agreement(const std::vector<JointReading>& best) {
    const std::vector<ColumnRole> chosen = plain(best[0].roles);
    std::vector<double> sure(chosen.size(), 0);
    double all = 0;
    for (const JointReading& reading : best) {
      const double weight = std::exp(reading.score - best[0].score);
      const std::vector<ColumnRole> roles = plain(reading.roles);
      all += weight;
      for (std::size_t col = 0; col < roles.size(); ++col)
        if (roles[col] == chosen[col]) sure[col] += weight;
    }
    for (double& share : sure) share /= all;
    return sure;
  }

  RoleVector gated(const ColumnChoice& column) const {
    RoleVector log_p = column.scores.log_p;
    const std::size_t mark = model_index(R::kMark);
    if (column.mark) {
      log_p.fill(kLeastLog);
      log_p[mark] = 0;
      return log_p;
    }
    log_p[mark] = kLeastLog;
    if (column.evidence->words.empty()) return log_p;  // nothing to verify
    for (const Gate& gate : gates()) {
      double shown = 0;
      for (const std::string_view sign : gate.signs)
        shown = std::max(shown, column.evidence->of(sign));
      if (shown < gate.least) log_p[model_index(gate.role)] -= w_.unverified;
    }
    return log_p;
  }

  std::vector<Partial> search(TableUse use) const {
    const RoleSet allowed = use == TableUse::kMeasures ? ~RoleSet{0}
                            : use == TableUse::kScores ? kOfScores
                                                       : kOfElse;
    std::vector<Partial> beam{{}};
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      std::vector<Partial> next;
      for (const Partial& partial : beam)
        for (std::size_t role = 0; role < kModelRoleCount; ++role) {
          if ((allowed & bit(kModelRoles[role])) == 0) continue;
          Partial longer = partial;
          longer.score += step(use, partial, column, role);
          longer.roles.push_back(static_cast<uint8_t>(role));
          next.push_back(std::move(longer));
        }
      std::ranges::stable_sort(next, std::ranges::greater{}, &Partial::score);
      if (next.size() > kBeam) next.resize(kBeam);
      beam = std::move(next);
    }
    return beam;
  }

  double step(TableUse use, const Partial& before, std::size_t column, std::size_t role) const {
    double score = log_p_[column][role];
    if (use == TableUse::kElse && kModelRoles[role] == R::kNone)
      score = std::max(score, kFloorElse);
    const int most = most_columns(kModelRoles[role]);
    const auto already = std::ranges::count(before.roles, role);
    if (most == 99 || already == 0) return score;
    // A second column of a role is likely where it stands beside the first.
    constexpr double kApart = 0.7, kScores = 2;
    // Results of one half of the year and of the other.
    if (kModelRoles[role] == R::kResult && already == 1 && columns_[column].grouped &&
        before.roles.back() == role)
      return score;
    if (already >= most) return score - w_.again * (kModelRoles[role] == R::kScore ? kScores : 1);
    return before.roles.back() == role ? score : score - w_.again * kApart;
  }

  JointReading finish(TableUse use, const Partial& partial) const {
    JointReading reading;
    reading.use = use;
    reading.score = partial.score;
    RoleSet set = 0;
    for (const uint8_t role : partial.roles) {
      reading.roles.push_back(kModelRoles[role]);
      set |= bit(kModelRoles[role]);
    }
    if (!is_lawful(use, set)) reading.score -= w_.unlawful;
    if (use != TableUse::kMeasures) return reading;
    if (context_.report)
      reading.score += *context_.report == ((set & bit(R::kResult)) != 0) ? w_.result_in_report
                                                                          : -w_.result_in_report;
    reading.score += lone_action(reading.roles);
    return reading;
  }

  // One column of what is to be done: "measure" or "steps" is the heading's word, not the cells'.
  double lone_action(const std::vector<ColumnRole>& roles) const {
    std::optional<std::size_t> lone;
    for (std::size_t i = 0; i < roles.size(); ++i) {
      if (roles[i] != R::kMeasure && roles[i] != R::kSteps) continue;
      if (lone) return 0;
      lone = i;
    }
    if (!lone || !columns_[*lone].scores.action) return 0;
    const double odds = std::clamp(w_.lone[0] * *columns_[*lone].scores.action + w_.lone[1],
                                   -w_.lone[2], w_.lone[2]);
    const double toward = roles[*lone] == R::kMeasure ? odds : -odds;
    const RoleVector& log_p = log_p_[*lone];
    const double measure = log_p[model_index(R::kMeasure)], steps = log_p[model_index(R::kSteps)];
    const double both = std::log(std::exp(measure) + std::exp(steps));
    return both - std::log(1 + std::exp(-toward)) - log_p[model_index(roles[*lone])];
  }

  // Readings that differ in nothing that a record keeps are one.
  static std::vector<ColumnRole> plain(std::vector<ColumnRole> roles) {
    for (ColumnRole& role : roles)
      if (role == R::kNumber || role == R::kTitle) role = R::kNone;
    return roles;
  }

  const std::vector<ColumnChoice>& columns_;
  const JointContext& context_;
  const Weighing& w_;
  std::vector<RoleVector> log_p_;
};

}  // namespace

JointReading choose_jointly(const std::vector<ColumnChoice>& columns, const JointContext& context,
                            const Weighing& weighing) {
  return Chooser(columns, context, weighing).choose();
}

}  // namespace ita
