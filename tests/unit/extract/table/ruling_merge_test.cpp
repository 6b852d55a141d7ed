#include "extract/table/ruling_merge.h"

#include <catch2/catch.hpp>
#include <limits>

using ita::merge_rulings;
using ita::Rule;
using ita::Ruling;

TEST_CASE("pieces of one border become one rule") {
  const std::vector<Ruling> pieces{
      {50, 100, 120, 100}, {120.5, 100.4, 200, 100.4}, {201, 100, 300, 100}};
  const auto rules = merge_rulings(pieces);
  REQUIRE(rules.horizontal.size() == 1);
  CHECK(rules.horizontal[0].from == 50);
  CHECK(rules.horizontal[0].to == 300);
  CHECK(rules.horizontal[0].at == Approx(100.1).margin(0.15));
  CHECK(rules.vertical.empty());
}

TEST_CASE("dashes become one rule although their gaps are wide") {
  std::vector<Ruling> dashes;
  for (int i = 0; i < 40; ++i) dashes.push_back({50.0 + 8 * i, 100, 54.0 + 8 * i, 100});
  const auto rules = merge_rulings(dashes);
  REQUIRE(rules.horizontal.size() == 1);
  CHECK(rules.horizontal[0].length() == 8 * 39 + 4);
}

TEST_CASE("rules with a gap between them stay two") {
  const std::vector<Ruling> pieces{{50, 100, 50, 200}, {50, 204, 50, 300}};
  CHECK(merge_rulings(pieces).vertical.size() == 2);
}

TEST_CASE("a ruling drawn from right to left counts the same") {
  const std::vector<Ruling> pieces{{300, 100, 50, 100}};
  CHECK(merge_rulings(pieces).horizontal == std::vector<Rule>{{100, 50, 300}});
}

TEST_CASE("rulings that stand nowhere and specks are dropped") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const std::vector<Ruling> pieces{{nan, 100, 50, 100}, {10, 10, 11, 10}, {10, 10, 10, 10}};
  const auto rules = merge_rulings(pieces);
  CHECK(rules.horizontal.empty());
  CHECK(rules.vertical.empty());
}

TEST_CASE("of too many rules the longest are kept") {
  std::vector<Ruling> pieces;
  for (int i = 0; i < 5000; ++i) pieces.push_back({0, 3.0 * i, 10, 3.0 * i});
  pieces.push_back({0, 20000, 500, 20000});
  const auto rules = merge_rulings(pieces, 100);
  REQUIRE(rules.horizontal.size() == 100);
  CHECK(rules.horizontal.back().length() == 500);
}
