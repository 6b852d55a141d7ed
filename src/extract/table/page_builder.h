// Clusters and rulings of one page → lines and tables. Pure: the same for a text layer and for OCR.
#pragma once

#include "core/page.h"
#include "extract/raw_page.h"

namespace ita {

// Every cluster lands in exactly one cell or in one of the lines outside tables. A frame, a box
// around a paragraph, an underline make no table. Diagnostics added:
//   too_many_rulings  more than 20,000 pieces of rule; those over the number are not looked at
//   too_many_glyphs   more than 200,000 clusters; those over the number are not looked at
//   bad_coordinates   clusters that stand nowhere (not finite, or far outside any page) are dropped
//   too_many_cells    tables over the page's limit are given as lines
PageContent build_page(RawPage raw);

}  // namespace ita
