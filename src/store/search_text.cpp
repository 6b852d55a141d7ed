#include "store/search_text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <limits>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

constexpr char32_t kMaitaikhu = 0x0E47, kThanthakhat = 0x0E4C, kYamakkan = 0x0E4E,
                   kPaiyannoi = 0x0E2F;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// ๐ is E0 B9 90 in UTF-8, ๙ is E0 B9 99.
bool is_thai_digit_at(std::string_view text, std::size_t i) {
  return i + 2 < text.size() && text[i] == '\xE0' && text[i + 1] == '\xB9' &&
         text[i + 2] >= '\x90' && text[i + 2] <= '\x99';
}

bool is_word_at(std::string_view text, std::size_t i) {
  return i < text.size() && (is_ascii_word(text[i]) || is_thai_digit_at(text, i));
}

void put(SearchText& out, char c, std::size_t offset) {
  out.text += c;
  out.offsets.push_back(static_cast<uint32_t>(offset));
}

}  // namespace

SearchText make_search_text(std::string_view canonical) {
  SearchText out;
  out.text.reserve(canonical.size());
  out.offsets.reserve(canonical.size() + 1);
  std::size_t letter = 0;  // where the letter that is being copied begins
  for (std::size_t i = 0; i < canonical.size(); ++i) {
    const char c = canonical[i];
    if (is_blank(c)) {
      const std::size_t begin = i;
      while (i + 1 < canonical.size() && is_blank(canonical[i + 1])) ++i;
      const bool between_words =
          !out.text.empty() && is_ascii_word(out.text.back()) && is_word_at(canonical, i + 1);
      if (between_words) put(out, ' ', begin);
    } else if (is_thai_digit_at(canonical, i)) {
      put(out, static_cast<char>('0' + (canonical[i + 2] - '\x90')), i);
      i += 2;
    } else {
      const bool continues = (c & '\xC0') == '\x80';
      if (!continues) letter = i;
      put(out, c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c, letter);
    }
  }
  out.offsets.push_back(static_cast<uint32_t>(canonical.size()));
  return out;
}

std::string to_search_form(std::string_view canonical) { return make_search_text(canonical).text; }

SearchText make_search_skeleton(std::string_view search_form) {
  SearchText out;
  out.text.reserve(search_form.size());
  out.offsets.reserve(search_form.size() + 1);
  std::size_t offset = 0;
  for (const char32_t c : decode_utf8(search_form)) {
    std::string letter;
    append_utf8(letter, c);
    const bool dropped = thai::is_tone(c) || c == kMaitaikhu || c == kThanthakhat ||
                         c == kYamakkan || c == kPaiyannoi;
    if (!dropped && (c == '\n' || thai::is_mark(c) || u_isalnum(static_cast<UChar32>(c))))
      for (const char byte : letter) put(out, byte, offset);
    offset += letter.size();
  }
  out.offsets.push_back(static_cast<uint32_t>(search_form.size()));
  return out;
}

std::string to_search_skeleton(std::string_view search_form) {
  return make_search_skeleton(search_form).text;
}

std::vector<Passage> find_passages(const PageContent& page) {
  std::vector<Passage> passages;
  std::size_t next_line = 0;
  const auto put_lines_above = [&](double y) {
    Passage passage;
    for (; next_line < page.lines.size() && page.lines[next_line].box.y0 < y; ++next_line)
      passage.lines.push_back(&page.lines[next_line]);
    if (!passage.lines.empty()) passages.push_back(std::move(passage));
  };
  for (std::size_t t = 0; t < page.tables.size(); ++t) {
    put_lines_above(page.tables[t].box.y0);
    for (const Cell& cell : page.tables[t].cells) {
      Passage passage{static_cast<int>(t + 1), cell.row + 1, cell.col + 1, {}};
      for (const TextLine& line : cell.lines) passage.lines.push_back(&line);
      if (!passage.lines.empty()) passages.push_back(std::move(passage));
    }
  }
  put_lines_above(std::numeric_limits<double>::infinity());
  return passages;
}

std::string to_canonical_text(const Passage& passage) {
  std::string text;
  for (const TextLine* line : passage.lines) {
    if (!text.empty()) text += '\n';
    text += to_text(*line);
  }
  return canonical_text(text);
}

}  // namespace ita
