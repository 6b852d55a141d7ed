#include "extract/table/shaded_cells.h"

#include <catch2/catch.hpp>

#include "extract/table/time_bars.h"

using namespace ita;

namespace {

// Two rows: a word cell of 100 points, then six months of 20.
Table calendar() {
  Table table;
  table.rows = 2;
  table.cols = 7;
  for (int row = 0; row < 2; ++row)
    for (int col = 0; col < 7; ++col) {
      Cell cell;
      cell.row = row;
      cell.col = col;
      const double x = col == 0 ? 0 : 80.0 + 20 * col;
      cell.box = {x, 40.0 * row, col == 0 ? 100.0 : x + 20, 40.0 * row + 40};
      if (col == 0) {
        TextLine line;
        line.box = cell.box;
        line.words.push_back(Word{"มาตรการ", cell.box, 10, 1, false, false});
        cell.lines.push_back(line);
      }
      table.cells.push_back(std::move(cell));
    }
  return table;
}

std::vector<int> marked(const Table& table, int row) {
  std::vector<int> columns;
  for (const Cell& cell : table.cells)
    if (cell.row == row && cell.col > 0 && !cell.lines.empty()) columns.push_back(cell.col);
  return columns;
}

}  // namespace

TEST_CASE("a bar marks the months whose middle it passes, at whatever height it runs") {
  Table table = calendar();
  mark_shaded_cells(table, {{{122, 6, 178, 12}, 0.5}});
  CHECK(marked(table, 0) == std::vector<int>{2, 3, 4});
  CHECK(marked(table, 1).empty());
}

TEST_CASE("a colour over a whole row, its words too, marks nothing") {
  Table table = calendar();
  std::vector<Shade> shades;
  for (int col = 0; col < 7; ++col) {
    const double x = col == 0 ? 0 : 80.0 + 20 * col;
    shades.push_back({{x, 0, col == 0 ? 100.0 : x + 20, 40}, 0.8});
  }
  mark_shaded_cells(table, shades);
  CHECK(marked(table, 0).empty());
}

TEST_CASE("a line between upright rules that it does not touch is a bar and no rule") {
  RawPage page;
  for (int i = 0; i <= 6; ++i) page.rulings.push_back({100.0 + 20 * i, 0, 100.0 + 20 * i, 40});
  page.rulings.push_back({100, 40, 220, 40});  // of the table
  page.rulings.push_back({126, 20, 174, 20});  // an arrow's shaft
  take_time_bars(page);
  CHECK(page.rulings.size() == 8);
  REQUIRE(page.shades.size() == 1);
  CHECK(page.shades[0].box.x0 == 126);
}
