#include "parse/code_lines.h"

#include <re2/re2.h>

#include <algorithm>

#include "normalize/thai_text.h"
#include "tables/cell_text.h"

namespace ita {

bool holds_only_codes(const std::string& line, const Codebook& codebook) {
  // "2.1 ข้อ i8 (ได้ 79.33 คะแนน)"
  static const RE2 kScore(R"(\s*[(\[]?[^()\d]*\d{1,3}(?:\.\d{1,2})?\s*คะแนน\s*[)\]]?\s*$)");
  static const RE2 kNumber(R"(^\s*\d{1,2}\.\d{1,2}[.)]?\s+)");
  std::string text = fold_digits(line);
  RE2::Replace(&text, kScore, "");
  RE2::Replace(&text, kNumber, "");
  constexpr std::size_t kLongestCodes = 80;
  if (grapheme_count(text) > kLongestCodes) return false;
  const auto words = tokenize_codes(text, codebook.code_words());
  const bool bare = std::ranges::none_of(words, [](const CodeToken& token) {
    return token.kind == CodeTokenKind::kWord || token.kind == CodeTokenKind::kOther ||
           (token.kind == CodeTokenKind::kAnnounce && !token.whole);
  });
  const bool lettered = std::ranges::any_of(
      words, [](const CodeToken& token) { return token.kind == CodeTokenKind::kLetter; });
  return bare && lettered && !codes_of_cell(text, codebook, std::nullopt, std::nullopt).empty();
}

std::optional<TextLine> codes_in_title(const TextLine& line, const Codebook& codebook,
                                       std::size_t longest) {
  const std::string text = to_text(line);
  if (line.words.empty() || grapheme_count(text) > longest) return std::nullopt;
  const auto codes =
      read_codes(text, CodeContext{codebook, std::nullopt, std::nullopt, CodePlace::kProse});
  if (codes.empty()) return std::nullopt;
  TextLine found = line;
  found.words.clear();
  std::string words = text.substr(codes.front().begin, codes.back().end - codes.front().begin);
  found.words.push_back(
      Word{std::move(words), line.box, 0, line.words.front().confidence, false, false});
  return found;
}

}  // namespace ita
