#include "extract/pdf/font_book.h"

#include <GfxFont.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "core/thai_char.h"

namespace ita {
namespace {

bool is_bold(const GfxFont& font) {
  constexpr std::array<std::string_view, 5> kBoldNames = {"Bold", "bold", "BOLD", "Black", "Heavy"};
  if (font.isBold() || font.getWeight() >= GfxFont::W600) return true;
  const std::string_view name = font.getName() ? std::string_view(*font.getName()) : "";
  return std::any_of(kBoldNames.begin(), kBoldNames.end(), [&](std::string_view word) {
    return name.find(word) != std::string_view::npos;
  });
}

// Fonts lie about their height; lines of text need boxes that do not reach into their neighbours.
// Poppler's own text device uses the same bounds.
void set_height(const GfxFont& font, FontFacts& facts) {
  constexpr float kMostAscent = 1.05F, kMostDescent = -0.4F;
  double ascent = font.getAscent(), descent = font.getDescent();
  if (font.getType() == fontType3) {
    const double* box = font.getFontBBox();
    const double scale = std::abs(font.getFontMatrix()[3]);
    ascent = box[3] * scale;
    descent = box[1] * scale;
  }
  if (std::isfinite(ascent) && ascent > 0.1)
    facts.ascent = std::min(static_cast<float>(ascent), kMostAscent);
  if (std::isfinite(descent) && descent < 0)
    facts.descent = std::max(static_cast<float>(descent), kMostDescent);
}

FontFacts describe(const GfxFont& font, Ref id) {
  FontFacts facts;
  facts.object = id.num;
  facts.generation = id.gen;
  facts.bold = is_bold(font);
  facts.cid = font.isCIDFont();
  facts.has_to_unicode = font.hasToUnicodeCMap();
  set_height(font, facts);
  return facts;
}

// The single character that a two-byte code stands for; 0 where it has none.
char32_t character_of(const GfxFont& font, uint32_t code) {
  const std::array<char, 2> bytes = {static_cast<char>(code >> 8U),
                                     static_cast<char>(code & 0xFFU)};
  CharCode read_code = 0;
  const Unicode* text = nullptr;
  int length = 0;
  double dx = 0, dy = 0, ox = 0, oy = 0;
  const int used =
      font.getNextChar(bytes.data(), 2, &read_code, &text, &length, &dx, &dy, &ox, &oy);
  return used == 2 && length == 1 ? static_cast<char32_t>(text[0]) : 0;
}

}  // namespace

uint32_t FontBook::find_or_add(const GfxFont& font) {
  const Ref id = *font.getID();
  const auto is_it = [&](const FontFacts& facts) {
    return facts.object == id.num && facts.generation == id.gen;
  };
  if (last_ < facts_.size() && is_it(facts_[last_])) return last_;
  const auto known = std::find_if(facts_.begin(), facts_.end(), is_it);
  last_ = static_cast<uint32_t>(known - facts_.begin());
  if (known == facts_.end()) facts_.push_back(describe(font, id));
  return last_;
}

char32_t FontBook::interpolate(const GfxFont& font, uint32_t index, uint32_t code) {
  constexpr uint32_t kReach = 10;
  if (!font.isCIDFont()) return 0;
  const auto [entry, is_new] = interpolated_.try_emplace((uint64_t{index} << 32U) | code, 0);
  if (!is_new) return entry->second;
  uint32_t low = 0, high = 0;
  char32_t at_low = 0, at_high = 0;
  for (uint32_t k = 1; k <= kReach && at_low == 0 && k <= code; ++k)
    at_low = character_of(font, low = code - k);
  for (uint32_t k = 1; k <= kReach && at_high == 0 && code + k <= 0xFFFF; ++k)
    at_high = character_of(font, high = code + k);
  if (thai::is_thai(at_low) && thai::is_thai(at_high) && at_high > at_low &&
      at_high - at_low == high - low)
    entry->second = at_low + (code - low);
  return entry->second;
}

}  // namespace ita
