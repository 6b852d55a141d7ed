#include "tables/propose/folded_columns.h"

#include <string>
#include <vector>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "tables/grid_view.h"

namespace ita {
namespace {

constexpr int kMostInSet = 3;

// How many columns until the headings begin again; 0 where they do not.
int columns_in_set(const Table& table, const GridView& grid) {
  std::vector<std::string> headings;
  for (int col = 0; col < table.cols; ++col) {
    const Cell* cell = grid.at(0, col);
    if (cell == nullptr || cell->colspan > 1 || cell->rowspan > 1) return 0;
    headings.push_back(skeleton(join_lines(cell->lines)));
    if (headings.back().empty()) return 0;
  }
  for (int set = 2; set <= kMostInSet; ++set) {
    if (table.cols % set != 0 || table.cols / set < 2) continue;
    bool repeats = headings[0] != headings[1];
    for (int col = set; col < table.cols && repeats; ++col)
      repeats =
          headings[static_cast<std::size_t>(col)] == headings[static_cast<std::size_t>(col - set)];
    if (repeats) return set;
  }
  return 0;
}

}  // namespace

std::optional<Table> fold_columns(const Table& table) {
  constexpr int kMostColumns = 24;  // a wider sheet is something else
  if (table.rows < 2 || table.cols < 4 || table.cols > kMostColumns) return std::nullopt;
  const GridView grid(table);
  const int set = columns_in_set(table, grid);
  if (set == 0) return std::nullopt;
  for (const Cell& cell : table.cells)
    if (cell.colspan > 1 || cell.rowspan > 1) return std::nullopt;
  Table folded;
  folded.kind = table.kind;
  folded.box = table.box;
  folded.cols = set;
  folded.rows = 1 + (table.rows - 1) * (table.cols / set);
  for (int col = 0; col < set; ++col) folded.cells.push_back(*grid.at(0, col));
  int to = 1;
  for (int first = 0; first < table.cols; first += set)
    for (int row = 1; row < table.rows; ++row, ++to)
      for (int col = 0; col < set; ++col) {
        const Cell* cell = grid.at(row, first + col);
        Cell moved = cell != nullptr ? *cell : Cell{};
        moved.row = to;
        moved.col = col;
        folded.cells.push_back(std::move(moved));
      }
  return folded;
}

}  // namespace ita
