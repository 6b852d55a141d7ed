// Sets glyphs along a line as a producer would: every character 10 pt wide at 20 pt, marks without
// width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/thai_char.h"
#include "extract/pdf/glyph.h"

namespace ita {

class GlyphMaker {
 public:
  static constexpr float kEm = 20, kWidth = 10;

  // Moves the pen to a new place.
  GlyphMaker& at(float x, float y) {
    pen_ = {x, y};
    return *this;
  }
  // One glyph a character; its code is its character.
  GlyphMaker& text(std::u32string_view characters) {
    for (const char32_t c : characters)
      glyph(static_cast<uint32_t>(c), std::u32string(1, c), thai::is_mark(c) ? 0 : kWidth);
    return *this;
  }
  GlyphMaker& glyph(uint32_t code, std::u32string says, float width) {
    Glyph glyph;
    glyph.code = code;
    glyph.font = font_;
    glyph.text = std::move(says);
    glyph.origin = pen_;
    glyph.advance = {width, 0};
    glyph.up = {0, -kEm};
    glyph.span = span_;
    glyphs_.push_back(std::move(glyph));
    pen_.x += width;
    return *this;
  }
  GlyphMaker& font(uint32_t index) {
    font_ = index;
    return *this;
  }
  GlyphMaker& span(int32_t index) {
    span_ = index;
    return *this;
  }
  std::vector<Glyph> take() { return std::move(glyphs_); }

 private:
  std::vector<Glyph> glyphs_;
  Vector pen_{100, 100};
  uint32_t font_ = 0;
  int32_t span_ = -1;
};

inline std::u32string joined(const std::vector<Glyph>& glyphs) {
  std::u32string text;
  for (const Glyph& glyph : glyphs) text += glyph.text;
  return text;
}

}  // namespace ita
