// What other tools leave in the text of a line or a table cell: Markdown marks, HTML tags and
// entities.
#pragma once

#include <string_view>
#include <vector>

#include "core/page.h"

namespace ita {

// Where a piece of text stands in its file: column of its first character and number of its line,
// from 0.
struct TextPlace {
  int column = 0, line = 0;
};

// The words of one line or cell without its marks. <p>, <br> and the like begin a new TextLine;
// lines without words are left out, so a piece that is blank gives an empty list. Words between **
// are bold. A word's box covers the columns from its first to its last character in the file, marks
// inside included.
std::vector<TextLine> to_plain_lines(std::u32string_view text, TextPlace place);

// The length of what marks a whole line: heading (#), quotation (>), with the blanks after it.
std::size_t line_mark_length(std::u32string_view line);

}  // namespace ita
