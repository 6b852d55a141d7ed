// A sentence cut into what matters for reading codes: letters, numbers, the words that announce
// codes, list and range marks; and the words and letters themselves, which question cells are cut
// by as well (code_glyphs.h).
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "normalize/code_weights.h"

namespace ita {

// The words and letters beside codes: data/codebook/code_words.tsv and the `code` rows of
// confusables.tsv.
class CodeWords {
 public:
  struct Letter {
    char family = 0;
    bool guess = false;    // a look-alike that is something else in prose (l, |)
    bool mangled = false;  // ends no code but one that a reader of pictures mangled (เ)
  };
  struct Instrument {
    char family = 0;
    bool direct = false;  // a number right after it is a code ("OIT 42"); not after misspellings
  };

  static Result<CodeWords> load(const std::filesystem::path& dir);

  const Letter* find_letter(char32_t c) const;
  std::optional<int> find_digit(char32_t look_alike) const;  // B: 8; only within a mangled code
  const Instrument* find_instrument(std::u32string_view latin) const;
  bool announces(std::u32string_view thai) const;  // ends with a word like ข้อ, ได้แก่
  bool is_only_announcing(std::u32string_view thai) const;
  // Is a word like คน, or begins with a long one like ตัวอย่าง: the number before it was an amount.
  bool counts(std::u32string_view thai) const;
  bool joins(std::u32string_view thai) const;        // และ
  bool means_range(std::u32string_view thai) const;  // ถึง
  bool scores(std::u32string_view thai) const;  // ends with a word like คะแนน: a score follows
  const CodeWeights& weights() const { return weights_; }  // how a question cell is decoded

 private:
  std::map<char32_t, Letter> letters_;
  std::map<char32_t, int> digits_;
  std::map<std::u32string, Instrument, std::less<>> instruments_;
  std::vector<std::u32string> announcing_, counting_, joining_, range_, scores_;
  CodeWeights weights_;
};

enum class CodeTokenKind {
  kLetter,
  kGlyph,  // of a question cell (code_glyphs.h)
  kInstrument,
  kNumber,
  kAnnounce,
  kWord,
  kSeparator,
  kRange,
  kOpen,
  kClose,
  kDot,
  kColon,
  kUnderscore,
  kPercent,
  kBlank,
  kLineEnd,
  kOther,
};

struct CodeToken {
  CodeTokenKind kind = CodeTokenKind::kOther;
  std::size_t begin = 0, end = 0;                  // bytes
  char32_t first = 0;                              // its first letter
  char family = 0;                                 // kLetter, kInstrument
  bool guess = false;                              // kLetter
  bool direct = false;                             // kInstrument
  bool whole = false;                              // kAnnounce: nothing but the announcing word
  bool counts = false;                             // kAnnounce, kWord
  bool latin = false;                              // kWord
  bool thai_digits = false, leading_zero = false;  // kNumber
  int digits = 0, value = 0;                       // kNumber; value is -1 for more than four digits
};

std::vector<CodeToken> tokenize_codes(std::string_view text, const CodeWords& words);

}  // namespace ita
