#include "normalize/thai_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "core/thai_char.h"
#include "core/thai_shapes.h"
#include "core/utf8.h"

namespace ita {
namespace {

using thai::is_consonant;
using thai::is_following_vowel;
using thai::is_leading_vowel;
using thai::is_mark;
using thai::is_thai;
using thai::is_tone;

// Of NFC and repairs. Each shortens or sorts the same way, so they end; text of several scripts
// made to be slow ends here.
constexpr int kMostRounds = 64;

constexpr char32_t kMaiHanAkat = 0x0E31, kSaraUe = 0x0E36, kSaraUee = 0x0E37;
constexpr char32_t kSaraU = 0x0E38, kSaraUu = 0x0E39, kPhinthu = 0x0E3A;
constexpr char32_t kSaraE = 0x0E40, kSaraAe = 0x0E41, kLakkhangyao = 0x0E45, kMaitaikhu = 0x0E47;
constexpr char32_t kThanthakhat = 0x0E4C, kPaiyannoi = 0x0E2F, kRu = 0x0E24, kLu = 0x0E26;
constexpr char32_t kKoKai = 0x0E01, kNoNu = 0x0E13, kBoBaimai = 0x0E1A, kNgoNgu = 0x0E07;

bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0x00AD || c < 0x20 ||
         (c >= 0x7F && c <= 0x9F);
}

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0x00A0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_line_end(char32_t c) {
  return c == '\n' || c == '\v' || c == '\f' || c == 0x2028 || c == 0x2029;
}

// Visible characters, single blanks, '\n' for every kind of line end.
std::u32string clean_blanks(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  bool blank = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = to_thai_from_private_use(text[i]);
    const bool lone_return = c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (is_line_end(c) || lone_return) {
      out += U'\n';
      blank = false;
    } else if (is_blank(c)) {
      blank = true;
    } else if (!is_invisible(c)) {
      if (blank && !out.empty() && out.back() != '\n') out += U' ';
      blank = false;
      out += c;
    }
  }
  return out;
}

bool is_after_vowel_mark(char32_t c) { return is_tone(c) || c == kThanthakhat || c == 0x0E4E; }

// Marks and vowels of one cluster in the order that the Royal Institute's spelling has: vowel, then
// tone.
std::u32string order_clusters(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (const char32_t letter : text) {
    if (letter == kSaraE && !out.empty() && out.back() == kSaraE) {
      out.back() = kSaraAe;
      continue;
    }
    if (letter == kLakkhangyao && (out.empty() || (out.back() != kRu && out.back() != kLu))) {
      out += thai::kSaraAa;
    } else {
      out += letter;
    }
    // The letter just added moves before the tone marks that precede it.
    std::size_t at = out.size() - 1;
    const char32_t added = out[at];
    if (is_mark(added) && !is_after_vowel_mark(added)) {
      // NFC sorts phinthu before the other marks under the line.
      const auto goes_behind = [&](char32_t c) {
        return is_after_vowel_mark(c) || (added == kPhinthu && (c == kSaraU || c == kSaraUu));
      };
      for (; at > 0 && goes_behind(out[at - 1]); --at) std::swap(out[at - 1], out[at]);
    } else if (is_tone(added) && at > 1 &&
               (out[at - 1] == thai::kSaraAm || out[at - 1] == thai::kSaraAa)) {
      std::swap(out[at - 1], out[at]);
      --at;
    }
    if (at > 0 && is_mark(out[at]) && out[at - 1] == out[at]) out.erase(at, 1);
  }
  return out;
}

// Nikhahit, tone marks and one blank at most, sara aa → the tone marks, sara am.
std::u32string compose_sara_am(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != thai::kNikhahit) {
      out += text[i];
      continue;
    }
    std::size_t end = i + 1;
    while (end < text.size() && is_tone(text[end])) ++end;
    const std::size_t tones = end;
    if (end < text.size() && text[end] == ' ') ++end;
    if (end < text.size() && (text[end] == thai::kSaraAa || text[end] == thai::kSaraAm)) {
      out.append(text.substr(i + 1, tones - i - 1));
      out += thai::kSaraAm;
      i = end;
    } else {
      out += text[i];
    }
  }
  return out;
}

// The letter before a blank with its marks: where a syllable may or may not end.
struct Cluster {
  char32_t base = 0, vowel = 0;
  bool tone = false, after_leading_vowel = false;
};

Cluster cluster_before(std::u32string_view text) {
  Cluster cluster;
  std::size_t i = text.size();
  while (i > 0 && is_mark(text[i - 1])) {
    --i;
    if (is_tone(text[i]))
      cluster.tone = true;
    else
      cluster.vowel = text[i];
  }
  if (i == 0 || !is_consonant(text[i - 1])) return cluster;
  cluster.base = text[--i];
  // "แหล่ง", "เปล่า": the leading vowel may stand before a pair of consonants.
  for (std::size_t back = 0; back < 2 && i > 0; ++back) {
    if (is_leading_vowel(text[i - 1])) cluster.after_leading_vowel = true;
    if (!is_consonant(text[--i])) break;
  }
  return cluster;
}

bool is_tall(char32_t c) { return c == 0x0E1B || c == 0x0E1D || c == 0x0E1F || c == 0x0E2C; }

// A blank between `before` and `after` that no Thai writer can have meant. What it rests on:
//   - marks and the vowels ะ า ำ never begin a word; เ แ โ ใ ไ never end one
//   - ็ ั ื ึ never stand in a syllable without a final letter (but ก็)
//   - a consonant with a tone mark and no vowel is no syllable (but บ่, ณ่)
//   - a single consonant is no word (but ณ); taken for the last letter of the word before only
//   after one of
//     the tall consonants, whose shifted marks open such gaps
bool is_false_blank(std::u32string_view before, std::u32string_view after) {
  if (before.empty() || after.empty() || !is_thai(before.back())) return false;
  const char32_t last = before.back(), first = after.front();
  if (is_mark(first)) return is_consonant(last) || is_mark(last) || is_following_vowel(last);
  if (is_following_vowel(first)) return is_consonant(last) || is_tone(last);
  if (!is_consonant(first)) return false;
  if (is_leading_vowel(last)) return true;
  if (!is_mark(last) || last == kThanthakhat) return false;
  const Cluster cluster = cluster_before(before);
  if (cluster.base == 0) return false;
  switch (cluster.vowel) {
    case kMaitaikhu:
      return cluster.base != kKoKai;
    case kMaiHanAkat:
    case kSaraUee:
      return true;
    case kSaraUe:
      return cluster.tone || first == kNgoNgu;
    case 0:
      return cluster.tone && !cluster.after_leading_vowel && cluster.base != kBoBaimai &&
             cluster.base != kNoNu;
    default:
      break;
  }
  const bool lone = after.size() == 1 || !(is_thai(after[1]) || after[1] == '.' || after[1] == ')');
  return lone && first != kNoNu && first != kPaiyannoi && is_tall(cluster.base);
}

std::u32string drop_false_blanks(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != ' ' || !is_false_blank(out, text.substr(i + 1))) out += text[i];
  return out;
}

std::string nfc(std::string text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || form->isNormalizedUTF8(text, status)) return text;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  form->normalizeUTF8(0, text, sink, nullptr, status);
  return U_FAILURE(status) ? text : out;
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; }) &&
         text.find("  ") == std::string_view::npos && !text.starts_with(' ') &&
         !text.ends_with(' ');
}

// The number or letter of a list item at the start of `text`, with its dot or parenthesis: its
// length in letters, 0 where there is none.
std::size_t ordinal_length(std::u32string_view text) {
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : U'\0'; };
  const auto is_digit = [](char32_t c) { return (c >= '0' && c <= '9') || thai::is_digit(c); };
  const bool open = at(0) == '(';
  std::size_t i = open ? 1 : 0;
  if (open && at(i) == ' ') ++i;
  // จ. ต. อ. น. and others are short for words; these are not.
  constexpr std::u32string_view kListLetters = U"กขคงฉช";
  if (kListLetters.find(at(i)) != std::u32string_view::npos && at(i) != 0) {
    if (at(i + 1) == ')') return i + 2;
    return !open && at(i + 1) == '.' && (at(i + 2) == ' ' || at(i + 2) == 0) ? i + 2 : 0;
  }
  int parts = 0;
  while (true) {
    const std::size_t first = i;
    int value = 0;
    for (; is_digit(at(i)) && i - first < 3; ++i)
      value = value * 10 + static_cast<int>(at(i) - (thai::is_digit(at(i)) ? thai::kZero : U'0'));
    constexpr int kLongestList = 40;  // "12.50" and "67.5" are amounts
    if (i == first || i - first > 2 || value == 0 || value > kLongestList) return 0;
    ++parts;
    if (open && at(i) == ' ' && at(i + 1) == ')') ++i;
    if (at(i) == ')') return i + 1;
    if (open) return 0;
    if (at(i) != '.') return parts > 1 && at(i) == ' ' ? i : 0;
    ++i;
    if (!is_digit(at(i))) return i;
  }
}

std::size_t bullet_length(std::u32string_view text) {
  constexpr std::u32string_view kBullets = U"-–—•●○▪■□◦·*➢✓❖⁃−";
  std::size_t i = 0;
  while (i < text.size() && kBullets.find(text[i]) != std::u32string_view::npos) ++i;
  return i;
}

// One repair can make way for another ("ส ํ านัก"); each shortens or sorts, so this ends.
std::u32string settle(std::u32string text) {
  while (true) {
    std::u32string next = compose_sara_am(drop_false_blanks(order_clusters(text)));
    if (next == text) return text;
    text = std::move(next);
  }
}

}  // namespace

std::string canonical_text(std::string_view text) {
  if (is_plain_ascii(text)) return std::string(text);
  std::u32string now = clean_blanks(decode_utf8(text));
  std::string composed;
  // NFC moves marks of other scripts from between Thai ones, which are then to be put in order.
  for (int round = 0; round < kMostRounds; ++round) {
    const std::string settled = encode_utf8(settle(std::move(now)));
    composed = nfc(settled);
    if (composed == settled) break;
    now = decode_utf8(composed);
  }
  return composed;
}

std::string fold_digits(std::string_view text) {
  // ๐ is E0 B9 90 in UTF-8, ๙ is E0 B9 99.
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool thai_digit = i + 2 < text.size() && text[i] == '\xE0' && text[i + 1] == '\xB9' &&
                            text[i + 2] >= '\x90' && text[i + 2] <= '\x99';
    if (thai_digit) {
      out += static_cast<char>('0' + (text[i + 2] - '\x90'));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string skeleton(std::string_view text) {
  std::string out;
  for (char32_t c : decode_utf8(canonical_text(text))) {
    if (is_after_vowel_mark(c) || c == kMaitaikhu || c == kPaiyannoi) continue;
    if (thai::is_digit(c)) c = U'0' + (c - thai::kZero);
    if (u_isalnum(static_cast<UChar32>(c)) || is_mark(c))
      append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  }
  return out;
}

std::size_t grapheme_count(std::string_view text) {
  std::size_t columns = 0;
  for (const char32_t c : decode_utf8(text)) {
    const auto point = static_cast<UChar32>(c);
    const auto type = u_charType(point);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR ||
        type == U_CONTROL_CHAR)
      continue;
    const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    columns += width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
  }
  return columns;
}

std::string_view strip_list_marker(std::string_view text) {
  constexpr std::size_t kLongestMark = 48;  // bytes; a mark is far shorter
  const std::size_t start = std::min(text.find_first_not_of(" \t\n"), text.size());
  const std::string_view body = text.substr(start);
  const std::u32string head = decode_utf8(body.substr(0, kLongestMark));
  std::size_t length = bullet_length(head);
  while (length > 0 && length < head.size() && head[length] == ' ') ++length;
  length += ordinal_length(std::u32string_view(head).substr(length));
  if (length == 0) return text;
  std::size_t bytes = encode_utf8(std::u32string_view(head).substr(0, length)).size();
  bytes = std::min(body.find_first_not_of(" \t", bytes), body.size());
  return body.substr(bytes);
}

}  // namespace ita
