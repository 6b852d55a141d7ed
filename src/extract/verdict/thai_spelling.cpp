#include "extract/verdict/thai_spelling.h"

#include <cstddef>
#include <string>

#include "core/thai_char.h"
#include "core/utf8.h"

namespace ita {
namespace {

constexpr char32_t kSaraA = 0x0E30, kSaraIi = 0x0E35, kMaiTaikhu = 0x0E47, kThanthakhat = 0x0E4C,
                   kSaraI = 0x0E34, kSaraU = 0x0E38, kSaraE = 0x0E40, kThoThahan = 0x0E17,
                   kYamakkan = 0x0E4E, kLakkhangyao = 0x0E45;

bool is_vowel_mark(char32_t c) { return thai::is_upper_vowel(c) || thai::is_lower_vowel(c); }

bool is_unreadable(char32_t c) {
  return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || (c < 0x20 && c != '\t') ||
         (c >= 0x7F && c < 0xA0);
}

// c after `before`; `before` is 0 at the start and after anything that is not Thai.
bool may_follow(char32_t before, char32_t c) {
  using namespace thai;
  if (is_leading_vowel(before) && !is_consonant(c))
    return before == kSaraE && c == kSaraE;  // typed for แ
  if (is_consonant(c) || is_leading_vowel(c) || !thai::is_letter(c)) return true;
  if (is_tone(c)) return is_consonant(before) || is_vowel_mark(before) || before == kNikhahit;
  if (is_vowel_mark(c)) return is_consonant(before);
  if (c == kMaiTaikhu || c == kYamakkan) return is_consonant(before);
  if (c == kNikhahit) return is_consonant(before) || is_tone(before);
  if (c == kThanthakhat) return is_consonant(before) || before == kSaraI || before == kSaraU;
  if (c == kSaraA) return is_consonant(before) || is_tone(before) || before == kSaraAa;
  if (c == kSaraAm) return is_consonant(before) || is_tone(before);
  if (c == kSaraAa) return is_consonant(before) || is_tone(before);
  return c != kLakkhangyao || is_consonant(before);
}

}  // namespace

SpellingCounts& SpellingCounts::operator+=(const SpellingCounts& other) {
  letters += other.letters;
  impossible += other.impossible;
  consonants += other.consonants;
  tones += other.tones;
  thi += other.thi;
  thi_with_tone += other.thi_with_tone;
  unreadable += other.unreadable;
  return *this;
}

SpellingCounts count_spelling(std::string_view utf8) {
  const std::u32string text = decode_utf8(utf8);
  SpellingCounts counts;
  char32_t before = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (is_unreadable(c)) {
      const bool beside_thai =
          thai::is_letter(before) || (i + 1 < text.size() && thai::is_letter(text[i + 1]));
      if (beside_thai) ++counts.unreadable;
    }
    if (!thai::is_letter(c)) {
      before = 0;
      continue;
    }
    ++counts.letters;
    if (!may_follow(before, c)) ++counts.impossible;
    if (thai::is_consonant(c)) ++counts.consonants;
    if (thai::is_tone(c)) ++counts.tones;
    if (before == kThoThahan && c == kSaraIi) {
      ++counts.thi;
      if (i + 1 < text.size() && thai::is_tone(text[i + 1])) ++counts.thi_with_tone;
    }
    before = c;
  }
  return counts;
}

}  // namespace ita
