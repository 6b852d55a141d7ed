// What a glyph looks like, in a form that two fonts can be compared by.
//
//        ┌──────┐ top        cells: the outline stretched over 16 × 16 cells, each with the share
//        of it │  ██  │            that the ink covers (0..255), first row on top │ █  █ │
//     ───┴──────┴─── 0       left, bottom, right, top: the outline's box in thousandths of an em
//     from
//                            the glyph's origin on the baseline; y grows upwards
//
// The cells tell letters apart whatever their size; the box tells a tone mark from an apostrophe.
#pragma once

#include <array>
#include <cstdint>

namespace ita {

struct GlyphShape {
  static constexpr int kSide = 16;
  static constexpr int kLevels = 16;  // of ink that are told apart: all that a library keeps
  std::array<uint8_t, std::size_t{kSide} * kSide> cells{};
  int16_t left = 0, bottom = 0, right = 0, top = 0;
  int16_t advance = 0;  // to the next glyph

  bool blank() const { return right <= left || top <= bottom; }
  bool operator==(const GlyphShape&) const = default;
};

// 0: the same drawing; about 0.1 between the same letter of two kindred fonts; 1: nothing in
// common.
float cell_distance(const GlyphShape& a, const GlyphShape& b);

// How far the boxes are apart, in the same measure; `scale` is the size of a's font in b's em (Thai
// fonts differ by half in what they make of an em).
float box_distance(const GlyphShape& a, const GlyphShape& b, float scale);

}  // namespace ita
