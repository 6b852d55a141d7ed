// A drawn page through the steps before recognition.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>

#include "extract/image/image_rules.h"
#include "extract/image/page_cleaning.h"
#include "extract/image/page_turning.h"
#include "extract/image/rule_eraser.h"

namespace ita {
namespace {

// White paper of 1200 × 900 with things drawn on it.
struct Sheet {
  Raster picture{1200, 900, 1, 300, std::vector<uint8_t>(1200 * 900, 255)};
  void fill(int x0, int y0, int x1, int y1, uint8_t grey = 0) {
    for (int y = y0; y < y1; ++y)
      for (int x = x0; x < x1; ++x) picture.row(y)[x] = grey;
  }
  // Lines of letters, all of them rings.
  void text() {
    for (int y = 120; y < 800; y += 60)
      for (int x = 120; x < 1000; x += 40) {
        fill(x, y, x + 26, y + 24);
        fill(x + 4, y + 4, x + 22, y + 20, 255);
      }
  }
};

TEST_CASE("rules are found whole where a scan broke them, and erased without the letters on them") {
  Sheet sheet;
  for (const int y : {200, 400}) sheet.fill(100, y, 1000, y + 3);
  for (const int x : {100, 550, 997}) sheet.fill(x, 200, x + 3, 403);
  sheet.fill(500, 200, 508, 203, 255);  // a gap
  sheet.fill(300, 180, 306, 203);       // a stroke that stands on the rule
  PageInks inks = find_ink(sheet.picture);
  const ImageRules rules = find_rules(inks.ink, inks.faint, 26);
  REQUIRE(rules.horizontal.size() == 2);
  CHECK(rules.horizontal[0].length() == Approx(900).margin(6));
  CHECK(rules.upright.size() == 3);
  erase_rules(sheet.picture, inks.ink, rules, 26);
  CHECK(sheet.picture.row(201)[700] == 255);
  CHECK(sheet.picture.row(190)[302] < 128);
  CHECK(sheet.picture.row(199)[302] < 128);
}

TEST_CASE("rows of dots are rules where they hold each other, leader dots are not") {
  Sheet sheet;
  for (const int y : {200, 400})
    for (int x = 100; x < 1000; x += 10) sheet.fill(x, y, x + 4, y + 4);
  for (const int x : {100, 550, 990})
    for (int y = 200; y < 400; y += 10) sheet.fill(x, y, x + 4, y + 4);
  for (int x = 300; x < 800; x += 12) sheet.fill(x, 620, x + 4, 624);  // ........
  const PageInks inks = find_ink(sheet.picture);
  const ImageRules rules = find_rules(inks.ink, inks.faint, 26);
  REQUIRE(rules.horizontal.size() == 2);
  for (const ImageRule& rule : rules.horizontal) {
    CHECK(rule.at < 410);
    CHECK(rule.length() == Approx(894).margin(20));
  }
  CHECK(rules.upright.size() == 3);
}

TEST_CASE("a rule of pale dots is found through a gap, and in pale ink only") {
  Sheet sheet;
  constexpr uint8_t kPale = 200;
  sheet.text();
  for (const int x : {60, 1080}) sheet.fill(x, 60, x + 4, 860);
  for (const int y : {60, 856}) sheet.fill(60, y, 1084, y + 4);
  for (int x = 70; x < 1080; x += 10)
    if (x < 400 || x > 440) sheet.fill(x, 455, x + 5, 459, kPale);
  const PageInks inks = find_ink(sheet.picture);
  const ImageRules rules = find_rules(inks.ink, inks.faint, 26);
  REQUIRE(rules.horizontal.size() == 3);
  const auto dotted = std::ranges::find_if(
      rules.horizontal, [](const ImageRule& rule) { return std::abs(rule.at - 457) < 3; });
  REQUIRE(dotted != rules.horizontal.end());
  CHECK(dotted->length() == Approx(1010).margin(20));
}

TEST_CASE("bottoms of letters that run together in pale ink are no rule") {
  Sheet sheet;
  sheet.text();
  // "000": what joins the letters at their feet is paler than they are.
  for (int x = 120; x < 320; x += 40) sheet.fill(x + 26, 141, x + 40, 144, 200);
  PageInks inks = find_ink(sheet.picture);
  const ImageRules rules = find_rules(inks.ink, inks.faint, 26);
  CHECK(rules.horizontal.empty());
  erase_rules(sheet.picture, inks.ink, rules, 26);
  CHECK(sheet.picture.row(142)[130] == 0);
}

TEST_CASE("what a scanner left between the strokes of a double rule goes with them") {
  Sheet sheet;
  sheet.text();
  for (const int y : {100, 108}) sheet.fill(60, y, 1084, y + 3);
  sheet.fill(300, 103, 303, 107);
  PageInks inks = find_ink(sheet.picture);
  const ImageRules rules = find_rules(inks.ink, inks.faint, 26);
  REQUIRE(rules.horizontal.size() == 2);
  erase_rules(sheet.picture, inks.ink, rules, 26);
  CHECK(sheet.picture.row(105)[301] == 255);
  CHECK(sheet.picture.row(121)[121] == 0);
}

TEST_CASE("a page that lies askew is turned back, one that lies straight is left") {
  Sheet straight;
  straight.text();
  CHECK(std::abs(find_skew(find_ink(straight.picture).ink)) < 0.1);
  for (const double degrees : {-3.0, 1.2, 4.5}) {
    CAPTURE(degrees);
    const Raster askew = rotate(straight.picture, degrees);
    const double skew = find_skew(find_ink(askew).ink);
    CHECK(std::abs(skew + degrees) < 0.15);
  }
}

TEST_CASE("text that runs down the page is seen, text that runs across is not") {
  Sheet sheet;
  sheet.text();
  CHECK_FALSE(runs_sideways(find_ink(sheet.picture).ink));
  const Raster turned = turn(sheet.picture, 1);
  CHECK(turned.width == 900);
  CHECK(runs_sideways(find_ink(turned).ink));
}

TEST_CASE("a dark edge of the scanner's glass goes, the text beside it stays") {
  Sheet sheet;
  sheet.text();
  sheet.fill(1100, 0, 1200, 900);
  PageInks inks = find_ink(sheet.picture);
  const double share = remove_dark_areas(sheet.picture, inks);
  CHECK(share == Approx(100.0 / 1200).margin(0.03));
  CHECK(sheet.picture.row(450)[1150] == 255);
  CHECK(sheet.picture.row(121)[121] == 0);
}

TEST_CASE("a page without a stated size is a sheet, a page of no pixels is damaged") {
  Raster unknown{1170, 827, 1, 0, std::vector<uint8_t>(1170 * 827, 255)};
  const auto grey = to_reading_grey(unknown);
  REQUIRE(grey);
  CHECK(grey->dpi == kReadingDpi);
  CHECK(grey->width == Approx(3510).margin(3));
  CHECK(to_reading_grey(Raster{}).error().code == ErrorCode::kDamaged);
  Raster vast{6000, 6000, 1, 100, std::vector<uint8_t>(36000000, 255)};
  CHECK(to_reading_grey(vast).error().code == ErrorCode::kTooLarge);
}

TEST_CASE("a coloured stamp fades and leaves the black text under it") {
  Raster page{400, 300, 3, 300, std::vector<uint8_t>(400 * 300 * 3, 255)};
  const auto paint = [&](int x0, int y0, int x1, int y1, uint8_t r, uint8_t g, uint8_t b) {
    for (int y = y0; y < y1; ++y)
      for (int x = x0; x < x1; ++x) {
        uint8_t* p = page.row(y) + 3 * x;
        p[0] = r, p[1] = g, p[2] = b;
      }
  };
  for (int y = 40; y < 280; y += 40) paint(40, y, 360, y + 12, 20, 20, 20);
  paint(200, 20, 206, 280, 220, 40, 60);
  const auto grey = to_reading_grey(page);
  REQUIRE(grey);
  CHECK(grey->row(65)[203] > 180);
  CHECK(grey->row(45)[100] < 60);
}

}  // namespace
}  // namespace ita
