// Classes of Thai characters (Unicode block U+0E00..U+0E7F). Pure and constexpr; the words about a
// run of text are in normalize/thai_text.h.
#pragma once

namespace ita::thai {

constexpr char32_t kSaraAa = 0x0E32, kSaraAm = 0x0E33, kNikhahit = 0x0E4D, kZero = 0x0E50;

constexpr bool is_thai(char32_t c) { return c >= 0x0E01 && c <= 0x0E5B; }
constexpr bool is_consonant(char32_t c) { return c >= 0x0E01 && c <= 0x0E2E; }
constexpr bool is_digit(char32_t c) { return c >= 0x0E50 && c <= 0x0E59; }
constexpr bool is_leading_vowel(char32_t c) { return c >= 0x0E40 && c <= 0x0E44; }
constexpr bool is_upper_vowel(char32_t c) { return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E37); }
constexpr bool is_lower_vowel(char32_t c) { return c >= 0x0E38 && c <= 0x0E3A; }
constexpr bool is_tone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4B; }
// Drawn over or under a base and of no width of its own (general category Mn).
constexpr bool is_mark(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
}
// Written after its consonant, on the line.
constexpr bool is_following_vowel(char32_t c) {
  return c == 0x0E30 || c == 0x0E32 || c == 0x0E33 || c == 0x0E45;
}

// Letters and marks that words are made of: no digits, no ๆ, no ฯ.
constexpr bool is_letter(char32_t c) {
  return is_consonant(c) || is_mark(c) || is_leading_vowel(c) || is_following_vowel(c);
}

}  // namespace ita::thai
