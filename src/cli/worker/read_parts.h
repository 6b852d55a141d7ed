// Parts of a text page that only their picture tells: read there, and joined with the page's words.
#pragma once

#include <functional>
#include <vector>

#include "core/page.h"
#include "extract/pdf/pdf_document.h"
#include "extract/picture_reader.h"
#include "extract/raw_page.h"

namespace ita {

// Parts of raw.unread in whose picture writing is left once the text layer's letters are covered.
struct UnreadWriting {
  std::vector<UnreadPart> parts;
  // They hold half of the page or more, and next to no letter stands beside them: the page is to be
  // read as one picture.
  bool is_page = false;
};
UnreadWriting find_writing(PdfDocument& pdf, const RawPage& raw);

// Adds the words and rules of upright parts to `raw`; gives sideways ones as content of their own,
// its boxes those of the part turned upright at the part's corner. What holds writing and cannot be
// read becomes a diagnostic picture_not_read.
std::vector<PageContent> read_parts(PdfDocument& pdf, const std::vector<UnreadPart>& parts,
                                    PictureReader& reader, const std::function<void()>& breathe,
                                    RawPage& raw);

}  // namespace ita
