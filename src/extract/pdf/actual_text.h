// ActualText (PDF 32000-1, 14.9.4): the producer's own statement of what a run of glyphs says.
//
//     /Span << /ActualText (ที่) >> BDC   glyphs: ท, ี moved left, ่ in the private-use area   EMC
//
// Chromium and LibreOffice wrap every shaped Thai cluster so; their glyphs alone would be wrong.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/pdf/glyph.h"

namespace ita {

struct ActualTextOutcome {
  uint32_t applied = 0;   // spans whose text replaced their glyphs
  uint32_t remnants = 0;  // spans of which only a mark was drawn: its base stands on another page
};

// Replaces the glyphs of each span by its text, cluster by cluster, each where its base stands;
// clusters that cannot be paired with bases share the run's width evenly. A span over several lines
// is ignored (its glyphs keep their own texts), since nothing says where its text breaks. An empty
// replacement hides at most one glyph, a hyphen at a line's end; more would be an accident.
ActualTextOutcome apply_actual_text(std::vector<Glyph>& glyphs,
                                    const std::vector<std::u32string>& spans);

}  // namespace ita
