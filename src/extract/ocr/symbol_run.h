// Runs of Thai letters in a line as a recogniser prints it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/ocr/line_recogniser.h"

namespace ita {

bool is_thai_text(std::string_view text);

// Marks that readers take for each other in small or pale print.
inline constexpr std::u32string_view kLikeUpperVowels = U"ิีึื", kLikeTones = U"่้";

// Symbols [begin, end) of the line, which it borrows, without a blank between them.
class SymbolRun {
 public:
  SymbolRun(const SymbolLine& line, std::size_t begin, std::size_t end)
      : line_(line), begin_(begin), end_(end) {}

  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }
  // An abbreviation's full stop stands behind it.
  bool stopped() const { return end_ < line_.size() && line_[end_].text == "."; }
  // As letters in their canonical order.
  std::u32string text() const { return text_with(end_, {}); }
  std::size_t size() const { return text().size(); }
  // As text(), with another symbol at `at`.
  std::u32string text_with(std::size_t at, std::string_view instead) const;

 private:
  const SymbolLine& line_;
  std::size_t begin_, end_;
};

std::vector<SymbolRun> find_thai_runs(const SymbolLine& line);

}  // namespace ita
