#include "normalize/mangled_code.h"

#include <algorithm>

#include "core/thai_char.h"
#include "normalize/code_token.h"

namespace ita {
namespace {

constexpr std::size_t kLongest = 4;  // a letter printed twice and two digits

bool is_arabic(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_o(char32_t c) { return c == U'o' || c == U'O' || c == U'0' || c == thai::kZero; }

// "oO": the reader could not decide. "1๑๐": nobody mixes the two scripts' digits.
std::optional<MangledCode> read_letter(std::u32string_view word, const CodeWords& words) {
  const bool two = is_o(word[0]) && is_o(word[1]);
  if (two && (words.find_letter(word[0]) || words.find_letter(word[1]))) return MangledCode{'O', 2};
  if (const auto* letter = words.find_letter(word[0])) return MangledCode{letter->family, 1};
  const bool thai_follows =
      std::all_of(word.begin() + 1, word.end(), [](char32_t c) { return thai::is_digit(c); });
  if (word[0] == U'1' && thai_follows) return MangledCode{'i', 1};
  return std::nullopt;
}

}  // namespace

std::optional<MangledCode> read_mangled_code(std::u32string_view word, const CodeWords& words) {
  if (word.size() < 2 || word.size() > kLongest) return std::nullopt;
  auto code = read_letter(word, words);
  if (!code || word.size() <= code->letter || word.size() > code->letter + 2) return std::nullopt;
  bool thai_digit = false, arabic_digit = false, look_alike = false;
  for (const char32_t c : word.substr(code->letter)) {
    int digit = 0;
    if (thai::is_digit(c)) {
      digit = static_cast<int>(c - thai::kZero);
      thai_digit = true;
    } else if (is_arabic(c)) {
      digit = static_cast<int>(c - U'0');
      arabic_digit = true;
    } else if (const auto meant = words.find_digit(c)) {
      digit = *meant;
      look_alike = true;
    } else {
      return std::nullopt;
    }
    code->number = code->number * 10 + digit;
  }
  if (thai_digit && arabic_digit) return std::nullopt;
  const auto* plain = words.find_letter(word[0]);
  const bool is_plain = code->letter == 1 && plain != nullptr && !plain->mangled && !look_alike;
  if (is_plain || code->number < 1) return std::nullopt;
  code->guess = !thai_digit && !arabic_digit;
  return code;
}

}  // namespace ita
