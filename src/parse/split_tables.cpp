#include "parse/split_tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
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

// "ม.1", "๓", "2.1"
std::string number_of(const MeasureDraft& draft) {
  constexpr std::size_t kLongest = 8;
  std::string number = skeleton(draft.number);
  const bool counts = number.find_first_of("0123456789") != std::string::npos;
  return counts && grapheme_count(number) <= kLongest ? number : std::string();
}

using Block = std::map<std::string, MeasureDraft*>;

// The rows of each table by their numbers; none for a table whose rows are not numbered apart.
std::map<std::size_t, Block> numbered_tables(std::vector<MeasureDraft>& drafts) {
  std::map<std::size_t, Block> tables;
  std::set<std::size_t> repeated;
  for (MeasureDraft& draft : drafts) {
    if (draft.by_labels) continue;
    const std::string number = number_of(draft);
    if (number.empty() || !tables[draft.table].emplace(number, &draft).second)
      repeated.insert(draft.table);
  }
  for (const std::size_t table : repeated) tables.erase(table);
  return tables;
}

// No field that both have: what one row says the other does not.
bool complete_each_other(const MeasureDraft& a, const MeasureDraft& b) {
  for (std::size_t role = 0; role < a.lines.size(); ++role)
    if (is_field(static_cast<ColumnRole>(role)) && !a.lines[role].empty() && !b.lines[role].empty())
      return false;
  return true;
}

// "ตารางที่ 1 แผน" and "ตารางที่ 2 ผล", whose rows have the same numbers.
void join_numbered_tables(std::vector<MeasureDraft>& drafts) {
  auto tables = numbered_tables(drafts);
  for (auto later = tables.begin(); later != tables.end(); ++later)
    for (auto earlier = tables.begin(); earlier != later; ++earlier) {
      std::vector<std::pair<MeasureDraft*, MeasureDraft*>> pairs;
      for (const auto& [number, how] : later->second) {
        const auto why = earlier->second.find(number);
        if (why != earlier->second.end() && complete_each_other(*why->second, *how))
          pairs.emplace_back(why->second, how);
      }
      if (static_cast<int>(pairs.size()) < kFewestPairs ||
          5 * pairs.size() < 4 * later->second.size())
        continue;
      for (const auto& [why, how] : pairs) {
        take_over(*why, *how);
        how->evidence.clear();
      }
      later->second.clear();
      break;
    }
  std::erase_if(drafts, [](const MeasureDraft& draft) { return draft.evidence.empty(); });
}

}  // namespace

void join_split_tables(std::vector<MeasureDraft>& drafts) {
  join_numbered_tables(drafts);
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
