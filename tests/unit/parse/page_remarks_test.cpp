#include "parse/page_remarks.h"

#include <catch2/catch.hpp>

using namespace ita;

namespace {

PageContent page_of(int number, const std::string& words, const std::string& footer) {
  PageContent page;
  page.number = number;
  for (const std::string& text : {words, footer}) {
    TextLine line;
    Word word;
    word.text = text;
    line.words.push_back(word);
    page.lines.push_back(line);
  }
  return page;
}

const std::string kLong(400, 'a'), kOther(400, 'b');

}  // namespace

TEST_CASE("A page that shows what an earlier page shows is a copy, whatever its number") {
  const std::vector<PageContent> pages = {page_of(1, kLong, "1"), page_of(2, kOther, "2"),
                                          page_of(3, kLong, "3"), page_of(4, kLong, "\u0E54")};
  const auto copies = find_page_copies(pages);
  REQUIRE(copies.size() == 2);
  CHECK(copies[0].number == 3);
  CHECK(copies[0].of == 1);
  CHECK(copies[1].number == 4);
}

TEST_CASE("Short pages and pages with other words are no copies") {
  CHECK(find_page_copies(std::vector{page_of(1, "annex", "1"), page_of(2, "annex", "2")}).empty());
  CHECK(find_page_copies(std::vector{page_of(1, kLong, "x"), page_of(2, kLong, "y")}).empty());
}

TEST_CASE("Crossed out and covered words are said of a page; one read from its picture says none") {
  PageContent page = page_of(2, kLong, "2");
  page.diagnostics = {{"text_struck_out", "9 letters"}, {"text_slanted", "4 letters"}};
  CHECK(note_page_remarks(std::vector{page}) ==
        std::vector<std::string>{"text_struck_out: page 2: 9 letters"});
  page.route = Route::kOcr;
  CHECK(note_page_remarks(std::vector{page}).empty());
}

TEST_CASE("Rows of a page with words cut off are for people to look at") {
  PageContent page = page_of(2, kLong, "2");
  page.diagnostics = {{"text_cut", "3 letters"}};
  std::vector<MeasureDraft> drafts(2);
  drafts[0].evidence.push_back(Evidence{});
  drafts[0].evidence[0].page = 1;
  drafts[1].evidence.push_back(Evidence{});
  drafts[1].evidence[0].page = 2;
  doubt_page_text(std::vector{page}, drafts);
  CHECK(drafts[0].reasons.empty());
  REQUIRE(drafts[1].reasons.size() == 1);
  CHECK(drafts[1].reasons[0] == "text_cut");
}
