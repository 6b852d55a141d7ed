#include "parse/row_joining.h"

#include <algorithm>
#include <array>

#include "normalize/text_join.h"
#include "parse/continuation.h"
#include "parse/field_reading.h"

namespace ita {
namespace {

bool has(const RowGroup& group, ColumnRole role) { return !group.of(role).empty(); }

// In a text file a merged cell is a run of empty ones: a row begins where somebody is responsible
// for it, or has a time, or where the next issue begins. Where every question has a row of its
// own (a score each), nothing else tells; elsewhere a row with its own question, finding and
// steps is a row although its time is merged with the one above.
bool starts_delimited_row(const RowGroup& group, const TableLayout& layout,
                          std::optional<int> issue_in_force, const Codebook& codebook) {
  if (!group.section.empty()) return true;
  const std::string text = own_issue_text(group);
  const auto issue = text.empty() ? std::nullopt : read_issue(text, codebook).number;
  if (issue && issue != issue_in_force) return true;
  if (has(group, ColumnRole::kPeriod) || has(group, ColumnRole::kResponsible)) return true;
  const bool what = has(group, ColumnRole::kSteps) || has(group, ColumnRole::kMeasure);
  if (!layout.has(ColumnRole::kPeriod) && !layout.has(ColumnRole::kResponsible)) return what;
  return what && has(group, ColumnRole::kFinding) && has(group, ColumnRole::kQuestion) &&
         !layout.has(ColumnRole::kScore);
}

bool only_questions(const RowGroup& group) {
  for (int i = 0; i < kColumnRoles; ++i) {
    const auto role = static_cast<ColumnRole>(i);
    if (role == ColumnRole::kQuestion || role == ColumnRole::kScore || role == ColumnRole::kIssue ||
        role == ColumnRole::kNumber || role == ColumnRole::kNone)
      continue;
    if (has(group, role)) return false;
  }
  return true;
}

// Words without a question, a time or a unit where the table has all three: a false rule cut the
// row.
bool is_tail(const RowGroup& group, const TableLayout& layout) {
  return std::ranges::all_of(
      std::array{ColumnRole::kQuestion, ColumnRole::kPeriod, ColumnRole::kResponsible},
      [&](ColumnRole role) { return layout.has(role) && !has(group, role); });
}

// Codes, a time or units, and no words that finish_measure would take for a measure's.
bool says_no_measure(const RowGroup& group) {
  constexpr std::array kWords{ColumnRole::kFinding, ColumnRole::kMeasure, ColumnRole::kSteps,
                              ColumnRole::kIndicator};
  constexpr std::array kRest{ColumnRole::kQuestion,  ColumnRole::kScore,
                             ColumnRole::kPeriod,    ColumnRole::kPeriodStart,
                             ColumnRole::kPeriodEnd, ColumnRole::kResponsible};
  const auto stands = [&](ColumnRole role) { return has(group, role); };
  return std::ranges::none_of(kWords, stands) && std::ranges::any_of(kRest, stands);
}

}  // namespace

std::string own_issue_text(const RowGroup& group) {
  return group.issue_from_above ? std::string() : join_lines(group.of(ColumnRole::kIssue));
}

RowJoin judge_join(const MeasureDraft& before, const RowGroup& group, const TableLayout& layout,
                   const RowPlace& place, const Vocabulary& vocabulary,
                   std::optional<int> code_year) {
  if (group.kind == TableKind::kDelimited) {
    // A text file keeps no rule that would tell whether a row goes on over its page break.
    const bool goes_on = !starts_delimited_row(group, layout, place.issue, vocabulary.codebook);
    return {goes_on, goes_on && place.at_boundary};
  }
  // What says nothing that a measure could be is a part of one: alone it would be lost.
  const bool unnamed = own_issue_text(group).empty();
  const bool part = says_no_measure(group) && unnamed;
  const bool codes = only_questions(group) && unnamed;
  if (!place.at_boundary) {
    if (unnamed && is_tail(group, layout)) return {true, true};
    return {part || codes, part && !codes};
  }
  if (place.text_between && !group.open_top && !before.open_bottom) return {part, part};
  const ContinuationPoints judged =
      judge_continuation(before, group, layout, vocabulary, code_year);
  return {part || judged.points > 0, !judged.sure()};
}

}  // namespace ita
