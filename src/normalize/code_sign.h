// What one letter is where codes are read. Shared by the tokens of prose (code_token.h) and the
// glyphs of a question cell (code_glyphs.h).
#pragma once

#include <cstddef>
#include <string_view>

#include "core/thai_char.h"
#include "normalize/code_token.h"

namespace ita {

// A separator, range mark, bracket, blank …; kOther for everything else.
CodeTokenKind kind_of_code_sign(char32_t c);

inline bool is_code_digit(char32_t c) { return (c >= '0' && c <= '9') || thai::is_digit(c); }
inline bool is_latin_letter(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0x00C0 && c <= 0x024F);
}
inline bool is_thai_word_letter(char32_t c) { return thai::is_thai(c) && !thai::is_digit(c); }

// Bytes that the letter decoded at `byte` has in the text: one where U+FFFD stands for an invalid
// byte.
std::size_t code_letter_length(std::string_view text, std::size_t byte, char32_t c);

}  // namespace ita
