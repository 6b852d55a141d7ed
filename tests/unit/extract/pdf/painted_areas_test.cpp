#include "extract/pdf/painted_areas.h"

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
