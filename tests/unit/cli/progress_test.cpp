#include "cli/progress.h"

#include <catch2/catch.hpp>

namespace ita {
namespace {

TEST_CASE("a progress line tells how far, how fast and how long") {
  struct Case {
    ProgressCounts given;
    double seconds;
    std::string expected;
  };
  const Case cases[] = {
      {{1204, 9870, 3, 4100}, 100, "1 204/9 870 docs · 3 failed · 41 pages/s · ETA 12:00"},
      {{50, 100, 0, 500}, 10, "50/100 docs · 0 failed · 50 pages/s · ETA 00:10"},
      {{100, 100, 1, 500}, 10, "100/100 docs · 1 failed · 50 pages/s · ETA 00:00"},
      {{1, 1000, 0, 7}, 10, "1/1 000 docs · 0 failed · 1 pages/s · ETA 2:46:30"},
      // Known documents have no pages to read.
      {{10, 1'234'567, 0, 0}, 1, "10/1 234 567 docs · 0 failed · ETA 34:17:36"},
      {{0, 5, 0, 0}, 0, "0/5 docs · 0 failed"},
  };
  for (const Case& c : cases) CHECK(to_progress_line(c.given, c.seconds) == c.expected);
}

}  // namespace
}  // namespace ita
