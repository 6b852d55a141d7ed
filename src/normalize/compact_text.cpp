#include "normalize/compact_text.h"

#include "core/thai_char.h"
#include "core/utf8.h"

namespace ita {
namespace {

constexpr char32_t kMaitaikhu = 0x0E47, kThanthakhat = 0x0E4C;

bool is_dropped(char32_t c) { return thai::is_tone(c) || c == kMaitaikhu || c == kThanthakhat; }

char32_t fold(char32_t c) {
  if (thai::is_digit(c)) return U'0' + (c - thai::kZero);
  if (c >= 'A' && c <= 'Z') return c - 'A' + 'a';
  if (c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2212) return '-';
  return c;
}

std::size_t byte_length(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

bool is_blank(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (!is_blank(static_cast<unsigned char>(c))) out += c;
  return out;
}

}  // namespace

std::string CompactText::printed(std::size_t begin, std::size_t end) const {
  return without_blanks(
      std::string_view(source).substr(offsets[begin], offsets[end] - offsets[begin]));
}

std::size_t CompactText::end_offset(std::size_t end) const {
  std::size_t offset = offsets[end];
  while (offset > 0 && is_blank(static_cast<unsigned char>(source[offset - 1]))) --offset;
  return offset;
}

CompactText make_compact(std::string_view text) {
  CompactText compact;
  const std::u32string letters = decode_utf8(text);
  compact.source = encode_utf8(letters);
  std::size_t offset = 0;
  Gap gap = Gap::kLine;
  for (const char32_t c : letters) {
    if (c == '\n' || c == '\r') {
      gap = Gap::kLine;
    } else if (is_blank(c)) {
      if (gap == Gap::kNone) gap = Gap::kBlank;
    } else if (!is_dropped(c)) {
      compact.letters += fold(c);
      compact.offsets.push_back(offset);
      compact.gaps.push_back(gap);
      gap = Gap::kNone;
    }
    offset += byte_length(c);
  }
  compact.offsets.push_back(offset);
  return compact;
}

std::u32string compact_letters(std::string_view text) { return make_compact(text).letters; }

}  // namespace ita
