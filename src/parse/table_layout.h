// Which column of a table means what. The words of the headings are data
// (data/codebook/headings.tsv); this file reads a table's first rows against them.
//
// A two-level heading, as agencies draw it:
//
//     ┌────────┬───────────────────────┬──────────────┬──────────┬───────────┐
//     │ประเด็น   │ การนำผลการวิเคราะห์ไปสู่…   │ ขั้นตอน/วิธีการ  │ ระยะเวลา   │ ผู้รับผิดชอบ  │   row 0
//     │        ├───────────┬───────────┤              │          │           │
//     │        │ ข้อคำถาม ITA│ ข้อค้นพบ    │              │          │           │   row 1
//     └────────┴───────────┴───────────┴──────────────┴──────────┴───────────┘
//       issue    question    finding      steps         period     responsible
//
// A column takes the lowest heading over it that has a role of its own; a heading over several
// columns is a group and says nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"
#include "parse/vocabulary.h"

namespace ita {

enum class ColumnRole {
  kNone,
  kIssue,
  kIndicator,
  kRank,
  kNumber,
  kQuestion,
  kScore,
  kFinding,
  kMeasure,
  kSteps,
  kPeriod,
  kPeriodStart,
  kPeriodEnd,
  kResponsible,
  kResult,
  kStatus,  // done or not; stands in for a result
  kSuggestion,
  kProblem,  // what went wrong; no field of a record, but no suggestion either
  kMonitoring,
  kBudget,
  kNote,
  kPlanOrResult,  // tells rows of the plan from rows of its result, "แผน" and "ผล"
  kLabelled,  // several fields in each cell, each with its label: "มาตรการ : … ระยะเวลา : …"
};
inline constexpr int kColumnRoles = static_cast<int>(ColumnRole::kLabelled) + 1;

// The role named so in data/codebook/headings.tsv; kNone for an unknown name and for `group`.
ColumnRole find_role(std::string_view name);

struct TableLayout {
  std::vector<ColumnRole> roles;  // one a grid column
  // Of a period of several columns, in which a mark says when: "ไตรมาส 1" … "ไตรมาส 4". Empty, or
  // one a grid column, empty for the others.
  std::vector<std::string> parts;
  std::vector<double> column_edges;  // of the table that carried the heading; empty in text files
  bool guessed = false;              // from the cells, not from a heading
  bool part = false;                 // some of the table's columns are not on this page
  int width() const { return static_cast<int>(roles.size()); }
  bool has(ColumnRole role) const;
  int column(ColumnRole role) const;  // the first; -1 where there is none
  int roles_named() const;            // different ones
  // A plan or a report on it: names what is done, and by whom, when, why or with what result.
  bool holds_measures() const;
  // A report on carrying measures out.
  bool holds_results() const {
    return has(ColumnRole::kResult) || has(ColumnRole::kStatus) || has(ColumnRole::kPlanOrResult);
  }
};

// Two tables are one if their inner column edges differ by no more than this share of their width.
inline constexpr double kSameColumns = 0.03;

// Rows first..end of the table that are headings, and what they say.
struct Heading {
  int first_row = 0, end_row = 0;  // [first, end)
  TableLayout layout;
};

// The heading that begins at `row`, if one does: at least two cells of a row carry headings and no
// cell carries anything longer. In text files headings also repeat in the middle of a table.
std::optional<Heading> find_heading_at(const Table& table, int row, const Codebook& codebook);

// A repeated heading that is read worse than the one before (cut, split over rows): the columns
// that it leaves open keep the roles they had.
void fill_from_before(const Table& table, const TableLayout& before, TableLayout& layout);

// Gives the question's role to a column without a telling heading ("ข้อ", "ที่") whose cells hold
// codes, where the column that has it holds none.
void adopt_code_column(const Table& table, int first_row, int end_row, TableLayout& layout,
                       const Codebook& codebook);

// A table of times and units without a heading that names what is done: the unexplained column with
// the most words must hold it. The layout is then a guess, which people look at; without it the
// whole table would be lost.
void adopt_measure_column(const Table& table, int first_row, int end_row, TableLayout& layout);

// Gives the role of labelled fields to a column without a telling heading in most of whose cells
// two labels or more begin a line.
void adopt_labelled_column(const Table& table, int first_row, int end_row, TableLayout& layout,
                           const Codebook& codebook);

// Whether a column that no heading explains holds text: what stands there is lost to its rows, and
// people must know.
bool has_unread_text(const Table& table, int first_row, int end_row, const TableLayout& layout);

// Does the table go on in the same place without a column that it had? Two were taken for one, and
// their words stand together.
bool loses_a_column(const TableLayout& before, const TableLayout& now);

// The layout of a table without a heading that goes on from `before`: columns are matched by their
// place. Nothing where the columns do not fit (then the table is another one).
std::optional<TableLayout> continue_layout(const Table& table, const TableLayout& before);

// A table whose heading was lost: roles from what the cells hold (codes, dates, units, issue
// names).
std::optional<TableLayout> guess_layout(const Table& table, const Vocabulary& vocabulary);

}  // namespace ita
