// The costs of data/codebook/code_weights.tsv, by name. Every name must be there, and no other.
#pragma once

#include <array>
#include <filesystem>
#include <string_view>

#include "core/error.h"

namespace ita {

enum class CodeCost : unsigned char {
  kMargin,
  kLetterGuess,
  kLetterOneMixed,
  kLetterOne,
  kLetterOneShort,
  kLetterZero,
  kLetterMangled,
  kLetterDoubled,
  kLetterOtherFamily,
  kDigitLookAlike,
  kDigitOtherScript,
  kNoRealDigit,
  kLeadingZero,
  kGapBlank,
  kGapBlankGuess,
  kGapSign,
  kGapSignGuess,
  kGapLine,
  kBrokenLine,
  kBrokenWide,
  kOutsideSet,
  kDecimalFollows,
  kGlued,
  kWordFollows,
  kTitled,
  kContradicted,
  kInWords,
  kInWordsGuess,
  kInWordsZero,
  kDescends,
  kRepeated,
  kNoRange,
  kBullet,
  kRangeAmongBullets,
  kRangeByUnderscore,
  kBareStart,
  kBareListed,
  kBareRanged,
  kBareAnnounced,
  kBareLine,
  kBareBlank,
  kBareOpened,
  kBareBorrowed,
  kBareListMark,
  kCounted,
  kNumberDecimal,
  kNumberListMark,
  kNumberInBrackets,
  kNumberInWords,
  kNumberOnWord,
  kNumberScore,
  kNumberScoreOrCode,
  kNumberAtLine,
  kNumberUnread,
  kLettersUnread,
  kLettersForCode,
  kLettersOnNumber,
  kStroke,
  kCount,
};

class CodeWeights {
 public:
  static Result<CodeWeights> load(const std::filesystem::path& file);
  float operator[](CodeCost cost) const { return costs_[static_cast<std::size_t>(cost)]; }

 private:
  std::array<float, static_cast<std::size_t>(CodeCost::kCount)> costs_{};
};

}  // namespace ita
