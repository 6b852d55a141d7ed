// The areas into which rules divide a page: a cell's inside is one, the paper around the tables is
// another. Nothing in one area stands on a line with anything in another.
#pragma once

#include <vector>

#include "extract/image/image_rules.h"

namespace ita {

class PageFaces {
 public:
  // Gaps of rules are closed, and each table's outer frame is: a cell that a page break cut open
  // must not run together with its neighbours.
  PageFaces(int width, int height, const ImageRules& rules);

  // From 0; a pixel on a rule belongs to the nearest face. The paper around has a number like any
  // other.
  int face_at(double x, double y) const;
  int width() const { return width_; }
  int height() const { return height_; }

 private:
  int width_ = 0, height_ = 0, columns_ = 0, rows_ = 0;
  std::vector<int> face_;  // -1 on a rule
};

}  // namespace ita
