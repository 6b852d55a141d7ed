// Worked example. A score table and the measures table right below it:
//
//      ┌───────┬───────────────────┬───────┐
//      │ อันดับ  │ ตัวชี้วัด             │ คะแนน  │     uprights 1 and 4
//      ├───────┴──┬────────┬───────┴─┬─────┤     no cell crosses, nothing in common: cut
//      │ มาตรการ   │ วิธีการ  │ ระยะเวลา │ ผู้รับ │     uprights 2, 3 and 5
//      └──────────┴────────┴─────────┴─────┘
#include "extract/table/grid_split.h"

#include <algorithm>

namespace ita {
namespace {

int owner(const Grid& grid, int row, int col) {
  return grid.owner[static_cast<std::size_t>(row * grid.cols() + col)];
}

// Rows first..last-1 of a grid, without the uprights at which none of their cells begins.
Grid take_rows(const Grid& grid, int first, int last) {
  std::vector<int> column(grid.xs.size(), 0);
  for (const GridCell& cell : grid.cells)
    if (cell.row >= first && cell.row < last) column[static_cast<std::size_t>(cell.col)] = 1;
  column.back() = 1;
  Grid part;
  part.ys.assign(grid.ys.begin() + first, grid.ys.begin() + last + 1);
  int next = 0;
  for (std::size_t i = 0; i < column.size(); ++i) {
    const bool used = column[i] != 0;
    column[i] = next;
    if (!used) continue;
    part.xs.push_back(grid.xs[i]);
    ++next;
  }
  part.owner.resize(static_cast<std::size_t>(part.rows() * part.cols()));
  for (GridCell cell : grid.cells) {
    if (cell.row < first || cell.row >= last) continue;
    const int end = column[static_cast<std::size_t>(cell.col + cell.colspan)];
    cell.row -= first;
    cell.col = column[static_cast<std::size_t>(cell.col)];
    cell.colspan = end - cell.col;
    for (int r = cell.row; r < cell.row + cell.rowspan; ++r)
      for (int c = cell.col; c < end; ++c)
        part.owner[static_cast<std::size_t>(r * part.cols() + c)] =
            static_cast<int>(part.cells.size());
    part.cells.push_back(cell);
  }
  return part;
}

}  // namespace

std::vector<Grid> split_unrelated(const Grid& grid) {
  const int rows = grid.rows(), cols = grid.cols();
  // below[c]: rows not yet passed that have an inner upright at c; above[c]: the same since the
  // last cut.
  std::vector<int> below(static_cast<std::size_t>(cols), 0), above = below;
  const auto count = [&](int row, std::vector<int>& uprights, int step) {
    for (int c = 1; c < cols; ++c)
      if (owner(grid, row, c - 1) != owner(grid, row, c))
        uprights[static_cast<std::size_t>(c)] += step;
  };
  for (int row = 0; row < rows; ++row) count(row, below, 1);
  std::vector<Grid> parts;
  int first = 0;
  for (int row = 1; row < rows; ++row) {
    count(row - 1, below, -1);
    count(row - 1, above, 1);
    bool any_above = false, any_below = false, unrelated = true;
    for (int c = 0; c < cols && unrelated; ++c) {
      const bool a = above[static_cast<std::size_t>(c)] > 0,
                 b = below[static_cast<std::size_t>(c)] > 0;
      any_above |= a;
      any_below |= b;
      unrelated = !(a && b) && owner(grid, row - 1, c) != owner(grid, row, c);
    }
    if (!unrelated || !any_above || !any_below) continue;
    parts.push_back(take_rows(grid, first, row));
    first = row;
    std::ranges::fill(above, 0);
  }
  if (parts.empty()) return {grid};
  parts.push_back(take_rows(grid, first, rows));
  return parts;
}

}  // namespace ita
