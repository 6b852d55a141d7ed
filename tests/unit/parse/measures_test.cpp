#include "parser_fixture.h"

using namespace ita;
using namespace ita::test;

TEST_CASE("a row of a table by issue becomes a measure with all its fields") {
  const auto record = parse(
      {make_page(1,
                 {make_table({
                     kIssueHeading,
                     {"2. การให้บริการและระบบ E-Service", "๐๑๘", "ลิงก์เปิดไม่ได้", "ตรวจลิงก์ทุกวันจันทร์",
                      "ไตรมาส 3/2567", "กองคลัง"},
                 })},
                 {"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "ประจำปีงบประมาณ พ.ศ. 2567"})});
  REQUIRE(record.measures.size() == 1);
  const Measure& m = record.measures[0];
  CHECK(m.issue == 2);
  CHECK_FALSE(m.indicator);
  CHECK(m.codes == std::vector<std::string>{"O18"});
  CHECK(m.finding == "ลิงก์เปิดไม่ได้");
  CHECK(m.steps == "ตรวจลิงก์ทุกวันจันทร์");
  CHECK(m.period == "ไตรมาส 3/2567");
  CHECK(m.start == "2024-04-01");
  CHECK(m.end == "2024-06-30");
  CHECK(m.responsible == std::vector<std::string>{"กองคลัง"});
  CHECK_FALSE(m.needs_review());
  REQUIRE(m.evidence.size() == 1);
  CHECK(m.evidence[0].page == 1);
}

TEST_CASE(
    "one measure merged down many questions has all their codes, and each question its score") {
  const auto record = parse({make_page(
      1, {make_table({
             {"ประเด็น", "ข้อคำถาม ITA", "ผลคะแนน", "การวิเคราะห์ผลการประเมิน", "มาตรการ หรือ กิจกรรม",
              "ขั้นตอนหรือวิธีการปฏิบัติ", "ช่วงระยะเวลาในการดำเนินการ", "ผู้รับผิดชอบ"},
             {"(4) กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ", "i10", "97.14", "ขาดทะเบียน", "ทำทะเบียน",
              "ติดป้าย", "ปีงบประมาณ พ.ศ. 2568", "กองคลัง"},
             {"^", "i11", "100", "^", "^", "^", "^", "^"},
             {"^", "i12", "0", "^", "^", "^", "^", "^"},
         })})});
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].codes == std::vector<std::string>{"i10", "i11", "i12"});
  CHECK(record.measures[0].measure == "ทำทะเบียน");
  REQUIRE(record.scores.size() == 3);
  CHECK(record.scores[0].code == "i10");
  CHECK(record.scores[0].value == Approx(97.14));
  CHECK(record.scores[2].value == Approx(0));
}

TEST_CASE("a number that repeats a code of its row is a doubtful one") {
  const auto row_with = [](const std::string& code) {
    return parse({make_page(
                     1,
                     {make_table({
                         kIssueHeading,
                         {"2. การให้บริการและระบบ E-Service", "O14", "ลิงก์เปิดไม่ได้", "ตรวจลิงก์ทุกวันจันทร์",
                          "ไตรมาส 3/2567", "กองคลัง"},
                         {"^", code, "^", "^", "^", "^"},
                     })},
                     {"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "ประจำปีงบประมาณ พ.ศ. 2567"})})
        .measures.at(0);
  };
  CHECK(row_with("14").review_reasons == std::vector<std::string>{"code_doubtful"});
  CHECK(row_with("15").codes == std::vector<std::string>{"O14", "O15"});
  CHECK_FALSE(row_with("15").needs_review());
  CHECK_FALSE(row_with("O14").needs_review());
}

TEST_CASE("a score that several codes share in one merged cell belongs to each of them") {
  const auto record =
      parse({make_page(1, {make_table({
                              {"ประเด็น", "ข้อคำถาม ITA", "ผลคะแนน", "การวิเคราะห์ผลการประเมิน",
                               "มาตรการ หรือ กิจกรรม", "ขั้นตอนหรือวิธีการปฏิบัติ", "ระยะเวลา", "ผู้รับผิดชอบ"},
                              {"2. การให้บริการและระบบ E-Service", "e1", "99.63", "ดี", "ทำต่อ",
                               "ประชุม", "ปีงบประมาณ 2568", "ทุกกอง"},
                              {"^", "e2", "^", "^", "^", "^", "^", "^"},
                          })})});
  REQUIRE(record.scores.size() == 2);
  CHECK(record.scores[0].code == "e1");
  CHECK(record.scores[1].code == "e2");
  CHECK(record.scores[1].value == Approx(99.63));
}

TEST_CASE("two rows under one merged issue are two measures") {
  const auto record = parse({make_page(
      1,
      {make_table({
          kIssueHeading,
          {"๖. กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล", "i๑๓",
           "ประชาชนไม่ทราบขั้นตอนการให้บริการ", "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน", "ปีงบประมาณ ๒๕๖๗",
           "กองคลัง"},
          {"^", "i๑๘", "เจ้าหน้าที่ยังไม่เข้าใจระเบียบ", "จัดอบรมเจ้าหน้าที่ทุกคน", "ปีงบประมาณ ๒๕๖๗", "สำนักปลัด"},
      })})});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].issue == 6);
  CHECK(record.measures[1].issue == 6);
  CHECK(record.measures[1].codes == std::vector<std::string>{"i18"});
}

TEST_CASE("a row without finding, measure and steps is no measure, but its scores count") {
  const auto record = parse({make_page(
      1,
      {make_table({
          {"ประเด็น", "ข้อคำถาม ITA", "ผลคะแนน", "การวิเคราะห์ผลการประเมิน", "มาตรการ", "ขั้นตอน",
           "ระยะเวลา", "ผู้รับผิดชอบ"},
          {"(4) กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ", "i10", "90", "ประชาชนไม่ทราบขั้นตอนการให้บริการ",
           "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน", "เจ้าหน้าที่ยังไม่เข้าใจระเบียบ", "ปีงบประมาณ 2568", "กองคลัง"},
          {"(6) กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล", "020", "100", "", "", "", "",
           ""},
      })})});
  CHECK(record.measures.size() == 1);
  CHECK(record.measures[0].codes == std::vector<std::string>{"i10"});
  REQUIRE(record.scores.size() == 2);
  CHECK(record.scores[1].code == "O20");
}

TEST_CASE("a table by indicator names the indicator and keeps the first column's words") {
  const auto record = parse({make_page(
      1, {make_table({
             {"มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "การติดตามผล"},
             {"๒. ด้านการใช้ทรัพย์สินของทางราชการ", "ทำคู่มือ", "-กองคลัง\n-ทุกส่วนราชการ", "ปีงบประมาณ ๒๕๖๖",
              "ทุกเดือน"},
         })})});
  REQUIRE(record.measures.size() == 1);
  const Measure& m = record.measures[0];
  CHECK_FALSE(m.issue);
  CHECK(m.indicator == "การใช้ทรัพย์สินของราชการ");
  CHECK(m.measure == "๒. ด้านการใช้ทรัพย์สินของทางราชการ");
  CHECK(m.responsible == std::vector<std::string>{"กองคลัง", "ทุกส่วนราชการ"});
  CHECK(m.monitoring == "ทุกเดือน");
  CHECK(record.facts.kind == DocumentKind::kMeasures);
}

TEST_CASE("a result column makes a report") {
  const auto record = parse(
      {make_page(1, {make_table({
                        {"มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ",
                         "ผลการดำเนินงาน", "ข้อเสนอแนะ"},
                        {"๑. การใช้งบประมาณ", "ทำคู่มือ", "กองคลัง", "ปีงบประมาณ ๒๕๖๖", "แล้วเสร็จ", "ไม่มี"},
                    })})});
  REQUIRE(record.measures.size() == 1);
  CHECK(record.facts.kind == DocumentKind::kReport);
  CHECK(record.measures[0].result == "แล้วเสร็จ");
  CHECK(record.measures[0].suggestion == "ไม่มี");
}

TEST_CASE("an issue may stand in a row over the whole width or in a heading above the table") {
  const auto rows = parse({make_page(
      1, {make_table({
             {"ข้อคำถาม", "ข้อค้นพบ", "วิธีการปฏิบัติ", "กำหนดเวลา", "หน่วยงานที่รับผิดชอบ"},
             {"ประเด็นที่ 2 การให้บริการและระบบ E-Service", "<", "<", "<", "<"},
             {"e7", "ประชาชนไม่ทราบขั้นตอนการให้บริการ", "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน", "ไตรมาส 1/2568",
              "กองช่าง"},
             {"ประเด็นที่ 4 กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ", "<", "<", "<", "<"},
             {"i10", "เจ้าหน้าที่ยังไม่เข้าใจระเบียบ", "จัดอบรมเจ้าหน้าที่ทุกคน", "ไตรมาส 2/2568", "กองคลัง"},
         })})});
  REQUIRE(rows.measures.size() == 2);
  CHECK(rows.measures[0].issue == 2);
  CHECK(rows.measures[1].issue == 4);

  const std::vector<std::string> heading{"ข้อคำถาม", "ข้อค้นพบ", "วิธีการปฏิบัติ", "กำหนดเวลา",
                                         "หน่วยงานที่รับผิดชอบ"};
  const auto above =
      parse({make_page(1,
                       {make_table({heading,
                                    {"e7", "ประชาชนไม่ทราบขั้นตอนการให้บริการ",
                                     "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน", "ไตรมาส 1/2568", "กองช่าง"}})},
                       {"ประเด็นที่ 2 การให้บริการและระบบ E-Service"}),
             make_page(2,
                       {make_table({heading,
                                    {"i10", "เจ้าหน้าที่ยังไม่เข้าใจระเบียบ", "จัดอบรมเจ้าหน้าที่ทุกคน",
                                     "ไตรมาส 2/2568", "กองคลัง"}})},
                       {"ประเด็นที่ 4 กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ"})});
  REQUIRE(above.measures.size() == 2);
  CHECK(above.measures[0].issue == 2);
  CHECK(above.measures[1].issue == 4);
}

TEST_CASE(
    "in a text file empty cells go on with the row above, and slipped rows are moved back and "
    "flagged") {
  const auto record =
      parse({make_page(1, {make_delimited({
                              {"ประเด็น", "ข้อคำถาม ITA", "ผลคะแนน", "การวิเคราะห์ผลการประเมิน",
                               "มาตรการ", "ขั้นตอน", "ระยะเวลา", "ผู้รับผิดชอบ"},
                              {"(3) ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ", "e5", "90",
                               "ประชาชนไม่ทราบขั้นตอนการให้บริการ", "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน",
                               "เจ้าหน้าที่ยังไม่เข้าใจระเบียบ", "ปีงบประมาณ 2568", "กองคลัง"},
                              {"", "o4 ข้อมูลการติดต่อ", "100", "", "", "", "", ""},
                              {"o5 ข่าวประชาสัมพันธ์", "100", "", "", "", "", "", ""},
                          })})});
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].codes == std::vector<std::string>{"e5", "O4", "O5"});
  CHECK(record.measures[0].review_reasons == std::vector<std::string>{"row_shifted"});
  REQUIRE(record.scores.size() == 3);
  CHECK(record.scores[2].code == "O5");
  CHECK(record.scores[2].value == Approx(100));
}

TEST_CASE("doubts are named") {
  const auto record = parse(
      {make_page(1,
                 {make_table({
                     kIssueHeading,
                     {"1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", "", "ประชาชนไม่ทราบขั้นตอนการให้บริการ",
                      "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน", "เร็ว ๆ นี้", ""},
                 })},
                 {"มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568"})});
  REQUIRE(record.measures.size() == 1);
  const auto& reasons = record.measures[0].review_reasons;
  CHECK(std::count(reasons.begin(), reasons.end(), "code_missing") == 1);
  CHECK(std::count(reasons.begin(), reasons.end(), "period_unreadable") == 1);
  CHECK(std::count(reasons.begin(), reasons.end(), "unit_missing") == 1);
  CHECK(record.measures[0].confidence < 0.5);
}

TEST_CASE(
    "in the issues' own column a part of a name is enough, and a name that none has is no issue") {
  const auto record =
      parse({make_page(1, {make_table({
                              kIssueHeading,
                              {"การใช้ทรัพย์สินของราชการ", "i10", "ประชาชนไม่ทราบขั้นตอนการให้บริการ",
                               "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน", "ไตรมาส 1/2568", "กองคลัง"},
                              {"เรื่องอื่นทั้งหมด", "i11", "เจ้าหน้าที่ยังไม่เข้าใจระเบียบ", "จัดอบรมเจ้าหน้าที่ทุกคน",
                               "ไตรมาส 1/2568", "กองคลัง"},
                          })})});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].issue == 4);
  CHECK_FALSE(record.measures[0].needs_review());
  CHECK_FALSE(record.measures[1].issue);
  CHECK(record.measures[1].review_reasons == std::vector<std::string>{"issue_missing"});
}

TEST_CASE("a heading whose lines stand in rows of their own is read as one") {
  const auto record = parse({make_page(
      1, {make_table({
             {"ข้อคำถาม", "ข้อค้นพบ", "วิธีการปฏิบัติ", "กำหนดเวลา", "หน่วยงานที่รับ"},
             {"", "", "", "", "ผิดชอบ"},
             {"ประเด็นที่ 6 กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล", "<", "<", "<", "<"},
             {"i7", "ประชาชนไม่ทราบขั้นตอนการให้บริการ", "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน", "ไตรมาส 1/2568",
              "กองช่าง"},
         })})});
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].issue == 6);
  CHECK(record.measures[0].responsible == std::vector<std::string>{"กองช่าง"});
}

TEST_CASE(
    "codes under a heading that says nothing are found, and text that no heading explains is "
    "flagged") {
  const auto codes = parse({make_page(
      1, {make_table({
             {"ประเด็น", "ข้อ", "ข้อค้นพบ", "ขั้นตอน/วิธีการปฏิบัติ", "ระยะเวลา", "ผู้รับผิดชอบ"},
             {"2. การให้บริการและระบบ E-Service", "O13, e9", "ประชาชนไม่ทราบขั้นตอนการให้บริการ",
              "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน", "ไตรมาส 1/2568", "กองคลัง"},
         })})});
  REQUIRE(codes.measures.size() == 1);
  CHECK(codes.measures[0].codes == std::vector<std::string>{"O13", "e9"});

  const auto unread = parse(
      {make_page(1, {make_table({
                        {"ประเด็น", "ข้อคำถาม", "กขฃคฅ", "ขั้นตอน/วิธีการปฏิบัติ", "ระยะเวลา", "ผู้รับผิดชอบ"},
                        {"2. การให้บริการและระบบ E-Service", "e9", "ระบบขอรับบริการมีผู้ใช้น้อย",
                         "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน", "ไตรมาส 1/2568", "กองคลัง"},
                    })})});
  REQUIRE(unread.measures.size() == 1);
  CHECK(unread.measures[0].finding == "ระบบขอรับบริการมีผู้ใช้น้อย");
}

TEST_CASE("a whole set of questions named in prose is no row's codes") {
  const auto record = parse(
      {make_page(1, {make_table({
                        {"มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"},
                        {"๑. การเปิดเผยข้อมูล", "แบ่งข้อ O1 ถึง O43 ให้ทุกกอง", "กองคลัง", "ปีงบประมาณ ๒๕๖๖"},
                        {"๒. การป้องกันการทุจริต", "ปรับปรุงข้อ O๑๒ O๑๗", "กองคลัง", "ปีงบประมาณ ๒๕๖๖"},
                    })})});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].codes.empty());
  CHECK(record.measures[1].codes == std::vector<std::string>{"O12", "O17"});
}

TEST_CASE(
    "in a text file a row whose time is merged with the one above is a row of its own, and "
    "flagged") {
  const auto record =
      parse({make_page(1, {make_delimited({
                              {"ข้อคำถาม ITA", "ข้อค้นพบ", "มาตรการ", "ขั้นตอน", "ระยะเวลา", "ผู้รับผิดชอบ"},
                              {"การให้บริการและระบบ E-Service", "", "", "", "", ""},
                              {"o8", "ประชาชนไม่ทราบขั้นตอนการให้บริการ", "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน",
                               "เจ้าหน้าที่ยังไม่เข้าใจระเบียบ", "ปีงบประมาณ ๒๕๖๙", "กองช่าง"},
                              {"o9", "จัดอบรมเจ้าหน้าที่ทุกคน", "จ", "ฉ", "", ""},
                          })})});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[1].issue == 2);
  CHECK(record.measures[1].codes == std::vector<std::string>{"O9"});
  CHECK(record.measures[1].responsible == std::vector<std::string>{"กองช่าง"});
  CHECK(record.measures[1].needs_review());
}

TEST_CASE(
    "a heading that ends its page is that of the rows overleaf, also where the page cuts it") {
  const std::vector<std::vector<std::string>> rows{{"1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", "i7",
                                                    "ไม่ทราบขั้นตอน", "ทำคู่มือ", "ปีงบประมาณ ๒๕๖๗",
                                                    "กองคลัง"}};
  const std::vector<std::vector<std::string>> head{
      {"ประเด็น", "การนำผลการวิเคราะห์ไปสู่การปฏิบัติ", "<", "วิธีการดำเนินการ", "ระยะเวลา", "ผู้รับผิดชอบ"}};
  const std::vector<std::string> tail{"", "ข้อคำถาม", "ข้อค้นพบ", "", "ดำเนินการ", ""};
  auto whole = head, cut = rows;
  whole.push_back(tail);
  cut.insert(cut.begin(), tail);
  for (const auto& [first, second] : {std::pair{whole, rows}, std::pair{head, cut}}) {
    const auto record =
        parse({make_page(1, {make_table(first)}), make_page(2, {make_table(second)})});
    REQUIRE(record.measures.size() == 1);
    const Measure& m = record.measures[0];
    CHECK(m.issue == 1);
    CHECK(m.codes == std::vector<std::string>{"i7"});
    CHECK(m.finding == "ไม่ทราบขั้นตอน");
    CHECK(m.steps == "ทำคู่มือ");
  }
}

TEST_CASE("a heading of other columns between a table's pages changes nothing") {
  const auto table = [](const std::string& code, bool heading) {
    std::vector<std::vector<std::string>> rows{{"1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", code,
                                                "ไม่ทราบขั้นตอน", "ทำคู่มือ", "ปีงบประมาณ ๒๕๖๗",
                                                "กองคลัง"}};
    if (heading)
      rows.insert(rows.begin(),
                  {"ประเด็น", "ข้อคำถาม", "ข้อค้นพบ", "วิธีการดำเนินการ", "ระยะเวลา", "ผู้รับผิดชอบ"});
    return make_table(rows, 200);
  };
  const auto record =
      parse({make_page(1, {table("i7", true)}),
             make_page(2, {make_table({{"อันดับ", "ตัวชี้วัด", "คะแนน"}}), table("i8", false)})});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[1].codes == std::vector<std::string>{"i8"});
}

TEST_CASE(
    "a table whose first columns are empty on a page goes on without them and gets them back") {
  const std::string issue = "1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ";
  const auto row = [&](const std::string& code) {
    return std::vector<std::string>{"1",     issue, code, "ไม่ทราบขั้นตอน", "ทำคู่มือ", "ปีงบประมาณ ๒๕๖๗",
                                    "กองคลัง"};
  };
  const std::vector<std::string> heading{
      "ที่", "ประเด็น", "ข้อคำถาม", "ข้อค้นพบ", "วิธีการดำเนินการ", "ระยะเวลา", "ผู้รับผิดชอบ"};
  const Table first = make_table({heading, row("i7")}), last = make_table({row("i9")});
  const std::vector<std::string> whole = row("i8");
  Table narrow = make_table({{whole.begin() + 2, whole.end()}});
  narrow.column_edges.assign(first.column_edges.begin() + 2, first.column_edges.end());
  const auto record = parse({make_page(1, {first}), make_page(2, {narrow}), make_page(3, {last})});
  REQUIRE(record.measures.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(record.measures[i].issue == 1);
    CHECK(record.measures[i].codes == std::vector<std::string>{"i" + std::to_string(7 + i)});
    CHECK(record.measures[i].steps == "ทำคู่มือ");
  }
}

TEST_CASE("what is done is not lost where its heading does not name it") {
  const auto record =
      parse({make_page(1, {make_table({{"ประเด็น", "ข้อคำถาม", "กเฟ้ดสาหว", "ระยะเวลา", "ผู้รับผิดชอบ"},
                                       {"1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", "i7",
                                        "ทำคู่มือแจกทุกโต๊ะ", "ปีงบประมาณ ๒๕๖๗", "กองคลัง"}})})});
  REQUIRE(record.measures.size() == 1);
  const Measure& m = record.measures[0];
  CHECK(m.measure + m.steps == "ทำคู่มือแจกทุกโต๊ะ");
}

TEST_CASE("without upright rules a text over two fields is nobody's for certain") {
  const std::string issue = "1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ";
  const auto reasons = [&](TableKind kind, const std::vector<std::string>& row) {
    Table table = make_table({kIssueHeading, row});
    table.kind = kind;
    return parse({make_page(1, {table})}).measures.at(0).review_reasons;
  };
  const std::vector<std::string> over{
      issue, "i7", "ประชาชนไม่ทราบขั้นตอนการให้บริการ", "ทำคู่มือ ปีงบประมาณ 2568", "<", "กองคลัง"};
  const std::vector<std::string> apart{
      issue, "i7", "ประชาชนไม่ทราบขั้นตอนการให้บริการ", "ทำคู่มือ", "ปีงบประมาณ 2568", "กองคลัง"};
  const auto flagged = reasons(TableKind::kHorizontal, over);
  CHECK(std::ranges::count(flagged, "table_uncertain") == 1);
  CHECK(reasons(TableKind::kHorizontal, apart).empty());
  const auto merged = reasons(TableKind::kRuled, over);
  CHECK(std::ranges::count(merged, "table_uncertain") == 0);
}

TEST_CASE("of a period's two headings one is enough") {
  for (const bool start : {true, false}) {
    const auto record = parse({make_page(
        1, {make_table({{"ประเด็น", "ข้อคำถาม", "วิธีการดำเนินการ", "ระยะเวลาดำเนินการ", "<", "ผู้รับผิดชอบ"},
                        {"^", "^", "^", start ? "เริ่มต้น" : "ริม", start ? "สิน ด" : "สิ้นสุด", "^"},
                        {"1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", "i7", "ทำคู่มือ", "ธ.ค. ๖๗",
                         "ก.พ. ๖๘", "กองคลัง"}})})});
    REQUIRE(record.measures.size() == 1);
    CHECK(record.measures[0].period == "ธ.ค. ๖๗ - ก.พ. ๖๘");
    CHECK(record.measures[0].start == "2024-12-01");
    CHECK(record.measures[0].end == "2025-02-28");
  }
}

TEST_CASE("an issue's name that a scan's rule parts, between two tables taken for one") {
  const std::vector<std::string> heading{"ข้อคำถาม", "ข้อค้นพบ", "วิธีการปฏิบัติ", "กำหนดเวลา",
                                         "หน่วยงานที่รับผิดชอบ"};
  const auto record = parse({make_page(
      1, {make_table({{"อันดับ", "ตัวชี้วัด", "<", "<", "คะแนน"},
                      {"1", "การปฏิบัติหน้าที่", "<", "<", "97.61"},
                      {"ประเด็นที่ 4 กระบวนการกำกับดูแล", "การใช้ทรัพย์สินของราชการ", "", "", ""},
                      heading,
                      {"i10", "ขาดทะเบียน", "ทำทะเบียน", "ไตรมาส 1/2568", "กองช่าง"},
                      {"กระบวนการสร้างความโปร่งใสในการ", "ชังบประมาณและการจัดชื่อจัดจ้าง", "", "", ""},
                      heading,
                      {"i4", "ไม่ทราบแผน", "ประกาศแผน", "ไตรมาส 2/2568", "กองคลัง"}})})});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].issue == 4);
  CHECK(record.measures[1].issue == 5);
}

TEST_CASE("a list that goes on overleaf is no new row") {
  const std::vector<std::string> heading{"ประเด็น", "ข้อคำถาม", "วิธีการดำเนินการ", "ระยะเวลา",
                                         "ผู้รับผิดชอบ"};
  const std::string issue = "1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ";
  const auto record = parse(
      {make_page(1, {make_table({heading, {issue, "i7", "1) ทำคู่มือ", "ไตรมาส", "กองคลัง"}})}),
       make_page(2, {make_table({heading, {issue, "i8", "2) เผยแพร่คู่มือ", "๑/๒๕๖๗", "กองช่าง"}})})});
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].codes == std::vector<std::string>{"i7", "i8"});
  CHECK(record.measures[0].steps == "1) ทำคู่มือ\n2) เผยแพร่คู่มือ");
}

TEST_CASE("in a scan no month stands between a fiscal year's word and its number") {
  const auto period = [](float confidence, const std::string& text) {
    Table table = make_table(
        {kIssueHeading,
         {"1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", "i7", "ประชาชนไม่ทราบขั้นตอนการให้บริการ",
          "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน", text, "กองคลัง"}});
    for (Cell& cell : table.cells)
      for (TextLine& line : cell.lines)
        for (Word& word : line.words) word.confidence = confidence;
    return parse({make_page(1, {table})}).measures.at(0).period;
  };
  CHECK(period(0.9F, "ตลอดปีงบประมาณ\nพ.ค. 2569") == "ตลอดปีงบประมาณพ.ศ. 2569");
  CHECK(period(0.9F, "ภายใน\nพ.ค. 2569") == "ภายในพ.ค. 2569");
  CHECK(period(1, "ตลอดปีงบประมาณ\nพ.ค. 2569") == "ตลอดปีงบประมาณพ.ค. 2569");
}

TEST_CASE("a row without a time is looked at by people where rows have one") {
  const auto record = parse({make_page(
      1,
      {make_table({{"ประเด็น", "ข้อคำถาม", "วิธีการดำเนินการ", "ระยะเวลา", "ผู้รับผิดชอบ"},
                   {"1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", "i7", "ทำคู่มือ", "", "กองคลัง"}})})});
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].review_reasons == std::vector<std::string>{"period_missing"});
}

TEST_CASE("a document whose parsing takes too long is an error and no half record") {
  const std::vector<PageContent> pages{
      make_page(1, {make_table({kIssueHeading,
                                {"2. การให้บริการและระบบ E-Service", "O18", "ลิงก์เปิดไม่ได้",
                                 "ตรวจลิงก์ทุกวันจันทร์", "ไตรมาส 3/2567", "กองคลัง"}})})};
  const auto stopped = parser().parse(pages, 0);
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == ErrorCode::kTimeout);
  CHECK(parser().parse(pages)->measures.size() == 1);
}
