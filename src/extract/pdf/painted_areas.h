// Tables drawn without a line: one dark area, and on it a light one for every cell. What is left of
// the dark between them is seen as rules.
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

 private:
  struct Area {
    Box box;
    double brightness = 0;
  };
  std::vector<Area> dark_;
};

}  // namespace ita
