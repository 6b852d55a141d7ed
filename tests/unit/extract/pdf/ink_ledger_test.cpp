#include "extract/pdf/ink_ledger.h"

#include <catch2/catch.hpp>

namespace ita {
namespace {

constexpr double kWidth = 595, kHeight = 842;

std::vector<Glyph> letters_in(const Box& box, int count) {
  std::vector<Glyph> glyphs(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    glyphs[static_cast<std::size_t>(i)].origin = {
        static_cast<float>(box.x0 + (i % 50 + 0.5) * box.width() / 50),
        static_cast<float>(box.y0 + (i / 50 % 40 + 0.5) * box.height() / 40)};
  }
  return glyphs;
}

TEST_CASE("strips and tiles that touch are one part, pictures apart are parts from the top down") {
  InkLedger strips;
  for (int i = 0; i < 20; ++i)
    strips.add_picture({0, i * 40.0, kWidth, (i + 1) * 40.0}, i == 3 ? 300 : 200, false);
  const auto whole = strips.find_unread({}, kWidth, kHeight);
  REQUIRE(whole.size() == 1);
  CHECK(whole[0].box == Box{0, 0, kWidth, 800});
  CHECK(whole[0].dpi == 300);

  InkLedger apart;
  apart.add_picture({60, 500, 500, 700}, 150, true);
  apart.add_picture({60, 100, 500, 300}, 150, false);
  const auto parts = apart.find_unread({}, kWidth, kHeight);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].box.y0 == 100);
  CHECK_FALSE(parts[0].colour);
  CHECK(parts[1].colour);
}

TEST_CASE("a picture that text is printed on is explained, one with a line of text is not") {
  const Box scan{0, 0, kWidth, kHeight};
  InkLedger ledger;
  ledger.add_picture(scan, 200, false);
  CHECK(ledger.find_unread(letters_in(scan, 1500), kWidth, kHeight).empty());
  CHECK(ledger.find_unread(letters_in(scan, 43), kWidth, kHeight).size() == 1);
  auto hidden = letters_in(scan, 1500);
  for (Glyph& glyph : hidden) glyph.invisible = true;
  CHECK(ledger.find_unread(hidden, kWidth, kHeight).size() == 1);
}

TEST_CASE("seals, logos and slivers are no parts; a cell that is a picture is one") {
  InkLedger ledger;
  ledger.add_picture({250, 40, 340, 130}, 300, true);
  ledger.add_picture({60, 200, 100, 220}, 300, false);
  ledger.add_picture({60, 300, 500, 306}, 300, false);
  CHECK(ledger.find_unread({}, kWidth, kHeight).empty());
  ledger.add_picture({60, 400, 180, 430}, 300, false);
  CHECK(ledger.find_unread({}, kWidth, kHeight).size() == 1);
}

TEST_CASE("letters drawn as curves are a part; bullets, a logo and a map are not") {
  const auto curves = [](int count) {
    InkLedger ledger;
    for (int i = 0; i < count; ++i) {
      const double x = 60 + i % 80 * 5.0, y = 100 + i / 80 % 40 * 15.0;
      ledger.add_curves({x, y, x + 4, y + 9});
    }
    return ledger;
  };
  CHECK(curves(30).find_unread({}, kWidth, kHeight).empty());
  const auto text = curves(2000).find_unread({}, kWidth, kHeight);
  REQUIRE(text.size() == 1);
  CHECK(text[0].box.width() > 300);
  CHECK(curves(40'000).find_unread({}, kWidth, kHeight).empty());
  CHECK(curves(600).find_unread(letters_in({60, 100, 460, 220}, 900), kWidth, kHeight).empty());
}

TEST_CASE("scattered tiles without number cost no more than the page's cells") {
  InkLedger ledger;
  for (int i = 0; i < 100'000; ++i) {
    const double x = i % 300 * 1.9, y = i / 300 * 2.5;
    ledger.add_picture({x, y, x + 0.4, y + 0.4}, 300, false);
  }
  CHECK(ledger.find_unread({}, kWidth, kHeight).size() <= 12);
}

}  // namespace
}  // namespace ita
