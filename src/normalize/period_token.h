// The tokens of a period column's text: numbers, months, words with a meaning, signs.
#pragma once

#include <cstddef>
#include <vector>

#include "normalize/compact_text.h"
#include "normalize/period.h"

namespace ita {

struct PeriodToken {
  enum class Kind { kNumber, kMonth, kWord, kSign, kOther };
  Kind kind = Kind::kOther;
  int value = 0;                                                 // of a number; 1..12 of a month
  int digits = 0;                                                // of a number, as printed
  PeriodWords::Meaning meaning = PeriodWords::Meaning::kFiller;  // of a word; a dash is kTo
  char32_t sign = 0;                                             // of a sign: , / . - ( )
  Gap gap = Gap::kNone;                                          // before it

  bool is(PeriodWords::Meaning wanted) const { return kind == Kind::kWord && meaning == wanted; }
  bool is_sign(char32_t wanted) const { return sign != 0 && sign == wanted; }
};

// A run of letters that means nothing is one kOther token.
std::vector<PeriodToken> read_period_tokens(const CompactText& text, const PeriodWords& words);

}  // namespace ita
