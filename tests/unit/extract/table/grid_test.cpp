#include "extract/table/grid.h"

#include <catch2/catch.hpp>
#include <set>

#include "page_sketch.h"

using ita::find_grids;
using ita::Grid;
using ita::Ink;
using ita::PageSketch;

namespace {

std::vector<Grid> grids_of(const PageSketch& sketch, const std::vector<Ink>& ink = {}) {
  return find_grids(ita::merge_rulings(sketch.raw().rulings), ink);
}

// row,col,rowspan x colspan of every cell.
std::vector<std::string> spans_of(const Grid& grid) {
  std::vector<std::string> out;
  for (const ita::GridCell& c : grid.cells)
    out.push_back(std::to_string(c.row) + ',' + std::to_string(c.col) + ' ' +
                  std::to_string(c.rowspan) + 'x' + std::to_string(c.colspan));
  return out;
}

}  // namespace

TEST_CASE("a plain grid has a cell at every place") {
  const auto grids = grids_of(PageSketch().grid({50, 100, 200, 300}, {100, 130, 160}));
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].xs == std::vector<double>{50, 100, 200, 300});
  CHECK(grids[0].ys == std::vector<double>{100, 130, 160});
  CHECK(grids[0].cells.size() == 6);
  CHECK(grids[0].find_cell({150, 140}) == 4);
  CHECK(grids[0].find_cell({40, 140}) == -1);
}

TEST_CASE("missing rules between places make spans") {
  PageSketch sketch;
  for (const double y : {100.0, 190.0}) sketch.rule(50, y, 300, y);
  for (const double x : {50.0, 100.0, 300.0}) sketch.rule(x, 100, x, 190);
  sketch.rule(100, 130, 300, 130)
      .rule(50, 160, 300, 160);     // the first column is merged over two rows
  sketch.rule(200, 130, 200, 190);  // the heading over two columns
  const auto grids = grids_of(sketch);
  REQUIRE(grids.size() == 1);
  CHECK(spans_of(grids[0]) == std::vector<std::string>{"0,0 2x1", "0,1 1x2", "1,1 1x1", "1,2 1x1",
                                                       "2,0 1x1", "2,1 1x1", "2,2 1x1"});
}

TEST_CASE("corners that miss each other by a point or two change nothing") {
  PageSketch sketch;
  sketch.rule(51, 100, 299, 100).rule(49, 130.4, 301, 130.4).rule(51.5, 160, 299, 160);
  sketch.rule(50, 101.5, 50, 159).rule(150.6, 98, 150.6, 161).rule(300, 101, 300, 158.5);
  const auto grids = grids_of(sketch);
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].cells.size() == 4);
}

TEST_CASE("a double rule is one rule") {
  PageSketch sketch;
  sketch.grid({50, 150, 300}, {100, 130, 160}).rule(50, 132.5, 300, 132.5).rule(152, 100, 152, 160);
  const auto grids = grids_of(sketch, {{70, 120}, {70, 150}});
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].rows() == 2);
  CHECK(grids[0].cols() == 2);
}

TEST_CASE("a row that the page's end cut is closed and open at the bottom") {
  PageSketch sketch;
  sketch.rule(50, 100, 300, 100).rule(50, 130, 300, 130);
  for (const double x : {50.0, 150.0, 300.0}) sketch.rule(x, 100, x, 200);
  SECTION("with words in it") {
    const auto grids = grids_of(sketch, {{70, 120}, {70, 150}});
    REQUIRE(grids.size() == 1);
    REQUIRE(grids[0].rows() == 2);
    CHECK_FALSE(grids[0].open_bottom(grids[0].cells[0]));
    CHECK_FALSE(grids[0].open_top(grids[0].cells[0]));
    CHECK(grids[0].open_bottom(grids[0].cells[2]));
    CHECK(grids[0].open_bottom(grids[0].cells[3]));
  }
  SECTION("without words it is no row") {
    CHECK(grids_of(sketch, {{70, 120}}).front().rows() == 1);
  }
}

TEST_CASE("a row that began on the page before is open at the top") {
  PageSketch sketch;
  sketch.rule(50, 200, 300, 200);
  for (const double x : {50.0, 150.0, 300.0}) sketch.rule(x, 100, x, 200);
  const auto grids = grids_of(sketch, {{70, 120}});
  REQUIRE(grids.size() == 1);
  REQUIRE(grids[0].rows() == 1);
  CHECK(grids[0].open_top(grids[0].cells[0]));
  CHECK_FALSE(grids[0].open_bottom(grids[0].cells[0]));
}

TEST_CASE("uprights alone that begin and end together are the middle of a long row") {
  PageSketch sketch;
  for (const double x : {50.0, 150.0, 300.0}) sketch.rule(x, 40, x, 800);
  const auto grids = grids_of(sketch, {{70, 120}});
  REQUIRE(grids.size() == 1);
  REQUIRE(grids[0].cells.size() == 2);
  CHECK(grids[0].open_top(grids[0].cells[0]));
  CHECK(grids[0].open_bottom(grids[0].cells[0]));
}

TEST_CASE("tables a few points apart are two, and edge to edge too where no column goes on") {
  const double top_of_second = GENERATE(160.0, 162.5, 165.0);
  PageSketch sketch;
  sketch.grid({50, 100, 300, 400}, {100, 130, 160});
  sketch.grid({50, 140, 220, 350, 400}, {top_of_second, top_of_second + 30, top_of_second + 60});
  const auto grids = grids_of(sketch);
  REQUIRE(grids.size() == 2);
  CHECK(grids[0].cols() == 3);
  CHECK(grids[1].cols() == 4);
  CHECK(grids[1].cells.size() == 8);
}

TEST_CASE("a heading over all columns does not part the table from it") {
  PageSketch sketch;
  sketch.grid({50, 100, 300}, {130, 160, 190}).rule(50, 100, 300, 100);
  sketch.rule(50, 100, 50, 130).rule(300, 100, 300, 130);
  const auto grids = grids_of(sketch);
  REQUIRE(grids.size() == 1);
  CHECK(spans_of(grids[0]).front() == "0,0 1x2");
}

TEST_CASE("a lost piece of rule joins only the cells beside it") {
  PageSketch sketch;
  for (const double y : {100.0, 130.0, 160.0, 190.0}) sketch.rule(100, y, 300, y);
  sketch.rule(50, 100, 100, 100).rule(50, 190, 100, 190);  // the first column is merged
  sketch.rule(50, 100, 50, 190).rule(200, 100, 200, 190).rule(300, 100, 300, 190);
  sketch.rule(100, 100, 100, 130)
      .rule(100, 160, 100, 190);  // its border has a hole in the middle row
  const auto grids = grids_of(sketch);
  REQUIRE(grids.size() == 1);
  CHECK(spans_of(grids[0]) == std::vector<std::string>{"0,0 3x1", "0,1 1x1", "0,2 1x1", "1,1 1x1",
                                                       "1,2 1x1", "2,1 1x1", "2,2 1x1"});
  CHECK(grids[0].cells[0].invented);
  CHECK_FALSE(grids[0].cells[1].invented);
}

TEST_CASE("boxes joined by lines are a drawing") {
  PageSketch sketch;
  for (const double x : {50.0, 250.0, 450.0})
    sketch.grid({x, x + 60}, {200, 220}).rule(x + 30, 150, x + 30, 200);
  sketch.grid({250, 310}, {80, 100}).rule(280, 100, 280, 150).rule(80, 150, 480, 150);
  CHECK(grids_of(sketch).empty());
}

TEST_CASE("every place of a grid belongs to one cell, whatever the rules") {
  // Rules at pseudo-random places: neighbours by a fixed step through the lengths.
  PageSketch sketch;
  unsigned state = 7;
  const auto next = [&state](int limit) {
    state = state * 1664525 + 1013904223;
    return static_cast<double>((state >> 8) % static_cast<unsigned>(limit));
  };
  for (int i = 0; i < 300; ++i) {
    const double x = 10 * next(40), y = 10 * next(60), length = 10 + 10 * next(30);
    if (i % 2 == 0)
      sketch.rule(x, y, x + length, y);
    else
      sketch.rule(x, y, x, y + length);
  }
  for (const Grid& grid : grids_of(sketch)) {
    REQUIRE(grid.owner.size() == static_cast<std::size_t>(grid.rows() * grid.cols()));
    int area = 0;
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
      const ita::GridCell& cell = grid.cells[i];
      area += cell.rowspan * cell.colspan;
      for (int r = cell.row; r < cell.row + cell.rowspan; ++r)
        for (int c = cell.col; c < cell.col + cell.colspan; ++c)
          REQUIRE(grid.owner[static_cast<std::size_t>(r * grid.cols() + c)] == static_cast<int>(i));
    }
    CHECK(area == grid.rows() * grid.cols());
  }
}

TEST_CASE("a net of thousands of rules is left out") {
  PageSketch sketch;
  for (int i = 0; i < 400; ++i)
    sketch.rule(0, 6.0 * i, 2400, 6.0 * i).rule(6.0 * i, 0, 6.0 * i, 2400);
  CHECK(grids_of(sketch).empty());
}
