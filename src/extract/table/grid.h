// Rules → planar grids. Each grid is one table's skeleton: columns, rows, and cells that may span
// several of them. Nothing is said yet about whether it is worth calling a table (page_builder
// decides).
#pragma once

#include <span>
#include <vector>

#include "core/geometry.h"
#include "extract/table/ink_index.h"
#include "extract/table/ruling_merge.h"

namespace ita {

// row, col from 0. A side is ruled where rules cover most of it; a grid's outer sides may be
// unruled.
struct GridCell {
  int row = 0, col = 0, rowspan = 1, colspan = 1;
  bool top_ruled = true, bottom_ruled = true, left_ruled = true, right_ruled = true;
  bool invented = false;  // a side was added to keep the cell a rectangle
};

struct Grid {
  std::vector<double> xs, ys;   // ascending; columns + 1 and rows + 1 values
  std::vector<GridCell> cells;  // row-major order of the top left corners
  std::vector<int> owner;       // rows × cols → index into cells; every position has one

  int cols() const { return static_cast<int>(xs.size()) - 1; }
  int rows() const { return static_cast<int>(ys.size()) - 1; }
  Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
  Box box(const GridCell& cell) const;
  // The cell lacks its rule at the grid's first or last row: the row may run on over the page
  // break.
  bool open_top(const GridCell& cell) const { return cell.row == 0 && !cell.top_ruled; }
  bool open_bottom(const GridCell& cell) const {
    return cell.row + cell.rowspan == rows() && !cell.bottom_ruled;
  }
  int find_cell(Ink ink) const;  // index into cells, -1 outside
};

// Rules that touch make one grid; tables drawn edge to edge come apart where no column goes on.
// Grids of more than kMaxGridCells elementary cells are left out, and so are organisation charts
// and drawings: their rules bound less than half of their area, or cover no side of it.
inline constexpr int kMaxGridCells = 20'000;
std::vector<Grid> find_grids(const RuleSet& rules, std::span<const Ink> ink);

}  // namespace ita
