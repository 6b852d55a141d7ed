#include "normalize/thai_date.h"

#include <catch2/catch.hpp>

#include "normalize/compact_text.h"

using namespace ita;

namespace {

MonthNames project_months() {
  auto months = MonthNames::load(ITA_CODEBOOK_DIR);
  if (!months) FAIL(months.error().detail);
  return std::move(*months);
}

}  // namespace

TEST_CASE("months are read in full, shortened, and with and without their dots") {
  const MonthNames months = project_months();
  struct Case {
    const char* given;
    int month;  // 0: none
  };
  const Case cases[] = {
      {"มกราคม", 1},
      {"กุมภาพันธ์", 2},
      {"กุมภาพันธ", 2},
      {"กันยายน", 9},
      {"ตุลา", 10},
      // one consonant or one mark apart
      {"ม.ค.", 1},
      {"มี.ค.", 3},
      {"เม.ย.", 4},
      {"มิ.ย.", 6},
      {"ก.พ.", 2},
      {"ก.ค.", 7},
      {"ก.ย.", 9},
      {"ต.ค.", 10},
      {"พ.ค.", 5},
      {"พ.ย.", 11},
      {"ธ.ค.", 12},
      {"ตค.", 10},
      {"ต.ค", 10},
      {"มีค", 3},
      // a letter misread or lost in a full name
      {"กันยานน", 9},
      {"ตลาคม", 10},
      {"พ.ศ.", 0},
      {"ตุลาการ", 0},
      {"October", 10},
      {"", 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.given);
    const auto match = months.match(compact_letters(c.given));
    CHECK((match ? match->month : 0) == c.month);
  }
}

TEST_CASE("printed years become years of the Christian era") {
  CHECK(to_common_era(2568, 4) == 2025);
  CHECK(to_common_era(68, 2) == 2025);
  CHECK(to_common_era(2025, 4) == 2025);
  CHECK_FALSE(to_common_era(30, 2));
  CHECK_FALSE(to_common_era(3000, 4));
  CHECK_FALSE(to_common_era(256, 3));
}

TEST_CASE("leap years follow the Christian era, not the Buddhist number") {
  CHECK(is_real({2024, 2, 29}));        // 2567
  CHECK_FALSE(is_real({2025, 2, 29}));  // 2568 can be divided by four
  CHECK_FALSE(is_real({2025, 2, 31}));
  CHECK_FALSE(is_real(Date{}));
  CHECK(days_in_month(2024, 2) == 29);
}

TEST_CASE("dates print as ISO 8601") { CHECK(to_iso({2024, 10, 1}) == "2024-10-01"); }
