#include "parser_fixture.h"

using namespace ita;
using namespace ita::test;

namespace {

DocumentRecord over_the_page(const std::vector<std::string>& before,
                             const std::vector<std::string>& after) {
  return parse({make_page(1, {make_table({kIssueHeading, before})}, {"ประจำปีงบประมาณ พ.ศ. 2568"}),
                make_page(2, {make_table({kIssueHeading, after})})});
}

const std::vector<std::string> kWhole{"4. กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ",
                                      "i10",
                                      "ขาดทะเบียน",
                                      "ทำทะเบียน",
                                      "ไตรมาส 1/2568",
                                      "กองคลัง"};

// Whether a blank stood where a page ends, no page can tell.
std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

}  // namespace

TEST_CASE("a row that a page break cuts is one measure with both places as evidence") {
  const auto record = over_the_page(kWhole, {"", "", "", "และตรวจนับทุกไตรมาส", "", ""});
  REQUIRE(record.measures.size() == 1);
  CHECK(without_blanks(record.measures[0].steps) == "ทำทะเบียนและตรวจนับทุกไตรมาส");
  REQUIRE(record.measures[0].evidence.size() == 2);
  CHECK(record.measures[0].evidence[1].page == 2);
}

TEST_CASE("half a date and half a unit join their other halves") {
  const auto record = over_the_page({"7. กลไกและมาตรการในการแก้ไขและ", "O22 แนวปฏิบัติการ", "ขั้นตอน",
                                     "1. จัดทำ", "1 ต.ค. 67", "หน่วยตรวจ"},
                                    {"ป้องกันการทุจริตภายในหน่วยงาน", "จัดการเรื่องร้องเรียนการทุจริต", "ไม่ชัด",
                                     "ช่องทาง", "- 30 ก.ย. 68", "สอบภายใน"});
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].issue == 7);
  CHECK(record.measures[0].start == "2024-10-01");
  CHECK(record.measures[0].end == "2025-09-30");
  CHECK(record.measures[0].responsible == std::vector<std::string>{"หน่วยตรวจสอบภายใน"});
  CHECK(record.measures[0].codes == std::vector<std::string>{"O22"});
}

TEST_CASE("a whole row at the top of a page is a new measure under the issue that goes on") {
  const auto record =
      over_the_page(kWhole, {"", "i11", "ยืมไม่ถูกต้อง", "แจ้งเวียนระเบียบ", "ไตรมาส 2/2568", "สำนักปลัด"});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[1].issue == 4);
  CHECK(record.measures[1].codes == std::vector<std::string>{"i11"});
}

TEST_CASE(
    "codes at the top of a page that have nothing else belong to the measure that is merged over "
    "the break") {
  const auto record = over_the_page(kWhole, {"", "i11", "", "", "", ""});
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].codes == std::vector<std::string>{"i10", "i11"});
}

TEST_CASE("a table goes on without its heading when its columns are the same") {
  const auto record = parse(
      {make_page(1, {make_table({kIssueHeading, kWhole})}, {"ประจำปีงบประมาณ พ.ศ. 2568"}),
       make_page(2, {make_table({{"5. กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง", "i4",
                                  "ประชาชนไม่ทราบขั้นตอนการให้บริการ", "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน",
                                  "ไตรมาส 3/2568", "กองคลัง"}})})});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[1].issue == 5);
  CHECK(record.measures[1].steps == "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน");
}

TEST_CASE("page numbers and running lines between the parts of a table do not end it") {
  const std::vector<std::string> tail{"", "", "", "และตรวจนับ", "", ""};
  auto first = make_page(1, {make_table({kIssueHeading, kWhole})}, {"- 1 -"});
  auto second = make_page(2, {make_table({kIssueHeading, tail})}, {"- ๒ -"});
  const auto record = parse({first, second});
  REQUIRE(record.measures.size() == 1);
  CHECK(without_blanks(record.measures[0].steps) == "ทำทะเบียนและตรวจนับ");
}

TEST_CASE("a unit alone at the top of a page is not lost, even under a line of text") {
  const auto record =
      parse({make_page(1, {make_table({kIssueHeading, kWhole})}, {"ประจำปีงบประมาณ พ.ศ. 2568"}),
             make_page(2, {make_table({kIssueHeading, {"", "", "", "", "", "กองช่าง"}})},
                       {"เอกสารแนบท้ายประกาศ"})});
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].responsible == std::vector<std::string>{"กองคลัง", "กองช่าง"});
  CHECK(record.measures[0].needs_review());
}

TEST_CASE("an item of a list under a repeated heading is no part of the heading") {
  auto heading = kIssueHeading;
  heading[3] = "ขั้นตอนการดำเนินงาน";
  heading[4] = "กำหนดเวลา";
  auto before = kWhole;
  before[3] = "1) ยกร่างแบบตรวจ\n2) ทดลองใช้";
  before[4] = "ตลอดปีงบประมาณ";
  const auto record =
      parse({make_page(1, {make_table({heading, before})}, {"ประจำปีงบประมาณ พ.ศ. 2568"}),
             make_page(2, {make_table({heading, {"", "", "", "3) ประกาศใช้", "พ.ศ. 2568", ""}})})});
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].steps == "1) ยกร่างแบบตรวจ\n2) ทดลองใช้\n3) ประกาศใช้");
  CHECK(without_blanks(record.measures[0].period) == "ตลอดปีงบประมาณพ.ศ.2568");
}
