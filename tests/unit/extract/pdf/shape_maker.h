// A small alphabet of made-up shapes, each with its own pattern, and a library of two designs of
// it.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/pdf/shape_library.h"

namespace ita {

inline constexpr std::u32string_view kAlphabet = U"กขคงจชดตทนบปพมยรลวสหอ่้าีัำ๑๒1O";

// Two designs of one character have nothing in common; neither have two characters.
inline GlyphShape drawn(char32_t character, uint32_t design = 1) {
  GlyphShape shape;
  uint32_t state = static_cast<uint32_t>(character) * 2654435761U + design * 40503U;
  for (uint8_t& cell : shape.cells) {
    state = state * 1664525U + 1013904223U;
    cell = (state >> 28U) % 2 == 0 ? 0 : 255;
  }
  shape.right = 500;
  shape.top = 600;
  shape.advance = 550;
  return shape;
}

inline ShapeLibrary made_library() {
  ShapeLibrary library;
  for (const uint32_t design : {1U, 2U}) {
    std::vector<std::pair<char32_t, GlyphShape>> letters;
    for (const char32_t c : kAlphabet) letters.emplace_back(c, drawn(c, design));
    library.add_font(design == 1 ? "First" : "Second", letters);
  }
  return library;
}

}  // namespace ita
