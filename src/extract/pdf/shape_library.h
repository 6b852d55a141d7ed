// The shapes of Thai letters, digits and Latin characters in the fonts that Thai offices use:
// data/glyph_shapes, compiled into the program so that a worker without any right to open files has
// them. Fonts share shapes; each shape is kept once.
//
// Bytes (little-endian): "ITSH", u32 number of shapes, the shapes (left, bottom, right, top,
// advance: i16 each; 128 bytes of cells, two a byte, the first in the lower half), u32 number of
// fonts, each: u32 length and name, u32 number of letters, each u16 character, u16 shape.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "extract/pdf/shape_signature.h"

namespace ita {

struct LibraryLetter {
  char32_t character = 0;
  uint32_t shape = 0;  // index
};

// A character may have several shapes: marks moved down or left, letters without their foot.
struct LibraryFont {
  std::string name;
  std::vector<LibraryLetter> letters;
};

class ShapeLibrary {
 public:
  // The library that is part of the program.
  static ShapeLibrary built_in();
  // kDataFile where the bytes are none of the above.
  static Result<ShapeLibrary> decode(std::string_view bytes);
  std::string encode() const;

  // Adds a font; letters with a blank shape are left out.
  void add_font(std::string name, const std::vector<std::pair<char32_t, GlyphShape>>& letters);

  const std::vector<GlyphShape>& shapes() const { return shapes_; }
  const std::vector<LibraryFont>& fonts() const { return fonts_; }

 private:
  std::vector<GlyphShape> shapes_;
  std::vector<LibraryFont> fonts_;
};

}  // namespace ita
