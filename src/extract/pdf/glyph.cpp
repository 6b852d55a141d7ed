#include "extract/pdf/glyph.h"

#include <algorithm>
#include <cmath>

namespace ita {

float em_of(const Glyph& glyph) { return std::hypot(glyph.up.x, glyph.up.y); }

bool has_no_advance(const Glyph& glyph) {
  constexpr float kShare = 0.02F;
  return std::hypot(glyph.advance.x, glyph.advance.y) < kShare * em_of(glyph);
}

Box box_of(const Glyph& glyph, const FontFacts& font) {
  const Vector low{glyph.origin.x + glyph.up.x * font.descent,
                   glyph.origin.y + glyph.up.y * font.descent};
  const Vector high{glyph.origin.x + glyph.up.x * font.ascent + glyph.advance.x,
                    glyph.origin.y + glyph.up.y * font.ascent + glyph.advance.y};
  return {std::min(low.x, high.x), std::min(low.y, high.y), std::max(low.x, high.x),
          std::max(low.y, high.y)};
}

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x3000;
}

bool is_blank(const Glyph& glyph) {
  return !glyph.text.empty() && std::all_of(glyph.text.begin(), glyph.text.end(), is_space);
}

}  // namespace ita
