#include "parse/row_shift.h"

#include <algorithm>
#include <iterator>

#include "normalize/question_code.h"
#include "normalize/text_join.h"
#include "tables/cell_text.h"

namespace ita {
namespace {

using Row = std::vector<std::vector<TextLine>>;

class RowAligner {
 public:
  RowAligner(const TableLayout& layout, const Codebook& codebook, std::optional<int> year)
      : layout_(layout),
        codebook_(codebook),
        year_(year),
        question_(layout.column(ColumnRole::kQuestion)),
        score_(layout.column(ColumnRole::kScore)),
        issue_(layout.column(ColumnRole::kIssue)),
        finding_(layout.column(ColumnRole::kFinding)) {}

  // Moves the row's cells; true where something was moved.
  bool align(Row& row) const {
    bool moved = shift(row);
    moved |= rescue_issue(row);
    moved |= drop_question_words(row);
    row.resize(static_cast<std::size_t>(layout_.width()));
    return moved;
  }

 private:
  static bool has_cell(const Row& row, int col) {
    return col >= 0 && col < static_cast<int>(row.size()) &&
           !row[static_cast<std::size_t>(col)].empty();
  }
  static std::string text(const Row& row, int col) {
    return has_cell(row, col) ? join_lines(row[static_cast<std::size_t>(col)]) : std::string();
  }

  // How well the row's codes and scores stand under their headings when it is moved right by `by`.
  int fit(const Row& row, int by) const {
    int points = 0;
    if (begins_with_code(text(row, question_ - by), codebook_, year_)) points += 2;
    if (score_ >= 0 && find_score(text(row, score_ - by))) points += 2;
    return points;
  }

  bool shift(Row& row) const {
    if (question_ < 0) return false;
    int best = 0, most = fit(row, 0);
    for (int by : {1, -1, 2, -2}) {
      const int points = fit(row, by);
      if (points > most) best = by, most = points;
    }
    if (best == 0) return false;
    if (best > 0) {
      row.insert(row.begin(), static_cast<std::size_t>(best), {});
    } else {
      for (int col = 0; col < -best; ++col)
        if (has_cell(row, col)) return false;  // nothing may fall off the edge
      row.erase(row.begin(), row.begin() + -best);
    }
    return true;
  }

  // An issue's name in the question's column goes to the issue's.
  bool rescue_issue(Row& row) const {
    if (issue_ < 0 || question_ < 0 || has_cell(row, issue_) || !has_cell(row, question_))
      return false;
    const std::string words = text(row, question_);
    if (begins_with_code(words, codebook_, year_) || !codebook_.find_issue(words)) return false;
    if (!read_issue_number(words)) return false;
    std::swap(row[static_cast<std::size_t>(issue_)], row[static_cast<std::size_t>(question_)]);
    return true;
  }

  // The words of the row's question in the analysis column are no analysis.
  bool drop_question_words(Row& row) const {
    if (!has_cell(row, finding_) || !has_cell(row, question_) || has_cell(row, issue_))
      return false;
    const auto codes = codes_of_cell(text(row, question_), codebook_, year_, std::nullopt);
    if (codes.size() != 1) return false;
    const auto named = codebook_.find_question(year_, text(row, finding_));
    if (!named || !(named->code == codes.front().code)) return false;
    auto& words = row[static_cast<std::size_t>(finding_)];
    auto& question = row[static_cast<std::size_t>(question_)];
    std::move(words.begin(), words.end(), std::back_inserter(question));
    words.clear();
    return true;
  }

  const TableLayout& layout_;
  const Codebook& codebook_;
  std::optional<int> year_;
  int question_, score_, issue_, finding_;
};

}  // namespace

AlignedRows align_rows(const Table& table, int first_row, int end_row, const TableLayout& layout,
                       const Codebook& codebook, std::optional<int> year) {
  AlignedRows aligned;
  aligned.table.kind = table.kind;
  aligned.table.box = table.box;
  aligned.table.rows = table.rows;
  aligned.table.cols = layout.width();
  aligned.moved.assign(static_cast<std::size_t>(table.rows), false);

  std::vector<Row> rows(static_cast<std::size_t>(table.rows),
                        Row(static_cast<std::size_t>(table.cols)));
  for (const Cell& cell : table.cells)
    rows[static_cast<std::size_t>(cell.row)][static_cast<std::size_t>(cell.col)] = cell.lines;

  const RowAligner aligner(layout, codebook, year);
  for (int r = first_row; r < end_row; ++r) {
    const auto row = static_cast<std::size_t>(r);
    aligned.moved[row] = aligner.align(rows[row]);
    for (int col = 0; col < aligned.table.cols; ++col) {
      Cell cell;
      cell.row = r;
      cell.col = col;
      cell.lines = std::move(rows[row][static_cast<std::size_t>(col)]);
      for (const TextLine& line : cell.lines) cell.box = unite(cell.box, line.box);
      aligned.table.cells.push_back(std::move(cell));
    }
  }
  return aligned;
}

}  // namespace ita
