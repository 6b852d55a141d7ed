// Which letters may follow each other in Thai, and what a page's spelling shows of its text layer.
#pragma once

#include <cstdint>
#include <string_view>

namespace ita {

struct SpellingCounts {
  uint32_t letters = 0;     // Thai letters and marks
  uint32_t impossible = 0;  // sequences that Thai spelling cannot have
  uint32_t consonants = 0;
  uint32_t tones = 0;
  uint32_t thi = 0;  // ท with sara ii: nearly always the word ที่
  uint32_t thi_with_tone = 0;
  uint32_t unreadable = 0;  // U+FFFD, private-use and control characters beside a Thai letter

  SpellingCounts& operator+=(const SpellingCounts& other);
};

// The rules are those of Tesseract's validator of Thai
// (src/training/unicharset/validate_grapheme.cpp) and เ แ โ ใ ไ without a consonant after them.
// text: of one line, blanks kept; UTF-8.
SpellingCounts count_spelling(std::string_view text);

}  // namespace ita
