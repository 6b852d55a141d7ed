#include "extract/table/line_builder.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "page_sketch.h"

using ita::build_lines;
using ita::ClusterList;
using ita::PageSketch;

namespace {

ClusterList clusters_of(const PageSketch& sketch) {
  ClusterList list;
  for (const ita::Cluster& c : sketch.raw().clusters) list.push_back(&c);
  return list;
}

std::string text_of(const PageSketch& sketch) { return to_text(build_lines(clusters_of(sketch))); }

}  // namespace

TEST_CASE("words part at space glyphs and at wide gaps") {
  struct Case {
    std::string_view given;
    double gap;  // points between letters of 12 points
    std::string expected;
  };
  const auto c = GENERATE(values<Case>({
      {"กองคลัง เทศบาล", 0, "กองคลัง เทศบาล"},
      {"กองคลัง", 2, "กองคลัง"},  // under 0.18 em
      {"i๗", 3, "i ๗"},         // over it
      {"เป็น", -0.5, "เป็น"},     // tightened
  }));
  CHECK(text_of(PageSketch().text(50, 100, c.given, c.gap)) == c.expected);
}

TEST_CASE("a letter-spaced line keeps its words") {
  PageSketch sketch;
  sketch.text(50, 100, "พัฒนาท้องถิ่น", 2.6).text(160, 100, "ไทยยั่งยืน", 2.6);
  CHECK(text_of(sketch) == "พัฒนาท้องถิ่น ไทยยั่งยืน");
}

TEST_CASE("spaces that the source puts between all letters of a line are no spaces") {
  CHECK(text_of(PageSketch().text(50, 100, "พั ฒ น า ท้ อ ง ถิ่ น ไ ท ย")) == "พัฒนาท้องถิ่นไทย");
}

TEST_CASE("a list of single digits is not letter-spaced") {
  CHECK(text_of(PageSketch().text(50, 100, "๑ ๒ ๓ ๔ ๕ ๖ ๗ ๘ ๙ ๑๐ ๑๑")) ==
        "๑ ๒ ๓ ๔ ๕ ๖ ๗ ๘ ๙ ๑๐ ๑๑");
}

TEST_CASE("a raised letter stays on its line, the next line does not") {
  PageSketch sketch;
  sketch.text(50, 100, "ข้อ").text(80, 97, "๒").text(50, 118, "มาตรการ");
  CHECK(text_of(sketch) == "ข้อ ๒\nมาตรการ");
}

TEST_CASE("lines read top to bottom and words left to right, whatever the order of drawing") {
  PageSketch sketch;
  sketch.text(50, 140, "สาม").text(120, 100, "สอง").text(50, 100, "หนึ่ง");
  CHECK(text_of(sketch) == "หนึ่ง สอง\nสาม");
}

TEST_CASE("a word knows its box, size and weight") {
  PageSketch sketch;
  sketch.text(50, 100, "กขค");
  ita::RawPage raw = sketch.raw();
  for (ita::Cluster& c : raw.clusters) c.bold = true;
  raw.clusters[1].confidence = 0.4f;
  const ita::PageContent page = ita::build_page(raw);
  REQUIRE(page.lines.size() == 1);
  const ita::Word& word = page.lines[0].words.at(0);
  CHECK(word.box == ita::Box{50, 100 - 0.9 * 12, 68, 100 + 0.3 * 12});
  CHECK(word.font_size == 12);
  CHECK(word.bold);
  CHECK_FALSE(word.space_before);
  CHECK(word.confidence == Approx(0.4));  // a word is as sure as its least sure letter
  CHECK(page.lines[0].baseline == Approx(100));
}
