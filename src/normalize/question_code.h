// Question codes (i7, e6, O18) in whatever form people, fonts and OCR left them.
//
// A letter may be printed as a look-alike (O as 0, ๐ or o; i as I, l, | or 1), the number in Thai
// digits, a list may name its letter once, a range stands for all its numbers. What may be read as
// what depends on the place: in a code column nearly everything is a code, in prose only a letter
// with a number, and bare numbers only directly after a word that announces codes ("เครื่องมือ OIT …
// (08 , 09)", "ข้อ 025").
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ita {

class Codebook;

// family: 'i' (IIT), 'e' (EIT) or 'O' (OIT), so written. number: from 1.
struct QuestionCode {
  char family = 0;
  int number = 0;
  std::string to_string() const {
    std::string text(1, family);
    text += std::to_string(number);
    return text;
  }
  auto operator<=>(const QuestionCode&) const =
      default;  // by family, then number; no meaning beyond order
};

// "i7", "E6", "o18" with ASCII digits: what people type in a query. Nothing else.
std::optional<QuestionCode> parse_question_code(std::string_view text);

struct CodeReading {
  QuestionCode code;
  std::string raw;   // the words as printed; for a number from within a range, the whole range
  std::string rule;  // what was read into it: "printed", "zero_for_o", "inherited", "range", …
  std::size_t begin = 0, end = 0;  // bytes of `raw` in the text given
  bool doubtful = false;  // the year has no such number, or the letter is a guess; people must look
};

enum class CodePlace {
  kCodeColumn,  // the cell of a question column: codes, and perhaps the questions' words
  kProse,       // anywhere else
};

struct CodeContext {
  const Codebook& codebook;
  std::optional<int> year;     // the round whose question set the codes belong to (B.E.)
  std::optional<char> family;  // of the codes before it in the same row or column
  CodePlace place = CodePlace::kCodeColumn;
};

// The codes in order of the text; repeats are kept. A number beyond the year's set is kept, marked
// doubtful, where its letter is printed, and is no code otherwise. Nothing is derived that the text
// does not carry.
std::vector<CodeReading> read_codes(std::string_view text, const CodeContext& context);

}  // namespace ita
