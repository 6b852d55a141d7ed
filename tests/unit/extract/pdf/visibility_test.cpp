#include "extract/pdf/visibility.h"

#include <catch2/catch.hpp>

#include "glyph_maker.h"

using namespace ita;

namespace {

const Box kPage{0, 0, 600, 800};
constexpr InkColour kBlack{0, 0, 0}, kWhite{1, 1, 1};

// "ab" at (100, 100), painted so; areas of `sight` are before or after them by `paint.order`.
struct Seen {
  std::u32string text;
  UnseenText unseen;
  bool invisible = false;
};
Seen see(const Visibility& sight, GlyphPaint paint, float em_share = 1) {
  auto glyphs = GlyphMaker().text(U"ab").take();
  for (Glyph& glyph : glyphs) {
    glyph.up.y *= em_share;
    glyph.advance.x *= em_share;
  }
  const UnseenText unseen = sight.drop_unseen(glyphs, {2, paint}, kPage);
  return {joined(glyphs), unseen, !glyphs.empty() && glyphs[0].invisible};
}

}  // namespace

TEST_CASE("Letters in the colour of their ground are no text; white on a dark heading is") {
  Visibility paper, heading, picture;
  heading.add({{50, 50, 300, 150}, {0.1F, 0.2F, 0.5F}});
  picture.add({{50, 50, 300, 150}, {}, true, true});
  CHECK(see(paper, {0, kWhite}).unseen.paper_colour == 2);
  CHECK(see(paper, {0, kBlack}).text == U"ab");
  CHECK(see(heading, {1, kWhite}).text == U"ab");
  CHECK(see(heading, {1, {0.1F, 0.2F, 0.5F}}).text.empty());
  CHECK(see(picture, {1, kWhite}).text == U"ab");  // nobody knows the picture's colours
}

TEST_CASE("Letters of hardly any ink or size are no text") {
  const Visibility paper;
  CHECK(see(paper, {0, kBlack, 0.03F}).unseen.without_ink == 2);
  CHECK(see(paper, {0, kBlack, 0.3F}).text == U"ab");
  CHECK(see(paper, {0, kBlack}, 0.05F).unseen.without_ink == 2);  // 1 pt
}

TEST_CASE("Letters under a later box are no text, and a dark box says that it hides some") {
  Visibility white, black, page_picture, half;
  white.add({{50, 50, 300, 150}, kWhite});
  black.add({{50, 50, 300, 150}, kBlack});
  page_picture.add({{0, 0, 600, 800}, {}, true, true});
  half.add({{50, 50, 300, 150}, kWhite, false});
  CHECK(see(white, {0, kBlack}).unseen.painted_over == 2);
  CHECK(see(white, {1, kBlack}).text == U"ab");  // the new words on the box
  CHECK(see(black, {0, kBlack}).unseen.blacked_out == 2);
  CHECK(see(half, {0, kBlack}).text == U"ab");  // a marker's transparent colour
  const Seen layer = see(page_picture, {0, kBlack});
  CHECK(layer.text == U"ab");
  CHECK(layer.invisible);
}

TEST_CASE("Ten thousand boxes over a page of letters are judged within bounds") {
  Visibility sight;
  for (int i = 0; i < 10'000; ++i) sight.add({{0, 0, 90, 800}, kWhite});
  auto glyphs = GlyphMaker().text(std::u32string(20'000, U'a')).take();
  for (Glyph& glyph : glyphs) glyph.origin = {100, 100};
  const std::vector<GlyphPaint> paints(glyphs.size());
  sight.drop_unseen(glyphs, paints, kPage);
  CHECK(glyphs.size() == 20'000);
}
