#include "parse/table_layout.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "parse/grid_view.h"

namespace ita {
namespace {

constexpr std::array<std::pair<std::string_view, ColumnRole>, 21> kRoleNames{{
    {"issue", ColumnRole::kIssue},
    {"indicator", ColumnRole::kIndicator},
    {"rank", ColumnRole::kRank},
    {"number", ColumnRole::kNumber},
    {"question", ColumnRole::kQuestion},
    {"score", ColumnRole::kScore},
    {"finding", ColumnRole::kFinding},
    {"measure", ColumnRole::kMeasure},
    {"steps", ColumnRole::kSteps},
    {"period", ColumnRole::kPeriod},
    {"period_start", ColumnRole::kPeriodStart},
    {"period_end", ColumnRole::kPeriodEnd},
    {"responsible", ColumnRole::kResponsible},
    {"result", ColumnRole::kResult},
    {"status", ColumnRole::kStatus},
    {"suggestion", ColumnRole::kSuggestion},
    {"problem", ColumnRole::kProblem},
    {"monitoring", ColumnRole::kMonitoring},
    {"budget", ColumnRole::kBudget},
    {"plan_or_result", ColumnRole::kPlanOrResult},
    {"note", ColumnRole::kNote},
}};

// A heading longer than this is a sentence that happens to begin like one.
constexpr std::size_t kLongestHeading = 70;

struct HeadingCell {
  bool matched = false;  // carries a heading, be it a group's
  ColumnRole role = ColumnRole::kNone;
};

HeadingCell read_heading_cell(const Cell& cell, const Codebook& codebook,
                              HeadingPlace place = HeadingPlace::kAnywhere) {
  const std::string text = join_lines(cell.lines);
  if (text.empty() || grapheme_count(text) > kLongestHeading) return {};
  const auto match = codebook.find_heading(text, place);
  if (!match) return {};
  return {true, find_role(match->role)};
}

// Of a heading in words of the agency's own.
ColumnRole role_by_word(const Cell& cell, const Codebook& codebook) {
  const std::string text = join_lines(cell.lines);
  if (grapheme_count(text) > kLongestHeading) return ColumnRole::kNone;
  const auto role = codebook.heading_role_by_word(text);
  return role ? find_role(*role) : ColumnRole::kNone;
}

// Under one heading for the period three columns or more: "ไตรมาส" over 1, 2, 3, 4, or months.
void name_period_parts(const GridView& grid, const Codebook& codebook, Heading& heading) {
  constexpr int kFewestParts = 3, kQuarters = 4;
  constexpr std::size_t kLongestPart = 12;
  TableLayout& layout = heading.layout;
  for (int col = 0; col < layout.width(); ++col) {
    const Cell* over = grid.at(heading.first_row, col);
    if (over == nullptr || over->col != col || over->colspan < kFewestParts) continue;
    if (layout.roles[static_cast<std::size_t>(col)] != ColumnRole::kPeriod &&
        role_by_word(*over, codebook) != ColumnRole::kPeriod)
      continue;
    std::vector<std::string> names;
    for (int part = col; part < col + over->colspan; ++part) {
      const Cell* cell = grid.at(over->row + over->rowspan, part);
      std::string name = cell == nullptr ? std::string() : fold_digits(join_lines(cell->lines));
      if (cell == nullptr || cell->colspan > 1 || cell->row >= heading.end_row || name.empty() ||
          grapheme_count(name) > kLongestPart)
        break;
      if (over->colspan == kQuarters && name == std::to_string(part - col + 1))
        name = "ไตรมาส " + name;
      names.push_back(std::move(name));
    }
    if (static_cast<int>(names.size()) != over->colspan) continue;
    layout.parts.resize(layout.roles.size());
    std::fill_n(layout.roles.begin() + col, over->colspan, ColumnRole::kPeriod);
    std::ranges::move(names, layout.parts.begin() + col);
  }
}

struct RowVerdict {
  int cells = 0, matched = 0, with_role = 0, by_word = 0;
  bool banner = false;
  bool heading() const { return with_role >= 2 && (matched + by_word) * 5 >= cells * 3; }
  bool part_of_heading() const { return matched >= 1 && matched == cells; }
  // "ประเด็นที่ (1) …" over all columns heads the rows under it.
  bool goes_on() const { return part_of_heading() && !banner; }
};

RowVerdict judge_row(const GridView& grid, int row, const Codebook& codebook) {
  RowVerdict verdict;
  for (const Cell* cell : grid.cells_starting_in(row)) {
    if (cell->lines.empty()) continue;
    const HeadingCell heading = read_heading_cell(*cell, codebook);
    verdict.banner |= cell->colspan == grid.cols();
    ++verdict.cells;
    verdict.matched += heading.matched ? 1 : 0;
    verdict.with_role += heading.role != ColumnRole::kNone ? 1 : 0;
    if (!heading.matched)
      verdict.by_word += role_by_word(*cell, codebook) != ColumnRole::kNone ? 1 : 0;
  }
  return verdict;
}

// A heading whose lines stand in rows of their own ("หน่วยงานที่รับ" over "ผิดชอบ"): everything in the
// column.
ColumnRole role_of_joined_cells(const GridView& grid, int first, int end, int col,
                                const Codebook& codebook) {
  std::vector<TextLine> lines;
  const Cell* before = nullptr;
  for (int row = first; row < end; ++row) {
    const Cell* cell = grid.at(row, col);
    if (cell == nullptr || cell == before || cell->colspan > 1) continue;
    lines.insert(lines.end(), cell->lines.begin(), cell->lines.end());
    before = cell;
  }
  if (lines.empty()) return ColumnRole::kNone;
  // As one line: of several, the first alone would do for a heading, whatever follows.
  std::string text = join_lines(lines);
  std::ranges::replace(text, '\n', ' ');
  const auto match = codebook.find_heading(text);
  return match ? find_role(match->role) : ColumnRole::kNone;
}

// A row of nothing but second halves of the headings above it. Where a first half reads as a
// heading by itself ("ระยะเวลา", "ดำเนินการ"), two halves at least must fit.
bool is_heading_tail(const GridView& grid, int first, int row, const Codebook& codebook) {
  int tails = 0;
  bool needs_more = false;
  for (const Cell* cell : grid.cells_starting_in(row)) {
    if (cell->lines.empty()) continue;
    if (read_heading_cell(*cell, codebook).matched) {
      needs_more = true;
      ++tails;
      continue;
    }
    if (cell->colspan > 1) return false;
    if (role_of_joined_cells(grid, first, row + 1, cell->col, codebook) == ColumnRole::kNone)
      return false;
    const Cell* above = grid.at(row - 1, cell->col);
    if (above == nullptr || above->lines.empty()) return false;
    needs_more |= read_heading_cell(*above, codebook).matched;
    ++tails;
  }
  return tails >= (needs_more ? 2 : 1);
}

// "(1) (2) (3) …": the form numbers its columns under their headings.
bool numbers_columns(const GridView& grid, int row) {
  static const RE2 kNumber(R"(\s*[(\[]?\s*(\d{1,2})\s*[)\]]?\s*)");
  constexpr int kFewest = 3;
  int cells = 0, before = 0;
  for (const Cell* cell : grid.cells_starting_in(row)) {
    if (cell->lines.empty()) continue;
    int number = 0;
    if (!RE2::FullMatch(fold_digits(join_lines(cell->lines)), kNumber, &number)) return false;
    if (cells > 0 && number != before + 1) return false;
    before = number;
    ++cells;
  }
  return cells >= kFewest;
}

// Headings over several columns each, in whatever words ("แผน", "ผล"), with known ones beside them
// that reach down to the row below.
bool groups_columns(const GridView& grid, int row, const Codebook& codebook) {
  int wide = 0, known = 0;
  for (const Cell* cell : grid.cells_starting_in(row)) {
    if (cell->lines.empty()) continue;
    if (cell->rowspan > 1) {
      if (!read_heading_cell(*cell, codebook).matched) return false;
      ++known;
      continue;
    }
    const std::string text = join_lines(cell->lines);
    if (cell->colspan == 1 || cell->colspan == grid.cols()) return false;
    if (grapheme_count(text) > kLongestHeading || codebook.find_issue(text)) return false;
    ++wide;
  }
  return wide > 0 && wide + known > 1;
}

ColumnRole role_of_column(const GridView& grid, int first, int end, int col,
                          const Codebook& codebook) {
  ColumnRole wide =
      ColumnRole::kNone;  // of a heading over several columns, if nothing lower speaks
  for (int row = end - 1; row >= first; --row) {
    const Cell* cell = grid.at(row, col);
    if (cell == nullptr || cell->row < first) continue;
    const ColumnRole role = read_heading_cell(*cell, codebook).role;
    if (role == ColumnRole::kNone) continue;
    if (cell->colspan == 1) return role;
    if (wide == ColumnRole::kNone) wide = role;
  }
  if (wide == ColumnRole::kNone) return role_of_joined_cells(grid, first, end, col, codebook);
  return wide;
}

// A period of two columns under one heading: where only one of "เริ่มต้น" and "สิ้นสุด" could be read,
// the other column has the role of the heading over both.
void pair_periods(TableLayout& layout) {
  for (std::size_t col = 0; col + 1 < layout.roles.size(); ++col) {
    ColumnRole &left = layout.roles[col], &right = layout.roles[col + 1];
    if (left == ColumnRole::kPeriodStart && right == ColumnRole::kPeriod)
      right = ColumnRole::kPeriodEnd;
    else if (left == ColumnRole::kPeriod && right == ColumnRole::kPeriodEnd)
      left = ColumnRole::kPeriodStart;
  }
}

// Columns whose headings were read badly, for roles that no other column has.
void fill_misread(const GridView& grid, const Codebook& codebook, Heading& heading) {
  TableLayout& layout = heading.layout;
  for (int col = 0; col < layout.width(); ++col) {
    ColumnRole& role = layout.roles[static_cast<std::size_t>(col)];
    for (int row = heading.end_row - 1; role == ColumnRole::kNone && row >= heading.first_row;
         --row) {
      const Cell* cell = grid.at(row, col);
      if (cell == nullptr || cell->row < heading.first_row || cell->colspan > 1) continue;
      const HeadingCell misread = read_heading_cell(*cell, codebook, HeadingPlace::kBesideHeadings);
      ColumnRole told = misread.matched ? misread.role : role_by_word(*cell, codebook);
      // "กิจกรรมที่ดำเนินการ" beside "มาตรการ"
      if (told == ColumnRole::kMeasure && layout.has(told)) told = ColumnRole::kSteps;
      if (!layout.has(told)) role = told;
    }
  }
}

}  // namespace

ColumnRole find_role(std::string_view name) {
  for (const auto& [text, role] : kRoleNames)
    if (text == name) return role;
  return ColumnRole::kNone;
}

bool TableLayout::has(ColumnRole role) const { return column(role) >= 0; }

int TableLayout::column(ColumnRole role) const {
  const auto found = std::find(roles.begin(), roles.end(), role);
  return found == roles.end() ? -1 : static_cast<int>(found - roles.begin());
}

int TableLayout::roles_named() const {
  std::set<ColumnRole> named(roles.begin(), roles.end());
  named.erase(ColumnRole::kNone);
  return static_cast<int>(named.size());
}

bool TableLayout::holds_measures() const {
  if (has(ColumnRole::kLabelled)) return true;
  const bool what = has(ColumnRole::kMeasure) || has(ColumnRole::kSteps);
  const bool who_when =
      has(ColumnRole::kPeriod) || has(ColumnRole::kPeriodStart) || has(ColumnRole::kResponsible);
  return what &&
         (who_when || holds_results() || has(ColumnRole::kMonitoring) ||
          (has(ColumnRole::kFinding) && (has(ColumnRole::kQuestion) || has(ColumnRole::kIssue))));
}

std::optional<Heading> find_heading_at(const Table& table, int row, const Codebook& codebook) {
  const GridView grid(table);
  int first = row;
  RowVerdict verdict = judge_row(grid, row, codebook);
  int end = row + 1;
  if (!verdict.heading()) {
    // A row of nothing but group headings over the heading proper.
    if (row + 1 >= table.rows) return std::nullopt;
    if (!verdict.part_of_heading() && !groups_columns(grid, row, codebook)) return std::nullopt;
    if (!judge_row(grid, row + 1, codebook).heading()) return std::nullopt;
    end = row + 2;
  }
  for (const Cell* cell : grid.cells_starting_in(first))
    if (read_heading_cell(*cell, codebook).matched) end = std::max(end, cell->row + cell->rowspan);
  while (end < table.rows && !numbers_columns(grid, end) &&
         (judge_row(grid, end, codebook).goes_on() || is_heading_tail(grid, first, end, codebook)))
    ++end;
  if (end < table.rows && numbers_columns(grid, end)) ++end;
  end = std::min(end, table.rows);

  Heading heading{first, end, {}};
  for (int col = 0; col < table.cols; ++col)
    heading.layout.roles.push_back(role_of_column(grid, first, end, col, codebook));
  pair_periods(heading.layout);
  name_period_parts(grid, codebook, heading);
  fill_misread(grid, codebook, heading);
  heading.layout.column_edges = table.column_edges;
  return heading;
}

namespace {

// On a page that a merged cell runs through, its column may have neither words nor a rule at its
// side: the table is narrower by whole columns.
std::optional<TableLayout> take_some_columns(const std::vector<double>& now,
                                             const TableLayout& before) {
  constexpr std::size_t kFewestEdges = 6;
  const auto& then = before.column_edges;
  const double slack = kSameColumns / 3 * (then.back() - then.front());
  if (now.size() < kFewestEdges || now.size() >= then.size()) return std::nullopt;
  const auto first = std::ranges::find_if(
      then, [&](double edge) { return std::abs(edge - now.front()) <= slack; });
  if (static_cast<std::size_t>(then.end() - first) < now.size()) return std::nullopt;
  if (!std::equal(now.begin(), now.end(), first,
                  [&](double a, double b) { return std::abs(a - b) <= slack; }))
    return std::nullopt;
  TableLayout layout;
  layout.part = true;
  layout.column_edges = now;
  const auto role = before.roles.begin() + (first - then.begin());
  layout.roles.assign(role, role + static_cast<std::ptrdiff_t>(now.size()) - 1);
  return layout;
}

}  // namespace

std::optional<TableLayout> continue_layout(const Table& table, const TableLayout& before) {
  if (before.roles.empty()) return std::nullopt;
  if (table.column_edges.empty() || before.column_edges.empty()) {
    TableLayout layout = before;
    layout.column_edges.clear();
    return layout;  // text files: rows are aligned one by one
  }
  const auto& now = table.column_edges;
  const auto& then = before.column_edges;
  const double width = then.back() - then.front();
  if (width <= 0 || now.size() < 2) return std::nullopt;
  if (auto part = take_some_columns(now, before)) return part;
  if (std::abs(now.front() - then.front()) > 2 * kSameColumns * width ||
      std::abs(now.back() - then.back()) > 2 * kSameColumns * width)
    return std::nullopt;
  if (now.size() == then.size()) {
    const bool same = std::equal(now.begin(), now.end(), then.begin(), [&](double a, double b) {
      return std::abs(a - b) <= kSameColumns * width;
    });
    if (!same) return std::nullopt;
    TableLayout layout = before;
    layout.column_edges = now;
    return layout;
  }
  // Columns joined or split on the way: each new column takes the old one that its middle lies in.
  TableLayout layout;
  layout.column_edges = now;
  int hits = 0;
  for (std::size_t i = 0; i + 1 < now.size(); ++i) {
    const double middle = (now[i] + now[i + 1]) / 2;
    ColumnRole role = ColumnRole::kNone;
    for (std::size_t k = 0; k + 1 < then.size(); ++k) {
      if (middle < then[k] || middle > then[k + 1]) continue;
      role = before.roles[k];
      const bool edges_agree = std::abs(now[i] - then[k]) <= kSameColumns * width &&
                               std::abs(now[i + 1] - then[k + 1]) <= kSameColumns * width;
      hits += edges_agree ? 1 : 0;
    }
    layout.roles.push_back(role);
  }
  // Half of the columns must be the old ones, else this is another table of the same width.
  if (hits * 2 < static_cast<int>(std::min(now.size(), then.size())) - 1) return std::nullopt;
  return layout;
}

bool loses_a_column(const TableLayout& before, const TableLayout& now) {
  if (before.column_edges.empty() || now.column_edges.empty()) return false;
  const double slack = kSameColumns * (before.column_edges.back() - before.column_edges.front());
  if (std::abs(before.column_edges.front() - now.column_edges.front()) > slack ||
      std::abs(before.column_edges.back() - now.column_edges.back()) > slack)
    return false;
  constexpr std::array kFields{ColumnRole::kQuestion, ColumnRole::kFinding,
                               ColumnRole::kMeasure,  ColumnRole::kSteps,
                               ColumnRole::kPeriod,   ColumnRole::kResponsible};
  return std::ranges::any_of(kFields,
                             [&](ColumnRole role) { return before.has(role) && !now.has(role); });
}

void fill_from_before(const Table& table, const TableLayout& before, TableLayout& layout) {
  const auto continued = continue_layout(table, before);
  if (!continued || continued->width() != layout.width()) return;
  for (std::size_t col = 0; col < layout.roles.size(); ++col) {
    const ColumnRole role = continued->roles[col];
    if (layout.roles[col] == ColumnRole::kNone && !layout.has(role)) layout.roles[col] = role;
  }
}

}  // namespace ita
