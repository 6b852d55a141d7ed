// Symbols of a line → grapheme clusters where they stand on the page.
#pragma once

#include <vector>

#include "extract/image/ink_lines.h"
#include "extract/ocr/line_picture.h"
#include "extract/ocr/line_recogniser.h"
#include "extract/raw_page.h"

namespace ita {

// Marks join their base, nikhahit with sara aa becomes sara am, marks take Thai's canonical order.
// A cluster's confidence is the lowest of its symbols'. Boxes in points; clusters without a space
// between them touch, since the places that a recogniser gives are not exact enough to tell a gap
// from none.
std::vector<Cluster> to_clusters(const SymbolLine& symbols, const LinePicture& picture,
                                 const InkLine& line, double dpi);

}  // namespace ita
