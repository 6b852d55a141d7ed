#include "tables/role_scores.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/utf8.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

constexpr double kLeastProse = -6;
constexpr double kOwnPieces = 3, kGroupPieces = 1;  // as in scripts/train-reader

// Sums to log probabilities.
template <std::size_t N>
void log_softmax(std::array<double, N>& sums, double least) {
  const double most = *std::ranges::max_element(sums);
  double total = 0;
  for (const double sum : sums) total += std::exp(sum - most);
  for (double& sum : sums) sum = std::max(least, sum - most - std::log(total));
}

// Roles whose headings say little else.
bool is_sure(ColumnRole role) {
  switch (role) {
    case ColumnRole::kPeriod:
    case ColumnRole::kResponsible:
    case ColumnRole::kBudget:
    case ColumnRole::kSuggestion:
    case ColumnRole::kMonitoring:
    case ColumnRole::kResult:
    case ColumnRole::kMark:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::array<double, kProseKinds.size()> RoleScorer::prose_of(const ColumnEvidence& evidence) const {
  std::array<double, kProseKinds.size()> sum{};
  const std::size_t cells = std::min(evidence.words.size(), kProseCells);
  if (cells == 0) return sum;
  Features bias;
  bias.add("bias", 1);
  for (std::size_t i = 0; i < cells; ++i) {
    const std::u32string& text = evidence.words[i]->compact;
    std::array<double, kProseKinds.size()> log_p{};
    model_.prose.add(bias, log_p);
    model_.prose.add(Pieces(std::u32string_view(text).substr(0, kProseLetters), "", 2, 4), 1,
                     log_p);
    log_softmax(log_p, kLeastProse);
    for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += log_p[k];
  }
  for (double& value : sum) value = std::exp(value / static_cast<double>(cells));
  const double total = std::accumulate(sum.begin(), sum.end(), 0.0);
  for (double& value : sum) value /= total;
  return sum;
}

RoleVector RoleScorer::by_heading(const ColumnEvidence& evidence) const {
  RoleVector sums{};
  model_.heading.add(evidence.heading_facts, sums);
  const Pieces own(decode_utf8(skeleton(evidence.heading.own)), "o:", 2, 5);
  const Pieces group(decode_utf8(skeleton(evidence.heading.group)), "g:", 2, 5);
  model_.heading.add(own, kOwnPieces, sums);
  model_.heading.add(group, kGroupPieces, sums);
  log_softmax(sums, kLeastLog);
  return sums;
}

std::optional<ColumnRole> RoleScorer::role_of_heading(std::string_view text, double least) const {
  constexpr std::size_t kLongestLabel = 40;
  if (grapheme_count(text) > kLongestLabel) return std::nullopt;
  ColumnEvidence evidence;
  evidence.heading.own = text;
  evidence.heading_facts.add("bias", 1);
  const RoleVector log_p = by_heading(evidence);
  const auto best = std::ranges::max_element(log_p);
  const ColumnRole role = kModelRoles[static_cast<std::size_t>(best - log_p.begin())];
  if (role == ColumnRole::kNone || *best < std::log(least)) return std::nullopt;
  return role;
}

RoleVector RoleScorer::by_cells(const ColumnEvidence& evidence) const {
  RoleVector sums{};
  model_.cells.add(evidence.cells, sums);
  Features says;
  const auto prose = prose_of(evidence);
  for (std::size_t k = 0; k < prose.size(); ++k)
    says.add("says_" + std::string(kProseKinds[k]), 2 * prose[k]);
  model_.cells.add(says, sums);
  log_softmax(sums, kLeastLog);
  return sums;
}

ColumnScores RoleScorer::score(const ColumnEvidence& evidence) const {
  const Weighing& w = model_.weighing;
  const RoleVector cells = by_cells(evidence);
  ColumnScores scores;
  if (evidence.heading.own.empty()) {
    for (std::size_t r = 0; r < kModelRoleCount; ++r)
      scores.log_p[r] = w.cells_alone * cells[r] + w.bias_alone[r];
  } else {
    const RoleVector heading = by_heading(evidence);
    const auto& trust = w.heading[static_cast<std::size_t>(evidence.lookup.known)];
    for (std::size_t r = 0; r < kModelRoleCount; ++r)
      scores.log_p[r] =
          w.cells * cells[r] + w.bias[r] + trust[is_sure(kModelRoles[r]) ? 1 : 0] * heading[r];
    scores.action =
        heading[model_index(ColumnRole::kMeasure)] - heading[model_index(ColumnRole::kSteps)];
    // The forms' own headings leave no doubt.
    constexpr double kListed = 6;
    const HeadingLookup& lookup = evidence.lookup;
    if (lookup.known == HeadingKnown::kListed && lookup.role == ColumnRole::kMeasure)
      scores.action = kListed;
    if (lookup.known == HeadingKnown::kListed && lookup.role == ColumnRole::kSteps)
      scores.action = -kListed;
  }
  log_softmax(scores.log_p, kLeastLog);
  return scores;
}

}  // namespace ita
