#include "extract/table/grid.h"

#include <algorithm>
#include <cmath>

#include "extract/table/cell_finder.h"
#include "extract/table/grid_split.h"
#include "extract/table/union_find.h"

namespace ita {
namespace {

constexpr double kTouch = 2.0;         // a rule's end may miss the rule it meets by its thickness
constexpr double kThinStrip = 5.0;     // no line of text stands in less; double rules lie closer
constexpr double kThinStripMax = 7.0;  // what collapsing may add up to
constexpr double kSameEnd = 3.0;       // ends of the uprights of one cut row
constexpr double kMinBoundedShare = 0.5;

// Uprights that meet no horizontal rule but begin and end together: the middle page of a row that
// runs over three pages.
void join_lone_uprights(const std::vector<Rule>& vertical, const std::vector<bool>& lone, int first,
                        UnionFind& sets) {
  std::vector<int> order;
  for (std::size_t i = 0; i < vertical.size(); ++i)
    if (lone[i]) order.push_back(static_cast<int>(i));
  const auto rule = [&](int i) -> const Rule& { return vertical[static_cast<std::size_t>(i)]; };
  std::sort(order.begin(), order.end(), [&](int a, int b) { return rule(a).from < rule(b).from; });
  for (std::size_t i = 1; i < order.size(); ++i) {
    const Rule &a = rule(order[i - 1]), &b = rule(order[i]);
    if (b.from - a.from <= kSameEnd && std::abs(b.to - a.to) <= kSameEnd)
      sets.join(first + order[i - 1], first + order[i]);
  }
}

// The rules of each table: those that touch one another.
std::vector<RuleSet> find_components(const RuleSet& rules) {
  const auto& [horizontal, vertical] = rules;
  const int first_vertical = static_cast<int>(horizontal.size());
  const int count = first_vertical + static_cast<int>(vertical.size());
  UnionFind sets(count);
  std::vector<bool> lone(vertical.size(), true);
  for (std::size_t i = 0; i < horizontal.size(); ++i) {
    const Rule& h = horizontal[i];
    auto it = std::lower_bound(vertical.begin(), vertical.end(), h.from - kTouch,
                               [](const Rule& v, double x) { return v.at < x; });
    for (; it != vertical.end() && it->at <= h.to + kTouch; ++it) {
      if (h.at < it->from - kTouch || h.at > it->to + kTouch) continue;
      const auto v = static_cast<std::size_t>(it - vertical.begin());
      lone[v] = false;
      sets.join(static_cast<int>(i), first_vertical + static_cast<int>(v));
    }
  }
  join_lone_uprights(vertical, lone, first_vertical, sets);

  std::vector<int> index(static_cast<std::size_t>(count), -1);
  std::vector<RuleSet> components;
  for (int i = 0; i < count; ++i) {
    int& slot = index[static_cast<std::size_t>(sets.find(i))];
    if (slot < 0) {
      slot = static_cast<int>(components.size());
      components.emplace_back();
    }
    RuleSet& component = components[static_cast<std::size_t>(slot)];
    if (i < first_vertical)
      component.horizontal.push_back(horizontal[static_cast<std::size_t>(i)]);
    else
      component.vertical.push_back(vertical[static_cast<std::size_t>(i - first_vertical)]);
  }
  std::erase_if(components, [](const RuleSet& c) {
    return c.vertical.empty() || c.horizontal.size() + c.vertical.size() < 3;
  });
  return components;
}

// Distinct positions of ascending rules; a strip too thin for text and without ink is a double rule
// and collapses into its first side.
template <class HasInk>
std::vector<double> levels(const std::vector<Rule>& rules, HasInk has_ink) {
  std::vector<double> out;
  double band_start = 0;
  for (const Rule& rule : rules) {
    const bool same = !out.empty() && rule.at - out.back() < kThinStrip &&
                      rule.at - band_start < kThinStripMax &&
                      (rule.at - out.back() < 1 || !has_ink(out.back(), rule.at));
    if (same) {
      out.back() = (out.back() + rule.at) / 2;
    } else {
      out.push_back(rule.at);
      band_start = rule.at;
    }
  }
  return out;
}

// Adds the ends of the crossing rules as levels where they reach past the outermost level and words
// stand in that strip.
template <class HasInk>
void close_hull(const std::vector<Rule>& crossing, std::vector<double>& at, HasInk has_ink) {
  if (crossing.empty()) return;
  double low = crossing.front().from, high = crossing.front().to;
  for (const Rule& rule : crossing) {
    low = std::min(low, rule.from);
    high = std::max(high, rule.to);
  }
  if (at.empty()) {
    at = {low, high};
    return;
  }
  if (high - at.back() > kThinStrip && has_ink(at.back(), high)) at.push_back(high);
  if (at.front() - low > kThinStrip && has_ink(low, at.front())) {
    at.push_back(low);
    std::rotate(at.begin(), at.end() - 1, at.end());
  }
}

bool is_bounded(const GridCell& c) {
  return c.top_ruled + c.bottom_ruled + c.left_ruled + c.right_ruled >= 3 ||
         (c.left_ruled && c.right_ruled);
}

// Whether rules bound most of the grid's area and at least one of its sides.
bool bounds_its_area(const Grid& grid) {
  const Box hull = grid.box();
  double area = 0, top = 0, bottom = 0, left = 0, right = 0;
  for (const GridCell& cell : grid.cells) {
    const Box box = grid.box(cell);
    if (is_bounded(cell)) area += box.area();
    if (cell.row == 0 && cell.top_ruled) top += box.width();
    if (cell.row + cell.rowspan == grid.rows() && cell.bottom_ruled) bottom += box.width();
    if (cell.col == 0 && cell.left_ruled) left += box.height();
    if (cell.col + cell.colspan == grid.cols() && cell.right_ruled) right += box.height();
  }
  const double side =
      std::max(std::max(top, bottom) / hull.width(), std::max(left, right) / hull.height());
  return area >= kMinBoundedShare * hull.area() && side >= kMinBoundedShare;
}

}  // namespace

Box Grid::box(const GridCell& cell) const {
  return {xs[static_cast<std::size_t>(cell.col)], ys[static_cast<std::size_t>(cell.row)],
          xs[static_cast<std::size_t>(cell.col + cell.colspan)],
          ys[static_cast<std::size_t>(cell.row + cell.rowspan)]};
}

int Grid::find_cell(Ink ink) const {
  if (!box().contains(ink.x, ink.y)) return -1;
  const auto strip = [](const std::vector<double>& at, double v) {
    const auto i = std::upper_bound(at.begin(), at.end(), v) - at.begin() - 1;
    return std::min(static_cast<int>(i), static_cast<int>(at.size()) - 2);
  };
  return owner[static_cast<std::size_t>(strip(ys, ink.y) * cols() + strip(xs, ink.x))];
}

std::vector<Grid> find_grids(const RuleSet& rules, std::span<const Ink> ink) {
  const InkIndex index(ink);
  std::vector<Grid> grids;
  for (const RuleSet& component : find_components(rules)) {
    Box hull;
    for (const Rule& r : component.horizontal) hull = unite(hull, {r.from, r.at, r.to, r.at});
    for (const Rule& r : component.vertical) hull = unite(hull, {r.at, r.from, r.at, r.to});
    const auto ink_between_x = [&](double a, double b) {
      return index.any_in({a, hull.y0, b, hull.y1});
    };
    const auto ink_between_y = [&](double a, double b) {
      return index.any_in({hull.x0, a, hull.x1, b});
    };
    std::vector<double> xs = levels(component.vertical, ink_between_x);
    std::vector<double> ys = levels(component.horizontal, ink_between_y);
    close_hull(component.vertical, ys, ink_between_y);
    close_hull(component.horizontal, xs, ink_between_x);
    if (xs.size() < 2 || ys.size() < 2) continue;
    if ((xs.size() - 1) * (ys.size() - 1) > static_cast<std::size_t>(kMaxGridCells)) continue;
    const Grid grid = find_cells(component, std::move(xs), std::move(ys));
    if (!bounds_its_area(grid)) continue;
    for (Grid& part : split_unrelated(grid)) grids.push_back(std::move(part));
  }
  return grids;
}

}  // namespace ita
