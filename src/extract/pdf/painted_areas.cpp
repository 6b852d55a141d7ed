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

}  // namespace

void PaintedAreas::paint(const std::vector<PathPoint>& points, double brightness, const Box& clip,
                         std::vector<Ruling>& rulings) {
  const auto box = to_rectangle(points);
  if (!box || box->width() < kLeast || box->height() < kLeast) return;
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

}  // namespace ita
