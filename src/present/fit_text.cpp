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

// As much of the start as fits, with all marks of its last letter.
std::u32string_view take_columns(std::u32string_view letters, std::size_t columns) {
  std::size_t used = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    used += grapheme_count(encode_utf8(letters.substr(i, 1)));
    if (used > columns) return letters.substr(0, i);
  }
  return letters;
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
  const std::u32string letters = decode_utf8(text);
  return encode_utf8(take_columns(letters, columns - 1)).append(kEllipsis);
}

std::string clip_middle(std::string_view text, std::size_t columns) {
  const std::size_t width = grapheme_count(text);
  if (width <= columns) return std::string(text);
  if (columns == 0) return {};
  const std::u32string letters = decode_utf8(text);
  const std::size_t head = (columns - 1) / 3, tail = columns - 1 - head;
  const std::size_t skipped = take_columns(letters, width - tail).size();
  return encode_utf8(take_columns(letters, head))
      .append(kEllipsis)
      .append(encode_utf8(std::u32string_view(letters).substr(skipped)));
}

std::string pad(std::string_view text, std::size_t columns, Align align) {
  const std::size_t width = grapheme_count(text);
  const std::string fill(width < columns ? columns - width : 0, ' ');
  return align == Align::kRight ? fill + std::string(text) : std::string(text) + fill;
}

}  // namespace ita
