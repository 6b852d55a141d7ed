#include "tables/choose.h"

#include "tables_fixture.h"

using namespace ita;
using namespace ita::test;

namespace {

const std::vector<ColumnRole> kPlan{ColumnRole::kIssue,   ColumnRole::kQuestion,
                                    ColumnRole::kFinding, ColumnRole::kMeasure,
                                    ColumnRole::kPeriod,  ColumnRole::kResponsible};

}  // namespace

TEST_CASE("columns under headings that no list knows are told by their cells and their words") {
  CHECK(roles_of({make_page(1, {make_table({{"เรื่องหลัก", "อ้างข้อ", "จุดที่ยังทำได้ไม่ดี", "มาตรการที่จะทำ",
                                             "ช่วงที่ลงมือ", "ทีมเจ้าของเรื่อง"},
                                            kPlanRow,
                                            kOtherRow})})}) == kPlan);
}

TEST_CASE("the order of the columns tells nothing") {
  const auto turned = [](std::vector<std::string> row) {
    std::ranges::reverse(row);
    return row;
  };
  std::vector<ColumnRole> roles = roles_of({make_page(
      1, {make_table({{"ผู้รับผิดชอบ", "ระยะเวลา", "มาตรการ", "ข้อค้นพบ", "ข้อคำถาม ITA", "ประเด็น"},
                      turned(kPlanRow),
                      turned(kOtherRow)})})});
  std::ranges::reverse(roles);
  CHECK(roles == kPlan);
}

TEST_CASE("a heading over other words than it says does not decide") {
  // "ประเด็น" over the questions, as in a real report.
  const auto roles = roles_of({make_page(
      1,
      {make_table({{"ประเด็น", "ข้อค้นพบ", "มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ"},
                   {"e1 หน่วยงานปฏิบัติงานตามขั้นตอน", kPlanRow[2], kPlanRow[3], kPlanRow[4], "กองคลัง"},
                   {"e2 หน่วยงานให้บริการอย่างเท่าเทียม", kOtherRow[2], kOtherRow[3], kOtherRow[4],
                    "กองช่าง"}})})});
  CHECK(roles.at(0) == ColumnRole::kQuestion);
}

TEST_CASE("a list of staff is no table of measures") {
  const TimeBudget budget(60);
  const ChosenTables chosen = choose_tables(
      std::vector{make_page(1, {make_table({{"ที่", "ชื่อ - สกุล", "ตำแหน่ง"},
                                            {"1", "นายสมชาย ใจดี", "ปลัดเทศบาล"},
                                            {"2", "นางสาวสมศรี รักงาน", "ผู้อำนวยการกองคลัง"}})})},
      {}, parser().vocabulary(), parser().model(), budget);
  CHECK(chosen[0][0].rows[0].use == TableUse::kElse);
}

TEST_CASE("a heading that the end of a page cuts stands with its rows overleaf") {
  const std::vector<std::string> upper{"ประเด็น",  "การวิเคราะห์", "<",
                                       "มาตรการ", "ระยะเวลา",   "ผู้รับผิดชอบ"};
  const std::vector<std::string> lower{"", "ข้อคำถาม ITA", "ข้อค้นพบ", "", "", ""};
  Table foot = make_table({upper});
  foot.column_edges.erase(foot.column_edges.begin() + 2);
  foot.cols = 5;
  for (Cell& cell : foot.cells) {
    cell.colspan = 1;
    if (cell.col > 1) --cell.col;
  }
  const auto record =
      parse({make_page(1, {foot}), make_page(2, {make_table({lower, kPlanRow, kOtherRow})})});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].codes == std::vector<std::string>{"i1", "i2"});
  CHECK(record.measures[0].responsible == std::vector<std::string>{"สำนักปลัด"});
}
