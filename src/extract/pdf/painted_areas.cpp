#include "extract/pdf/painted_areas.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace ita {
namespace {

constexpr double kDark = 0.6;
constexpr double kContrast = 0.3;          // of a cell to its ground
constexpr double kLeast = 4;               // pt; what is lower or narrower holds no text
constexpr double kSlack = 1;               // pt; a cell may overlap its ground's edge by rounding
constexpr std::size_t kMostGrounds = 256;  // of a page
constexpr std::size_t kMostShades = 4096;
constexpr std::size_t kFewestTiles = 3;

// The box of a rectangle that is parallel to the page.
std::optional<Box> to_rectangle(const std::vector<PathPoint>& points) {
  constexpr double kSameEdge = 0.1;  // pt
  const bool closed = points.size() == 5 && std::abs(points[4].x - points[0].x) < kSameEdge &&
                      std::abs(points[4].y - points[0].y) < kSameEdge;
  if (points.size() != 4 && !closed) return std::nullopt;
  const Box box = box_of(points);
  const auto at_corner = [&](const PathPoint& p) {
    return !p.curve && std::min(std::abs(p.x - box.x0), std::abs(p.x - box.x1)) < kSameEdge &&
           std::min(std::abs(p.y - box.y0), std::abs(p.y - box.y1)) < kSameEdge;
  };
  if (!std::ranges::all_of(points, at_corner)) return std::nullopt;
  return box;
}

// A flat shape with round or pointed ends.
bool is_bar(const std::vector<PathPoint>& points) {
  constexpr double kHighest = 20, kSlimmest = 2;  // pt; width for height
  if (points.size() < 4) return false;
  const Box box = box_of(points);
  return box.height() >= 1 && box.height() <= kHighest && box.width() >= kLeast &&
         box.width() >= kSlimmest * box.height();
}

}  // namespace

void PaintedAreas::paint(const std::vector<PathPoint>& points, double brightness, const Box& clip,
                         std::vector<Ruling>& rulings) {
  const auto box = to_rectangle(points);
  if (!box && is_bar(points) && painted_.size() < kMostShades)
    painted_.push_back({intersect(box_of(points), clip), brightness});
  if (!box || box->width() < kLeast || box->height() < kLeast) return;
  if (shades_.size() < kMostShades) {
    shades_.push_back(intersect(*box, clip));
    painted_.push_back({shades_.back(), brightness});
  }
  const auto is_ground = [&](const Area& area) {
    return brightness - area.brightness >= kContrast && box->x0 >= area.box.x0 - kSlack &&
           box->y0 >= area.box.y0 - kSlack && box->x1 <= area.box.x1 + kSlack &&
           box->y1 <= area.box.y1 + kSlack;
  };
  if (std::ranges::any_of(dark_, is_ground)) {
    const std::vector<PathPoint> outline{
        {box->x0, box->y0}, {box->x1, box->y0}, {box->x1, box->y1}, {box->x0, box->y1}};
    add_stroked(outline, true, 0, clip, rulings);
  } else if (brightness < kDark && dark_.size() < kMostGrounds) {
    dark_.push_back({*box, brightness});
  }
}

std::vector<PaintedAreas::TileRow> PaintedAreas::find_tile_rows() const {
  std::vector<Box> shades = shades_;
  const auto same = [](double a, double b) { return std::abs(a - b) <= kSlack; };
  std::ranges::sort(shades, [](const Box& a, const Box& b) {
    const double y = std::round(a.y0) - std::round(b.y0);
    return y != 0 ? y < 0 : a.x0 < b.x0;
  });
  std::vector<TileRow> rows;
  TileRow row;
  const auto finish = [&] {
    if (row.edges.size() > kFewestTiles) rows.push_back(row);
    row = {};
  };
  for (const Box& shade : shades) {
    if (shade.empty()) continue;
    const bool beside = !row.edges.empty() && same(row.y0, shade.y0) && same(row.y1, shade.y1);
    // Shaded twice, a cell and its words.
    if (beside && same(row.edges[row.edges.size() - 2], shade.x0) &&
        same(row.edges.back(), shade.x1))
      continue;
    if (!beside || !same(row.edges.back(), shade.x0)) {
      finish();
      row = {shade.y0, shade.y1, {shade.x0}};
    }
    row.edges.push_back(shade.x1);
  }
  finish();
  return rows;
}

void PaintedAreas::add_tiles(std::vector<Ruling>& rulings) const {
  const std::vector<TileRow> rows = find_tile_rows();
  const auto same_columns = [](const TileRow& a, const TileRow& b) {
    return std::ranges::equal(a.edges, b.edges,
                              [](double x, double y) { return std::abs(x - y) <= kSlack; });
  };
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    const TileRow &above = rows[i], &below = rows[i + 1];
    if (!same_columns(above, below) || std::abs(below.y0 - above.y1) > kSlack) continue;
    for (const double y : {above.y0, above.y1, below.y0, below.y1})
      rulings.push_back({above.edges.front(), y, above.edges.back(), y});
    for (const double x : above.edges) rulings.push_back({x, above.y0, x, below.y1});
  }
}

}  // namespace ita
