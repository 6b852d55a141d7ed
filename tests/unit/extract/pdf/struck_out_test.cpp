#include "extract/pdf/struck_out.h"

#include <catch2/catch.hpp>

#include "glyph_maker.h"

using namespace ita;

namespace {

// What is left of "old new", 70 pt from (100, 100) on at 20 pt, under a rule.
std::u32string left_under(Ruling rule, std::size_t* rules = nullptr) {
  auto glyphs = GlyphMaker().text(U"old new").take();
  std::vector<Ruling> rulings{rule};
  take_struck_out(glyphs, rulings);
  if (rules != nullptr) *rules = rulings.size();
  return joined(glyphs);
}

}  // namespace

TEST_CASE("A line through words takes them and is no rule of a table") {
  std::size_t rules = 1;
  CHECK(left_under({100, 95, 130, 95}, &rules) == U" new");
  CHECK(rules == 0);
  CHECK(left_under({100, 95, 170, 95}) == U"");
}

TEST_CASE("Underlines, lines above and a table's rules strike nothing out") {
  CHECK(left_under({100, 102, 130, 102}) == U"old new");
  CHECK(left_under({100, 100, 130, 100}) == U"old new");
  CHECK(left_under({100, 84, 130, 84}) == U"old new");
  CHECK(left_under({50, 95, 500, 95}) == U"old new");  // runs on beside the words
  CHECK(left_under({115, 80, 115, 110}) == U"old new");
}

TEST_CASE("A mark over a struck letter goes with it") {
  auto glyphs = GlyphMaker().text(U"\u0E01\u0E34\u0E48\u0E19").take();
  std::vector<Ruling> rulings{{100, 95, 120, 95}};
  CHECK(take_struck_out(glyphs, rulings) == 4);
  CHECK(glyphs.empty());
}

TEST_CASE("Slanting letters are set apart from level ones, upright and sideways") {
  auto glyphs = GlyphMaker().text(U"level words").take();
  auto stamp = GlyphMaker().text(U"copy").take();
  for (Glyph& glyph : stamp) {
    glyph.up = {-10, -17};
    glyph.advance = {8.6F, -5};
  }
  auto sideways = GlyphMaker().text(U"side").take();
  for (Glyph& glyph : sideways) {
    glyph.up = {-20, 0};
    glyph.advance = {0, -10};
  }
  glyphs.insert(glyphs.begin() + 3, stamp.begin(), stamp.end());
  glyphs.insert(glyphs.end(), sideways.begin(), sideways.end());
  CHECK(take_slanted(glyphs) == 4);
  CHECK(joined(glyphs) == U"level wordsside");
  auto italics = GlyphMaker().text(U"italic words and more").take();
  for (int i = 0; i < 6; ++i) italics[static_cast<std::size_t>(i)].up = {4, -20};
  CHECK(take_slanted(italics) == 0);
}
