// Words that a line crosses out. A strike runs level through the bodies of letters, and ends where
// they end:
//
//     ──ปรับปรุงคู่มือ──   struck          ประกาศ         underlined: the line is under the baseline
//                                    ──────
//     ├──── words ────┼──── words ────┤      a table's rule runs on between the words
#pragma once

#include <string>
#include <vector>

#include "extract/pdf/glyph.h"
#include "extract/raw_page.h"

namespace ita {

// Letters and strikes are taken out of `glyphs` and `rulings` (upright page, rulings as drawn).
// Returns the number of letters.
std::size_t take_struck_out(std::vector<Glyph>& glyphs, std::vector<Ruling>& rulings);

// Letters that slant by 6 degrees or more against the page's edges, where most letters do not: a
// watermark or a stamp. Returns how many were taken out.
std::size_t take_slanted(std::vector<Glyph>& glyphs);

}  // namespace ita
