// What a reader (PDF text layer, OCR) hands to the page builder: clusters and rulings, nothing yet
// said about lines, cells or tables. One table builder serves both worlds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/geometry.h"
#include "core/page.h"

namespace ita {

// One grapheme cluster (base and its marks, logical order, UTF-8) where it stands. Spaces are not
// clusters.
struct Cluster {
  std::string text;
  Box box;  // advance width of the base; from ascent to descent
  double baseline = 0;
  float font_size = 0;  // points
  float confidence = 1;
  bool bold = false;
  bool space_before =
      false;  // the source has a space glyph between this cluster and the one before
};

// A straight rule parallel to an edge of the page; thickness dropped. y0 == y1 (horizontal) or x0
// == x1.
struct Ruling {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool horizontal() const { return y1 - y0 < x1 - x0; }
};

// An upright rectangle filled with one colour, in the order of painting. brightness: 0 (black)
// to 1.
struct Shade {
  Box box;
  double brightness = 1;
};

// A part of the page whose ink no letter explains: to be read from its picture.
struct UnreadPart {
  Box box;
  double dpi = 0;  // of the picture there
  bool colour = false;
};

struct RawPage {
  int number = 0;
  double width = 0, height = 0;
  int rotation = 0;
  Route route = Route::kDigital;
  std::vector<Cluster> clusters;  // content order
  std::vector<Ruling> rulings;    // as drawn; the grid builder joins collinear pieces
  std::vector<Shade> shades;      // of cells: a shaded one without words may be a mark
  std::vector<UnreadPart> unread;  // top to bottom
  TextEvidence evidence;
  std::vector<Diagnostic> diagnostics;
};

}  // namespace ita
