// Drawn paths → rulings. Pure geometry on device coordinates; who draws is the page device.
//
//     stroke of a line or a rectangle's outline      → a ruling for each edge parallel to the page
//     fill no thicker than a border can be           → one ruling along its middle
//     fill of an area (shading), curves, slants      → nothing
#pragma once

#include <vector>

#include "core/geometry.h"
#include "extract/raw_page.h"

namespace ita {

struct PathPoint {
  double x = 0, y = 0;
  bool curve = false;  // a control point of a Bézier curve: the edges at it are not straight
};

// `points`: at least one.
Box box_of(const std::vector<PathPoint>& points);

// Edges of a stroked subpath, cut to the clip box. A line whose width exceeds its length (a bar
// drawn as a fat stroke) rules along its width.
void add_stroked(const std::vector<PathPoint>& points, bool closed, double line_width,
                 const Box& clip, std::vector<Ruling>& rulings);

// A filled subpath that is thin; also a thin picture used as a line.
void add_filled(const std::vector<PathPoint>& points, const Box& clip,
                std::vector<Ruling>& rulings);

// The ruling that a thin box stands for: less than 2 pt thick, or less than 4 pt and ten times as
// long. A dot may be one of an upright line or of a level one and adds to both; drop_crumbs finds
// its line. False where the box is an area.
bool add_thin_box(const Box& box, const Box& clip, std::vector<Ruling>& rulings);

// Keeps pieces that are, or that chain with collinear pieces to, at least 8 pt: borders are often
// drawn in crumbs, and the dots of a leader line or the strokes of outlined letters are no borders.
std::vector<Ruling> drop_crumbs(std::vector<Ruling> rulings);

}  // namespace ita
