#include "extract/text/markup.h"

#include <catch2/catch.hpp>
#include <string>

using ita::line_mark_length;
using ita::to_plain_lines;

TEST_CASE("marks of other tools leave the text") {
  struct Case {
    std::u32string_view given;
    std::string expected;
  };
  const auto c = GENERATE(values<Case>({
      {U"<p>๐10 คู่มือ</p>", "๐10 คู่มือ"},
      {U"<p>e1 ก</p> <p>e2 ข</p>", "e1 ก\ne2 ข"},
      {U"ก<br>ข<BR/>ค<br />ง", "ก\nข\nค\nง"},
      {U"<span style=\"color:red\">ก</span>", "ก"},
      {U"Q&amp;A&nbsp;&lt;๓๐&gt; &quot;ก&quot;", "Q&A <๓๐> \"ก\""},
      {U"น้อยกว่า < ๓๐ คน > ๒๐", "น้อยกว่า < ๓๐ คน > ๒๐"},
      {U"<pre ก", "<pre ก"},
      {U"**มาตรการ** ที่", "มาตรการ ที่"},
      {U"\\*\\*\\*\\*\\*", ""},
      {U"ก * ข", "ก * ข"},
      {U"ก\\_ข \\# \\|", "ก_ข # |"},
      {U"|1 เจ้าหน้าที่", "|1 เจ้าหน้าที่"},
      {U"ก\u00A0ข\u3000ค", "ก ข ค"},
      {U"&copy; &", "&copy; &"},
      {U"   ", ""},
  }));
  CHECK(to_text(to_plain_lines(c.given, {})) == c.expected);
}

TEST_CASE("words between two asterisks are bold") {
  const auto lines = to_plain_lines(U"ก **ข ค** ง", {});
  REQUIRE(lines.size() == 1);
  std::string bold;
  for (const ita::Word& word : lines[0].words)
    if (word.bold) bold += word.text;
  CHECK(bold == "ขค");
}

TEST_CASE("a word leads back to its characters in the file") {
  const auto lines = to_plain_lines(U"<p>i๗ กองคลัง</p>", {.column = 10, .line = 4});
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].words[0].box == ita::Box{13, 4, 15, 5});
  CHECK(lines[0].words[1].box == ita::Box{16, 4, 23, 5});
  CHECK(lines[0].words[1].space_before);
  CHECK_FALSE(lines[0].words[0].space_before);
}

TEST_CASE("marks of a whole line are told from its text") {
  struct Case {
    std::u32string_view given;
    std::size_t expected;
  };
  const auto c = GENERATE(values<Case>({
      {U"### ๓.การวิเคราะห์", 4},
      {U"> มาตรการ", 2},
      {U"> ## มาตรการ", 5},
      {U"#๑ ก", 0},
      {U"####### ก", 0},
      {U"ก # ข", 0},
      {U"- ก", 0},
  }));
  CHECK(line_mark_length(c.given) == c.expected);
}
