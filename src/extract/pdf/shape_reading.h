// Reads glyphs by their shapes: first the font of the library that fits all of them best, then each
// glyph with that font. One font has one hand: a stroke that tells ก from ถ in one design is an
// ornament in another.
#pragma once

#include <span>

#include "extract/pdf/shape_library.h"
#include "extract/pdf/shape_signature.h"

namespace ita {

// Mean distance up to which the glyphs are those of the library font itself or of a close copy.
// Measured by leaving each family of the library out: the nearest other family is at 0.129 or more
// and misreads one letter in ten, the font itself is at 0.000.
constexpr float kSameFont = 0.07F;

struct FontMatch {
  const LibraryFont* font = nullptr;  // borrowed from the library; null where no glyph has ink
  float scale = 1;                    // of the glyphs' em, in ems of the library font
  float distance = 1;                 // mean over glyphs with ink; see shape_signature.h
};

// Looks at a sample of the glyphs.
FontMatch match_font(const ShapeLibrary& library, std::span<const GlyphShape> glyphs);

struct GlyphReading {
  char32_t character = 0;  // 0: blank, or nothing in the font comes near
  float distance = 1;
  float next = 1;  // distance of the best shape that is another character

  // Close to one character and clearly farther from all others.
  bool certain() const;
  // Another character at that distance fits as well.
  bool is_as_near(float other_distance) const;
};

// Digits of the same value count as one character. Where a font draws both alike, the Thai one is
// meant: fonts that draw Thai digits for ASCII codes exist, the reverse does not. ASCII characters
// that a font draws exactly alike (I and l) count as one too, the first in the code.
GlyphReading read_glyph(const ShapeLibrary& library, const FontMatch& match,
                        const GlyphShape& glyph);
// The nearest shape of the character; 1 where the font has none.
float distance_to(const ShapeLibrary& library, const FontMatch& match, const GlyphShape& glyph,
                  char32_t character);
bool is_same_character(char32_t a, char32_t b);

}  // namespace ita
