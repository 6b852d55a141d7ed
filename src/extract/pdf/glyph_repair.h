// Repairs of a text layer by what its glyphs show: widths, codes, neighbours, fonts. Each rule
// answers a fault that many Thai PDFs share:
//
//     ส ␣ า น ั ก     Office writes sara am as the glyph of nikhahit, which says U+0020 and does not
//     move
//                     the pen, and sara aa: สำนัก
//     ก ำ ร           Office met the glyph of sara aa first inside a sara am, so that its font says
//     sara
//                     am for both: การ
//     ÊÓ¹Ñ¡           bytes of Windows-874 read as Windows-1252: สำนัก
//     ท U+F702 U+F70A positional shapes of old fonts: ที่
//     กก              text drawn twice with a small shift to look bold: ก
//
// Clusters come later; a glyph here is still one drawing.
#pragma once

#include <vector>

#include "core/page.h"
#include "extract/pdf/glyph.h"

namespace ita {

// Applies every rule to a page's glyphs in content order, counts into evidence, and adds what the
// page shows about its fonts. Settled glyphs stay as they are. True where the text layer was wrong,
// not merely unusual: the page then counts as repaired.
bool repair_glyphs(std::vector<Glyph>& glyphs, std::vector<FontFacts>& fonts,
                   TextEvidence& evidence);

// Removes the later of two glyphs with the same code in the same font that overlap within 0.1 em.
void drop_doubled_glyphs(std::vector<Glyph>& glyphs);

}  // namespace ita
