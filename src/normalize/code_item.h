// Where codes may stand in a text: items (a letter with its number, a zero before a number, a bare
// number) and the chains that they make. What a chain means is decided in question_code.cpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "normalize/code_token.h"

namespace ita {

enum class CodeItemForm {
  kLetter,  // i7
  kGuess,   // l7, |7: a letter that is i only beside codes
  kZero,    // 07, ๐๑๘
  kBare,    // 7
};

// Tokens [first, end). family: 0 where the print names none. number: what the print says without
// the look-alike.
struct CodeItem {
  CodeItemForm form = CodeItemForm::kBare;
  char family = 0;
  int number = 0;
  std::size_t first = 0, end = 0;
};

// Items with nothing but list marks between them: "(10,i11,i12)", "i๑๐ - i๑๒".
struct CodeChain {
  std::vector<CodeItem> items;
  bool has(CodeItemForm form) const {
    return std::any_of(items.begin(), items.end(),
                       [&](const CodeItem& item) { return item.form == form; });
  }
};

// Borrows the tokens.
class CodeItemFinder {
 public:
  explicit CodeItemFinder(const std::vector<CodeToken>& tokens) : tokens_(tokens) {}

  std::vector<CodeChain> find_chains() const;
  // The item that begins at token i. `after_item`: the token follows an item without a blank
  // ("E๑๑E๑๒").
  std::optional<CodeItem> find_item(std::size_t i, bool after_item = false) const;

 private:
  bool is(std::size_t i, CodeTokenKind kind) const;
  bool is_number_of(std::size_t i, int most_digits) const;
  bool is_word(std::size_t i) const;
  std::size_t skip_blank(std::size_t i) const;
  bool number_goes_on(std::size_t i, bool has_letter) const;
  bool is_part_of_date(std::size_t i) const;
  bool number_goes_before(std::size_t i) const;
  bool is_list_number(std::size_t i) const;
  bool opened_before(std::size_t i) const;
  std::optional<CodeItem> find_lettered(std::size_t i, bool after_item) const;
  std::optional<CodeItem> find_split_zero(std::size_t i) const;
  bool is_link(std::size_t i) const;

  const std::vector<CodeToken>& tokens_;
};

}  // namespace ita
