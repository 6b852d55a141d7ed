#include "core/utf8.h"

#include <catch2/catch.hpp>

using namespace ita;

TEST_CASE("valid text comes back as it was") {
  for (const char* text : {"", "i7", "สำนักงาน", "๑๒๓", "\xF0\x9F\x98\x80", "a\xC2\xA0z"}) {
    CAPTURE(text);
    CHECK(is_valid_utf8(text));
    CHECK(encode_utf8(decode_utf8(text)) == text);
  }
}

TEST_CASE("bytes that are no UTF-8 become replacement characters, one a byte") {
  struct Case {
    std::string given;
    std::size_t characters;
  };
  const Case cases[] = {
      {"\x80", 1},              // a continuation byte alone
      {"\xE0\xB8", 2},          // cut off
      {"\xC0\xAF", 2},          // an over-long slash
      {"\xED\xA0\x80", 3},      // half of a surrogate pair
      {"\xF5\x80\x80\x80", 4},  // past the last character
      {"a\xFFz", 3},
  };
  for (const Case& c : cases) {
    CAPTURE(c.given);
    CHECK_FALSE(is_valid_utf8(c.given));
    CHECK(decode_utf8(c.given).size() == c.characters);
    CHECK(is_valid_utf8(encode_utf8(decode_utf8(c.given))));
  }
}
