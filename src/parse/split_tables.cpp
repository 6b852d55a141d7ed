#include "parse/split_tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

constexpr std::array kWhy{ColumnRole::kIssue, ColumnRole::kIndicator, ColumnRole::kQuestion,
                          ColumnRole::kFinding};
constexpr std::array kHow{ColumnRole::kSteps, ColumnRole::kPeriod, ColumnRole::kPeriodStart,
                          ColumnRole::kResponsible};
constexpr int kFewestPairs = 2;

template <typename Roles>
bool has_any(const TableLayout& layout, const Roles& roles) {
  return std::ranges::any_of(roles, [&](ColumnRole role) { return layout.has(role); });
}

bool tells_why(const TableLayout& layout) {
  return layout.has(ColumnRole::kMeasure) && has_any(layout, kWhy) && !has_any(layout, kHow);
}

bool tells_how(const TableLayout& layout) {
  return layout.has(ColumnRole::kMeasure) && has_any(layout, kHow) && !has_any(layout, kWhy);
}

std::string key_of(const MeasureDraft& draft) {
  return skeleton(strip_list_marker(join_lines(draft.of(ColumnRole::kMeasure))));
}

void take_over(MeasureDraft& why, const MeasureDraft& how) {
  for (std::size_t role = 0; role < why.lines.size(); ++role)
    if (static_cast<ColumnRole>(role) != ColumnRole::kMeasure && why.lines[role].empty())
      why.lines[role] = how.lines[role];
  // From here on the layout only tells which fields to expect; it fits no grid any more.
  why.layout.roles.insert(why.layout.roles.end(), how.layout.roles.begin(), how.layout.roles.end());
  why.evidence.insert(why.evidence.end(), how.evidence.begin(), how.evidence.end());
  why.reasons.insert(why.reasons.end(), how.reasons.begin(), how.reasons.end());
  why.cell_confidence = std::min(why.cell_confidence, how.cell_confidence);
}

}  // namespace

void join_split_tables(std::vector<MeasureDraft>& drafts) {
  std::map<std::string, MeasureDraft*> first;
  std::vector<MeasureDraft*> second;
  for (MeasureDraft& draft : drafts) {
    if (tells_why(draft.layout)) first.emplace(key_of(draft), &draft);
    if (tells_how(draft.layout)) second.push_back(&draft);
  }
  const auto pair_of = [&](const MeasureDraft& how) {
    const auto found = first.find(key_of(how));
    return found == first.end() ? nullptr : found->second;
  };
  const auto pairs =
      std::ranges::count_if(second, [&](const auto* how) { return pair_of(*how) != nullptr; });
  if (pairs < kFewestPairs || 2 * pairs <= static_cast<std::ptrdiff_t>(second.size())) return;
  for (MeasureDraft* how : second) {
    MeasureDraft* why = pair_of(*how);
    if (why == nullptr) continue;
    take_over(*why, *how);
    first.erase(key_of(*why));
    how->evidence.clear();  // taken over; every other draft stands somewhere
  }
  std::erase_if(drafts, [](const MeasureDraft& draft) { return draft.evidence.empty(); });
}

}  // namespace ita
