// A question cell cut into what the decoder (code_decoder.h) walks over: single letters and digits
// where codes may stand, whole words and signs elsewhere.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/code_token.h"

namespace ita {

struct CodeGlyph {
  CodeTokenKind kind = CodeTokenKind::kOther;  // kGlyph: one letter or digit that a code may hold
  std::size_t begin = 0, end = 0;              // bytes
  char32_t first = 0;
  int digit = -1;       // kGlyph: 0..9 where it is printed as a digit
  bool thai = false;    // kGlyph: a Thai digit
  char family = 0;      // kInstrument
  bool latin = false;   // kWord
  bool counts = false;  // kWord, kAnnounce: a number before it is an amount
  bool scores = false;  // kWord, kAnnounce: a number after it is a score
};

// Every byte of the text belongs to exactly one glyph.
std::vector<CodeGlyph> cut_code_glyphs(std::string_view text, const CodeWords& words);

// Can the text hold a code at all? Quick; true where in doubt.
bool may_hold_codes(std::string_view text, const CodeWords& words);

}  // namespace ita
