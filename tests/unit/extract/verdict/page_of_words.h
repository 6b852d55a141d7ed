// Pages of plain words for the tests of this folder.
#pragma once

#include <string>
#include <string_view>

#include "core/page.h"

namespace ita {

// A word for each part between blanks.
inline TextLine line_of(std::string_view text) {
  TextLine line;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t blank = std::min(text.find(' ', at), text.size());
    Word word;
    word.text = text.substr(at, blank - at);
    word.space_before = at > 0;
    line.words.push_back(word);
    at = blank + 1;
  }
  return line;
}

// A line for each part between line feeds; every character counts as a glyph.
inline PageContent page_of(std::string_view text) {
  PageContent page;
  page.number = 1;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    page.lines.push_back(line_of(text.substr(at, end - at)));
    at = end + 1;
  }
  for (const char byte : text) page.evidence.glyphs += (byte & 0xC0) != 0x80;
  return page;
}

}  // namespace ita
