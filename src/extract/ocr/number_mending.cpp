#include "extract/ocr/number_mending.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/thai_char.h"
#include "core/utf8.h"

namespace ita {
namespace {

constexpr std::size_t kLongestCodeNumber = 2;
constexpr std::size_t kYearDigits = 4;
constexpr float kMended = 0.75F;

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || thai::is_digit(c); }
bool is_zero(char32_t c) { return c == U'0' || c == thai::kZero; }
bool is_stroke(char32_t c) { return c == U'I' || c == U'l' || c == U'|'; }
bool is_ring(char32_t c) { return c == U'O' || c == U'o'; }
bool is_look_alike(char32_t c) { return is_stroke(c) || is_ring(c); }

// "I00", "l2.50", "I500": no code has such a number.
bool is_no_code(std::u32string_view number) {
  return is_zero(number.front()) || is_ring(number.front()) || number.size() > kLongestCodeNumber ||
         number.find(U'.') != std::u32string_view::npos;
}

// `goes_on`: "6,000," stands right before it.
bool is_number(std::u32string_view piece, bool goes_on) {
  if (piece.size() < 2 || std::ranges::none_of(piece, is_digit)) return false;
  if (!std::ranges::all_of(piece,
                           [](char32_t c) { return is_digit(c) || is_look_alike(c) || c == U'.'; }))
    return false;
  if (is_digit(piece.front())) return true;
  if (goes_on && is_ring(piece.front())) return is_no_code(piece.substr(1));
  return is_stroke(piece.front()) && is_no_code(piece.substr(1));
}

// "2I2568": a stroke before a year of the Buddhist era is a slash.
bool is_slash(std::u32string_view piece, std::size_t at) {
  const std::u32string_view rest = piece.substr(at + 1);
  return at > 0 && is_stroke(piece[at]) && rest.size() == kYearDigits &&
         std::ranges::all_of(rest, is_digit) && (rest[0] == U'2' || rest[0] == thai::kZero + 2) &&
         (rest[1] == U'5' || rest[1] == thai::kZero + 5);
}

void mend_piece(std::vector<Cluster>& line, std::size_t first, std::u32string_view piece,
                bool goes_on) {
  if (!is_number(piece, goes_on)) return;
  const bool thai_digits = std::ranges::any_of(piece, thai::is_digit);
  const char32_t zero = thai_digits ? thai::kZero : U'0';
  for (std::size_t i = 0; i < piece.size(); ++i) {
    if (!is_look_alike(piece[i])) continue;
    const char32_t meant = is_slash(piece, i) ? U'/' : is_stroke(piece[i]) ? zero + 1 : zero;
    line[first + i].text = encode_utf8(std::u32string(1, meant));
    line[first + i].confidence = std::min(line[first + i].confidence, kMended);
  }
}

// A cluster that may be part of a number.
std::optional<char32_t> number_letter(const Cluster& cluster) {
  const std::u32string text = decode_utf8(cluster.text);
  if (text.size() != 1 || !(is_digit(text[0]) || is_look_alike(text[0]) || text[0] == U'.'))
    return std::nullopt;
  return text[0];
}

// "I ต.ค. 67": a stroke alone before an abbreviated month.
bool is_day_one(const std::vector<Cluster>& line, std::size_t i) {
  const auto letter = number_letter(line[i]);
  if (!letter || !is_stroke(*letter) || i + 2 >= line.size()) return false;
  const bool alone = (i == 0 || line[i].space_before) && line[i + 1].space_before;
  const std::u32string next = decode_utf8(line[i + 1].text);
  return alone && thai::is_consonant(next.front()) && (line[i + 2].text == "." || next.size() > 1);
}

bool is_letter(const std::vector<Cluster>& line, std::size_t i, char32_t letter) {
  return i < line.size() && line[i].text == encode_utf8(std::u32string(1, letter));
}

bool has_digit(const std::vector<Cluster>& line, std::size_t i) {
  const auto letter = number_letter(line[i]);
  return letter && is_digit(*letter);
}

// "ไตรมาส I/2568".
bool is_quarter_one(const std::vector<Cluster>& line, std::size_t i) {
  const auto letter = number_letter(line[i]);
  const bool alone =
      i == 0 || line[i].space_before || thai::is_thai(decode_utf8(line[i - 1].text).back());
  return letter && is_stroke(*letter) && alone && is_letter(line, i + 1, U'/') &&
         i + 2 < line.size() && has_digit(line, i + 2);
}

// "256()", "2(0)15": a ring that was taken for brackets.
void mend_split_zeros(std::vector<Cluster>& line) {
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    if (!is_letter(line, i, U'(')) continue;
    const std::size_t close = is_letter(line, i + 1, U'0') ? i + 2 : i + 1;
    if (!is_letter(line, close, U')') || line[i + 1].space_before || line[close].space_before)
      continue;
    const bool after = i > 0 && !line[i].space_before && has_digit(line, i - 1);
    const bool before =
        close + 1 < line.size() && !line[close + 1].space_before && has_digit(line, close + 1);
    if (!after && !before) continue;
    line[i].text = "0";
    line[i].confidence = kMended;
    line[i].box.x1 = line[close].box.x1;
    line.erase(line.begin() + static_cast<std::ptrdiff_t>(i) + 1,
               line.begin() + static_cast<std::ptrdiff_t>(close) + 1);
  }
}

}  // namespace

void mend_numbers(std::vector<Cluster>& line) {
  mend_split_zeros(line);
  for (std::size_t i = 0; i < line.size();) {
    if (is_day_one(line, i) || is_quarter_one(line, i)) {
      line[i].text = "1";
      line[i].confidence = std::min(line[i].confidence, kMended);
    }
    std::u32string piece;
    std::size_t end = i;
    while (end < line.size() && (end == i || !line[end].space_before)) {
      const auto letter = number_letter(line[end]);
      if (!letter) break;
      piece += *letter;
      ++end;
    }
    // Part of a word is no number: "Ol" of "Old".
    const bool word_goes_on = end < line.size() && !line[end].space_before &&
                              decode_utf8(line[end].text).front() < 0x80 &&
                              std::isalpha(static_cast<unsigned char>(line[end].text.front())) != 0;
    const bool goes_on = i >= 2 && !piece.empty() && !line[i].space_before &&
                         is_letter(line, i - 1, U',') && has_digit(line, i - 2);
    if (!word_goes_on) mend_piece(line, i, piece, goes_on);
    i = std::max(end, i + 1);
  }
}

}  // namespace ita
