#include "normalize/responsible_unit.h"

#include <catch2/catch.hpp>

using namespace ita;

namespace {

const UnitReader& project_units() {
  static const Result<UnitReader> reader = UnitReader::load(ITA_CODEBOOK_DIR);
  if (!reader) FAIL(reader.error().detail);
  return *reader;
}

UnitReading read(const std::vector<std::string>& lines) { return project_units().read(lines); }

}  // namespace

TEST_CASE("each unit of a cell is one entry, as printed, without blanks and marks") {
  struct Case {
    std::vector<std::string> lines, expected;
  };
  const std::vector<Case> cases{
      // blanks and line ends inside a name
      {{"สำนัก ปลัดเทศบาล"}, {"สำนักปลัดเทศบาล"}},
      {{"กอง", "สาธารณสุขและสิ่ง", "แวดล้อม"}, {"กองสาธารณสุขและสิ่งแวดล้อม"}},
      {{"งานนโยบาย", "และแผน"}, {"งานนโยบายและแผน"}},
      {{"ฝ่ายบริหาร", "งานทั่วไป"}, {"ฝ่ายบริหารงานทั่วไป"}},
      {{"กองส่งเสริม", "คุณภาพชีวิต", "กองคลัง"}, {"กองส่งเสริมคุณภาพชีวิต", "กองคลัง"}},
      // several, by every sign
      {{"-กองคลัง -สำนัก ปลัดเทศบาล"}, {"กองคลัง", "สำนักปลัดเทศบาล"}},
      {{"-สำนัก ปลัดเทศบาล", "-ทุกส่วน ราชการ"}, {"สำนักปลัดเทศบาล", "ทุกส่วนราชการ"}},
      {{"หน่วยตรวจ", "สอบภายใน", "กองคลัง"}, {"หน่วยตรวจสอบภายใน", "กองคลัง"}},
      {{"1. กองคลัง", "2. กองช่าง"}, {"กองคลัง", "กองช่าง"}},
      {{"๑) สำนักปลัด ๒) กองคลัง"}, {"สำนักปลัด", "กองคลัง"}},
      {{"กองคลัง, กองช่าง และสำนักปลัด"}, {"กองคลัง", "กองช่าง", "สำนักปลัด"}},
      {{"กองคลัง/กองช่าง"}, {"กองคลัง", "กองช่าง"}},
      {{"กองคลังกองช่าง"}, {"กองคลัง", "กองช่าง"}},
      {{"งานการเจ้าหน้าที่ สำนักปลัด"}, {"งานการเจ้าหน้าที่สำนักปลัด"}},
      {{"ผู้รับผิดชอบหลัก กองคลัง", "สนับสนุน: กองช่าง"}, {"กองคลัง", "กองช่าง"}},
      {{"งานกิจการ", "นักศึกษา"}, {"งานกิจการนักศึกษา"}},
      {{"ศูนย์รับเรื่อง", "ร้องเรียน"}, {"ศูนย์รับเรื่องร้องเรียน"}},
      {{"กลุ่มงานเภสัชกรรมและชมรมจริยธรรม"}, {"กลุ่มงานเภสัชกรรม", "ชมรมจริยธรรม"}},
      {{"กองคลัง", "กองคลัง"}, {"กองคลัง"}},
      // "และ" and "/" inside a name
      {{"กองยุทธศาสตร์และงบประมาณ"}, {"กองยุทธศาสตร์และงบประมาณ"}},
      {{"กองส่งเสริมอาชีพและผู้สูงอายุ"}, {"กองส่งเสริมอาชีพและผู้สูงอายุ"}},
      {{"ทุกสำนัก/", "กอง"}, {"ทุกสำนัก/กอง"}},
      {{"ทุกกอง"}, {"ทุกกอง"}},
      // officials, and units of named authorities
      {{"ผู้อำนวยการ", "กองสวัสดิการสังคม"}, {"ผู้อำนวยการกองสวัสดิการสังคม"}},
      {{"ปลัดเทศบาล / หัวหน้าสำนักปลัด"}, {"ปลัดเทศบาล", "หัวหน้าสำนักปลัด"}},
      {{"สำนักปลัดเทศบาลตำบลสมมุติ"}, {"สำนักปลัดเทศบาลตำบลสมมุติ"}},
      {{"สำนักปลัด (งานนิติการ)", "กองช่าง"}, {"สำนักปลัด(งานนิติการ)", "กองช่าง"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.lines);
    const UnitReading reading = read(c.lines);
    CHECK(reading.units == c.expected);
    CHECK_FALSE(reading.unknown);
  }
}

TEST_CASE("a joining word before a smaller unit may stand inside a name: people look") {
  const UnitReading reading = read({"กองกิจการพิเศษและงานเอกสารกลาง"});
  CHECK(reading.units == std::vector<std::string>{"กองกิจการพิเศษ", "งานเอกสารกลาง"});
  CHECK(reading.unknown);
}

TEST_CASE("a parenthesis that holds other units is no note to the one before it") {
  const UnitReading reading = read({"กองคลัง (งานการเงิน กองช่าง (งานธุรการ)"});
  CHECK(reading.units.size() > 1);
}

TEST_CASE("halves of units, bare heads and other words are unknown") {
  const std::vector<std::vector<std::string>> cells{{"หน่วยตรวจ"},    {"สอบภายใน"}, {"กอง"},
                                                    {"ดำเนินการแล้ว"}, {"-"},        {}};
  for (const auto& lines : cells) {
    CAPTURE(lines);
    CHECK(read(lines).unknown);
  }
}

TEST_CASE("a unit beside words that are none is for people to look at") {
  CHECK(read({"กองคลัง", "เสร็จสิ้นแล้ว"}).unknown);
  const UnitReading reading = read({"เสร็จสิ้นแล้ว", "กองคลัง"});
  CHECK(reading.unknown);
  CHECK(reading.units.back() == "กองคลัง");
}

TEST_CASE("a unit that lost its small marks is spelt as the table has it") {
  CHECK(project_units().spell("กองสาธารณสุขและสิงแวดล้อม") == "กองสาธารณสุขและสิ่งแวดล้อม");
  CHECK(project_units().spell("กองยุทธศาสดรและงบประมาณ") == "กองยุทธศาสตร์และงบประมาณ");
  CHECK(project_units().spell("งานประชาสัมพัuธ์") == "งานประชาสัมพันธ์");
  CHECK(project_units().spell("กองที่ไม่มีในตาราง") == "กองที่ไม่มีในตาราง");
}
