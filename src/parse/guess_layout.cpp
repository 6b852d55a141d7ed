// Roles of columns from what their cells hold, for tables whose heading was lost or cannot be read.

#include <algorithm>
#include <set>
#include <vector>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "parse/cell_text.h"
#include "parse/field_reading.h"
#include "parse/grid_view.h"
#include "parse/label_finder.h"
#include "parse/table_layout.h"

namespace ita {
namespace {

constexpr int kFewestColumns = 4;   // fewer say too little
constexpr double kMostCells = 0.6;  // of a column's cells must be of a kind

struct ColumnProfile {
  int cells = 0, codes = 0, issues = 0, indicators = 0, scores = 0, periods = 0, units = 0;
  std::size_t letters = 0;
  bool mostly(int count) const { return cells > 0 && count >= kMostCells * cells; }
};

ColumnProfile profile_column(const Table& table, int col, const Vocabulary& vocabulary) {
  ColumnProfile profile;
  for (const Cell& cell : table.cells) {
    if (cell.col != col || cell.lines.empty()) continue;
    const std::string text = join_lines(cell.lines);
    ++profile.cells;
    profile.letters += grapheme_count(text);
    profile.codes += begins_with_code(text, vocabulary.codebook, std::nullopt) ? 1 : 0;
    profile.issues += vocabulary.codebook.find_issue(text) ? 1 : 0;
    profile.indicators += vocabulary.codebook.find_indicator(text) ? 1 : 0;
    profile.scores += find_score(text) ? 1 : 0;
    profile.periods += is_whole_period(text, vocabulary.periods) ? 1 : 0;
    profile.units += !vocabulary.units.read(text_of_lines(cell.lines)).unknown ? 1 : 0;
  }
  return profile;
}

bool may_hold_codes(ColumnRole role) {
  return role == ColumnRole::kNone || role == ColumnRole::kNumber || role == ColumnRole::kNote;
}

// The share of the column's cells with words that hold codes.
double coded_share(const Table& table, int first_row, int end_row, int col,
                   const Codebook& codebook) {
  int cells = 0, coded = 0;
  for (const Cell& cell : table.cells) {
    if (cell.col != col || cell.row < first_row || cell.row >= end_row || cell.lines.empty())
      continue;
    const auto codes = codes_of_cell(join_lines(cell.lines), codebook, std::nullopt, std::nullopt);
    ++cells;
    coded += !codes.empty() && !codes.front().doubtful ? 1 : 0;
  }
  return cells == 0 ? 0 : static_cast<double>(coded) / cells;
}

}  // namespace

void adopt_code_column(const Table& table, int first_row, int end_row, TableLayout& layout,
                       const Codebook& codebook) {
  const int questions = layout.column(ColumnRole::kQuestion);
  if (questions >= 0 && coded_share(table, first_row, end_row, questions, codebook) >= kMostCells)
    return;
  for (int col = 0; col < std::min(table.cols, layout.width()); ++col) {
    if (!may_hold_codes(layout.roles[static_cast<std::size_t>(col)])) continue;
    if (coded_share(table, first_row, end_row, col, codebook) < kMostCells) continue;
    // Beside the codes, a column of the questions' words keeps its role: together they are the
    // question.
    layout.roles[static_cast<std::size_t>(col)] = ColumnRole::kQuestion;
    return;
  }
}

namespace {

// One text over the whole table and nothing beside it.
bool is_banner(const Table& table, int row) {
  int texts = 0;
  for (const Cell& cell : table.cells)
    if (cell.row == row && !cell.lines.empty()) ++texts;
  return texts <= 1;
}

}  // namespace

bool has_unread_text(const Table& table, int first_row, int end_row, const TableLayout& layout) {
  constexpr std::size_t kSomeWords = 12;  // graphemes; shorter cells are numbers and ticks
  constexpr std::size_t kManyWords = 30;  // more than a code and a few words beside it
  for (int col = 0; col < std::min(table.cols, layout.width()); ++col) {
    const ColumnRole role = layout.roles[static_cast<std::size_t>(col)];
    // Without upright rules, questions and findings under one wide heading are easily taken for one
    // column.
    const bool merged = role == ColumnRole::kQuestion && table.kind == TableKind::kHorizontal &&
                        !layout.has(ColumnRole::kFinding);
    if (role != ColumnRole::kNone && !merged) continue;
    int rows = 0, wordy = 0;
    for (const Cell& cell : table.cells) {
      if (cell.col != col || cell.row < first_row || cell.row >= end_row || cell.colspan > 1)
        continue;
      if (is_banner(table, cell.row)) continue;
      ++rows;
      wordy += grapheme_count(join_lines(cell.lines)) >= (merged ? kManyWords : kSomeWords) ? 1 : 0;
    }
    if (wordy > 0 && wordy >= kMostCells * rows) return true;
  }
  return false;
}

void adopt_measure_column(const Table& table, int first_row, int end_row, TableLayout& layout) {
  if (!layout.has(ColumnRole::kResponsible)) return;
  if (layout.has(ColumnRole::kMeasure) || layout.has(ColumnRole::kSteps)) return;
  if (!layout.has(ColumnRole::kPeriod) && !layout.has(ColumnRole::kPeriodStart)) return;
  std::size_t most = 0, letters = 0;
  ColumnRole* widest = nullptr;
  for (int col = 0; col < std::min(table.cols, layout.width()); ++col, letters = 0) {
    ColumnRole& role = layout.roles[static_cast<std::size_t>(col)];
    if (role != ColumnRole::kNone) continue;
    for (const Cell& cell : table.cells)
      if (cell.col == col && cell.colspan == 1 && cell.row >= first_row && cell.row < end_row)
        letters += grapheme_count(join_lines(cell.lines));
    if (letters <= most) continue;
    most = letters;
    widest = &role;
  }
  if (widest == nullptr) return;
  *widest = ColumnRole::kSteps;
  layout.guessed = true;
}

void adopt_labelled_column(const Table& table, int first_row, int end_row, TableLayout& layout,
                           const Codebook& codebook) {
  const LabelFinder labels(codebook);
  const auto is_labelled = [&](const Cell& cell) {
    std::set<ColumnRole> roles;
    for (const TextLine& line : cell.lines)
      if (const auto label = labels.find(line))
        if (is_field(label->role) && !label->rest.words.empty()) roles.insert(label->role);
    return roles.size() > 1;
  };
  for (int col = 0; col < std::min(table.cols, layout.width()); ++col) {
    ColumnRole& role = layout.roles[static_cast<std::size_t>(col)];
    if (role != ColumnRole::kNone) continue;
    int cells = 0, labelled = 0;
    for (const Cell& cell : table.cells) {
      if (cell.col != col || cell.row < first_row || cell.row >= end_row || cell.lines.empty())
        continue;
      ++cells;
      labelled += is_labelled(cell) ? 1 : 0;
    }
    if (labelled > 0 && labelled >= kMostCells * cells) role = ColumnRole::kLabelled;
  }
}

std::optional<TableLayout> guess_layout(const Table& table, const Vocabulary& vocabulary) {
  if (table.cols < kFewestColumns || table.rows < 2) return std::nullopt;
  TableLayout layout;
  layout.column_edges = table.column_edges;
  layout.roles.assign(static_cast<std::size_t>(table.cols), ColumnRole::kNone);
  std::vector<std::size_t> prose;
  for (int col = 0; col < table.cols; ++col) {
    const ColumnProfile profile = profile_column(table, col, vocabulary);
    ColumnRole& role = layout.roles[static_cast<std::size_t>(col)];
    if (profile.mostly(profile.periods)) {
      role = ColumnRole::kPeriod;
    } else if (profile.mostly(profile.units)) {
      role = ColumnRole::kResponsible;
    } else if (profile.mostly(profile.issues)) {
      role = ColumnRole::kIssue;
    } else if (profile.mostly(profile.indicators)) {
      role = ColumnRole::kIndicator;
    } else if (profile.mostly(profile.scores)) {
      role = ColumnRole::kScore;
    } else if (profile.mostly(profile.codes)) {
      role = ColumnRole::kQuestion;
    } else if (profile.cells > 0) {
      prose.push_back(static_cast<std::size_t>(col));
    }
  }
  const bool plan = layout.has(ColumnRole::kPeriod) && layout.has(ColumnRole::kResponsible) &&
                    (layout.has(ColumnRole::kIssue) || layout.has(ColumnRole::kQuestion) ||
                     layout.has(ColumnRole::kIndicator));
  if (!plan || prose.empty()) return std::nullopt;
  // Agencies keep the order of the form: what was found, what is to be done, how.
  if (prose.size() == 1) {
    layout.roles[prose[0]] = ColumnRole::kSteps;
  } else if (prose.size() == 2) {
    layout.roles[prose[0]] = ColumnRole::kFinding;
    layout.roles[prose[1]] = ColumnRole::kSteps;
  } else {
    layout.roles[prose[0]] = ColumnRole::kFinding;
    layout.roles[prose[1]] = ColumnRole::kMeasure;
    layout.roles[prose[2]] = ColumnRole::kSteps;
  }
  layout.guessed = true;
  return layout;
}

}  // namespace ita
