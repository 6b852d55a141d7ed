// Lines as a recogniser prints them, written down.
#pragma once

#include <string>
#include <utility>

#include "core/utf8.h"
#include "extract/ocr/line_recogniser.h"

namespace ita {

// A symbol a letter, sure of itself.
inline SymbolLine line_of(const std::string& text) {
  SymbolLine line;
  bool space = false;
  for (const char32_t c : decode_utf8(text)) {
    if (c == U' ') {
      space = true;
      continue;
    }
    Symbol symbol;
    symbol.text = encode_utf8(std::u32string(1, c));
    symbol.confidence = 0.97F;
    symbol.space_before = std::exchange(space, false);
    line.push_back(symbol);
  }
  return line;
}

inline std::string text_of(const SymbolLine& line) {
  std::string text;
  for (const Symbol& symbol : line) text += (symbol.space_before ? " " : "") + symbol.text;
  return text;
}

}  // namespace ita
