// Text as the readers of dates, names and units see it: line ends and blanks fall anywhere in Thai
// words, tone marks get lost, digits come in two scripts. Unlike a skeleton (thai_text.h) it keeps
// punctuation and remembers where each letter stood.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ita {

enum class Gap : unsigned char { kNone, kBlank, kLine };

struct CompactText {
  std::u32string letters;  // no blanks, tone marks, ็ or ์; digits folded; Latin in lower case
  std::vector<std::size_t>
      offsets;            // of each letter's first byte in the source; one more for the end
  std::vector<Gap> gaps;  // what stands before each letter; the first has kLine
  std::string source;

  // The printed text of letters [begin, end), without blanks and line ends, marks included.
  std::string printed(std::size_t begin, std::size_t end) const;
  // Just past the last byte of letter end - 1 and its marks (blanks after it left out).
  std::size_t end_offset(std::size_t end) const;
};

// `text`: canonical (thai_text.h), lines separated by '\n'.
CompactText make_compact(std::string_view text);
std::u32string compact_letters(std::string_view text);  // letters alone, for tables

}  // namespace ita
