#include "tables/label_book.h"

#include "tables_fixture.h"

using namespace ita;
using namespace ita::test;

namespace {

// Three measures in labels that no list of the program has.
std::vector<std::string> form(const std::string& separator) {
  std::vector<std::string> lines{"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
                                 "ประจำปีงบประมาณ พ.ศ. 2568"};
  const std::vector<std::vector<std::string>> values{
      {"i1 และ i2", "ผู้รับบริการไม่ทราบระยะเวลาของแต่ละขั้นตอน", "จัดทำป้ายขั้นตอนการให้บริการ", "ไตรมาส 1",
       "สำนักปลัด"},
      {"O13", "ระบบคำร้องออนไลน์มีผู้ใช้น้อย", "ประชาสัมพันธ์ช่องทางออนไลน์", "ไตรมาส 2", "กองคลัง"},
      {"e4", "ข่าวสารไปไม่ถึงหมู่บ้านห่างไกล", "ส่งข่าวผ่านหอกระจายข่าวทุกหมู่บ้าน", "ไตรมาส 3", "กองช่าง"}};
  const std::vector<std::string> labels{"มาจากข้อคำถาม", "เราพบว่า", "สิ่งที่จะลงมือทำ", "ทำเมื่อไร",
                                        "ใครรับผิดชอบ"};
  for (const auto& measure : values)
    for (std::size_t i = 0; i < labels.size(); ++i)
      lines.push_back(labels[i] + separator + measure[i]);
  return lines;
}

}  // namespace

TEST_CASE("labels in an author's own words are learnt from what recurs") {
  const auto record = parse({make_page(1, {}, form(" : "))});
  REQUIRE(record.measures.size() == 3);
  CHECK(record.measures[0].codes == std::vector<std::string>{"i1", "i2"});
  CHECK(record.measures[1].finding == "ระบบคำร้องออนไลน์มีผู้ใช้น้อย");
  CHECK(record.measures[2].responsible == std::vector<std::string>{"กองช่าง"});
  CHECK(record.measures[2].start == "2025-04-01");
}

TEST_CASE("sentences that begin alike are no labels") {
  const auto record =
      parse({make_page(1, {},
                       {"เทศบาลได้ดำเนินการ จัดประชุมพนักงาน", "เทศบาลได้ดำเนินการ เผยแพร่แผนงาน",
                        "เทศบาลได้ดำเนินการ สำรวจความเห็น", "เทศบาลได้ดำเนินการ ปรับปรุงเว็บไซต์"})});
  CHECK(record.measures.empty());
}
