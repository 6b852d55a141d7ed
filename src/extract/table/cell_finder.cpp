// Worked example. A page cut through a row: the renderer drew the upright rules to the page's end
// but no bottom rule, and the first column is merged over two rows.
//
//      x0         x1      x2          x3
//  y0  ┌──────────┬───────┬───────────┐
//      │ ประเด็น   │ ข้อ    │ ข้อค้นพบ    │
//  y1  ├──────────┼───────┼───────────┤
//      │ ๑. การให้ │ i7    │ บุคลากรไม่  │
//  y2  │ บริการ    ├───────┼───────────┤
//      │          │ e3    │ ผู้รับบริการ  │
//  y3  ·          ·       ·           ·      no rule here: the end of the uprights closes the hull
//
// The uprights and the levels cut the hull into 3 × 3 elementary cells. Every edge between two of
// them is tested by the share of its length that rules cover: the edge at y2 between x0 and x1 has
// none, so the two cells beside it are one region, and the region's rectangle is the span: row 1,
// column 0, two rows. The three cells of the last row have no rule below and are open at the
// bottom. No corner is ever compared with another, so that rules which miss each other by a point
// do no harm.
#include "extract/table/cell_finder.h"

#include <algorithm>
#include <utility>

#include "extract/table/union_find.h"

namespace ita {
namespace {

constexpr double kEdgeShare = 0.6;  // of an edge's length that makes it an edge

// Covered length of every elementary edge on the lines `at`, cut at `cuts`: lines × (cuts - 1)
// values.
std::vector<double> cover(const std::vector<Rule>& rules, const std::vector<double>& at,
                          const std::vector<double>& cuts) {
  const std::size_t strips = cuts.size() - 1;
  std::vector<double> covered(at.size() * strips, 0.0);
  for (const Rule& rule : rules) {
    auto line =
        static_cast<std::size_t>(std::lower_bound(at.begin(), at.end(), rule.at) - at.begin());
    if (line == at.size() || (line > 0 && rule.at - at[line - 1] < at[line] - rule.at)) --line;
    auto strip = static_cast<std::size_t>(std::max<std::ptrdiff_t>(
        0, std::upper_bound(cuts.begin(), cuts.end(), rule.from) - cuts.begin() - 1));
    for (; strip < strips && cuts[strip] < rule.to; ++strip) {
      const double length = std::min(rule.to, cuts[strip + 1]) - std::max(rule.from, cuts[strip]);
      if (length > 0) covered[line * strips + strip] += length;
    }
  }
  return covered;
}

// Regions of elementary cells → rectangles.
class CellFinder {
 public:
  CellFinder(const RuleSet& rules, std::vector<double> xs, std::vector<double> ys)
      : xs_(std::move(xs)),
        ys_(std::move(ys)),
        rows_(static_cast<int>(ys_.size()) - 1),
        cols_(static_cast<int>(xs_.size()) - 1),
        upright_(cover(rules.vertical, xs_, ys_)),
        level_(cover(rules.horizontal, ys_, xs_)),
        region_(rows_ * cols_),
        owner_(static_cast<std::size_t>(rows_ * cols_), -1) {}

  Grid find() {
    join_regions();
    for (int row = 0; row < rows_; ++row)
      for (int col = 0; col < cols_; ++col)
        if (owner(row, col) < 0) take_rectangle(row, col);
    return compact();
  }

 private:
  double width(int col) const {
    return xs_[static_cast<std::size_t>(col) + 1] - xs_[static_cast<std::size_t>(col)];
  }
  double height(int row) const {
    return ys_[static_cast<std::size_t>(row) + 1] - ys_[static_cast<std::size_t>(row)];
  }
  int& owner(int row, int col) { return owner_[static_cast<std::size_t>(row * cols_ + col)]; }

  // Share of an edge that rules cover; `line` counts from the first level or upright.
  double level_share(int line, int col, int span) const {
    double covered = 0, length = 0;
    for (int c = col; c < col + span; ++c) {
      covered += level_[static_cast<std::size_t>(line * cols_ + c)];
      length += width(c);
    }
    return covered / length;
  }
  double upright_share(int line, int row, int span) const {
    double covered = 0, length = 0;
    for (int r = row; r < row + span; ++r) {
      covered += upright_[static_cast<std::size_t>(line * rows_ + r)];
      length += height(r);
    }
    return covered / length;
  }

  void join_regions() {
    for (int row = 0; row < rows_; ++row) {
      for (int col = 0; col < cols_; ++col) {
        if (col + 1 < cols_ && upright_share(col + 1, row, 1) < kEdgeShare)
          region_.join(row * cols_ + col, row * cols_ + col + 1);
        if (row + 1 < rows_ && level_share(row + 1, col, 1) < kEdgeShare)
          region_.join(row * cols_ + col, (row + 1) * cols_ + col);
      }
    }
    region_size_.assign(static_cast<std::size_t>(rows_ * cols_), 0);
    for (int i = 0; i < rows_ * cols_; ++i)
      ++region_size_[static_cast<std::size_t>(region_.find(i))];
  }

  struct Extent {
    int rowspan = 1, colspan = 1;
    double area = 0;
  };

  // The rectangle of the region that begins here, grown in one direction first.
  Extent grow(int row, int col, bool down_first) {
    const int root = region_.find(row * cols_ + col);
    const auto free = [&](int r, int c) {
      return owner(r, c) < 0 && region_.find(r * cols_ + c) == root;
    };
    Extent e;
    const auto grow_down = [&] {
      for (; row + e.rowspan < rows_; ++e.rowspan)
        for (int c = col; c < col + e.colspan; ++c)
          if (!free(row + e.rowspan, c)) return;
    };
    const auto grow_right = [&] {
      for (; col + e.colspan < cols_; ++e.colspan)
        for (int r = row; r < row + e.rowspan; ++r)
          if (!free(r, col + e.colspan)) return;
    };
    if (down_first) {
      grow_down();
      grow_right();
    } else {
      grow_right();
      grow_down();
    }
    e.area = (xs_[static_cast<std::size_t>(col + e.colspan)] - xs_[static_cast<std::size_t>(col)]) *
             (ys_[static_cast<std::size_t>(row + e.rowspan)] - ys_[static_cast<std::size_t>(row)]);
    return e;
  }

  // A region that is no rectangle has lost a piece of rule. It is cut into rectangles rather than
  // widened to its hull: the hull would swallow sound cells beside it.
  void take_rectangle(int row, int col) {
    const Extent right = grow(row, col, false), down = grow(row, col, true);
    const Extent& e = down.area > right.area ? down : right;
    GridCell cell;
    cell.row = row;
    cell.col = col;
    cell.rowspan = e.rowspan;
    cell.colspan = e.colspan;
    const int size = region_size_[static_cast<std::size_t>(region_.find(row * cols_ + col))];
    cell.invented = size != e.rowspan * e.colspan;
    cell.top_ruled = level_share(row, col, e.colspan) >= kEdgeShare;
    cell.bottom_ruled = level_share(row + e.rowspan, col, e.colspan) >= kEdgeShare;
    cell.left_ruled = upright_share(col, row, e.rowspan) >= kEdgeShare;
    cell.right_ruled = upright_share(col + e.colspan, row, e.rowspan) >= kEdgeShare;
    for (int r = row; r < row + e.rowspan; ++r)
      for (int c = col; c < col + e.colspan; ++c) owner(r, c) = static_cast<int>(cells_.size());
    cells_.push_back(cell);
  }

  // Levels and uprights at which no cell begins are no part of the table: an underline that touched
  // a border, a tick mark.
  Grid compact() const {
    std::vector<int> row_at(static_cast<std::size_t>(rows_) + 1, 0),
        col_at(static_cast<std::size_t>(cols_) + 1, 0);
    for (const GridCell& cell : cells_) {
      row_at[static_cast<std::size_t>(cell.row)] = 1;
      col_at[static_cast<std::size_t>(cell.col)] = 1;
    }
    Grid grid;
    const auto keep = [](std::vector<int>& used, const std::vector<double>& at,
                         std::vector<double>& out) {
      used.back() = 1;
      int next = 0;
      for (std::size_t i = 0; i < used.size(); ++i) {
        const bool kept = used[i] != 0;
        used[i] = next;
        if (!kept) continue;
        out.push_back(at[i]);
        ++next;
      }
    };
    keep(row_at, ys_, grid.ys);
    keep(col_at, xs_, grid.xs);
    grid.owner.resize(static_cast<std::size_t>(grid.rows() * grid.cols()));
    for (GridCell cell : cells_) {
      const int row_end = row_at[static_cast<std::size_t>(cell.row + cell.rowspan)];
      const int col_end = col_at[static_cast<std::size_t>(cell.col + cell.colspan)];
      cell.row = row_at[static_cast<std::size_t>(cell.row)];
      cell.col = col_at[static_cast<std::size_t>(cell.col)];
      cell.rowspan = row_end - cell.row;
      cell.colspan = col_end - cell.col;
      for (int r = cell.row; r < row_end; ++r)
        for (int c = cell.col; c < col_end; ++c)
          grid.owner[static_cast<std::size_t>(r * grid.cols() + c)] =
              static_cast<int>(grid.cells.size());
      grid.cells.push_back(cell);
    }
    return grid;
  }

  std::vector<double> xs_, ys_;
  int rows_, cols_;
  std::vector<double> upright_, level_;
  UnionFind region_;
  std::vector<int> region_size_;
  std::vector<int> owner_;
  std::vector<GridCell> cells_;
};

}  // namespace

Grid find_cells(const RuleSet& rules, std::vector<double> xs, std::vector<double> ys) {
  return CellFinder(rules, std::move(xs), std::move(ys)).find();
}

}  // namespace ita
