// What the dictionary says of Thai letters that a reader of pictures printed.
#pragma once

#include <cstddef>
#include <string_view>

#include "extract/verdict/word_search.h"

namespace ita {

struct WordVerdict {
  std::size_t unknown = 0;  // letters that no word has
  float cost = 0;           // of the way through the run (word_search.h): few long words cost least
};

class WordJudge {
 public:
  explicit WordJudge(const ThaiDictionary& dictionary)
      : dictionary_(dictionary), search_(dictionary) {}
  // `stopped`: a full stop follows: abbreviations ("ธ.ค.", "พ.ศ.") are consonants without marks,
  // and no words.
  WordVerdict judge(std::u32string_view run, bool stopped);
  // Can the letter at `at` be part of a word of so many letters or more?
  bool stands_in_word(std::u32string_view run, std::size_t at, std::size_t letters) const;

 private:
  const ThaiDictionary& dictionary_;
  WordSearch search_;
};

}  // namespace ita
