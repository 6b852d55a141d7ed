#include <catch2/catch.hpp>

#include "tables/propose/folded_columns.h"
#include "tables/propose/heading_above.h"
#include "tables/propose/stacked_rows.h"

using namespace ita;

namespace {

TextLine line_of(const std::string& text, const Box& box) {
  TextLine line;
  line.box = box;
  line.baseline = box.y1;
  line.words.push_back(Word{text, box, 10, 1, false, false});
  return line;
}

Cell cell_of(int row, int col, const std::string& text, int rowspan = 1, int colspan = 1) {
  Cell cell;
  cell.row = row;
  cell.col = col;
  cell.rowspan = rowspan;
  cell.colspan = colspan;
  cell.box = {100.0 * col, 20.0 * row, 100.0 * (col + colspan), 20.0 * (row + rowspan)};
  if (!text.empty()) cell.lines.push_back(line_of(text, cell.box));
  return cell;
}

Table table_of(int rows, int cols, std::vector<Cell> cells) {
  Table table;
  table.rows = rows;
  table.cols = cols;
  table.cells = std::move(cells);
  for (int col = 0; col <= cols; ++col) table.column_edges.push_back(100.0 * col);
  table.box = {0, 0, 100.0 * cols, 20.0 * rows};
  return table;
}

std::string text_at(const Table& table, int row, int col) {
  for (const Cell& cell : table.cells)
    if (cell.row == row && cell.col == col)
      return cell.lines.empty() ? std::string() : cell.lines.front().words.front().text;
  return "?";
}

}  // namespace

TEST_CASE("folded_columns: pairs beside each other become pairs below each other") {
  std::vector<Cell> cells;
  const char* rows[2][4] = {{"ข้อ", "คะแนน", "ข้อ", "คะแนน"}, {"i1", "81.33", "i5", "79.20"}};
  for (int row = 0; row < 2; ++row)
    for (int col = 0; col < 4; ++col) cells.push_back(cell_of(row, col, rows[row][col]));
  const auto folded = fold_columns(table_of(2, 4, std::move(cells)));
  REQUIRE(folded);
  CHECK(folded->cols == 2);
  CHECK(folded->rows == 3);
  CHECK(text_at(*folded, 2, 0) == "i5");
  CHECK(text_at(*folded, 2, 1) == "79.20");
}

TEST_CASE("folded_columns: a table whose headings differ stays as it is") {
  std::vector<Cell> cells;
  for (int col = 0; col < 4; ++col) {
    cells.push_back(cell_of(0, col, "หัวข้อ" + std::to_string(col)));
    cells.push_back(cell_of(1, col, "x"));
  }
  CHECK_FALSE(fold_columns(table_of(2, 4, std::move(cells))));
}

TEST_CASE("stacked_rows: a record's two rows come to stand side by side") {
  std::vector<Cell> cells;
  for (int record = 0; record < 3; ++record) {
    const int row = 2 * record;
    const std::string n = std::to_string(record);
    cells.push_back(cell_of(row, 0, "no" + n, 2));
    cells.push_back(cell_of(row, 1, "code" + n));
    cells.push_back(cell_of(row, 2, "why" + n, 1, 2));
    cells.push_back(cell_of(row + 1, 1, "when" + n));
    cells.push_back(cell_of(row + 1, 2, "how" + n));
    cells.push_back(cell_of(row + 1, 3, "who" + n));
  }
  const auto flat = unstack_rows(table_of(6, 4, std::move(cells)));
  REQUIRE(flat);
  CHECK(flat->rows == 3);
  CHECK(flat->cols == 6);
  CHECK(text_at(*flat, 1, 0) == "no1");
  CHECK(text_at(*flat, 1, 2) == "why1");
  CHECK(text_at(*flat, 1, 5) == "who1");
}

TEST_CASE("stacked_rows: a heading of two levels over plain rows is no record of two rows") {
  std::vector<Cell> cells{cell_of(0, 0, "no", 2), cell_of(0, 1, "group", 1, 2), cell_of(1, 1, "a"),
                          cell_of(1, 2, "b")};
  for (int row = 2; row < 6; ++row)
    for (int col = 0; col < 3; ++col) cells.push_back(cell_of(row, col, "x"));
  CHECK_FALSE(unstack_rows(table_of(6, 3, std::move(cells))));
}

TEST_CASE("heading_above: words right above the columns are offered as a heading's") {
  std::vector<Cell> cells;
  for (int col = 0; col < 3; ++col) cells.push_back(cell_of(0, col, "x"));
  Table table = table_of(1, 3, std::move(cells));
  table.box.y0 = 40;
  table.box.y1 = 60;
  TextLine line;
  line.box = {0, 28, 300, 38};
  for (int col = 0; col < 3; ++col)
    line.words.push_back(Word{"h" + std::to_string(col),
                              {100.0 * col + 20, 28, 100.0 * col + 60, 38},
                              10,
                              1,
                              false,
                              true});
  const std::vector<TextLine> lines{line};
  const auto proposals = with_heading_above(table, lines);
  REQUIRE(proposals.size() == 1);
  CHECK(proposals[0].rows == 2);
  CHECK(text_at(proposals[0], 0, 2) == "h2");
  CHECK(text_at(proposals[0], 1, 2) == "x");
}

TEST_CASE("heading_above: a sentence that runs past the table's side is none") {
  std::vector<Cell> cells;
  for (int col = 0; col < 3; ++col) cells.push_back(cell_of(0, col, "x"));
  Table table = table_of(1, 3, std::move(cells));
  table.box.y0 = 40;
  const std::vector<TextLine> lines{line_of("ข้อความ", {320, 28, 420, 38})};
  CHECK(with_heading_above(table, lines).empty());
}
