// Codes that a reader of pictures half missed: "OB" for O8, "o1l" for O11, "oO22" for O22, "1๑๐"
// and "เ๑๐" for i๑๐. Only a question column's lines begin with such words for no other reason.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ita {

class CodeWords;

// The word's first `letter` characters are the family's letter, the rest the number.
struct MangledCode {
  char family = 0;
  std::size_t letter = 0;
  int number = 0;      // 1..99
  bool guess = false;  // not one digit of it was read as one
};

// `word`: no blanks. Nothing where the word is a plain code or number, or cannot be a code: letters
// and look-alikes are those of confusables.tsv.
std::optional<MangledCode> read_mangled_code(std::u32string_view word, const CodeWords& words);

}  // namespace ita
