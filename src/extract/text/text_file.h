// Text files as other tools leave them (pdftotext, OCR programs, converters to Markdown) → pages.
#pragma once

#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/page.h"

namespace ita {

// Whether the bytes (a whole file or its beginning) are text in an encoding that we read. A PDF is
// not, even one without a binary byte.
bool looks_like_text(std::string_view bytes);

// One page, or more where form feeds part them. Consecutive lines with tabs are a table of kind
// kDelimited, one row a line; so are lines of a Markdown table. Rows of different length are padded
// with empty cells. All other lines that hold words are PageContent::lines. Places: x = column in
// characters, y = line. kEmpty: no byte or no word. kNotADocument: no text. kTooLarge: more on a
// page than a page may hold. kTooManyPages: more form feeds than Limits::pages.
Result<std::vector<PageContent>> read_text_file(std::string_view bytes);

}  // namespace ita
