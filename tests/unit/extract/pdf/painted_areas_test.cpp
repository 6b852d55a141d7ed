#include "extract/pdf/painted_areas.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace ita;

namespace {

const Box kPage{0, 0, 600, 800};

std::vector<PathPoint> rectangle(double x0, double y0, double x1, double y1) {
  return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}};
}

}  // namespace

TEST_CASE("White cells on a black ground have the ground's rest for rules") {
  PaintedAreas areas;
  std::vector<Ruling> rulings;
  areas.paint(rectangle(50, 50, 250, 100), 0, kPage, rulings);
  CHECK(rulings.empty());
  areas.paint(rectangle(50.75, 50.75, 149.6, 99.25), 1, kPage, rulings);
  areas.paint(rectangle(150.4, 50.75, 249.25, 99.25), 0.85, kPage, rulings);  // a shaded one
  CHECK(rulings.size() == 8);
}

TEST_CASE("Light areas on paper, dark ones on dark and slanted ones on anything have no rules") {
  PaintedAreas areas;
  std::vector<Ruling> rulings;
  areas.paint(rectangle(50, 50, 250, 100), 0.85, kPage, rulings);  // a shaded heading
  areas.paint(rectangle(60, 60, 240, 90), 1, kPage, rulings);
  areas.paint(rectangle(50, 200, 250, 300), 0.1, kPage, rulings);
  areas.paint(rectangle(60, 210, 240, 290), 0.2, kPage, rulings);
  areas.paint({{100, 210}, {150, 230}, {100, 250}, {60, 230}}, 1, kPage, rulings);
  areas.paint(rectangle(240, 290, 300, 400), 1, kPage, rulings);  // half of it beside the ground
  CHECK(rulings.empty());
}

TEST_CASE("Shades side by side in rows of the same columns are a table's cells") {
  const auto paint_rows = [](const std::vector<double>& tops) {
    PaintedAreas areas;
    std::vector<Ruling> rulings;
    for (const double y : tops)
      for (const double x : {50.0, 150.0, 250.0})
        areas.paint(rectangle(x, y, x + 100, y + 40), 0.9, kPage, rulings);
    areas.add_tiles(rulings);
    return rulings;
  };
  const auto rulings = paint_rows({100, 140, 180});
  const auto at = [&](double x) {
    return std::ranges::any_of(rulings, [&](const Ruling& r) {
      return !r.horizontal() && r.x0 == x && r.y0 <= 140 && r.y1 >= 180;
    });
  };
  CHECK(at(50));
  CHECK(at(150));
  CHECK(at(350));
  CHECK(
      std::ranges::any_of(rulings, [](const Ruling& r) { return r.horizontal() && r.y0 == 220; }));
  CHECK(paint_rows({100}).empty());       // a highlighted line
  CHECK(paint_rows({100, 200}).empty());  // every second row: the last one's end is not known
}
