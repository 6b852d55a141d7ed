// A blob drawn as a box full of ink.
#pragma once

#include "extract/image/ink_blobs.h"

namespace ita {

inline constexpr double kLetter = 40;  // the letter height of the tests' pages

inline Blob box(int x0, int y0, int x1, int y1) {
  Blob blob{x0, y0, x1, y1, (x1 - x0) * (y1 - y0), false, {}};
  for (int y = y0; y < y1; ++y) blob.runs.push_back({y, x0, x1});
  return blob;
}

}  // namespace ita
