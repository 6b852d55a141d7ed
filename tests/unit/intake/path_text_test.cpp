#include "intake/path_text.h"

#include <catch2/catch.hpp>

#include "core/utf8.h"

using namespace ita;

TEST_CASE("What a terminal might obey is shown as bytes") {
  struct Case {
    std::string given, expected;
  };
  const Case cases[] = {
      {"รายงาน O34 ปี 2567.pdf", "รายงาน O34 ปี 2567.pdf"},
      {"ที่ปรึกษา", "ที่ปรึกษา"},  // marks over letters are text
      {"", ""},
      {"-rf", "-rf"},
      // control characters
      {"two\nlines", "two\\x0Alines"},
      {"\x1B[31mred", "\\x1B[31mred"},
      {"tab\tand\x7F", "tab\\x09and\\x7F"},
      {"C1 \xC2\x9B"
       "31m",
       "C1 \\xC2\\x9B31m"},
      {std::string("nul\0", 4), "nul\\x00"},
      // what turns a line round or breaks it
      {"fdp.\xE2\x80\xAEgpj", "fdp.\\xE2\\x80\\xAEgpj"},
      {"a\xE2\x80\xA8"
       "b",
       "a\\xE2\\x80\\xA8b"},
      // not UTF-8
      {"caf\xE9.pdf", "caf\\xE9.pdf"},
      {"\xE0\xB8", "\\xE0\\xB8"},
      {"\xE0\xB8"
       "ก",
       "\\xE0\\xB8ก"},
      {"\xC0\xAF", "\\xC0\\xAF"},
      // a name that imitates an escaped one
      {"two\\x0Alines", "two\\x5Cx0Alines"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.given);
    CHECK(escape_for_terminal(c.given) == c.expected);
    CHECK(is_valid_utf8(to_display(c.given)));
  }
}
