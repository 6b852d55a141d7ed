// Where a number stands in a question cell, as far as its being a code depends on that.
#pragma once

#include <optional>

#include "normalize/code_token.h"

namespace ita {

// What stands right before a glyph, as far as a number there is concerned.
enum class CodeLink : unsigned char {
  kStart,      // nothing but bullets
  kCode,       // a code
  kBlanked,    // a code and a blank, or its score
  kOpened,     // a code and a bracket
  kListed,     // a code and a list mark
  kRanged,     // a code and a range mark
  kAnnounced,  // an instrument's name or a word like ข้อ
  kBelow,      // a code and the end of its line
  kLine,       // words and the end of their line
  kWords,      // words
};

// The codes before are at most a blank, a bracket or a score away.
bool is_after_code(CodeLink link);
// The place behind a sign or word of this kind.
CodeLink link_after(CodeLink link, CodeTokenKind kind);
// What a number without a letter costs here as a code; nothing where it can be none.
std::optional<float> cost_of_bare(CodeLink link, const CodeWeights& costs);

}  // namespace ita
