#include "extract/pdf/font_doubt.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "core/thai_char.h"

namespace ita {
namespace {

constexpr char32_t kFirstConsonant = 0x0E01;

// −ln of the share of each consonant (U+0E01..U+0E2E) among the consonants of Thai official prose,
// in tenths. Counted over 26,000 consonants of published integrity reports.
constexpr std::array<uint8_t, 46> kSurprise = {
    26, 39, 95, 36, 95, 95, 28, 38, 79, 40, 60, 95, 70, 95, 55, 65, 79, 66, 51, 33, 35, 52, 36,
    50, 22, 31, 32, 41, 91, 41, 72, 53, 30, 33, 21, 75, 34, 95, 31, 58, 68, 35, 34, 91, 29, 95};

bool says_nothing(const Glyph& glyph) {
  return std::all_of(glyph.text.begin(), glyph.text.end(),
                     [](char32_t c) { return c < U' ' || c == 0x7F || c == 0xFFFD; });
}

}  // namespace

bool is_troubled(const Glyph& glyph) {
  if (says_nothing(glyph)) return true;
  return glyph.text.size() == 1 && glyph.text[0] > U' ' && glyph.text[0] <= U'~' &&
         has_no_advance(glyph);
}

void FontDoubt::add(const Glyph& glyph) {
  if (glyph.settled) return;
  troubled_ = troubled_ || is_troubled(glyph);
  for (const char32_t c : glyph.text) {
    if (!thai::is_consonant(c)) continue;
    ++consonants_;
    surprise_ += 0.1 * kSurprise[static_cast<std::size_t>(c - kFirstConsonant)];
  }
}

bool FontDoubt::is_surprising() const {
  // Thai prose lies at 3.1 nats a consonant, permuted letters beyond 5; the spread of one consonant
  // is about 1.2.
  constexpr uint32_t kFew = 12;
  constexpr double kThai = 3.45, kSpread = 2.4;
  return consonants_ >= kFew && surprise_ / consonants_ > kThai + kSpread / std::sqrt(consonants_);
}

bool FontDoubt::in_doubt(const FontFacts& font) const {
  return troubled_ || is_surprising() || !font.has_to_unicode;
}

}  // namespace ita
