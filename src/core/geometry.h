// Places on a page. Unit: PDF point (1/72 inch); origin: top left of the page as a reader sees it
// (crop box, /Rotate applied); y grows downwards. Text files: one unit is one character column (x)
// and one line (y), so that a box still leads back to its words.
#pragma once

#include <algorithm>

namespace ita {

struct Box {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  double width() const { return x1 - x0; }
  double height() const { return y1 - y0; }
  double center_x() const { return (x0 + x1) / 2; }
  double center_y() const { return (y0 + y1) / 2; }
  double area() const { return std::max(0.0, width()) * std::max(0.0, height()); }
  bool empty() const { return x1 <= x0 && y1 <= y0; }
  bool contains(double x, double y) const { return x >= x0 && x <= x1 && y >= y0 && y <= y1; }

  bool operator==(const Box&) const = default;
};

// The smallest box around both; an empty box adds nothing.
inline Box unite(const Box& a, const Box& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

inline Box intersect(const Box& a, const Box& b) {
  Box r{std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
  if (r.x1 < r.x0 || r.y1 < r.y0) return {};
  return r;
}

}  // namespace ita
