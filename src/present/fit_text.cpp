#include "present/fit_text.h"

#include "core/utf8.h"
#include "intake/path_text.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

constexpr std::string_view kEllipsis = "…";

// Escapes what stands between the characters of `kept`, which stay.
std::string escape_between(std::string_view text, std::string_view kept) {
  std::string out;
  for (;;) {
    const std::size_t end = text.find_first_of(kept);
    out += escape_for_terminal(text.substr(0, end));
    if (end == std::string_view::npos) return out;
    out += text[end];
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::string to_one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (const char c : text) {
    const bool blank = c == '\n' || c == '\r' || c == '\t';
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  return escape_between(line, "\\");
}

std::string to_safe_lines(std::string_view text) { return escape_between(text, "\\\n\t"); }

std::string clip(std::string_view text, std::size_t columns) {
  if (grapheme_count(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  std::string out;
  std::size_t used = 0;
  for (const char32_t c : decode_utf8(text)) {
    std::string letter;
    append_utf8(letter, c);
    used += grapheme_count(letter);
    if (used > columns - 1) break;
    out += letter;
  }
  return out.append(kEllipsis);
}

std::string pad(std::string_view text, std::size_t columns, Align align) {
  const std::size_t width = grapheme_count(text);
  const std::string fill(width < columns ? columns - width : 0, ' ');
  return align == Align::kRight ? fill + std::string(text) : std::string(text) + fill;
}

}  // namespace ita
