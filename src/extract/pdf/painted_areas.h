// Tables drawn without a line. Either one dark area, and on it a light one for every cell: what is
// left of the dark is seen as rules. Or a shade for every cell, be it white, each beside and above
// the next: their edges are the rules. Where some rows have none, nobody knows where the last one
// ends, and there are no rules.
#pragma once

#include <vector>

#include "core/geometry.h"
#include "extract/pdf/ruling_paths.h"
#include "extract/raw_page.h"

namespace ita {

class PaintedAreas {
 public:
  // A filled subpath in the order of painting, in points; brightness 0 (black) to 1. An upright
  // rectangle much lighter than an area that it stands in adds its edges to `rulings`, cut to the
  // clip box; anything else adds nothing.
  void paint(const std::vector<PathPoint>& points, double brightness, const Box& clip,
             std::vector<Ruling>& rulings);

  // All of them, in the order of painting.
  const std::vector<Shade>& shades() const { return painted_; }

  // At the page's end: the edges of shades that lie side by side, three or more, in rows of the
  // same columns right above each other, two or more.
  void add_tiles(std::vector<Ruling>& rulings) const;

 private:
  struct Area {
    Box box;
    double brightness = 0;
  };
  // Shades side by side.
  struct TileRow {
    double y0 = 0, y1 = 0;
    std::vector<double> edges;  // ascending x
  };
  std::vector<TileRow> find_tile_rows() const;

  std::vector<Area> dark_;
  std::vector<Box> shades_;
  std::vector<Shade> painted_;
};

}  // namespace ita
