#include "tables/layout_finish.h"

#include <algorithm>
#include <set>

namespace ita {
namespace {

constexpr double kMostOfThem = 0.6;
constexpr int kAnyFiscalYear = 2567;

// Times with a beginning and an end of their own, not two halves of one.
bool holds_ranges(const ColumnEvidence& column, const PeriodWords& words) {
  if (column.words.empty()) return false;
  const auto ranges = std::ranges::count_if(column.words, [&](const TypedCell* cell) {
    if (!cell->period) return false;
    const Period period = read_period(cell->text, kAnyFiscalYear, words);
    return period.start && period.end &&
           !(period.start->year == period.end->year && period.start->month == period.end->month);
  });
  return static_cast<double>(ranges) >= kMostOfThem * static_cast<double>(column.words.size());
}

void pair_periods(const std::vector<ColumnEvidence>& evidence, const PeriodWords& words,
                  TableLayout& layout) {
  std::vector<std::size_t> periods;
  for (std::size_t col = 0; col < layout.roles.size(); ++col)
    if (layout.roles[col] == ColumnRole::kPeriod) periods.push_back(col);
  if (periods.size() != 2) return;
  const std::size_t first = periods[0], second = periods[1];
  const auto listed = [&](std::size_t col, ColumnRole role) {
    return evidence[col].lookup.role == role;
  };
  const bool told =
      listed(first, ColumnRole::kPeriodStart) || listed(second, ColumnRole::kPeriodEnd);
  if (!told && holds_ranges(evidence[first], words) && holds_ranges(evidence[second], words)) {
    layout.roles[second] = ColumnRole::kNote;  // when it was done in fact
    return;
  }
  layout.roles[first] = ColumnRole::kPeriodStart;
  layout.roles[second] = ColumnRole::kPeriodEnd;
}

// In most of whose cells two labels or more begin a line.
bool is_labelled(const ColumnEvidence& column, const LabelFinder& labels) {
  if (column.words.empty()) return false;
  const auto labelled = std::ranges::count_if(column.words, [&](const TypedCell* typed) {
    std::set<ColumnRole> roles;
    for (const TextLine& line : typed->cell->lines)
      if (const auto label = labels.find(line))
        if (is_field(label->role) && !label->rest.words.empty()) roles.insert(label->role);
    return roles.size() > 1;
  });
  return labelled > 0 &&
         static_cast<double>(labelled) >= kMostOfThem * static_cast<double>(column.words.size());
}

// A column without a field: what its heading is known to mean.
ColumnRole role_without_field(const ColumnEvidence& column) {
  switch (column.lookup.role) {
    case ColumnRole::kStatus:
    case ColumnRole::kProblem:
    case ColumnRole::kNote:
    case ColumnRole::kPlanOrResult:
      return column.lookup.role;
    default:
      return ColumnRole::kNone;
  }
}

// Of how many columns that have a field do the forms' own headings say the same?
constexpr double kAgreed = 0.95;
double share_listed(const std::vector<ColumnEvidence>& evidence, const TableLayout& layout) {
  int fields = 0, listed = 0;
  for (std::size_t col = 0; col < evidence.size(); ++col) {
    const ColumnRole role = layout.roles[col];
    if (!is_field(role) && role != ColumnRole::kScore) continue;
    ++fields;
    const HeadingLookup& lookup = evidence[col].lookup;
    const bool part_of_period =
        role == ColumnRole::kPeriod &&
        (lookup.role == ColumnRole::kPeriodStart || lookup.role == ColumnRole::kPeriodEnd);
    if (lookup.known == HeadingKnown::kListed && (lookup.role == role || part_of_period)) ++listed;
  }
  return fields == 0 ? 0 : static_cast<double>(listed) / fields;
}

// What a listed heading says of a column that the cells could not prove, where no other column took
// it: its rows are then missing something, and say so.
ColumnRole role_unproved(const ColumnEvidence& column, const TableLayout& layout) {
  if (column.lookup.known != HeadingKnown::kListed || column.lookup.group) return ColumnRole::kNone;
  ColumnRole role = column.lookup.role;
  // "ประเด็น" over questions.
  constexpr double kCoded = 0.5;
  if (role == ColumnRole::kIssue && column.of("code_first") >= kCoded) role = ColumnRole::kQuestion;
  // "กิจกรรมที่ดำเนินการ" beside "มาตรการ"
  if (role == ColumnRole::kMeasure && layout.has(role)) role = ColumnRole::kSteps;
  const bool taken =
      layout.has(role) || (role == ColumnRole::kPeriod && layout.has(ColumnRole::kMark));
  return is_field(role) && role != ColumnRole::kIndicator && !taken ? role : ColumnRole::kNone;
}

// Two columns of what is done: the second tells how. Which is which is a guess.
void part_measures(TableLayout& layout) {
  constexpr double kGuess = 0.5;
  const int first = layout.column(ColumnRole::kMeasure);
  if (first < 0 || layout.has(ColumnRole::kSteps)) return;
  for (std::size_t col = static_cast<std::size_t>(first) + 1; col < layout.roles.size(); ++col) {
    if (layout.roles[col] != ColumnRole::kMeasure) continue;
    layout.roles[col] = ColumnRole::kSteps;
    if (col < layout.sure.size()) layout.sure[col] = std::min(layout.sure[col], kGuess);
    layout.certainty = std::min(layout.certainty, kGuess);
    return;
  }
}

}  // namespace

TableLayout finish_layout(const TableChain& chain, const std::vector<ColumnEvidence>& evidence,
                          const MarkColumns& marks, const JointReading& reading,
                          const LabelFinder& labels, const Vocabulary& vocabulary) {
  TableLayout layout;
  layout.roles = reading.roles;
  layout.column_edges = chain.pieces().front().table->table().column_edges;
  layout.certainty = reading.certainty;
  layout.headed = chain.headed();
  layout.sure = reading.sure;
  layout.rows = chain.body_rows();
  const auto any = [](const std::vector<std::string>& names) {
    return std::ranges::any_of(names, [](const std::string& name) { return !name.empty(); });
  };
  if (any(marks.times)) layout.parts = marks.times;
  if (any(marks.units)) {
    layout.units = marks.units;
    for (std::size_t col = 0; col < layout.roles.size(); ++col)
      if (!marks.units[col].empty()) layout.roles[col] = ColumnRole::kResponsible;
  }
  for (std::size_t col = 0; col < layout.roles.size(); ++col) {
    ColumnRole& role = layout.roles[col];
    if (role == ColumnRole::kNone) role = role_without_field(evidence[col]);
    // The issues' numbers alone.
    const bool numbers = role == ColumnRole::kNumber && !layout.has(ColumnRole::kIssue) &&
                         evidence[col].lookup.role == ColumnRole::kIssue;
    if (numbers && reading.use == TableUse::kMeasures) role = ColumnRole::kIssue;
    if (role == ColumnRole::kNone && reading.use == TableUse::kMeasures)
      role = role_unproved(evidence[col], layout);
    if (reading.use == TableUse::kMeasures && is_labelled(evidence[col], labels))
      role = ColumnRole::kLabelled;
  }
  // "ข้อคำถามและผลการวิเคราะห์": findings with their codes before them.
  if (const int question = layout.column(ColumnRole::kQuestion);
      question >= 0 && !layout.has(ColumnRole::kFinding) &&
      evidence[static_cast<std::size_t>(question)].lookup.role == ColumnRole::kFinding)
    layout.roles[static_cast<std::size_t>(question)] = ColumnRole::kFinding;
  part_measures(layout);
  layout.listed = share_listed(evidence, layout);
  for (std::size_t col = 0; col < layout.roles.size(); ++col)
    layout.unexplained.push_back(layout.roles[col] == ColumnRole::kNone &&
                                 evidence[col].lookup.known != HeadingKnown::kListed);
  if (layout.headed && layout.listed >= 1) {
    layout.certainty = std::max(layout.certainty, kAgreed);
    for (double& sure : layout.sure) sure = std::max(sure, kAgreed);
  }
  pair_periods(evidence, vocabulary.periods, layout);
  return layout;
}

}  // namespace ita
