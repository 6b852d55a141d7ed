#include "extract/pdf/shape_signature.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace ita {

float cell_distance(const GlyphShape& a, const GlyphShape& b) {
  // Counts in whole numbers: the compiler turns this loop into a handful of vector instructions,
  // and a font is compared with ten thousand shapes.
  int32_t sum = 0;
  for (std::size_t i = 0; i < a.cells.size(); ++i) {
    const int32_t difference = int32_t{a.cells[i]} - int32_t{b.cells[i]};
    sum += difference < 0 ? -difference : difference;
  }
  return static_cast<float>(sum) / (255.0F * static_cast<float>(a.cells.size()));
}

float box_distance(const GlyphShape& a, const GlyphShape& b, float scale) {
  constexpr float kEm = 1000, kVertical = 0.7F, kWidth = 0.5F, kAdvance = 0.15F;
  const auto differ = [&](float x, float y) { return std::abs(x * scale - y) / kEm; };
  const auto width = [](const GlyphShape& s) { return static_cast<float>(s.right - s.left); };
  return kVertical * (differ(a.bottom, b.bottom) + differ(a.top, b.top)) +
         kWidth * differ(width(a), width(b)) + kAdvance * differ(a.advance, b.advance);
}

}  // namespace ita
