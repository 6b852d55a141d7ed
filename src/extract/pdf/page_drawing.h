// A page drawn as a reader sees it.
#pragma once

#include "core/error.h"
#include "core/geometry.h"
#include "extract/raster.h"

class PDFDoc;

namespace ita {

// Dots an inch, across and down. A raster says one number only: they differ by a rounding.
struct DrawingDpi {
  double x = 0, y = 0;
};

// Grey or colour, on white, /Rotate applied; at fewer dots an inch where the page is so
// large that it would have too many pixels. kDamaged where Poppler draws nothing, kTooLarge for a
// page of no sensible size.
Result<Raster> draw_page(PDFDoc& document, int number, DrawingDpi dpi, bool colour);
// The same of a part; box: points of the page as shown.
Result<Raster> draw_part(PDFDoc& document, int number, const Box& box, double dpi, bool colour);

}  // namespace ita
