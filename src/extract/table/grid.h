// Rules → planar grids. Each grid is one table's skeleton: columns, rows, and cells that may span several
// of them. Nothing is said yet about whether it is worth calling a table (page_builder decides).
#pragma once

#include <span>
#include <vector>

#include "core/geometry.h"
#include "extract/table/ink_index.h"
#include "extract/table/ruling_merge.h"

namespace ita {

// row, col from 0. The sides that a rule really covers are named; a grid's outer sides count even where
// nothing is drawn, so open_top / open_bottom tell a row that runs on over the page break.
struct GridCell {
  int row = 0, col = 0, rowspan = 1, colspan = 1;
  bool open_top = false, open_bottom = false;
  bool bounded = true;    // three sides or both upright sides carry a rule
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
  int find_cell(Ink ink) const;  // index into cells, -1 outside
};

// Rules that touch make one grid; tables drawn edge to edge come apart where no column goes on.
// Grids of more than kMaxGridCells elementary cells, and such whose rules bound less than half of their
// area (organisation charts, drawings), are left out.
inline constexpr int kMaxGridCells = 20'000;
std::vector<Grid> find_grids(const RuleSet& rules, std::span<const Ink> ink);

}  // namespace ita
