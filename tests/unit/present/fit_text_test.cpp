#include "present/fit_text.h"

#include <catch2/catch.hpp>

#include "normalize/thai_text.h"

namespace ita {
namespace {

TEST_CASE("clipped text keeps marks on their consonants and fits its columns") {
  struct Case {
    std::string given;
    std::size_t columns;
    std::string expected;
  };
  const Case cases[] = {
      {"จัดทำคู่มือ", 7, "จัดทำคู่มือ"},  // seven columns: it fits
      {"จัดทำคู่มือ", 6, "จัดทำคู่…"},   // ู and ่ stay on ค
      {"จัดทำคู่มือ", 5, "จัดทำ…"},   {"จัดทำคู่มือ", 2, "จั…"}, {"คู่มือ", 2, "คู่…"}, {"abc", 3, "abc"},
      {"abcd", 3, "ab…"},        {"abcd", 1, "…"},     {"abcd", 0, ""},  {"", 5, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.given, c.columns);
    const std::string clipped = clip(c.given, c.columns);
    CHECK(clipped == c.expected);
    CHECK(grapheme_count(clipped) <= c.columns);
  }
}

TEST_CASE("a name that is clipped keeps its end, where names differ") {
  struct Case {
    std::string given;
    std::size_t columns;
    std::string expected;
  };
  const Case cases[] = {
      {"องค์การบริหารส่วนตำบลท่าไม้", 22, "องค์การบริหารส่วนตำบลท่าไม้"},
      {"องค์การบริหารส่วนตำบลท่าไม้", 13, "องค์ก…ตำบลท่าไม้"},
      // Nothing begins with a mark: ู stays on ค.
      {"จัดทำคู่มือ", 4, "จั…มือ"},
      {"reports/2568/a.pdf", 10, "rep…/a.pdf"},
      {"abc", 1, "…"},
      {"abc", 0, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.given, c.columns);
    const std::string clipped = clip_middle(c.given, c.columns);
    CHECK(clipped == c.expected);
    CHECK(grapheme_count(clipped) <= c.columns);
  }
}

TEST_CASE("padding counts columns, not bytes or code points") {
  CHECK(pad("ที่นี่", 5, Align::kLeft) == "ที่นี่   ");
  CHECK(pad("ที่นี่", 5, Align::kRight) == "   ที่นี่");
  CHECK(pad("เกินไป", 2, Align::kLeft) == "เกินไป");
}

TEST_CASE("nothing that a terminal would obey gets through") {
  struct Case {
    std::string given, one_line, lines;
  };
  const Case cases[] = {
      {"\x1b[2Jกอง", "\\x1B[2Jกอง", "\\x1B[2Jกอง"},
      {"ก\nข\tค", "ก ข ค", "ก\nข\tค"},
      {"ก\r\nข", "ก ข", "ก\\x0D\nข"},
      {"\u009b31m", "\\xC2\\x9B31m", "\\xC2\\x9B31m"},
      {"a\x07", "a\\x07", "a\\x07"},
      // What was escaped before is not escaped again.
      {"file\\x0A.pdf", "file\\x0A.pdf", "file\\x0A.pdf"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.one_line);
    CHECK(to_one_line(c.given) == c.one_line);
    CHECK(to_safe_lines(c.given) == c.lines);
  }
}

}  // namespace
}  // namespace ita
