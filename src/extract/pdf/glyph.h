// What a content stream draws, before anything is said about text: glyphs with their character
// codes, the fonts they come from, the replacement texts around them. Coordinates: geometry.h;
// vectors are differences of such coordinates, so "up" has a negative y.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/geometry.h"

namespace ita {

struct Vector {
  float x = 0, y = 0;
};

struct Glyph {
  uint32_t code = 0;    // character code of the content stream
  uint32_t font = 0;    // index into the document's fonts
  std::u32string text;  // empty: nobody says what the glyph means
  Vector origin;        // on the baseline
  Vector advance;       // to the next glyph, without character and word spacing
  Vector up;            // one em, from the baseline upwards
  int32_t span = -1;    // index of the ActualText span around it; -1: none
  bool bold = false;
  bool invisible = false;     // drawn with render mode 3 or 7: the text layer of a scanner
  bool interpolated = false;  // text was found from the font's neighbouring codes
  bool settled = false;  // the producer itself states the text (ActualText): no rule touches it
};

// What is known of a font. The counters grow page by page: what one page proves holds for later
// ones.
struct FontFacts {
  int object = 0, generation = 0;        // of the font's dictionary
  float ascent = 0.9F, descent = -0.3F;  // em
  bool bold = false;
  bool cid = false;
  bool has_to_unicode = false;
  uint32_t letters = 0;               // letters of any script drawn
  uint32_t latin1_letters = 0;        // of these U+00A1..U+00FB
  uint32_t sara_aa = 0, sara_am = 0;  // glyphs that say so, with an advance
  bool read_by_shape = false;  // what its codes say has been compared with what they look like
  bool draws_control_codes = false;  // codes under U+0020 stand for letters
  std::vector<uint32_t> aa_codes;    // codes that say sara am and mean sara aa
};

float em_of(const Glyph& glyph);
// Moves the pen by less than 2 % of an em: a mark, or a half of a split letter.
bool has_no_advance(const Glyph& glyph);
// From the origin along the advance, from descent to ascent.
Box box_of(const Glyph& glyph, const FontFacts& font);
bool is_space(char32_t c);
bool is_blank(const Glyph& glyph);  // says spaces and nothing else

}  // namespace ita
