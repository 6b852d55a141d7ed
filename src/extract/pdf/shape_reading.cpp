#include "extract/pdf/shape_reading.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

#include "core/thai_char.h"

namespace ita {
namespace {

constexpr float kNothingInCommon = 1;

char32_t to_thai_digit(char32_t c) { return c >= U'0' && c <= U'9' ? thai::kZero + (c - U'0') : c; }

// Typical height of the letters that stand on the baseline; nothing where there are too few.
std::optional<float> median_height(std::vector<int16_t> heights) {
  constexpr std::size_t kFew = 8;
  if (heights.size() < kFew) return std::nullopt;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

bool is_ascii(char32_t c) { return c <= U'~'; }

float distance_of(const GlyphShape& glyph, const GlyphShape& shape, float scale) {
  return cell_distance(glyph, shape) + box_distance(glyph, shape, scale);
}

bool stands_on_baseline(const GlyphShape& shape) {
  constexpr int kSlack = 40, kLeast = 150, kMost = 900;  // thousandths of an em
  return !shape.blank() && std::abs(shape.bottom) < kSlack && shape.top > kLeast &&
         shape.top < kMost;
}

std::vector<GlyphShape> sample_of(std::span<const GlyphShape> glyphs) {
  constexpr std::size_t kEnough = 40;  // more glyphs change the order of fonts no more
  std::vector<GlyphShape> inked;
  std::copy_if(glyphs.begin(), glyphs.end(), std::back_inserter(inked),
               [](const GlyphShape& glyph) { return !glyph.blank(); });
  if (inked.size() <= kEnough) return inked;
  for (std::size_t i = 0; i < kEnough; ++i) inked[i] = inked[i * inked.size() / kEnough];
  inked.resize(kEnough);
  return inked;
}

// Tries fonts one after the other and leaves a font as soon as it is worse than the best so far: in
// the usual case, where one font is the glyphs' own, the others cost a glyph or two each.
class FontSearch {
 public:
  FontSearch(const ShapeLibrary& library, std::vector<GlyphShape> glyphs)
      : library_(library),
        glyphs_(std::move(glyphs)),
        cells_(glyphs_.size() * library.shapes().size(), kUnknown) {
    std::vector<int16_t> heights;
    for (const GlyphShape& glyph : glyphs_)
      if (stands_on_baseline(glyph)) heights.push_back(glyph.top);
    height_ = median_height(std::move(heights));
  }

  FontMatch find() {
    constexpr float kSameScale = 0.04F;
    if (glyphs_.empty()) return {};
    for (const LibraryFont& font : library_.fonts()) {
      try_font(font, 1);
      const float scale = scale_to(font);
      if (std::abs(scale - 1) > kSameScale) try_font(font, scale);
    }
    return best_;
  }

 private:
  static constexpr float kUnknown = -1;

  float cells(std::size_t glyph, uint32_t shape) {
    float& distance = cells_[glyph * library_.shapes().size() + shape];
    if (distance == kUnknown) distance = cell_distance(glyphs_[glyph], library_.shapes()[shape]);
    return distance;
  }

  void try_font(const LibraryFont& font, float scale) {
    const auto count = static_cast<float>(glyphs_.size());
    float sum = 0;
    for (std::size_t g = 0; g < glyphs_.size(); ++g) {
      float nearest = kNothingInCommon;
      for (const LibraryLetter& letter : font.letters) {
        const float boxes = box_distance(glyphs_[g], library_.shapes()[letter.shape], scale);
        if (boxes < nearest) nearest = std::min(nearest, boxes + cells(g, letter.shape));
      }
      sum += nearest;
      if (sum >= best_.distance * count) return;
    }
    best_ = {&font, scale, sum / count};
  }

  float scale_to(const LibraryFont& font) const {
    std::vector<int16_t> heights;
    for (const LibraryLetter& letter : font.letters) {
      const GlyphShape& shape = library_.shapes()[letter.shape];
      if (thai::is_consonant(letter.character) && stands_on_baseline(shape))
        heights.push_back(shape.top);
    }
    const auto theirs = median_height(std::move(heights));
    return height_ && theirs ? *theirs / *height_ : 1;
  }

  const ShapeLibrary& library_;
  std::vector<GlyphShape> glyphs_;
  std::vector<float> cells_;  // [glyph][shape], computed when asked for
  std::optional<float> height_;
  FontMatch best_;
};

}  // namespace

bool is_same_character(char32_t a, char32_t b) { return to_thai_digit(a) == to_thai_digit(b); }

FontMatch match_font(const ShapeLibrary& library, std::span<const GlyphShape> glyphs) {
  return FontSearch(library, sample_of(glyphs)).find();
}

bool GlyphReading::certain() const {
  constexpr float kClose = 0.06F;
  return character != 0 && distance < kClose && !is_as_near(next);
}

bool GlyphReading::is_as_near(float other_distance) const {
  constexpr float kMargin = 0.015F;
  return other_distance - distance <= kMargin;
}

GlyphReading read_glyph(const ShapeLibrary& library, const FontMatch& match,
                        const GlyphShape& glyph) {
  GlyphReading reading;
  if (match.font == nullptr || glyph.blank()) return reading;
  for (const LibraryLetter& letter : match.font->letters) {
    const float distance = distance_of(glyph, library.shapes()[letter.shape], match.scale);
    const bool same = is_same_character(letter.character, reading.character);
    const bool drawn_alike = distance == reading.distance;
    if (distance < reading.distance) {
      if (!same) reading.next = reading.distance;
      reading.distance = distance;
      reading.character = letter.character;
    } else if (same) {
      if (drawn_alike && thai::is_digit(letter.character)) reading.character = letter.character;
    } else if (drawn_alike && is_ascii(letter.character) && is_ascii(reading.character)) {
      reading.character = std::min(reading.character, letter.character);
    } else {
      reading.next = std::min(reading.next, distance);
    }
  }
  return reading;
}

float distance_to(const ShapeLibrary& library, const FontMatch& match, const GlyphShape& glyph,
                  char32_t character) {
  float nearest = kNothingInCommon;
  if (match.font == nullptr || glyph.blank()) return nearest;
  for (const LibraryLetter& letter : match.font->letters)
    if (is_same_character(letter.character, character))
      nearest = std::min(nearest, distance_of(glyph, library.shapes()[letter.shape], match.scale));
  return nearest;
}

}  // namespace ita
