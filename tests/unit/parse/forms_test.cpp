// Forms that agencies make of the table of measures: headings in words of their own, a table or a
// card for each measure, numbered labels.
#include <algorithm>

#include "parser_fixture.h"

using namespace ita;
using namespace ita::test;

namespace {

using Strings = std::vector<std::string>;
const std::string kFirstIssue = "1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ";
const Strings kTitle{"รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส", "ประจำปีงบประมาณ พ.ศ. 2568"};

DocumentRecord parse_table(const std::vector<Strings>& rows) {
  return parse({make_page(1, {make_table(rows)}, kTitle)});
}

}  // namespace

TEST_CASE(
    "a problem is no suggestion, and a status no result, where these have columns of their own") {
  const auto record = parse_table({
      {"ประเด็น", "ข้อคำถาม", "มาตรการ", "ผลการดำเนินการ", "สถานะ", "ปัญหา/อุปสรรค", "ข้อเสนอแนะ"},
      {kFirstIssue, "i7", "จัดทำคู่มือ", "จัดทำแล้ว 1 เล่ม", "แล้วเสร็จ", "บุคลากรน้อย", "ควรทบทวนทุกปี"},
  });
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].suggestion == "ควรทบทวนทุกปี");
  CHECK(record.measures[0].result == "จัดทำแล้ว 1 เล่ม");
  const auto alone = parse_table({
      {"ประเด็น", "ข้อคำถาม", "มาตรการ", "ผู้รับผิดชอบ", "สถานะ", "ปัญหา/อุปสรรค"},
      {kFirstIssue, "i7", "จัดทำคู่มือ", "กองคลัง", "แล้วเสร็จ", "บุคลากรน้อย"},
  });
  REQUIRE(alone.measures.size() == 1);
  CHECK(alone.measures[0].suggestion.empty());
  CHECK(alone.measures[0].evidence.at(0).raw.find("บุคลากรน้อย") != std::string::npos);
  CHECK(alone.measures[0].result == "แล้วเสร็จ");
}

TEST_CASE("numbers of the form's columns are part of the heading") {
  const auto record = parse_table({
      kIssueHeading,
      {"(๑)", "(๒)", "(๓)", "(๔)", "(๕)", "(๖)"},
      {kFirstIssue, "i7", "ขาดคู่มือ", "จัดทำคู่มือ", "ไตรมาส 2", "กองคลัง"},
      {"^", "e3", "ล่าช้า", "ลดขั้นตอน", "ไตรมาส 3", "กองช่าง"},
  });
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].finding == "ขาดคู่มือ");
  CHECK(record.measures[1].codes == Strings{"e3"});
}

TEST_CASE("an issue and its codes may share a cell") {
  const auto record = parse_table({
      {"ประเด็น (ข้อคำถาม)", "แผน", "<", "<", "ผล", "<"},
      {"^", "มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ", "ผลการดำเนินการ", "ข้อเสนอแนะ"},
      {kFirstIssue + "\n(ข้อ i๑-i๓ และ O๗)", "จัดทำคู่มือ", "ไตรมาส 2", "กองคลัง", "ทำแล้ว", "ไม่มี"},
      {"2. การให้บริการและระบบ E-Service\n(e ๗)", "ลดขั้นตอน", "ไตรมาส 3", "กองช่าง", "ทำแล้ว", "ไม่มี"},
  });
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].issue == 1);
  CHECK(record.measures[0].codes == Strings{"i1", "i2", "i3", "O7"});
  CHECK(record.measures[1].issue == 2);
  CHECK(record.measures[1].codes == Strings{"e7"});
}

TEST_CASE("headings in an agency's own words are told by the form's words in them") {
  const auto record = parse_table({
      {"ประเด็น", "ข้อคำถาม", "เราพบอะไร (จุดอ่อน)", "มาตรการยกระดับที่จะทำ", "กรอบระยะเวลาของงาน",
       "ใครรับผิดชอบ"},
      {kFirstIssue, "i7", "ขาดคู่มือ", "จัดทำคู่มือ", "ไตรมาส 2", "กองคลัง"},
  });
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].finding == "ขาดคู่มือ");
  CHECK(record.measures[0].measure == "จัดทำคู่มือ");
  CHECK(record.measures[0].start == "2025-01-01");
  CHECK(record.measures[0].responsible == Strings{"กองคลัง"});
}

TEST_CASE("a table for each measure carries the measure above its heading") {
  const Strings heading{"ข้อคำถาม", "ข้อค้นพบ", "ขั้นตอนการดำเนินงาน", "ระยะเวลา", "ผู้รับผิดชอบ"};
  const auto titled = [](const std::string& title) { return Strings{title, "<", "<", "<", "<"}; };
  PageContent page = make_page(1,
                               {make_table({titled("มาตรการที่ 1: จัดทำคู่มือกลาง"),
                                            heading,
                                            {"i7", "ขาดคู่มือ", "ยกร่าง", "ไตรมาส 2", "กองคลัง"}},
                                           120),
                                make_table({titled("มาตรการที่ 2: ลดขั้นตอน"),
                                            heading,
                                            {"e3", "ล่าช้า", "ทบทวน", "ไตรมาส 3", "กองช่าง"},
                                            titled("มาตรการที่ 3 เปิดช่องทางร้องเรียน"),
                                            heading,
                                            {"e9", "ไม่ทราบช่องทาง", "เปิดเพจ", "ไตรมาส 4", "กองคลัง"}},
                                           260)},
                               kTitle);
  page.lines.push_back(make_line("ประเด็นที่ 1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", 40, 95));
  page.lines.push_back(make_line("ประเด็นที่ 2 การให้บริการและระบบ E-Service", 40, 235));
  const auto record = parse({page});
  REQUIRE(record.measures.size() == 3);
  CHECK(record.measures[0].measure == "จัดทำคู่มือกลาง");
  CHECK(record.measures[0].issue == 1);
  CHECK(record.measures[1].measure == "ลดขั้นตอน");
  CHECK(record.measures[2].measure == "เปิดช่องทางร้องเรียน");
  CHECK(record.measures[2].issue == 2);
  CHECK(record.measures[2].steps == "เปิดเพจ");
}

TEST_CASE("a card for each measure is read by its labels, over a page break too") {
  const auto first = make_table({
      {"มาตรการที่ 1", "<", "<", "<"},
      {"ประเด็น", kFirstIssue, "<", "<"},
      {"ข้อคำถาม ITA", "i ๑ และ i ๓", "<", "<"},
      {"มาตรการ", "กำหนดเวลาอนุมัติ\nไม่เกิน 3 วัน", "<", "<"},
      {"ขั้นตอนการดำเนินการ", "1. ปรับปรุงระเบียบ", "<", "<"},
  });
  const auto rest = make_table({
      {"ระยะเวลา", "ต.ค. ๖๗ - ธ.ค. ๖๗", "งบประมาณ", "12,500 บาท"},
      {"ผู้รับผิดชอบ", "สำนักปลัด", "<", "<"},
      {"ผลการดำเนินงาน", "ดำเนินการแล้ว", "<", "<"},
  });
  const auto record = parse({make_page(1, {first}, kTitle), make_page(2, {rest})});
  REQUIRE(record.measures.size() == 1);
  const Measure& measure = record.measures[0];
  CHECK(measure.issue == 1);
  CHECK(measure.codes == Strings{"i1", "i3"});
  CHECK(measure.measure == "กำหนดเวลาอนุมัติไม่เกิน 3 วัน");
  CHECK(measure.end == "2024-12-31");
  CHECK(measure.budget == "12,500 บาท");
  CHECK(measure.responsible == Strings{"สำนักปลัด"});
  CHECK(measure.result == "ดำเนินการแล้ว");
  CHECK(measure.evidence.size() == 2);
}

TEST_CASE("a card's label that nobody knows takes its words along, and people are told") {
  const auto record = parse_table({
      {"เรื่องที่วิเคราะห์", kFirstIssue},
      {"ข้อคำถาม", "i7"},
      {"มาตรการ", "จัดทำคู่มือ"},
      {"เกร็ดความรู้", "ข้อความที่ไม่ใช่มาตรการ"},
      {"ผู้รับผิดชอบ", "กองคลัง"},
      {"ระยะเวลา", "ไตรมาส 2"},
  });
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].issue == 1);
  CHECK(record.measures[0].measure == "จัดทำคู่มือ");
  CHECK(std::ranges::count(record.measures[0].review_reasons, "table_uncertain") == 1);
}

TEST_CASE("numbered labels need no colon where the whole document has them") {
  const auto block = [](const std::string& n, const std::string& indicator,
                        const std::string& what) {
    return Strings{n + ". ด้าน" + indicator,          n + ".๑ มาตรการ " + what,
                   n + ".๒ วิธีการดำเนินการ ประชุมชี้แจง", n + ".๓ ระยะเวลาดำเนินการ ไตรมาส 2",
                   n + ".๔ ผู้รับผิดชอบ กองคลัง",         n + ".๕ ผลการดำเนินงาน ทำแล้ว"};
  };
  Strings lines = kTitle;
  for (const auto& part :
       {block("๑", "การปฏิบัติหน้าที่", "จัดทำคู่มือ"), block("๒", "การใช้งบประมาณ", "เผยแพร่แผน")})
    lines.insert(lines.end(), part.begin(), part.end());
  lines.push_back("จึงเรียนมาเพื่อโปรดทราบ");
  const auto record = parse({make_page(1, {}, lines)});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].measure == "จัดทำคู่มือ");
  CHECK(record.measures[0].indicator == "การปฏิบัติหน้าที่");
  CHECK(record.measures[1].steps == "ประชุมชี้แจง");
  CHECK(record.measures[1].result == "ทำแล้ว");
}

TEST_CASE("a measure's own heading begins it, and its issue is one field of many") {
  Strings lines = kTitle;
  for (const Strings& part :
       {Strings{"มาตรการที่ 1 จัดทำคลิปสั้น", "– ประเด็น : ที่ 1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
                "– ข้อคำถาม : i2 และ O10", "– ผู้รับผิดชอบ : กองคลัง", "– ระยะเวลา : ไตรมาส 2"},
        Strings{"มาตรการที่ 2 ปรับปรุงคู่มือ", "– ประเด็น : ที่ 2 การให้บริการและระบบ E-Service",
                "– ข้อคำถาม : e8", "– ผู้รับผิดชอบ : กองช่าง", "– ระยะเวลา : ไตรมาส 3"}})
    lines.insert(lines.end(), part.begin(), part.end());
  const auto record = parse({make_page(1, {}, lines)});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].measure == "จัดทำคลิปสั้น");
  CHECK(record.measures[0].issue == 1);
  CHECK(record.measures[0].codes == Strings{"i2", "O10"});
  CHECK(record.measures[1].measure == "ปรับปรุงคู่มือ");
  CHECK(record.measures[1].issue == 2);
}

TEST_CASE("the next chapter is nobody's field, though its heading is a label's word") {
  Strings lines = kTitle;
  for (const char* line :
       {"๒.๑ ประเด็น (๒) การให้บริการและระบบ E-Service", "ข้อคำถาม : e7", "มาตรการ : เปิดเวทีรับฟังความเห็น",
        "ผู้รับผิดชอบ : กองคลัง", "๒.๒ ประเด็น (๔) กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ", "ข้อคำถาม : i10",
        "มาตรการ : ทำทะเบียนครุภัณฑ์", "ผู้รับผิดชอบ : กองช่าง", "๓. การกำกับติดตาม",
        "ให้ทุกกองรายงานผลต่อปลัดทุกไตรมาส"})
    lines.emplace_back(line);
  const auto record = parse({make_page(1, {}, lines)});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].issue == 2);
  CHECK(record.measures[1].issue == 4);
  CHECK(record.measures[1].monitoring.empty());
}

TEST_CASE("a footnote is no field's last line") {
  PageContent page = make_page(
      1, {}, {"ข้อคำถาม : e7", "มาตรการ : เปิดเวที", "ผู้รับผิดชอบ : กองคลัง", "ข้อเสนอแนะ : ไม่มี"});
  page.lines.push_back(make_line("1 สำนักงาน ป.ป.ช. ประกาศผลเมื่อเดือนสิงหาคม", 40, 125));
  for (Word& word : page.lines.back().words) word.font_size = 10;
  const auto record = parse({page});
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].suggestion == "ไม่มี");
}

TEST_CASE("a table may stand on its side: fields as rows, measures as columns") {
  const auto record = parse_table({
      {"หัวข้อ", "มาตรการที่ ๑", "มาตรการที่ ๒"},
      {"ประเด็น ITA", kFirstIssue, "2. การให้บริการและระบบ E-Service"},
      {"ข้อคำถาม", "i๑", "e๒, e๙"},
      {"มาตรการ", "จัดทำแผนผัง", "จัดอำเภอเคลื่อนที่"},
      {"วิธีดำเนินการ", "รวบรวมขั้นตอน", "เปิดนัดหมาย"},
      {"ระยะเวลา", "ไตรมาส 1", "ไตรมาส 2"},
      {"ผู้รับผิดชอบ", "กองคลัง", "กองช่าง"},
  });
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].measure == "จัดทำแผนผัง");
  CHECK(record.measures[0].issue == 1);
  CHECK(record.measures[1].codes == Strings{"e2", "e9"});
  CHECK(record.measures[1].start == "2025-01-01");
  CHECK(record.measures[1].responsible == Strings{"กองช่าง"});
}

TEST_CASE("one cell may hold several labelled fields, and the issue's cell its codes") {
  const auto record = parse_table({
      {"ประเด็นการวิเคราะห์", "แผนที่กำหนดไว้", "ผลการดำเนินการ"},
      {kFirstIssue + "\n(ข้อ i1, i2)",
       "มาตรการ : ทบทวนคู่มือ\nขั้นตอน : ประชุมรายกอง\nและปรับแก้\nระยะเวลา : ไตรมาส 1\nผู้รับผิดชอบ : กองคลัง",
       "ทบทวนแล้ว"},
  });
  REQUIRE(record.measures.size() == 1);
  const Measure& measure = record.measures[0];
  CHECK(measure.codes == Strings{"i1", "i2"});
  CHECK(measure.measure == "ทบทวนคู่มือ");
  CHECK(measure.steps == "ประชุมรายกองและปรับแก้");
  CHECK(measure.end == "2024-12-31");
  CHECK(measure.responsible == Strings{"กองคลัง"});
  CHECK(measure.result == "ทบทวนแล้ว");
}

TEST_CASE("why and how may stand in two tables that both name the measure") {
  const auto record = parse(
      {make_page(
           1,
           {make_table({{"ที่", "ประเด็น", "ข้อคำถาม", "ข้อค้นพบ", "มาตรการ"},
                        {"1", kFirstIssue, "i1", "ขาดแผน", "จัดทำแผน"},
                        {"2", "2. การให้บริการและระบบ E-Service", "e8", "ล่าช้า", "รับชำระออนไลน์"}})},
           kTitle),
       make_page(2, {make_table({{"ที่", "มาตรการ", "วิธีการปฏิบัติ", "ระยะเวลา", "ผู้รับผิดชอบ"},
                                 {"1", "จัดทำแผน", "ประชุม", "ไตรมาส 1", "กองคลัง"},
                                 {"2", "รับชำระออนไลน์", "ทำ QR", "ไตรมาส 2", "กองช่าง"}})})});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[1].issue == 2);
  CHECK(record.measures[1].codes == Strings{"e8"});
  CHECK(record.measures[1].steps == "ทำ QR");
  CHECK(record.measures[1].start == "2025-01-01");
  CHECK(record.measures[1].evidence.size() == 2);
}

TEST_CASE("by indicator with its questions: the codes are kept, and no issue is asked for") {
  const auto record = parse_table({
      {"ตัวชี้วัด Indicator", "ข้อคำถาม Question", "มาตรการ Measure", "ระยะเวลา Period",
       "ผู้รับผิดชอบ Responsible"},
      {"การใช้งบประมาณ", "I7", "ชี้แจงแผน", "ไตรมาส 1", "กองคลัง"},
  });
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].indicator == "การใช้งบประมาณ");
  CHECK(record.measures[0].codes == Strings{"i7"});
  CHECK(record.measures[0].measure == "ชี้แจงแผน");
  CHECK(record.measures[0].review_reasons.empty());
}

TEST_CASE("codes beside an indicator's name are the row's") {
  const auto record = parse_table({
      {"ตัวชี้วัด", "มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ"},
      {"การใช้งบประมาณ\n(i7, i8)", "ชี้แจงแผน", "ไตรมาส 1", "กองคลัง"},
      {"การใช้อำนาจ\n(i15)", "หมุนเวียนงาน", "ไตรมาส 2", "สำนักปลัด"},
  });
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].indicator == "การใช้งบประมาณ");
  CHECK(record.measures[0].codes == Strings{"i7", "i8"});
  CHECK(record.measures[1].codes == Strings{"i15"});
}

TEST_CASE("a row of the plan and a row of its result are one measure") {
  const auto record = parse_table({
      {"ตัวชี้วัด", "มาตรการ", "แผน/ผล", "รายละเอียดการดำเนินการ", "ช่วงเวลา", "ผู้รับผิดชอบ"},
      {"การใช้งบประมาณ", "เปิดเผยข้อมูล", "แผน", "ทำแผนฉบับย่อ", "ไตรมาส 1", "กองคลัง"},
      {"^", "^", "ผล", "ทำแล้ว 1 ฉบับ", "พ.ย. 67", "^"},
      {"การใช้อำนาจ", "กำหนดเกณฑ์การมอบหมายงาน", "แผน", "ออกคำสั่งและแจ้งเวียน", "ไตรมาส 2", "สำนักปลัด"},
      {"^", "^", "ผล", "แจ้งเวียนแล้วทุกส่วนราชการ", "ก.พ. 68", "^"},
  });
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].steps == "ทำแผนฉบับย่อ");
  CHECK(record.measures[0].result == "ทำแล้ว 1 ฉบับ");
  CHECK(record.measures[0].end == "2024-12-31");
}

TEST_CASE("boxes of a form have their labels inside") {
  const auto record = parse({make_page(
      1,
      {make_table({{"มาตรการที่ 1 เพิ่มช่องทางด่วน", "<", "<"},
                   {"ประเด็น\nประเด็นที่ " + kFirstIssue.substr(0, 1) + " " + kFirstIssue.substr(3),
                    "<", "ข้อคำถาม\ni1, i2"},
                   {"ระยะเวลา\nไตรมาส 1", "ผู้รับผิดชอบ\nกองคลัง", "สถานะ\nแล้วเสร็จ"}}),
       make_table({{"ผลการดำเนินงาน\nเปิดแล้ว", "ข้อเสนอแนะ\nไม่มี"}}, 300)},
      kTitle)});
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].measure == "เพิ่มช่องทางด่วน");
  CHECK(record.measures[0].issue == 1);
  CHECK(record.measures[0].codes == Strings{"i1", "i2"});
  CHECK(record.measures[0].result == "เปิดแล้ว");
  CHECK(record.measures[0].suggestion == "ไม่มี");
}

TEST_CASE("without a label for them measures are named by the lines above, as a guess") {
  Strings lines = kTitle;
  for (const char* line :
       {"หมวด ๑", "กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", "ข้อ ๓ ให้ใช้ “มาตรการกำหนดเวลามาตรฐาน” ดังนี้",
        "(ก) ข้อคำถามที่เกี่ยวข้อง ข้อ i๑", "(ข) ข้อค้นพบ ล่าช้า", "(ค) วิธีดำเนินการ กำหนดเวลา",
        "(ง) ระยะเวลา ไตรมาส ๑", "(จ) หน่วยงานรับผิดชอบ กองช่าง", "หมวด ๒",
        "การให้บริการและระบบ E-Service", "ข้อ ๔ ให้ใช้ “มาตรการบริการออนไลน์” ดังนี้",
        "(ก) ข้อคำถามที่เกี่ยวข้อง ข้อ e๙", "(ข) ข้อค้นพบ ไม่เคยใช้", "(ค) วิธีดำเนินการ ทำคลิป",
        "(ง) ระยะเวลา ไตรมาส ๒", "(จ) หน่วยงานรับผิดชอบ กองคลัง"})
    lines.emplace_back(line);
  const auto record = parse({make_page(1, {}, lines)});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].measure == "มาตรการกำหนดเวลามาตรฐาน");
  CHECK(record.measures[0].responsible == Strings{"กองช่าง"});
  CHECK(record.measures[1].measure == "มาตรการบริการออนไลน์");
  CHECK(record.measures[1].issue == 2);
  CHECK(std::ranges::count(record.measures[1].review_reasons, "table_uncertain") == 1);
}

TEST_CASE("marks in the columns of quarters say when") {
  const auto record = parse_table({
      {"ประเด็น", "ข้อคำถาม", "มาตรการ", "ทำเมื่อไร (ไตรมาส)", "<", "<", "<", "ผู้รับผิดชอบ"},
      {"^", "^", "^", "1", "2", "3", "4", "^"},
      {kFirstIssue, "i7", "จัดทำคู่มือ", "", "✓", "✓", "", "กองคลัง"},
      {"^", "e3", "ลดขั้นตอน", "✓", "", "", "✓", "กองช่าง"},
  });
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].start == "2025-01-01");
  CHECK(record.measures[0].end == "2025-06-30");
  CHECK(record.measures[0].review_reasons.empty());
  CHECK(record.measures[1].period == "ไตรมาส 1, ไตรมาส 4");
  CHECK(record.measures[1].end == "2025-09-30");
}

TEST_CASE("two issues in one cell are two rows that became one, and people are told") {
  const auto record = parse_table({
      kIssueHeading,
      {kFirstIssue + "\n2. การให้บริการและระบบ E-Service", "i7\ne3", "ประชาชนไม่ทราบขั้นตอนการให้บริการ",
       "ทำคู่มือ", "ไตรมาส 1", "กองคลัง"},
      {"4. กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ", "i10", "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน", "ทำทะเบียน",
       "ไตรมาส 1", "กองคลัง"},
  });
  REQUIRE(record.measures.size() == 2);
  CHECK(std::ranges::count(record.measures[0].review_reasons, "table_uncertain") == 1);
  CHECK(record.measures[1].review_reasons.empty());
}

TEST_CASE("words without question, time or unit belong to the row above") {
  const auto record = parse_table({
      kIssueHeading,
      {kFirstIssue, "i7", "บุคลากรไม่ทราบการใช้", "สรุปสถานะ", "ไตรมาส 1", "กองคลัง"},
      {"", "", "จ่ายเงินบำรุง", "เผยแพร่", "", ""},
  });
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].finding == "บุคลากรไม่ทราบการใช้จ่ายเงินบำรุง");
  CHECK(std::ranges::count(record.measures[0].review_reasons, "row_joined_over_page") == 1);
}

TEST_CASE("a field that all other measures have was lost with its label") {
  Strings lines = kTitle;
  for (const char* code : {"i1", "i2", "i3", "i4"}) {
    lines.push_back(std::string("ข้อคำถาม : ") + code);
    lines.emplace_back("มาตรการ : ทำคู่มือ");
    lines.emplace_back(code == std::string("i3") ? "ผู้รับผิดชอบ กองคลัง" : "ผู้รับผิดชอบ : กองคลัง");
  }
  const auto record = parse({make_page(1, {}, lines)});
  REQUIRE(record.measures.size() == 4);
  CHECK(record.measures[2].needs_review());
  CHECK(record.measures[2].confidence < record.measures[0].confidence);
}

TEST_CASE("codes above a finding in its own cell are codes and not words") {
  const auto record = parse_table({
      {"ด้าน", "ข้อคำถามและสิ่งที่ต้องปรับปรุงแก้ไข", "แนวทางการแก้ไข/มาตรการ", "ผู้รับผิดชอบ", "กำหนดการแล้วเสร็จ"},
      {"ด้านการใช้งบประมาณ", "ข้อ i๗ และ i๘ - i๙\nบุคลากรไม่ทราบแผน", "เผยแพร่แผน", "กองคลัง", "ไตรมาส 1"},
  });
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].indicator == "การใช้งบประมาณ");
  CHECK(record.measures[0].codes == Strings{"i7", "i8", "i9"});
  CHECK(record.measures[0].finding == "บุคลากรไม่ทราบแผน");
  CHECK(record.measures[0].measure == "เผยแพร่แผน");
  CHECK(record.measures[0].review_reasons.empty());
}

TEST_CASE("an empty row above the heading changes nothing") {
  const auto record = parse_table({
      {"", "<", "<", "<"},
      {"มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา"},
      {"๑. การใช้อำนาจ", "สุ่มตรวจ", "กองคลัง", "ไตรมาส 1"},
      {"๒. การใช้งบประมาณ", "เผยแพร่", "กองช่าง", "ไตรมาส 2"},
  });
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].indicator == "การใช้อำนาจ");
}

TEST_CASE("a table by indicator without a heading is kept, for people to look at") {
  const auto record = parse_table({
      {"ตัวชี้วัดที่ 2 การใช้งบประมาณ", "เผยแพร่ผลการใช้จ่ายให้บุคลากรทราบ", "ประชุมชี้แจง", "กองคลัง",
       "ต.ค. 67 - ก.ย. 68"},
      {"ตัวชี้วัดที่ 3 การใช้อำนาจ", "กำหนดเกณฑ์การมอบหมายงาน", "ออกคำสั่ง", "สำนักปลัด", "ไตรมาส 2"},
  });
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].indicator == "การใช้งบประมาณ");
  CHECK(std::ranges::count(record.measures[0].review_reasons, "table_uncertain") == 1);
}

TEST_CASE(
    "two periods one below the other, in a scan without upright rules, are two rows that became "
    "one") {
  const auto reasons = [](const std::string& period) {
    Table table = make_table(
        {kIssueHeading,
         {kFirstIssue, "i7", "ประชาชนไม่ทราบขั้นตอนการให้บริการ", "ทำคู่มือ", period, "กองคลัง"}});
    table.kind = TableKind::kHorizontal;
    for (Cell& cell : table.cells)
      for (TextLine& line : cell.lines)
        for (Word& word : line.words) word.confidence = 0.95F;
    const auto record = parse({make_page(1, {table}, kTitle)});
    return std::ranges::count(record.measures.at(0).review_reasons, "table_uncertain");
  };
  CHECK(reasons("ม.ค. 68 - มี.ค. 68\n1 เม.ย. 68 - 30 ก.ย. 68") == 1);
  CHECK(reasons("1 ต.ค. 67 -\n30 ก.ย. 68") == 0);
  CHECK(reasons("ไตรมาสที่ 2\nปีงบประมาณ 2568") == 0);
}

TEST_CASE("units and the time may share a cell, findings and codes another") {
  const auto record = parse({make_page(
      1,
      {make_table({
          {"ประเด็น", "ข้อคำถามและผลการวิเคราะห์", "มาตรการ", "กิจกรรมที่ดำเนินการ",
           "หน่วยงานรับผิดชอบ/\nระยะเวลา"},
          {kFirstIssue, "i ๒, e ๒\nมีการลัดคิว", "กำหนดลำดับคิว", "ออกเลขคิว",
           "- สำนักปลัด\n- กองช่าง\n(ม.ค. – ก.ย. ๒๕๖๘)"},
          {"2. การให้บริการและระบบ E-Service", "e ๗\nประชาชนไม่ทราบช่องทางการยื่นคำร้องออนไลน์",
           "ประชาสัมพันธ์ช่องทางออนไลน์", "ทำป้ายและคลิปสอนการใช้งาน", "- กองคลัง\n(ต.ค. ๒๕๖๗ – มี.ค. ๒๕๖๘)"},
      })},
      {"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568"})});
  REQUIRE(record.measures.size() == 2);
  const Measure& measure = record.measures[0];
  CHECK(measure.codes == Strings{"i2", "e2"});
  CHECK(measure.finding == "มีการลัดคิว");
  CHECK(measure.measure == "กำหนดลำดับคิว");
  // A second column of what is done finds its place, or people are told.
  CHECK((measure.steps == "ออกเลขคิว" || measure.needs_review()));
  CHECK(measure.responsible == Strings{"สำนักปลัด", "กองช่าง"});
  CHECK(measure.start == "2025-01-01");
  CHECK(measure.end == "2025-09-30");
}
