#include "extract/pdf/actual_text.h"

#include <catch2/catch.hpp>

#include "glyph_maker.h"

using namespace ita;

TEST_CASE("ActualText replaces the glyphs of its span, cluster by cluster") {
  GlyphMaker maker;
  maker.text(U"ก").span(0).text(U"น").glyph(1, U"\uF70B", 0).glyph(2, U"ํ", 0).glyph(3, U"า", 10);
  auto glyphs = maker.span(-1).text(U"ง").take();
  const float sara_x = glyphs[4].origin.x;
  const auto outcome = apply_actual_text(glyphs, {U"น้ำ"});
  CHECK(outcome.applied == 1);
  CHECK(joined(glyphs) == U"กน้ำง");
  REQUIRE(glyphs.size() == 4);
  CHECK(glyphs[1].text == U"น้");
  CHECK(glyphs[2].text == U"ำ");
  CHECK(glyphs[2].origin.x == sara_x);
  CHECK(glyphs[2].settled);
}

TEST_CASE("Clusters that cannot be paired with glyphs share the width of their run") {
  GlyphMaker maker;
  auto glyphs = maker.span(0).glyph(1, U"x", 30).take();
  apply_actual_text(glyphs, {U"กขค"});
  REQUIRE(glyphs.size() == 3);
  CHECK(joined(glyphs) == U"กขค");
  CHECK(glyphs[1].origin.x == Approx(110));
  CHECK(glyphs[2].advance.x == Approx(10));
}

TEST_CASE("A mark whose letter stands on another page is no text") {
  GlyphMaker maker;
  auto glyphs = maker.text(U"ก").span(0).text(U"้").take();
  const auto outcome = apply_actual_text(glyphs, {U"ขั้"});
  CHECK(outcome.remnants == 1);
  CHECK(joined(glyphs) == U"ก");
}

TEST_CASE("A span of a mark alone gives the mark") {
  GlyphMaker maker;
  auto glyphs = maker.text(U"ข").span(0).glyph(1, U"\uF70B", 0).take();
  apply_actual_text(glyphs, {U"้"});
  CHECK(joined(glyphs) == U"ข้");
}

TEST_CASE("A span over several lines leaves its glyphs alone") {
  GlyphMaker maker;
  auto glyphs = maker.span(0).text(U"กข").at(100, 140).text(U"คง").take();
  apply_actual_text(glyphs, {U"กขคง และอื่น"});
  CHECK(joined(glyphs) == U"กขคง");
}

TEST_CASE("An empty replacement hides a hyphen but not a word") {
  GlyphMaker maker;
  auto glyphs = maker.span(0).text(U"-").span(1).text(U"word").take();
  apply_actual_text(glyphs, {U"", U""});
  CHECK(joined(glyphs) == U"word");
}
