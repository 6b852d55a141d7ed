#include "extract/text/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/thai_char.h"
#include "core/utf8.h"

namespace ita {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF", kUtf16LeMark = "\xFF\xFE",
                           kUtf16BeMark = "\xFE\xFF";
constexpr double kBrokenFew = 3;       // broken bytes in the shortest of files
constexpr double kBrokenShare = 0.05;  // broken bytes for each Thai letter
constexpr double kThaiShare = 0.9;     // of the high bytes that must be Thai letters
constexpr std::size_t kControlsIn =
    1000;  // one stray control character in so many bytes is forgiven
constexpr char32_t kUnknown = 0xFFFD;

constexpr bool is_thai_byte(uint8_t b) {
  return (b >= 0xA1 && b <= 0xDA) || (b >= 0xDF && b <= 0xFB);
}

// Code page 874, 0x80..0x9F; 0 where nothing is assigned.
// https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP874.TXT
constexpr std::array<char32_t, 32> kPunctuation874 = {
    0x20AC, 0,      0,      0,      0,      0x2026, 0,      0,      0, 0, 0, 0, 0, 0, 0, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0, 0, 0, 0, 0, 0, 0, 0};

bool is_control(uint8_t b) {
  constexpr std::string_view kAllowed = "\t\n\v\f\r\x1A\x1B";  // end of file of DOS, escape
  return b < 0x20 && kAllowed.find(static_cast<char>(b)) == std::string_view::npos;
}

// A few broken bytes do not make another encoding of a file: Thai UTF-8 read as code page 874 would
// be letters too, but nonsense. Only Thai letters prove UTF-8: pairs of code page 874 look like
// Cyrillic.
bool is_utf8(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return true;
  const std::u32string text = decode_utf8(bytes);
  const auto broken = std::ranges::count(text, kUnknown);
  const auto sound = std::ranges::count_if(text, thai::is_thai);
  return sound > broken &&
         static_cast<double>(broken) <= kBrokenFew + kBrokenShare * static_cast<double>(sound);
}

bool is_thai_874(std::string_view bytes) {
  std::size_t high = 0, thai = 0;
  for (const char c : bytes) {
    const auto b = static_cast<uint8_t>(c);
    if (b < 0x80) continue;
    const bool punctuation = b == 0xA0 || (b < 0xA0 && kPunctuation874[b - 0x80] != 0);
    high += !punctuation;
    thai += is_thai_byte(b);
  }
  return thai > 0 && static_cast<double>(thai) >= kThaiShare * static_cast<double>(high);
}

std::u32string decode_utf16(std::string_view bytes, bool big_endian) {
  std::u32string out;
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<uint8_t>(bytes[i]), second = static_cast<uint8_t>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    const char32_t c = unit(i);
    if (c < 0xD800 || c > 0xDFFF) {
      out += c;
      continue;
    }
    const bool high = c < 0xDC00 && i + 3 < bytes.size();
    const char32_t low = high ? unit(i + 2) : 0;
    if (low >= 0xDC00 && low <= 0xDFFF) {
      out += 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      i += 2;
    } else {
      out += kUnknown;
    }
  }
  return out;
}

std::u32string decode_874(std::string_view bytes) {
  std::u32string out;
  for (const char c : bytes) {
    const auto b = static_cast<uint8_t>(c);
    if (b < 0x80) {
      out += b;
    } else if (is_thai_byte(b)) {
      out += static_cast<char32_t>(b) - 0xA1 + 0x0E01;
    } else if (b == 0xA0) {
      out += U'\u00A0';
    } else {
      const char32_t mark = b < 0xA0 ? kPunctuation874[b - 0x80] : 0;
      out += mark != 0 ? mark : kUnknown;
    }
  }
  return out;
}

}  // namespace

std::optional<TextEncoding> detect_encoding(std::string_view bytes) {
  if (bytes.starts_with(kUtf16LeMark) || bytes.starts_with(kUtf16BeMark)) {
    const bool big_endian = bytes.starts_with(kUtf16BeMark);
    const std::u32string text = decode_utf16(bytes, big_endian);
    const auto bad =
        std::ranges::count_if(text, [](char32_t c) { return c == kUnknown || c == 0; });
    if (bad > 0) return std::nullopt;
    return big_endian ? TextEncoding::kUtf16Be : TextEncoding::kUtf16Le;
  }
  const auto controls = static_cast<std::size_t>(
      std::ranges::count_if(bytes, [](char c) { return is_control(static_cast<uint8_t>(c)); }));
  if (controls * kControlsIn > bytes.size() || bytes.find('\0') != std::string_view::npos)
    return std::nullopt;
  if (is_utf8(bytes)) return TextEncoding::kUtf8;
  if (is_thai_874(bytes)) return TextEncoding::kThai874;
  return std::nullopt;
}

std::u32string decode_text(std::string_view bytes, TextEncoding encoding) {
  switch (encoding) {
    case TextEncoding::kUtf16Le:
      return decode_utf16(bytes, false);
    case TextEncoding::kUtf16Be:
      return decode_utf16(bytes, true);
    case TextEncoding::kThai874:
      return decode_874(bytes);
    case TextEncoding::kUtf8:
      break;
  }
  if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  return decode_utf8(bytes);
}

}  // namespace ita
