#include "extract/pdf/ruling_paths.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace ita {
namespace {

constexpr double kThin = 2.0, kThick = 4.0, kThickAspect = 10.0;  // pt, pt, length by thickness
constexpr double kDotAspect = 1.25;  // a box that long only points nowhere
constexpr double kSlant = 0.5;       // pt; an edge that leaves its axis by less is parallel to it
constexpr double kClipSlack = 1.0;   // pt; cells are clipped in the middle of their border

// Cuts along the ruling; across, a ruling at the very edge of the clip box stays.
std::optional<Ruling> clipped(Ruling r, const Box& clip) {
  if (r.horizontal()) {
    if (r.y0 < clip.y0 - kClipSlack || r.y0 > clip.y1 + kClipSlack) return std::nullopt;
    r.x0 = std::max(r.x0, clip.x0);
    r.x1 = std::min(r.x1, clip.x1);
    if (r.x1 <= r.x0) return std::nullopt;
  } else {
    if (r.x0 < clip.x0 - kClipSlack || r.x0 > clip.x1 + kClipSlack) return std::nullopt;
    r.y0 = std::max(r.y0, clip.y0);
    r.y1 = std::min(r.y1, clip.y1);
    if (r.y1 <= r.y0) return std::nullopt;
  }
  return r;
}

void add_edge(const PathPoint& a, const PathPoint& b, double line_width, const Box& clip,
              std::vector<Ruling>& rulings) {
  const double dx = std::abs(b.x - a.x), dy = std::abs(b.y - a.y);
  const bool horizontal = dx >= dy;
  if (std::min(dx, dy) > kSlant || (dx == 0 && dy == 0)) return;
  Box box{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
  if (line_width > std::max(dx, dy)) {
    const double half = line_width / 2;
    if (horizontal) {
      box.y0 -= half;
      box.y1 += half;
    } else {
      box.x0 -= half;
      box.x1 += half;
    }
    add_thin_box(box, clip, rulings);
    return;
  }
  const Ruling line = horizontal ? Ruling{box.x0, box.center_y(), box.x1, box.center_y()}
                                 : Ruling{box.center_x(), box.y0, box.center_x(), box.y1};
  if (const auto ruling = clipped(line, clip)) rulings.push_back(*ruling);
}

struct Piece {
  bool horizontal;
  double at, from, to;  // across; along
  std::size_t index;
};

}  // namespace

Box box_of(const std::vector<PathPoint>& points) {
  Box box{points[0].x, points[0].y, points[0].x, points[0].y};
  for (const PathPoint& p : points)
    box = {std::min(box.x0, p.x), std::min(box.y0, p.y), std::max(box.x1, p.x),
           std::max(box.y1, p.y)};
  return box;
}

bool add_thin_box(const Box& box, const Box& clip, std::vector<Ruling>& rulings) {
  const double width = box.width(), height = box.height();
  const double thin = std::min(width, height), length = std::max(width, height);
  if (length <= 0 || (thin >= kThin && (thin >= kThick || length < kThickAspect * thin)))
    return false;
  const bool dot = length < kThin && length < kDotAspect * thin;
  const auto add = [&](const Ruling& ruling) {
    if (const auto inside = clipped(ruling, clip)) rulings.push_back(*inside);
  };
  if (dot || width > height) add({box.x0, box.center_y(), box.x1, box.center_y()});
  if (dot || width <= height) add({box.center_x(), box.y0, box.center_x(), box.y1});
  return true;
}

void add_stroked(const std::vector<PathPoint>& points, bool closed, double line_width,
                 const Box& clip, std::vector<Ruling>& rulings) {
  for (std::size_t i = 1; i < points.size(); ++i)
    if (!points[i].curve && !points[i - 1].curve)
      add_edge(points[i - 1], points[i], line_width, clip, rulings);
  if (closed && points.size() > 2 && !points.back().curve)
    add_edge(points.back(), points.front(), line_width, clip, rulings);
}

void add_filled(const std::vector<PathPoint>& points, const Box& clip,
                std::vector<Ruling>& rulings) {
  if (points.size() >= 2) add_thin_box(box_of(points), clip, rulings);
}

std::vector<Ruling> drop_crumbs(std::vector<Ruling> rulings) {
  constexpr double kShortest = 8.0;  // pt
  constexpr double kGap = 1.5;       // pt; wider gaps are those of dotted lines
  constexpr double kBand = 0.75;     // pt; collinear within
  std::vector<Piece> pieces;
  pieces.reserve(rulings.size());
  for (std::size_t i = 0; i < rulings.size(); ++i) {
    const Ruling& r = rulings[i];
    pieces.push_back(r.horizontal() ? Piece{true, r.y0, r.x0, r.x1, i}
                                    : Piece{false, r.x0, r.y0, r.y1, i});
  }
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    if (a.horizontal != b.horizontal) return a.horizontal;
    return a.at != b.at ? a.at < b.at : a.from < b.from;
  });
  std::vector<bool> keep(rulings.size(), false);
  for (std::size_t begin = 0; begin < pieces.size();) {
    // A band of collinear pieces, then its chains along the line.
    std::size_t end = begin + 1;
    while (end < pieces.size() && pieces[end].horizontal == pieces[begin].horizontal &&
           pieces[end].at - pieces[end - 1].at <= kBand)
      ++end;
    std::sort(pieces.begin() + static_cast<std::ptrdiff_t>(begin),
              pieces.begin() + static_cast<std::ptrdiff_t>(end),
              [](const Piece& a, const Piece& b) { return a.from < b.from; });
    for (std::size_t i = begin; i < end;) {
      double reach = pieces[i].to;
      std::size_t last = i + 1;
      while (last < end && pieces[last].from <= reach + kGap)
        reach = std::max(reach, pieces[last++].to);
      if (reach - pieces[i].from >= kShortest)
        for (std::size_t k = i; k < last; ++k) keep[pieces[k].index] = true;
      i = last;
    }
    begin = end;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < rulings.size(); ++i)
    if (keep[i]) rulings[kept++] = rulings[i];
  rulings.resize(kept);
  return rulings;
}

}  // namespace ita
