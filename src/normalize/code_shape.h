// What may begin at one glyph of a question cell: a code in some shape (a letter with its number, a
// zero before a number, a number alone), or a number that is none. Looks at the print alone; what
// stands around it is weighed in code_decoder.h.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalize/code_glyphs.h"

namespace ita {

class CodeWeights;
class CodeWords;

enum class CodeForm : unsigned char {
  kLetter,   // i7
  kGuess,    // l7, |7: a look-alike
  kMangled,  // เ๑๒, OB: what only a reader of pictures makes of a code
  kZero,     // 07, ๐๑๘
  kOne,      // 17 for i7, 119 for i19, 1๑๐
  kBare,     // 7
};

struct CodeShape {
  CodeForm form = CodeForm::kBare;
  char family = 0;      // 0: the print names none
  int number = 0;       // 1..99
  std::size_t end = 0;  // index of the first glyph behind it
  float cost = 0;
  bool apart = false;  // a blank between letter and number
  bool guessed_digits = false;
};

// A number that is no code: [i, end).
struct NumberShape {
  std::size_t end = 0;
  int value = 0, digits = 0;  // of its first run of digits; -1 for more than four
  bool plain = true;          // digits and nothing else: a code is possible
  bool decimal = false;       // 84.50; 87,25
  bool date = false;          // 3/2568; four digits and more
  bool counted = false;       // a word behind it says what was counted
};

class CodeShapes {
 public:
  // Borrows everything.
  CodeShapes(const std::vector<CodeGlyph>& glyphs, const CodeWords& words);

  std::vector<CodeShape> codes_at(std::size_t i) const;
  // For a glyph that is a digit.
  NumberShape number_at(std::size_t i) const;
  // Does a line begin at glyph i, blanks and bullets aside?
  bool starts_line(std::size_t i) const;
  std::size_t skip_blank(std::size_t i) const;
  bool is(std::size_t i, CodeTokenKind kind) const {
    return i < glyphs_.size() && glyphs_[i].kind == kind;
  }
  bool is_digit(std::size_t i) const { return i < glyphs_.size() && glyphs_[i].digit >= 0; }
  bool is_zero_first(std::size_t i) const { return is_digit(i + 1) && glyphs_[i].digit == 0; }

 private:
  struct Number {
    int value = 0;
    std::size_t end = 0;
    float cost = 0;
    bool real = false, look_alike = false, thai = false, arabic = false, has_zero_first = false;
  };
  struct Run {
    int value = 0, digits = 0;
    std::size_t end = 0;
  };
  static bool is_year(const Run& run);
  Run run_at(std::size_t k, bool look_alikes) const;
  bool ends_in_year(std::size_t k) const;
  std::size_t next_digits(std::size_t k, bool decimal) const;
  std::vector<Number> numbers_at(std::size_t i) const;
  void add_digits(Number number, int digits, std::vector<Number>& out) const;
  float line_cost(std::size_t i) const;
  bool goes_on(std::size_t end, bool lettered) const;
  void add_lettered(std::size_t i, std::vector<CodeShape>& out) const;
  void add_after_letter(const CodeShape& letter, std::size_t i, bool signs,
                        std::vector<CodeShape>& out) const;
  void add_zero(std::size_t i, std::vector<CodeShape>& out) const;
  void add_one(std::size_t i, std::vector<CodeShape>& out) const;
  void add_bare(std::size_t i, std::vector<CodeShape>& out) const;
  bool is_o(std::size_t i) const;

  const std::vector<CodeGlyph>& glyphs_;
  const CodeWords& words_;
  const CodeWeights& costs_;
  std::vector<std::size_t> line_length_;  // of the line that each glyph is in, in glyphs
  std::size_t longest_line_ = 0;
};

}  // namespace ita
