#include "tables/mark_columns.h"

#include "tables_fixture.h"

using namespace ita;
using namespace ita::test;

TEST_CASE("a mark under a month or quarter says when, whatever sign it is") {
  for (const std::string mark : {"✓", "/", "●", "■"}) {
    CAPTURE(mark);
    const auto record = parse(
        {make_page(1,
                   {make_table({{"ข้อคำถาม", "มาตรการ", "ไตรมาส", "<", "<", "<", "ผู้รับผิดชอบ"},
                                {"^", "^", "1", "2", "3", "4", "^"},
                                {"i1", kPlanRow[3], mark, mark, "", "", "กองคลัง"},
                                {"e2", kOtherRow[3], "", "", mark, "", "กองช่าง"}})},
                   {"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568"})});
    REQUIRE(record.measures.size() == 2);
    CHECK(record.measures[0].start == "2024-10-01");
    CHECK(record.measures[0].end == "2025-03-31");
    CHECK(record.measures[1].start == "2025-04-01");
    CHECK(record.measures[1].end == "2025-06-30");
  }
}

TEST_CASE("the year over the months counts") {
  const auto record =
      parse({make_page(1,
                       {make_table({{"ข้อคำถาม", "มาตรการ", "พ.ศ. 2567", "<", "<", "ผู้รับผิดชอบ"},
                                    {"^", "^", "ต.ค.", "พ.ย.", "ธ.ค.", "^"},
                                    {"i1", kPlanRow[3], "", "✓", "✓", "กองคลัง"},
                                    {"e2", kOtherRow[3], "✓", "", "", "กองช่าง"}})},
                       {"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568"})});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].start == "2024-11-01");
  CHECK(record.measures[0].end == "2024-12-31");
}

TEST_CASE("a mark under a unit says who") {
  const auto record =
      parse({make_page(1,
                       {make_table({{"ข้อคำถาม", "มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ", "<", "<"},
                                    {"^", "^", "^", "กองคลัง", "กองช่าง", "สำนักปลัด"},
                                    {"i1", kPlanRow[3], kPlanRow[4], "●", "", "○"},
                                    {"e2", kOtherRow[3], kOtherRow[4], "", "●", ""}})},
                       {"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568"})});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].responsible == std::vector<std::string>{"กองคลัง", "สำนักปลัด"});
  CHECK(record.measures[1].responsible == std::vector<std::string>{"กองช่าง"});
}
