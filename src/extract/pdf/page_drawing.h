// A page drawn as a reader sees it.
#pragma once

#include "core/error.h"
#include "extract/raster.h"

class PDFDoc;

namespace ita {

// Grey or colour, on white, /Rotate applied; at fewer than `dpi` dots an inch where the page is so
// large that it would have too many pixels. kDamaged where Poppler draws nothing, kTooLarge for a
// page of no sensible size.
Result<Raster> draw_page(PDFDoc& document, int number, double dpi, bool colour);

}  // namespace ita
