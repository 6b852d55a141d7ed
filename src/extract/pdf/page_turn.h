// A page whose text runs sideways although /Rotate does not say so (landscape tables on portrait
// sheets) is turned until its text stands upright: readers turn their heads, the table builder
// cannot.
#pragma once

#include <vector>

#include "extract/pdf/glyph.h"
#include "extract/raw_page.h"

namespace ita {

// Quarter turns clockwise (0..3) after which most glyphs stand upright; 0 where there are too few
// glyphs or no direction has a clear majority.
int find_upright_turns(const std::vector<Glyph>& glyphs);

// Turns a point, a direction, a box by quarter turns; width and height are the page's before the
// turn.
class PageTurn {
 public:
  PageTurn(int quarter_turns, double width, double height)
      : turns_(quarter_turns & 3), width_(width), height_(height) {}
  Vector turn_point(Vector p) const;
  Vector turn_direction(Vector v) const;
  void apply(Glyph& glyph) const;
  void apply(Ruling& ruling) const;
  void apply(Box& box) const;

 private:
  int turns_;
  double width_, height_;
};

}  // namespace ita
