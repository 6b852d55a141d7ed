#include "extract/text/text_encoding.h"

#include <catch2/catch.hpp>
#include <optional>

using ita::decode_text;
using ita::detect_encoding;
using ita::TextEncoding;
using namespace std::string_view_literals;

TEST_CASE("the encoding is told from the bytes") {
  struct Case {
    std::string_view bytes;
    std::optional<TextEncoding> expected;
  };
  const auto c = GENERATE(values<Case>({
      {"plain words\r\n"sv, TextEncoding::kUtf8},
      {"\xEF\xBB\xBFก"sv, TextEncoding::kUtf8},
      {"เทศบาล\xE0\xB8"sv, TextEncoding::kUtf8},                 // cut off in a character
      {"เทศบาลตำบลบางจะเกร็ง\xFF อำเภอ"sv, TextEncoding::kUtf8},  // one broken byte
      {"\xFF\xFE\x01\x0E"sv, TextEncoding::kUtf16Le},
      {"\xFE\xFF\x0E\x01"sv, TextEncoding::kUtf16Be},
      {"\xCA\xD3\xB9\xD1\xA1"sv, TextEncoding::kThai874},  // สำนัก
      {"\x93\xCA\xD3\xB9\xD1\xA1\x94 ITA"sv, TextEncoding::kThai874},
      {"\x00\x01\x02\x03"sv, std::nullopt},
      {"PK\x03\x04\x14\x00\x06\x00"sv, std::nullopt},
      {"\x89PNG\r\n\x1A\n\x00\x00"sv, std::nullopt},
      {"\xFC\xFD\xFE\xFF\xDB\xDC"sv, std::nullopt},
  }));
  CHECK(detect_encoding(c.bytes) == c.expected);
}

TEST_CASE("bytes become characters") {
  CHECK(decode_text("\xEF\xBB\xBFก", TextEncoding::kUtf8) == U"ก");
  CHECK(decode_text("\xCA\xD3\xB9\xD1\xA1\x85\xA0\xFB", TextEncoding::kThai874) == U"สำนัก…\u00A0๛");
  CHECK(decode_text("\xFF\xFE\x01\x0E\x3D\xD8\x00\xDE"sv, TextEncoding::kUtf16Le) ==
        U"ก\U0001F600");
  CHECK(decode_text("\xFE\xFF\x0E\x01\xD8\x3D"sv, TextEncoding::kUtf16Be) == U"ก\uFFFD");
}
