#include <filesystem>
#include <fstream>
#include <set>

#include "codebook_fixture.h"
#include "normalize/codebook_table.h"

namespace ita {
namespace {

TEST_CASE("a code means what its year says") {
  const Codebook& book = project_codebook();
  const struct {
    int year;
    const char* code;
    const char* title;
  } cases[] = {
      {2564, "O17", "E-Service"},
      {2566, "O18", "E-Service"},
      {2567, "O13", "E-Service"},
      {2568, "O10", "E-Service"},
      {2567, "O34", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"},
  };
  for (const auto& [year, code, title] : cases) {
    CAPTURE(year, code);
    const Question* question = book.question(year, *parse_question_code(code));
    REQUIRE(question != nullptr);
    CHECK(question->title == title);
    CHECK_FALSE(question->status.empty());
  }
  CHECK(book.question(2568, {'O', 34}) == nullptr);
  CHECK(book.question(2561, {'O', 1}) == nullptr);
}

TEST_CASE("numbers end where the year's set ends") {
  const Codebook& book = project_codebook();
  CHECK(book.max_number(2566, 'i') == 30);
  CHECK(book.max_number(2567, 'e') == 9);
  CHECK(book.max_number(2569, 'O') == 26);
  CHECK_FALSE(book.max_number(2569, 'i'));
  CHECK(book.code_exists(2566, {'i', 30}));
  CHECK_FALSE(book.code_exists(2567, {'i', 16}));
  CHECK(book.code_exists(std::nullopt, {'O', 48}));
  CHECK_FALSE(book.code_exists(std::nullopt, {'O', 49}));
  CHECK(book.code_exists(2569, {'i', 30}));  // that year's set is not known
  CHECK_FALSE(book.code_exists(2567, {'O', 0}));
}

TEST_CASE("publications are asked for by meaning") {
  const Codebook& book = project_codebook();
  const struct {
    int year;
    const char *measures, *report;
  } cases[] = {{2563, "O42", "O43"},
               {2566, "O42", "O43"},
               {2567, "O34", "O35"},
               {2568, "O27", "O28"},
               {2569, "O25", "O26"}};
  for (const auto& [year, measures, report] : cases) {
    CAPTURE(year);
    const Publication* plan = book.publication(PublicationMeaning::kMeasures, year);
    const Publication* follow_up = book.publication(PublicationMeaning::kReport, year);
    REQUIRE(plan != nullptr);
    REQUIRE(follow_up != nullptr);
    CHECK(plan->code == parse_question_code(measures));
    CHECK(follow_up->code == parse_question_code(report));
    CHECK(book.meaning_of(year, *plan->code) == PublicationMeaning::kMeasures);
  }
  REQUIRE(book.publication(PublicationMeaning::kMeasures, 2562) != nullptr);
  CHECK_FALSE(book.publication(PublicationMeaning::kMeasures, 2562)->code);
  CHECK(book.publication(PublicationMeaning::kMeasures, 2580) == nullptr);
  CHECK_FALSE(book.meaning_of(2568, {'O', 34}));
  CHECK_FALSE(book.meaning_of(2566, {'O', 34}));
}

TEST_CASE("indicators are found in every spelling") {
  const Codebook& book = project_codebook();
  const std::pair<std::string, int> cases[] = {
      {"การใช้งบประมาณ", 2},
      {"๑ การใช้งบประมาณ", 2},
      {"๑. ด้านการปรับปรุง การทำงาน", 8},
      {"การปรับปรุงระบบการทำงาน", 8},
      {"๔. ด้านการใช้ทรัพย์สินของทางราชการ", 4},
      {"๓ การแก้ไขปัญหา ทุจริต", 5},
      {"๕ ประสิทธิภาพการ สื่อสาร", 7},
      {"ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", 6},
      {"การปฏิบัติหนาที", 1},
      {"๗ การเปิดเผย ข้อมูล", 9},
      {"การป้ องกันการทุจริต", 10},
      {"การใช้อำนาจ (IIT)", 3},
  };
  for (const auto& [text, number] : cases) {
    CAPTURE(text);
    const auto found = book.find_indicator(text);
    REQUIRE(found);
    CHECK(found->number == number);
  }
  CHECK(book.indicators()[7].name == "การปรับปรุงการทำงาน");
  CHECK(book.indicators()[7].family == 'e');
  for (const std::string text :
       {"", "กองคลัง", "การใช้", "จัดทำแผนการใช้จ่ายงบประมาณประจำปีและเผยแพร่", "อันดับ", "100"}) {
    CAPTURE(text);
    CHECK_FALSE(book.find_indicator(text));
  }
}

TEST_CASE("issues are found by name, damaged, cut or numbered") {
  const Codebook& book = project_codebook();
  const std::pair<std::string, int> cases[] = {
      {"๑.กระบวนการปฏิบัติงานที่โปร่งใส และมี ประสิทธิภาพ", 1},
      {"(2) การให้บริการและระบบ E-Service", 2},
      {"๒. การให้บริการ\nและระบบ E-\nService", 2},
      {"ประเด็นที่ 3 ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ", 3},
      {"ช่องทางและรูปแบบการประชาสัมพันธ์", 3},
      {"(4) กระบวนการการกำกับดูแลการใช้ทรัพย์สินของราชการ", 4},
      {"กระบวนการสรางความโปรงใสในการใชงบประมาณและการจัดซื้อจัดจาง", 5},
      {"(6) กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล", 6},
      {"(7) กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตในหน่วยงาน", 7},
      {"กลไกและมาตรการในการแกไขและปองกันการทุจริตภายในหนวยงาน", 7},
  };
  for (const auto& [text, number] : cases) {
    CAPTURE(text);
    const auto found = book.find_issue(text);
    REQUIRE(found);
    CHECK(found->number == number);
  }
  CHECK(book.find_issue("๒.การให้บริการและระบบ E-Service")->exact);
  for (const std::string text :
       {"", "กระบวนการ", "ประเด็น", "7 ประเด็น", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "จัดช่องทางการประชาสัมพันธ์ข้อมูลข่าวสารของหน่วยงานให้ประชาชนทราบ", "สำนักปลัดเทศบาล"}) {
    CAPTURE(text);
    CHECK_FALSE(book.find_issue(text));
  }
}

TEST_CASE("headings have roles") {
  const Codebook& book = project_codebook();
  const std::pair<std::string, std::string> cases[] = {
      {"ประเด็น", "issue"},
      {"ข้อคำถาม ITA", "question"},
      {"ข้อคำถาม TTA", "question"},
      {"ชื่อคำถาม", "question"},
      {"ผล คะแนน", "score"},
      {"การวิเคราะห์ผลการประเมิน", "finding"},
      {"ข้อค้นพบ", "finding"},
      {"มาตรการ หรือ กิจกรรม", "measure"},
      {"มาตรการ/แนวทาง", "measure"},
      {"ขั้นตอน / วิธีการปฏิบัติ", "steps"},
      {"ขั้นตอนหรือ วิธีการปฏิบัติ", "steps"},
      {"วิธีการดำเนินการ", "steps"},
      {"ระยะเวลา ดำเนินการ", "period"},
      {"ช่วงระยะเวลา ในการดำเนินการ", "period"},
      {"ห้วงเวลา", "period"},
      {"กำหนดแล้วเสร็จ", "period"},
      {"หน่วยงาน ผู้รับผิดชอบ", "responsible"},
      {"ผูรับผิดชอบ", "responsible"},
      {"ผู้รับผิด\nชอบ", "responsible"},
      {"ผลการดำเนินงาน", "result"},
      {"ข้อเสนอแนะ", "suggestion"},
      {"ปัญหา/อุปสรรค และข้อเสนอแนะ", "suggestion"},
      {"การติดตามผล", "monitoring"},
      {"การกำกับติดตาม", "monitoring"},
      {"งบประมาณ (บาท)", "budget"},
      {"อันดับ", "rank"},
      {"ที่", "number"},
      {"ลำดับ", "number"},
      {"หมายเหตุ", "note"},
      {"คะแนน", "score"},
      {"ตัวชี้วัดของการประเมิน ITA", "indicator"},
      {"ประเด็นที่ต้องแก้ไข/ปรับปรุง", "finding"},
      {"การนำผลการวิเคราะห์ไปสู่การปฏิบัติ", "group"},
      {"วิเคราะห์ผลการประเมิน ITA 2567", "group"},
      {"วิเคราะห์ผลการประเมิน TTA 2567", "group"},
      {"ผลคะแนน ปี พ.ศ. ๒๕๖๗", "score"},
      {"ผลการดำเนินงาน (รอบ 6 เดือน)", "result"},
      {"มาตรการ:", "measure"},
  };
  for (const auto& [text, role] : cases) {
    CAPTURE(text);
    const auto found = book.find_heading(text);
    REQUIRE(found);
    CHECK(found->role == role);
  }
  for (const std::string text :
       {"", "i7", "100", "กองคลัง", "สำนักปลัดเทศบาล", "ปีงบประมาณ ๒๕๖๖", "จัดทำคู่มือการปฏิบัติงาน",
        "ทุกไตรมาส", "ไตรมาส 2-4", "ติดตามผลการดำเนินงานทุกเดือน", "การให้บริการและระบบ E-Service"}) {
    CAPTURE(text);
    CHECK_FALSE(book.find_heading(text));
  }
  // Read badly, but between other headings.
  for (const std::string text : {"มาตรการ/แน.ทง", "ผลก เรด์ เนินงาน"}) {
    CAPTURE(text);
    CHECK_FALSE(book.find_heading(text));
    CHECK(book.find_heading(text, HeadingPlace::kBesideHeadings));
  }
  CHECK_FALSE(book.find_heading("หน่วยนับ", HeadingPlace::kBesideHeadings));
}

TEST_CASE("questions are known by their words") {
  const Codebook& book = project_codebook();
  const struct {
    std::optional<int> year;
    std::string text;
    const char* code;
  } cases[] = {
      {2566, "ท่านรู้แนวปฏิบัติของหน่วยงานของท่านเกี่ยวกับการใช้ทรัพย์สินของราชการที่ถูกต้องมากน้อยเพียงใด", "i19"},
      {2567, "E-Service", "O13"},
      {2566, "E-Service หน่วยงานต้องแสดงช่องทางการให้บริการ", "O18"},
      {2567, "แผนปฏิบัติการป้องกัน การ ทุจริต", "O32"},
      {2567, "รายงานผลการดำเนินการ ป้องกันการทุจริตประจำปี", "O33"},
      {2567, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "O34"},
      {2567, "ช่องทางแจ้งเรื่องร้องเรียน การทุจริตและประพฤติมิชอบ", "O23"},
      {std::nullopt, "ท่านทราบข้อมูลเกี่ยวกับงบประมาณของหน่วยงานหรือส่วนงานที่ท่านปฏิบัติหน้าที่", "i7"},
  };
  for (const auto& [year, text, code] : cases) {
    CAPTURE(text);
    const auto found = book.find_question(year, text);
    REQUIRE(found);
    CHECK(found->code == *parse_question_code(code));
  }
  CHECK_FALSE(book.find_question(std::nullopt, "E-Service"));  // another code each year
  CHECK_FALSE(book.find_question(2567, ""));
  CHECK_FALSE(book.find_question(2567, "หน่วยงานควรจัดประชุมชี้แจงแผนการใช้จ่าย"));
  CHECK(book.carries_title(2566, {'i', 19}, "ท่านรู้แนวปฏิบัติของหน่วยงานของท่านเกี่ยวกับการใช้ทรัพย์สิน"));
  CHECK_FALSE(book.carries_title(2566, {'i', 20}, "ท่านรู้แนวปฏิบัติของหน่วยงานของท่านเกี่ยวกับการใช้ทรัพย์สิน"));
}

TEST_CASE("every reason for review has a sentence in both languages") {
  const Codebook& book = project_codebook();
  std::set<std::string> codes;
  for (const ReviewReason& reason : book.review_reasons()) {
    CAPTURE(reason.code);
    CHECK(codes.insert(reason.code).second);
    CHECK_FALSE(reason.english.empty());
    CHECK_FALSE(reason.thai.empty());
  }
  REQUIRE(book.find_review_reason("code_doubtful") != nullptr);
  CHECK(book.find_review_reason("no such reason") == nullptr);
}

TEST_CASE("a table that cannot be read is named with its line") {
  const auto dir = std::filesystem::temp_directory_path() / "ita_codebook_table_test";
  std::filesystem::create_directories(dir);
  const auto write = [&](const std::string& content) {
    std::ofstream(dir / "t.tsv", std::ios::binary) << content;
    constexpr std::string_view kColumns[] = {"b", "a"};
    return CodebookTable::load(dir / "t.tsv", kColumns);
  };
  const auto good = write("# words\n\na\tb\tc\r\n 1 \tสอง\t3\n4\n");
  REQUIRE(good);
  REQUIRE(good->rows().size() == 2);
  CHECK(good->rows()[0][0] == "สอง");
  CHECK(good->rows()[0][1] == "1");
  CHECK(good->rows()[0].line() == 4);
  CHECK(good->rows()[1][0] == "");
  const std::pair<std::string, std::string> bad[] = {
      {"a\tc\n1\t2\n", "t.tsv:1: no column \"b\""},
      {"a\tb\n1\t2\t3\n", "t.tsv:2: more cells than columns"},
      {"# nothing\n", "t.tsv: no heading line"},
      {"a\tb\n\xFF\t1\n", "t.tsv: not UTF-8"},
  };
  for (const auto& [content, detail] : bad) {
    const auto table = write(content);
    REQUIRE_FALSE(table);
    CHECK(table.error().code == ErrorCode::kDataFile);
    CHECK(table.error().detail == detail);
  }
  std::filesystem::remove_all(dir);
  CHECK(Codebook::load(dir).error().code == ErrorCode::kDataFile);
}

}  // namespace
}  // namespace ita
