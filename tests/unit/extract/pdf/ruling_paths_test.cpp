#include "extract/pdf/ruling_paths.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace ita;

namespace {

const Box kPage{0, 0, 600, 800};

std::vector<Ruling> stroked(const std::vector<PathPoint>& points, bool closed, double width,
                            const Box& clip = kPage) {
  std::vector<Ruling> rulings;
  add_stroked(points, closed, width, clip, rulings);
  return rulings;
}

std::vector<Ruling> filled(const Box& b, const Box& clip = kPage) {
  std::vector<Ruling> rulings;
  add_filled({{b.x0, b.y0}, {b.x1, b.y0}, {b.x1, b.y1}, {b.x0, b.y1}}, clip, rulings);
  return rulings;
}

}  // namespace

TEST_CASE("The outline of a rectangle gives its four edges") {
  const auto rulings = stroked({{10, 10}, {110, 10}, {110, 60}, {10, 60}, {10, 10}}, true, 0.5);
  REQUIRE(rulings.size() == 4);
  CHECK(rulings[0].horizontal());
  CHECK_FALSE(rulings[1].horizontal());
  CHECK(rulings[1].x0 == 110);
}

TEST_CASE("Slanted and curved strokes are no rulings") {
  CHECK(stroked({{10, 10}, {110, 40}}, false, 0.5).empty());
  CHECK(stroked({{10, 10}, {40, 10, true}, {80, 10, true}, {110, 10}}, false, 0.5).empty());
  CHECK(stroked({{10, 10}, {110, 10.3}}, false, 0.5).size() == 1);
}

TEST_CASE("A short fat stroke rules along its width") {
  const auto rulings = stroked({{100, 50}, {100, 50.8}}, false, 60);
  REQUIRE(rulings.size() == 1);
  CHECK(rulings[0].horizontal());
  CHECK(rulings[0].x1 - rulings[0].x0 == Approx(60));
}

TEST_CASE("Thin fills are rulings, areas are not") {
  struct Case {
    Box given;
    std::size_t expected;
  };
  const Case cases[] = {{{10, 10, 200, 10.7}, 1},  // a border as browsers and offices fill it
                        {{10, 10, 11, 90}, 1},
                        {{10, 10, 200, 13}, 1},   // a thick border
                        {{10, 10, 30, 13}, 0},    // a small bar
                        {{10, 10, 200, 30}, 0}};  // shading
  for (const Case& c : cases) CHECK(filled(c.given).size() == c.expected);
}

TEST_CASE("Rulings end where the clip box ends") {
  const Box cell{50, 50, 150, 100};
  const auto cut = filled({10, 60, 400, 60.5}, cell);
  REQUIRE(cut.size() == 1);
  CHECK(cut[0].x0 == 50);
  CHECK(cut[0].x1 == 150);
  CHECK(filled({10, 120, 400, 120.5}, cell).empty());
  CHECK(filled({10, 100, 400, 101}, cell).size() == 1);  // the cell's own border
}

TEST_CASE("Crumbs stay where they chain to a border and go where they do not") {
  std::vector<Ruling> rulings;
  for (int i = 0; i < 10; ++i) rulings.push_back({10.0 + 3 * i, 50, 13.0 + 3 * i, 50});  // a chain
  for (int i = 0; i < 10; ++i) rulings.push_back({10.0 + 4 * i, 90, 11.0 + 4 * i, 90});  // dots
  rulings.push_back({300, 50.2, 303, 50.2});                                             // alone
  rulings.push_back({400, 10, 400, 30});
  const auto kept = drop_crumbs(rulings);
  CHECK(kept.size() == 11);
  CHECK(kept.back().x0 == 400);
}

TEST_CASE("A dotted table's square dots make its level and its upright lines") {
  std::vector<Ruling> rulings;
  const auto dot = [&](double x, double y) {
    add_filled({{x, y}, {x + 0.75, y}, {x + 0.75, y + 0.75}, {x, y + 0.75}}, kPage, rulings);
  };
  for (int i = 0; i < 100; ++i) dot(50 + 1.5 * i, 300);  // the way Chromium prints them
  for (int i = 1; i < 40; ++i) dot(50, 300 + 1.5 * i);
  dot(400, 500);  // a full stop
  const auto kept = drop_crumbs(rulings);
  CHECK(std::ranges::count_if(kept, [](const Ruling& r) { return r.y0 == r.y1; }) == 100);
  CHECK(std::ranges::count_if(kept, [](const Ruling& r) { return r.x0 == r.x1; }) == 40);
}
