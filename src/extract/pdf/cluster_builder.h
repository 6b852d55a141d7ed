// Glyphs → grapheme clusters.
//
//     glyphs in content order:  ท  ี  ่  ␣  ป  ็  น        boxes: advances of the bases
//     clusters:                 ที่     ป็  น              "space before" only on ป็
//
// A mark joins the nearest of the last four clusters on about its line, since producers place
// raised marks with coordinates of their own and some write them late; a mark that fits none of
// them is tried against its wider surroundings (marks written before their letter), then dropped
// and counted. Nikhahit and sara aa, also as parts of two clusters and with a tone between, become
// one sara am.
#pragma once

#include <vector>

#include "core/page.h"
#include "extract/pdf/glyph.h"
#include "extract/raw_page.h"

namespace ita {

// Upright glyphs become one cluster for each base. A run of text that is turned against the page (a
// narrow column's heading) becomes one cluster as a whole, since only together do its letters read.
// A glyph that nobody can read becomes U+FFFD with confidence 0; a lost mark lowers its base's
// confidence.
std::vector<Cluster> build_clusters(const std::vector<Glyph>& glyphs,
                                    const std::vector<FontFacts>& fonts, TextEvidence& evidence);

}  // namespace ita
