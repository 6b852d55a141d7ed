// Tables without upright rules, seen from outside: what build_page makes of them.
#include "extract/table/sparse_table.h"

#include <catch2/catch.hpp>

#include "page_sketch.h"

using ita::PageContent;
using ita::PageSketch;
using ita::rows_of;
using ita::TableKind;

namespace {
using Rows = std::vector<std::string>;
}

TEST_CASE("three rules make a table whose lines are its rows") {
  PageSketch sketch;
  for (const double y : {100.0, 122.0, 190.0}) sketch.rule(50, y, 400, y);
  sketch.text(60, 115, "ข้อ").text(120, 115, "ข้อค้นพบ").text(300, 115, "ผู้รับผิดชอบ");
  sketch.text(60, 137, "i7").text(120, 137, "บุคลากรไม่ทราบ").text(300, 137, "กองคลัง");
  sketch.text(60, 157, "e3").text(120, 157, "ผู้รับบริการไม่ทราบ").text(300, 157, "สำนักปลัด");
  sketch.text(60, 177, "O12").text(120, 177, "ไม่มีข้อมูล").text(300, 177, "กองช่าง");
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  CHECK(page.tables[0].kind == TableKind::kHorizontal);
  CHECK(rows_of(page.tables[0]) == Rows{"ข้อ|ข้อค้นพบ|ผู้รับผิดชอบ", "i7|บุคลากรไม่ทราบ|กองคลัง",
                                        "e3|ผู้รับบริการไม่ทราบ|สำนักปลัด", "O12|ไม่มีข้อมูล|กองช่าง"});
  CHECK(page.lines.empty());
  for (const ita::Cell& cell : page.tables[0].cells) CHECK(cell.confidence == Approx(0.8));
}

TEST_CASE("a speck in the white between two columns does not make them one") {
  PageSketch sketch;
  for (int rule = 0; rule < 8; ++rule) sketch.rule(50, 100 + 22 * rule, 400, 100 + 22 * rule);
  sketch.text(60, 115, "ข้อ").text(120, 115, "มาตรการ").text(198, 115, "ขั้นตอน");
  for (int row = 0; row < 6; ++row)
    sketch.text(60, 137 + 22 * row, "i" + std::to_string(row + 1))
        .text(120, 137 + 22 * row, "มมมมมมมมมมมม")
        .text(198, 137 + 22 * row, "ขขขขขขขขขขขขขข");
  const auto plain = sketch.build();
  REQUIRE(plain.tables.size() == 1);
  REQUIRE(plain.tables[0].cols == 3);
  const PageContent page = sketch.text(192, 181, "7").build();
  REQUIRE(page.tables.size() == 1);
  REQUIRE(page.tables[0].cols == 3);
  CHECK(rows_of(page.tables[0])[2] == rows_of(plain.tables[0])[2]);
}

TEST_CASE("with a rule under every row a row may have several lines") {
  PageSketch sketch;
  for (const double y : {100.0, 122.0, 165.0, 208.0, 224.0}) sketch.rule(50, y, 400, y);
  sketch.text(60, 115, "ข้อ").text(120, 115, "ข้อค้นพบ").text(300, 115, "ผู้รับผิดชอบ");
  sketch.text(60, 137, "i7").text(120, 137, "บุคลากรไม่ทราบ").text(300, 137, "กองคลัง");
  sketch.text(120, 157, "งบประมาณ").text(300, 157, "กองช่าง");
  sketch.text(60, 180, "e3").text(120, 180, "ไม่ทราบช่องทาง").text(300, 180, "สำนักปลัด");
  sketch.text(120, 200, "ร้องเรียน");
  sketch.text(60, 223, "O12").text(120, 223, "ไม่มีข้อมูล").text(300, 223, "กองช่าง");
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  CHECK(rows_of(page.tables[0]) == Rows{"ข้อ|ข้อค้นพบ|ผู้รับผิดชอบ",
                                        "i7|บุคลากรไม่ทราบ/งบประมาณ|กองคลัง/กองช่าง",
                                        "e3|ไม่ทราบช่องทาง/ร้องเรียน|สำนักปลัด", "O12|ไม่มีข้อมูล|กองช่าง"});
}

TEST_CASE("a heading over two columns spans them") {
  PageSketch sketch;
  for (const double y : {100.0, 142.0, 230.0}) sketch.rule(50, y, 400, y);
  sketch.text(130, 115, "การนำผลการวิเคราะห์ไปสู่การปฏิบัติ");
  sketch.text(60, 135, "ประเด็น").text(150, 135, "ข้อคำถาม").text(280, 135, "ข้อค้นพบ");
  for (int i = 0; i < 4; ++i) {
    const double y = 157 + 20 * i;
    sketch.text(60, y, "ประเด็นที่")
        .text(150, y, "i" + std::to_string(i + 1))
        .text(280, y, "ไม่ทราบข้อมูล");
  }
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  CHECK(page.tables[0].cols == 3);
  CHECK(rows_of(page.tables[0])[0] == "|{1x2}การนำผลการวิเคราะห์ไปสู่การปฏิบัติ");
  CHECK(rows_of(page.tables[0])[1] == "ประเด็น|ข้อคำถาม|ข้อค้นพบ");
}

TEST_CASE("a row below the last rule at the page's end is cut and open") {
  PageSketch sketch;
  for (const double y : {100.0, 122.0, 144.0, 166.0}) sketch.rule(50, y, 400, y);
  sketch.text(60, 115, "ข้อ").text(120, 115, "ข้อค้นพบ").text(300, 115, "ผู้รับผิดชอบ");
  sketch.text(60, 137, "i7").text(120, 137, "ไม่ทราบ").text(300, 137, "กองคลัง");
  sketch.text(60, 159, "e3").text(120, 159, "ไม่ทราบ").text(300, 159, "กองช่าง");
  sketch.text(60, 181, "O12").text(120, 181, "ไม่มี").text(300, 181, "กองช่าง");
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  REQUIRE(page.tables[0].rows == 4);
  CHECK(page.tables[0].cells.back().open_bottom);
  CHECK_FALSE(page.tables[0].cells.front().open_bottom);
}

TEST_CASE("a rule under some columns leaves the others merged") {
  PageSketch sketch;
  for (const double y : {100.0, 122.0, 190.0, 212.0}) sketch.rule(50, y, 400, y);
  sketch.rule(140, 144, 400, 144).rule(140, 166, 400, 166);
  sketch.text(60, 115, "ประเด็น").text(150, 115, "ข้อ").text(220, 115, "ข้อค้นพบ");
  sketch.text(60, 137, "๑. การให้").text(150, 137, "i7").text(220, 137, "บุคลากรไม่ทราบ");
  sketch.text(60, 159, "บริการ").text(150, 159, "e3").text(220, 159, "ผู้รับบริการไม่ทราบ");
  sketch.text(150, 181, "O12").text(220, 181, "ไม่มีข้อมูล");
  sketch.text(60, 205, "๒. ระบบ").text(150, 205, "O13").text(220, 205, "ไม่มีระบบ");
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  CHECK(page.tables[0].kind == TableKind::kHorizontal);
  CHECK(rows_of(page.tables[0]) == Rows{"ประเด็น|ข้อ|ข้อค้นพบ", "{3x1}๑. การให้/บริการ|i7|บุคลากรไม่ทราบ",
                                        "e3|ผู้รับบริการไม่ทราบ", "O12|ไม่มีข้อมูล", "๒. ระบบ|O13|ไม่มีระบบ"});
}

TEST_CASE("two tables of horizontal rules one below the other stay two") {
  PageSketch sketch;
  for (const double top : {100.0, 171.0}) {
    for (const double y : {0.0, 22.0, 44.0, 66.0}) sketch.rule(50, top + y, 400, top + y);
    sketch.text(60, top + 15, "ตัวชี้วัด").text(250, top + 15, "คะแนน");
    sketch.text(60, top + 37, "การใช้อำนาจ").text(250, top + 37, "๙๖");
    sketch.text(60, top + 59, "คุณภาพ").text(250, top + 59, "๙๗");
  }
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 2);
  for (const ita::Table& table : page.tables)
    CHECK(rows_of(table) == Rows{"ตัวชี้วัด|คะแนน", "การใช้อำนาจ|๙๖", "คุณภาพ|๙๗"});
}

TEST_CASE("rules around running text make no table") {
  PageSketch sketch;
  for (const double y : {60.0, 130.0, 200.0}) sketch.rule(50, y, 400, y);
  sketch.text(55, 80, "ตามหนังสือสำนักงาน ป.ป.ช. ได้แจ้งให้หน่วยงาน กำหนดมาตรการ");
  sketch.text(55, 100, "ส่งเสริมคุณธรรมและ ความโปร่งใสภายในหน่วยงาน ตามกำหนด");
  sketch.text(55, 120, "จึงเรียนมาเพื่อโปรด พิจารณาและดำเนินการต่อไป");
  sketch.text(55, 150, "ทั้งนี้ ให้รายงานผล ต่อผู้บริหารของหน่วยงานภายในเวลา");
  const PageContent page = sketch.build();
  CHECK(page.tables.empty());
  CHECK(page.lines.size() == 4);
}

TEST_CASE("without rules a header and the lines that keep to it are a table") {
  PageSketch sketch;
  sketch.text(50, 80, "จากผลการประเมินคุณธรรมและความโปร่งใสพบว่าหน่วยงานมีคะแนนดังนี้");
  sketch.text(50, 115, "อันดับ").text(150, 115, "ตัวชี้วัด").text(300, 115, "คะแนน");
  sketch.text(60, 137, "๑").text(110, 137, "การป้องกันการทุจริต").text(305, 137, "๙๘.๓๘");
  sketch.text(60, 157, "๒").text(110, 157, "การใช้อำนาจ").text(305, 157, "๙๖.๑๑");
  sketch.text(60, 177, "๓").text(110, 177, "การปรับปรุงการทำงาน").text(305, 177, "๙๒.๒๘");
  sketch.text(50, 199, "ทั้งนี้ หน่วยงานได้กำหนดมาตรการของปีงบประมาณต่อไปดังนี้");
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  CHECK(page.tables[0].kind == TableKind::kAligned);
  CHECK(rows_of(page.tables[0]) == Rows{"อันดับ|ตัวชี้วัด|คะแนน", "๑|การป้องกันการทุจริต|๙๘.๓๘",
                                        "๒|การใช้อำนาจ|๙๖.๑๑", "๓|การปรับปรุงการทำงาน|๙๒.๒๘"});
  CHECK(page.lines.size() == 2);
}

TEST_CASE("two columns without rules are a table where the second holds numbers") {
  PageSketch sketch;
  sketch.text(50, 100, "ตัวชี้วัด").text(300, 100, "คะแนน");
  for (int i = 0; i < 5; ++i)
    sketch.text(50, 120 + 20 * i, "การใช้อำนาจ").text(300, 120 + 20 * i, "๙๖.๑๑");
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  CHECK(page.tables[0].rows == 6);
}

TEST_CASE("rows that wrap part where their list numbers stand") {
  PageSketch sketch;
  sketch.text(50, 100, "มาตรการ").text(180, 100, "วิธีการ").text(320, 100, "ผู้รับผิดชอบ");
  sketch.text(50, 120, "๑. ปรับปรุง").text(180, 120, "จัดประชุม").text(320, 120, "กองช่าง");
  sketch.text(50, 140, "การทำงาน").text(180, 140, "ทุกเดือน").text(320, 140, "กองคลัง");
  sketch.text(50, 160, "๒. เปิดเผย").text(180, 160, "เผยแพร่บนเว็บ").text(320, 160, "สำนักปลัด");
  sketch.text(50, 180, "ข้อมูล").text(180, 180, "ไซต์").text(320, 180, "เทศบาล");
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  CHECK(rows_of(page.tables[0]) == Rows{"มาตรการ|วิธีการ|ผู้รับผิดชอบ",
                                        "๑. ปรับปรุง/การทำงาน|จัดประชุม/ทุกเดือน|กองช่าง/กองคลัง",
                                        "๒. เปิดเผย/ข้อมูล|เผยแพร่บนเว็บ/ไซต์|สำนักปลัด/เทศบาล"});
}

TEST_CASE("a table right below another leaves it its last row") {
  PageSketch sketch;
  const auto row = [&](double y, std::string_view a, std::string_view b, std::string_view c,
                       double x) { sketch.text(50, y, a).text(150, y, b).text(x, y, c); };
  row(100, "อันดับ", "ตัวชี้วัด", "คะแนน", 300);
  for (int i = 1; i < 5; ++i) row(100 + 20 * i, "๑", "การใช้อำนาจ", "๙๖", 300);
  row(200, "ข้อ", "มาตรการส่งเสริมคุณธรรมและความโปร่งใส", "กอง", 420);
  for (int i = 1; i < 5; ++i) row(200 + 20 * i, "i7", "จัดประชุมชี้แจงแผนการใช้จ่ายงบ", "กองคลัง", 420);
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 2);
  CHECK(rows_of(page.tables[0]).back() == "๑|การใช้อำนาจ|๙๖");
  CHECK(rows_of(page.tables[1]).front() == "ข้อ|มาตรการส่งเสริมคุณธรรมและความโปร่งใส|กอง");
}

TEST_CASE("what only looks like columns stays text") {
  PageSketch sketch;
  SECTION("a letter's head") {
    sketch.text(50, 100, "ที่ ศก ๗๕๗๐๑/-").text(300, 100, "วันที่ ๑ เมษายน ๒๕๖๕");
    sketch.text(50, 120, "เรื่อง").text(100, 120, "รายงานผลการดำเนินงานตามมาตรการ");
    sketch.text(50, 140, "เรียน").text(100, 140, "นายกองค์การบริหารส่วนตำบล");
    sketch.text(100, 160, "ตามหนังสือสำนักงาน ป.ป.ช. ได้แจ้งให้หน่วยงาน");
  }
  SECTION("signatures side by side") {
    for (const double x : {50.0, 220.0, 390.0}) {
      sketch.text(x, 100, "ลงชื่อ..................").text(x + 5, 120, "(นายสมชาย ใจดี)");
      sketch.text(x + 10, 140, "ปลัดเทศบาล").text(x, 160, "วันที่.................");
    }
  }
  SECTION("a numbered list") {
    for (int i = 1; i < 7; ++i)
      sketch.text(50, 100 + 20 * i, std::to_string(i) + ".")
          .text(80, 100 + 20 * i, "ดำเนินการเผยแพร่ข้อมูล");
  }
  SECTION("two columns of words") {
    for (int i = 1; i < 7; ++i)
      sketch.text(50, 100 + 20 * i, "องค์การ").text(300, 100 + 20 * i, "จังหวัด");
  }
  CHECK(sketch.build().tables.empty());
}

TEST_CASE("a heading over two columns that starts the header leaves them two") {
  PageSketch sketch;
  for (const double y : {100.0, 142.0, 170.0, 200.0, 230.0, 260.0}) sketch.rule(50, y, 450, y);
  sketch.rule(118, 121, 330, 121);
  sketch.text(60, 115, "ที่").text(140, 115, "การนำผลการวิเคราะห์ไปใช้").text(360, 115, "ผู้รับผิดชอบ");
  sketch.text(130, 137, "ข้อคำถาม").text(230, 137, "ข้อค้นพบ");
  for (int i = 0; i < 4; ++i) {
    const double y = 160 + 30 * i;
    sketch.text(60, y, std::to_string(i + 1)).text(130, y, "i" + std::to_string(i + 1));
    sketch.text(220, y, "ไม่ทราบข้อมูล").text(360, y, "กองคลัง");
  }
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  REQUIRE(page.tables[0].cols == 4);
  CHECK(rows_of(page.tables[0])[2] == "1|i1|ไม่ทราบข้อมูล|กองคลัง");
}

TEST_CASE("two tables of level rules drawn edge to edge come apart") {
  PageSketch sketch;
  for (int i = 0; i <= 8; ++i) sketch.rule(50, 100 + 22.0 * i, 450, 100 + 22.0 * i);
  sketch.text(60, 115, "อันดับ").text(150, 115, "ตัวชี้วัด").text(400, 115, "คะแนน");
  for (int i = 1; i < 4; ++i)
    sketch.text(60, 115 + 22.0 * i, std::to_string(i))
        .text(100, 115 + 22.0 * i, "การป้องกันการทุจริตในหน่วยงานของรัฐ")
        .text(400, 115 + 22.0 * i, "98.38");
  const double xs[] = {60, 110, 180, 260, 340, 400};
  const char* heads[] = {"ที่", "ข้อ", "ข้อค้นพบ", "มาตรการ", "เวลา", "ผู้ทำ"};
  const char* cells[] = {"1", "i7", "ไม่ทราบ", "ทำคู่มือ", "ทุกปี", "กองคลัง"};
  for (int k = 0; k < 6; ++k) {
    sketch.text(xs[k], 203, heads[k]);
    for (int i = 5; i < 8; ++i) sketch.text(xs[k], 115 + 22.0 * i, cells[k]);
  }
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 2);
  CHECK(page.tables[0].cols == 3);
  CHECK(page.tables[1].cols == 6);
  CHECK(rows_of(page.tables[1])[1] == "1|i7|ไม่ทราบ|ทำคู่มือ|ทุกปี|กองคลัง");
}

TEST_CASE(
    "columns that leave hardly a blank between them are parted where their lines begin flush") {
  PageSketch sketch;
  for (const double y : {100.0, 122.0, 182.0, 242.0, 302.0}) sketch.rule(50, y, 330, y);
  sketch.text(60, 115, "ข้อ").text(120, 115, "มาตรการ").text(230, 115, "เวลา");
  for (int i = 0; i < 3; ++i) {
    const double y = 140 + 60 * i;
    sketch.text(60, y, "i7").text(110, y, "จัดทำคูมือการทำงานน").text(226.5, y, "ทุกเดือน");
    sketch.text(110, y + 18, "เผยแพร่บนเว็บไซต").text(226.5, y + 18, "ตลอดปี");
  }
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  REQUIRE(page.tables[0].cols == 3);
  CHECK(rows_of(page.tables[0])[1] == "i7|จัดทำคูมือการทำงานน/เผยแพร่บนเว็บไซต|ทุกเดือน/ตลอดปี");
}

TEST_CASE("a row alone between two rules is a table where it has four columns") {
  const auto page_with = [](int columns) {
    PageSketch sketch;
    for (const double y : {100.0, 142.0}) sketch.rule(50, y, 450, y);
    for (int k = 0; k < columns; ++k)
      sketch.text(60 + 95 * k, 115, "ข้อความ").text(60 + 95 * k, 133, "สองแถว");
    return sketch.build();
  };
  CHECK(page_with(4).tables.size() == 1);
  CHECK(page_with(2).tables.empty());
}
