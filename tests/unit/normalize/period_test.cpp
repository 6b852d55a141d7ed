#include "normalize/period.h"

#include <catch2/catch.hpp>

using namespace ita;

namespace {

const PeriodWords& project_words() {
  static const Result<PeriodWords> words = PeriodWords::load(ITA_CODEBOOK_DIR);
  if (!words) FAIL(words.error().detail);
  return *words;
}

std::string iso(const std::optional<Date>& date) { return date ? to_iso(*date) : ""; }

struct Case {
  const char* given;
  const char* start;
  const char* end;
};

void check(const std::vector<Case>& cases, std::optional<int> fiscal_year) {
  for (const Case& c : cases) {
    CAPTURE(c.given);
    const Period period = read_period(c.given, fiscal_year, project_words());
    CHECK(iso(period.start) == c.start);
    CHECK(iso(period.end) == c.end);
    CHECK_FALSE(period.doubtful);
  }
}

}  // namespace

TEST_CASE("ranges of days and months are read in every usual spelling") {
  check(
      {
          {"๑ ตุลาคม ๖๖ - ๓๐ กันยายน ๒๕๖๗", "2023-10-01", "2024-09-30"},
          {"วันที่ 1 ต.ค. 67 – 30 ก.ย. 68", "2024-10-01", "2025-09-30"},
          {"วันที่ 1 ต.ค.67 - 30 ก.ย. 68", "2024-10-01", "2025-09-30"},
          {"(๑ ตุลาคม ๒๕๖๗ – ๓๑ มีนาคม ๒๕๖๘)", "2024-10-01", "2025-03-31"},
          {"เดือนตุลาคม ๒๕๖๗- มีนาคม ๒๕๖๘", "2024-10-01", "2025-03-31"},
          {"ตุลาคม ๒๕๖๗ ถึง สิงหาคม ๒๕๖๘", "2024-10-01", "2025-08-31"},
          {"ต.ค. ๖๗-ก.ย. ๖๘", "2024-10-01", "2025-09-30"},
          {"ตค67 - กย68", "2024-10-01", "2025-09-30"},
          {"ต.ค.-67 ถึง ก.ย.-68", "2024-10-01", "2025-09-30"},
          {"1/10/2567 - 30/9/2568", "2024-10-01", "2025-09-30"},
          {"01/10/67-30/09/68", "2024-10-01", "2025-09-30"},
          {"10/2567 - 9/2568", "2024-10-01", "2025-09-30"},
          {"1 ตุลาคม 2024 ถึง 30 กันยายน 2025", "2024-10-01", "2025-09-30"},
          {"1 - 31 ตุลาคม 2567", "2024-10-01", "2024-10-31"},
          {"ต.ค., ม.ค., เม.ย.", "2024-10-01", "2025-04-30"},
          {"ม.ค. และ ก.พ. 2568", "2025-01-01", "2025-02-28"},
          {"29 ก.พ. 67", "2024-02-29", "2024-02-29"},
          {"วันที่ ๒๗ เดือนกันยายน พ.ศ. ๒๕๖๗", "2024-09-27", "2024-09-27"},
          {"ธันวาคม 2567", "2024-12-01", "2024-12-31"},
      },
      2568);
}

TEST_CASE("months in English and days that follow them are read like Thai ones") {
  check(
      {
          {"Oct - Dec 2024", "2024-10-01", "2024-12-31"},
          {"January 2025 - March 2025", "2025-01-01", "2025-03-31"},
          {"1 April 2025 to 30 June 2025", "2025-04-01", "2025-06-30"},
          {"April 1, 2025 - June 30, 2025", "2025-04-01", "2025-06-30"},
          {"Sept. 2025", "2025-09-01", "2025-09-30"},
          {"May 2025", "2025-05-01", "2025-05-31"},
          {"๓๑มีนาคม๒๕๖๘", "2025-03-31", "2025-03-31"},
          {"5 มกราคม - มีนาคม 2568", "2025-01-05", "2025-03-31"},
      },
      2568);
  CHECK(read_period("market octopus", 2568, project_words()).rule == "none");
}

TEST_CASE("a number that counts times, rounds or items is no day") {
  check(
      {
          {"ครั้งที่ ๑ ธันวาคม ๒๕๖๗ ครั้งที่ ๒ มีนาคม ๒๕๖๘", "2024-12-01", "2025-03-31"},
          {"รอบ 1 มี.ค. 68 และรอบ 2 ก.ย. 68", "2025-03-01", "2025-09-30"},
          {"มี.ค. 68, ก.ย. 68", "2025-03-01", "2025-09-30"},
          {"รุ่นที่ 3 เมษายน 2568", "2025-04-01", "2025-04-30"},
          {"รอบที่ 1 ตุลาคม 2567 - มีนาคม 2568", "2024-10-01", "2025-03-31"},
          {"ครั้งที่ 1-2 มีนาคม 2568", "2025-03-01", "2025-03-31"},
          {"งวดที่ 4 กันยายน 2568", "2025-09-01", "2025-09-30"},
          {"1. มกราคม 2568", "2025-01-01", "2025-01-31"},
      },
      2568);
  CHECK_FALSE(read_period("ภาคเรียนที่ 1/2568", 2568, project_words()).start);
  CHECK_FALSE(read_period("ภาคเรียนที่ 1/2567 – 2/2567", 2568, project_words()).start);
}

TEST_CASE("months and quarters apart from each other have no dates, and no doubt") {
  for (const char* given : {"มี.ค. และ ก.ย. 68", "ไตรมาสที่ 2 และ 4", "15 มกราคม และ 15 มิถุนายน 2568",
                            "ธ.ค. 67, มี.ค. 68 และ มิ.ย. 68"}) {
    CAPTURE(given);
    const Period period = read_period(given, 2568, project_words());
    CHECK_FALSE(period.start);
    CHECK_FALSE(period.doubtful);
    CHECK(period.rule == "split");
  }
}

TEST_CASE("nothing longer than two years passes without a doubt") {
  CHECK(read_period("ต.ค. 2560 - ก.ย. 2570", {}, project_words()).doubtful);
  CHECK_FALSE(read_period("ต.ค. 2567 - ก.ย. 2569", {}, project_words()).doubtful);
}

TEST_CASE("a year that stands on one side of a range serves the other") {
  check(
      {
          {"1 ต.ค. - 31 ธ.ค. 67", "2024-10-01", "2024-12-31"},
          {"ต.ค.-ธ.ค. ๖๗", "2024-10-01", "2024-12-31"},
          {"พ.ย.-ม.ค. 68", "2024-11-01", "2025-01-31"},
          {"ต.ค. - ก.ย. 2568", "2024-10-01", "2025-09-30"},
      },
      std::nullopt);
}

TEST_CASE("line ends and lost letters inside words do no harm") {
  check(
      {
          {"ปีงบประมา ณ พ.ศ. 2568", "2024-10-01", "2025-09-30"},
          {"ตลอด ปีงบประม าณ", "2024-10-01", "2025-09-30"},
          {"ตลอด งบประมาณ", "2024-10-01", "2025-09-30"},
          {"ตุลาคม 25 67 - กันยายน 256 8", "2024-10-01", "2025-09-30"},
          {"1 ต.ค. 67 30 ก.ย. 68", "2024-10-01", "2025-09-30"},
      },
      2568);
}

TEST_CASE("quarters are those of the fiscal year") {
  check(
      {
          {"ไตรมาส 3/2568", "2025-04-01", "2025-06-30"},
          {"ไตรมาส 1,2,4", "2024-10-01", "2025-09-30"},
          {"ไตรมาส 2-4", "2025-01-01", "2025-09-30"},
          {"ไตรมาสที่ ๑ - ๒ ปีงบประมาณ ๒๕๖๘", "2024-10-01", "2025-03-31"},
          {"ไตรมาส 4/2567 - ไตรมาส 1/2568", "2024-07-01", "2024-12-31"},
          {"ไตรมาสที่ 1 (ต.ค. - ธ.ค. 67)", "2024-10-01", "2024-12-31"},
          {"ไตรมาสแรก", "2024-10-01", "2024-12-31"},
          {"ทุกไตรมาส", "2024-10-01", "2025-09-30"},
      },
      2568);
}

TEST_CASE("whole years, halves and rounds are spans of the fiscal year") {
  check(
      {
          {"ตลอดปีงบประมาณ", "2024-10-01", "2025-09-30"},
          {"ตลอดปี", "2024-10-01", "2025-09-30"},
          {"ทุกเดือน", "2024-10-01", "2025-09-30"},
          {"เดือนละ 1 ครั้ง", "2024-10-01", "2025-09-30"},
          {"ปีงบประมาณ พ.ศ. 2567", "2023-10-01", "2024-09-30"},
          {"ปีงบประมาณ 2567 - 2568", "2023-10-01", "2025-09-30"},
          {"ปีงบ 68", "2024-10-01", "2025-09-30"},
          {"รอบ 6 เดือนแรก", "2024-10-01", "2025-03-31"},
          {"รอบ 6 เดือนหลัง", "2025-04-01", "2025-09-30"},
          {"รอบ ๖ เดือน", "2024-10-01", "2025-03-31"},
          {"ครึ่งปีแรก", "2024-10-01", "2025-03-31"},
          {"รอบ 12 เดือน", "2024-10-01", "2025-09-30"},
          {"ทุก 6 เดือน", "2024-10-01", "2025-09-30"},
      },
      2568);
}

TEST_CASE("a deadline is worked towards from October; an open beginning lasts to September") {
  check(
      {
          {"ภายใน ก.พ.68", "2024-10-01", "2025-02-28"},
          {"ภายในเดือนมีนาคม 2568", "2024-10-01", "2025-03-31"},
          {"ภายใน 30 กันยายน 2568", "2024-10-01", "2025-09-30"},
          {"ภายในไตรมาส 2/2568", "2024-10-01", "2025-03-31"},
          {"ตั้งแต่เดือนมกราคม 2568 เป็นต้นไป", "2025-01-01", "2025-09-30"},
          {"ตั้งแต่ 1 ธันวาคม 2567 จนถึงสิ้นปีงบประมาณ พ.ศ. 2568", "2024-12-01", "2025-09-30"},
      },
      std::nullopt);
}

TEST_CASE("without a year in text or document there are no dates, and it is known why") {
  for (const char* given : {"ทุกไตรมาส", "ตลอด งบประมาณ", "ไตรมาส 1,2,4", "ไตรมาส 2-4",
                            "ตุลาคม - ธันวาคม", "รอบ 6 เดือนแรก"}) {
    CAPTURE(given);
    const Period period = read_period(given, std::nullopt, project_words());
    CHECK_FALSE(period.start);
    CHECK_FALSE(period.end);
    CHECK(period.rule != "none");
    CHECK_FALSE(period.doubtful);
    CHECK(read_period(given, 2567, project_words()).year_assumed);
  }
}

TEST_CASE("what names no time has no dates") {
  for (const char* given : {"", "-", "ภายใน 30 วัน", "ปีงบประมา", "กองคลัง", "6 เดือน"}) {
    CAPTURE(given);
    const Period period = read_period(given, 2568, project_words());
    CHECK_FALSE(period.start);
    CHECK(period.rule == "none");
  }
}

TEST_CASE("impossible, reversed, halved and far-off periods are doubtful") {
  for (const char* given : {"31 ก.พ. 68", "1 ต.ค. 68 - 30 ก.ย. 67", "1 ต.ค. 67 –", "- 30 ก.ย. 68",
                            "1 ต.ค. 57 - 30 ก.ย. 58", "ต.ค. 67 - มี.ค."}) {
    CAPTURE(given);
    CHECK(read_period(given, 2568, project_words()).doubtful);
  }
  // A dash before anything but a day is a list mark.
  CHECK_FALSE(read_period("- ตลอดปีงบประมาณ", 2568, project_words()).doubtful);
}

TEST_CASE("a range whose end was misread is doubtful, not a month") {
  for (const char* text : {"พ.ย. 67 ถึง สล.ค. 68", "ต.ค. 67 - กx.ย. 68"}) {
    CAPTURE(text);
    CHECK(read_period(text, 2568, project_words()).doubtful);
  }
}

TEST_CASE("a number beside a year that nothing explains is told") {
  CHECK(read_period("ไตรมาสี่ ๒ ปีงบประมาณ ๒๕๖๘", 2568, project_words()).unexplained);
  CHECK_FALSE(read_period("ไตรมาส ๒ ปีงบประมาณ ๒๕๖๘", 2568, project_words()).unexplained);
}
