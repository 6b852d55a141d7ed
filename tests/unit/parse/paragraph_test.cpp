#include "parser_fixture.h"

using namespace ita;
using namespace ita::test;

TEST_CASE("labelled paragraphs are measures where there is no table") {
  const auto record = parse({make_page(1, {},
                                       {
                                           "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
                                           "ประจำปีงบประมาณ พ.ศ. 2568",
                                           "ประเด็นที่ 2 การให้บริการและระบบ E-Service",
                                           "ข้อคำถาม : e7",
                                           "ข้อค้นพบ : ประชาชนไม่ทราบช่องทาง",
                                           "มาตรการ : เปิดเวทีรับฟังความเห็น",
                                           "ระยะเวลา : ไตรมาส 2/2568",
                                           "ผู้รับผิดชอบ : กองคลัง",
                                           "ประเด็นที่ 4 กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ",
                                           "ข้อคำถาม : i10 - i12",
                                           "ข้อค้นพบ : ขาดทะเบียน",
                                           "มาตรการ : ทำทะเบียนครุภัณฑ์",
                                           "ระยะเวลา : ตลอดปีงบประมาณ",
                                           "ผู้รับผิดชอบ : สำนักปลัด, กองช่าง",
                                       })});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].issue == 2);
  CHECK(record.measures[0].codes == std::vector<std::string>{"e7"});
  CHECK(record.measures[0].measure == "เปิดเวทีรับฟังความเห็น");
  CHECK(record.measures[0].start == "2025-01-01");
  CHECK(record.measures[1].issue == 4);
  CHECK(record.measures[1].codes == std::vector<std::string>{"i10", "i11", "i12"});
  CHECK(record.measures[1].start == "2024-10-01");
  CHECK(record.measures[1].responsible == std::vector<std::string>{"สำนักปลัด", "กองช่าง"});
}

TEST_CASE("running text that uses the labels' words is no measure") {
  const auto record = parse({make_page(1, {},
                                       {
                                           "บันทึกข้อความ",
                                           "เรื่อง ขอส่งมาตรการส่งเสริมคุณธรรม",
                                           "มาตรการนี้จัดทำขึ้นเพื่อให้ผู้รับผิดชอบดำเนินการตามระยะเวลา",
                                       })});
  CHECK(record.measures.empty());
}

TEST_CASE("a label at the same place of several pages is no running header") {
  const auto page = [](int number, const std::string& code) {
    return make_page(
        number, {},
        {"ข้อคำถาม : " + code, "ข้อค้นพบ : ประชาชนไม่ทราบช่องทาง", "มาตรการ : เปิดเวทีรับฟังความเห็น",
         "ระยะเวลา : ปีงบประมาณ 2568", "ผู้รับผิดชอบ : กองคลัง"});
  };
  const auto record = parse({page(1, "o 42"), page(2, "o ๗")});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].codes == std::vector<std::string>{"O42"});
  CHECK(record.measures[1].codes == std::vector<std::string>{"O7"});
}

TEST_CASE("a running header is none of a row's words though a page's title repeats it") {
  const std::string agency = "อบต.สมมุติ";
  const auto row = [](const std::string& code) {
    return std::vector<std::string>{"ข้อคำถาม : " + code, "มาตรการ : เปิดเวทีรับฟังความเห็น",
                                    "ระยะเวลา : ปีงบประมาณ 2568", "ผู้รับผิดชอบ : กองคลัง",
                                    "ข้อค้นพบ : ประชาชนไม่ทราบช่องทาง"};
  };
  const auto page = [&](int number, const std::string& code, bool title) {
    std::vector<std::string> lines{agency};
    if (title) lines.insert(lines.end(), {agency, "มาตรการส่งเสริมคุณธรรม"});
    for (const std::string& line : row(code)) lines.push_back(line);
    return make_page(number, {}, lines);
  };
  const auto record = parse({page(1, "o 42", true), page(2, "o ๗", false)});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].finding == "ประชาชนไม่ทราบช่องทาง");
  CHECK(record.measures[1].finding == "ประชาชนไม่ทราบช่องทาง");
}

TEST_CASE("a poor scan leaves a full stop of a label's colon") {
  auto page = make_page(
      1, {},
      {"(1) ข้อคำถาม. O27", "การวิเคราะห์ผลการประเมิน. ประชาชนไม่ทราบช่องทาง",
       "มาตรการ หรือ กิจกรรม: เปิดเวทีรับฟัง", "ระยะเวลา. ปีงบประมาณ 2568", "หน่วยงานผู้รับผิดชอบ. กองคลัง"});
  page.route = Route::kOcr;
  for (TextLine& line : page.lines)
    for (Word& word : line.words) word.confidence = 0.9F;
  const auto record = parse({page});
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].codes == std::vector<std::string>{"O27"});
  CHECK(record.measures[0].finding == "ประชาชนไม่ทราบช่องทาง");
  CHECK(record.measures[0].measure == "เปิดเวทีรับฟัง");
  CHECK(record.measures[0].responsible == std::vector<std::string>{"กองคลัง"});
}
