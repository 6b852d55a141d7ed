#include "extract/pdf/page_turn.h"

#include <catch2/catch.hpp>

#include "glyph_maker.h"

using namespace ita;

namespace {

std::vector<Glyph> running(Vector advance, Vector up, int count) {
  Glyph glyph;
  glyph.text = U"ก";
  glyph.advance = advance;
  glyph.up = up;
  return std::vector<Glyph>(static_cast<std::size_t>(count), glyph);
}

}  // namespace

TEST_CASE("A page turns until most of its text stands upright") {
  struct Case {
    Vector advance, up;
    int turns;
  };
  const Case cases[] = {{{10, 0}, {0, -20}, 0},
                        {{0, -10}, {-20, 0}, 1},
                        {{-10, 0}, {0, 20}, 2},
                        {{0, 10}, {20, 0}, 3}};
  for (const Case& c : cases) {
    auto glyphs = running(c.advance, c.up, 100);
    CHECK(find_upright_turns(glyphs) == c.turns);
    PageTurn(c.turns, 600, 800).apply(glyphs[0]);
    CHECK(glyphs[0].advance.x == Approx(10));
    CHECK(glyphs[0].up.y == Approx(-20));
  }
}

TEST_CASE("A few sideways words do not turn a page") {
  auto glyphs = running({0, -10}, {-20, 0}, 30);
  CHECK(find_upright_turns(glyphs) == 0);
  const auto upright = running({10, 0}, {0, -20}, 30);
  glyphs.insert(glyphs.end(), upright.begin(), upright.end());
  glyphs.insert(glyphs.end(), glyphs.begin(), glyphs.end());
  CHECK(find_upright_turns(glyphs) == 0);
}

TEST_CASE("Rulings turn with their page") {
  Ruling ruling{100, 50, 100, 250};  // vertical on a page of 600 by 800
  PageTurn(1, 600, 800).apply(ruling);
  CHECK(ruling.horizontal());
  CHECK(ruling.x0 == Approx(550));
  CHECK(ruling.x1 == Approx(750));
  CHECK(ruling.y0 == Approx(100));
}
