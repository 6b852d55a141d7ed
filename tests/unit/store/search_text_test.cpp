#include "store/search_text.h"

#include <catch2/catch.hpp>

#include "normalize/thai_text.h"

using namespace ita;

TEST_CASE("Text is searched without what a reader does not see") {
  const struct {
    const char *what, *given, *expected;
  } kCases[] = {
      {"digits in either script", "ปี ๒๕๖๗ ข้อ O๑๘", "ปี2567ข้อo18"},
      {"blanks and line ends inside Thai", "จัดทำ คู่\nมือ", "จัดทำคู่มือ"},
      {"blanks between Latin words and numbers stay", "E  Service 2567\n50", "e service 2567 50"},
      {"a blank between Thai and Latin goes", "ระบบ E-Service ของ", "ระบบe-serviceของ"},
      {"sara am in two pieces", "จํานวน", "จำนวน"},
      {"tone marks stay", "ใหม่ ไหม", "ใหม่ไหม"},
  };
  for (const auto& c : kCases) {
    INFO(c.what);
    CHECK(to_search_form(canonical_text(c.given)) == c.expected);
  }
}

TEST_CASE("Every letter of the search form knows where it comes from") {
  const std::string source = "ปี ๒๕๖๗ E";
  const SearchText search = make_search_text(source);
  REQUIRE(search.offsets.size() == search.text.size() + 1);
  for (std::size_t i = 0; i < search.text.size(); ++i)
    if (search.text[i] == '6') CHECK(source.substr(search.offsets[i]).starts_with("๖"));
  CHECK(search.offsets.back() == source.size());
}

TEST_CASE("A text that contains a term contains its skeleton") {
  const std::string text = to_search_form("(๑) หน่วยงานที่เกี่ยวข้องฯ ก็เผยแพร่, O18/E-Service");
  const std::string skeleton = to_search_skeleton(text);
  for (const char* term : {"หน่วยงาน", "น่วย", "ข้องฯก็", "(1)ห", "แพร่,o18/e"}) {
    REQUIRE(text.find(term) != std::string::npos);
    CHECK(skeleton.find(to_search_skeleton(term)) != std::string::npos);
  }
}
