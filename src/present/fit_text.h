// Text made to fit a place on a terminal. Columns are a terminal's columns: Thai vowels and tone
// marks above and below their consonant take none (grapheme_count in normalize/thai_text.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ita {

// One line that no terminal obeys: line ends and tabs become spaces, every other control character
// stands as \xNN. A backslash stays, because what is shown here is often already escaped.
std::string to_one_line(std::string_view text);

// The same for text of several lines: line ends and tabs stay.
std::string to_safe_lines(std::string_view text);

// At most `columns` columns, "…" for what is cut off; never between a consonant and its marks.
std::string clip(std::string_view text, std::size_t columns);

// The same with the cut in the middle, for names and paths, which differ at their end.
std::string clip_middle(std::string_view text, std::size_t columns);

enum class Align { kLeft, kRight };

// Filled up with spaces to `columns`; text that is wider comes back as it is.
std::string pad(std::string_view text, std::size_t columns, Align align);

}  // namespace ita
