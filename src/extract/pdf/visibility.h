// Which letters a reader of the paper sees. The page device tells, in the order of painting, which
// areas are filled or pictured and in what colour each letter is set; at the page's end a letter is
// unseen where
//
//     a later opaque rectangle or picture lies over its body    (words corrected in an editor)
//     it has the colour of what lies beneath it                 (white on white; white on a dark
//                                                                heading is seen)
//     it has hardly any ink: under 8 % opacity, or of about one point
//
// What is not known for sure hides nothing: a slanted or curved area, one that is cut by a curved
// clip, one that blends or is half transparent, a picture with a mask. Under and over such areas
// letters are taken as seen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/geometry.h"
#include "extract/pdf/glyph.h"

namespace ita {

struct InkColour {
  float red = 0, green = 0, blue = 0;  // 0..1
};

// How a letter is painted. `order`: areas painted before it.
struct GlyphPaint {
  uint32_t order = 0;
  InkColour colour;
  float opacity = 1;
  bool outlines_only = false;  // no plain fill: its colour says nothing
};

struct PaintedArea {
  Box box;
  InkColour colour;
  bool hides = true;     // an opaque upright rectangle or picture
  bool picture = false;  // or a pattern: of no one colour
};

// Letters counted by the reason for which they are not seen.
struct UnseenText {
  uint32_t under_page = 0;    // under a picture of the page: kept, as its text layer
  uint32_t blacked_out = 0;   // under a dark area: meant to be unreadable
  uint32_t painted_over = 0;  // under a light area or a picture
  uint32_t paper_colour = 0;
  uint32_t without_ink = 0;
};

class Visibility {
 public:
  static constexpr std::size_t kMostAreas = 200'000;

  // Areas in the order of painting. More than kMostAreas are not kept: from then on nothing hides.
  void add(const PaintedArea& area);
  uint32_t order() const { return static_cast<uint32_t>(areas_.size()); }
  // The areas from `first` on were painted with less than full ink: they hide nothing.
  void weaken_from(std::size_t first);

  // Drops unseen letters from `glyphs`; `paints` has one entry a glyph. Letters under a picture of
  // at least half of `page` stay and become `invisible`: they are the text layer of that picture.
  // The work is bounded; letters that are not judged within it are taken as seen.
  UnseenText drop_unseen(std::vector<Glyph>& glyphs, const std::vector<GlyphPaint>& paints,
                         const Box& page) const;

 private:
  std::vector<PaintedArea> areas_;
};

}  // namespace ita
