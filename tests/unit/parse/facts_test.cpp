#include "parser_fixture.h"

using namespace ita;
using namespace ita::test;

TEST_CASE("the years of a document are those that its title and its analysis state") {
  struct Case {
    std::vector<std::string> lines;
    std::optional<int> assessment, fiscal;
  };
  const std::vector<Case> cases{
      {{"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        "จากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ ได้วิเคราะห์และกำหนดมาตรการของปีงบประมาณ พ.ศ. "
        "๒๕๖๘"},
       2567,
       2568},
      {{"แสดงผลการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน",
        "ของหน่วยงานภาครัฐ ในปี พ.ศ. 2567"},
       2567,
       std::nullopt},
      {{"มาตรการส่งเสริมคุณธรรมและความโปร่งใส"}, std::nullopt, std::nullopt},
      {{"รายงานผลการดำเนินงานตามแผนยกระดับคะแนน ITA ปีงบประมาณ 2567",
        "ผลการประเมิน ITA ปีงบประมาณ 2566 ได้คะแนนรวม 92.08"},
       2566,
       2567},
      // Named once, against two hopes for the next round.
      {{"มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568",
        "ในปีงบประมาณ พ.ศ. 2567 เทศบาลได้ภาพรวม 86.93 คะแนน",
        "เพื่อให้ผลการประเมินในปีงบประมาณ พ.ศ. 2568 ดีขึ้น", "และผลการประเมินในปีงบประมาณ พ.ศ. 2568 ผ่านเกณฑ์"},
       2567,
       2568},
  };
  for (const Case& c : cases) {
    CAPTURE(c.lines);
    const auto record = parse({make_page(1, {}, c.lines)});
    CHECK(record.facts.assessment_year == c.assessment);
    CHECK(record.facts.fiscal_year == c.fiscal);
  }
}

TEST_CASE("the agency is the one that publishes, not one that its letter mentions") {
  const auto record =
      parse({make_page(1, {},
                       {
                           "บันทึกข้อความ",
                           "ส่วนราชการ สำนักปลัด องค์การบริหารส่วนตำบลนาสมมุติ โทร. 0 4312 3456",
                           "ตามหนังสือสำนักงาน ป.ป.ช. ที่ ปช ๐๐๐๔/ว๐๐๑๙ และกรมส่งเสริมการปกครองท้องถิ่น",
                       }),
             make_page(2, {},
                       {
                           "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
                           "องค์การบริหารส่วนตำบลนาสมมุติ",
                           "อำเภอสุวรรณภูมิ จังหวัดร้อยเอ็ด",
                       })});
  CHECK(record.facts.agency == "องค์การบริหารส่วนตำบลนาสมมุติ");
  CHECK(record.facts.agency_type == "องค์การบริหารส่วนตำบล");
  CHECK(record.facts.subdistrict == "นาสมมุติ");
  CHECK(record.facts.district == "สุวรรณภูมิ");
  CHECK(record.facts.province == "ร้อยเอ็ด");
}

TEST_CASE("where no text states the fiscal year the dates of the rows do") {
  const auto record =
      parse({make_page(1,
                       {make_table({
                           kIssueHeading,
                           {"2. การให้บริการและระบบ E-Service", "O18", "ประชาชนไม่ทราบขั้นตอนการให้บริการ",
                            "จัดทำคู่มือและเผยแพร่ให้ทราบทั่วกัน", "1 ต.ค. 66 – 30 ก.ย. 67", "กองคลัง"},
                       })},
                       {"จากการวิเคราะห์ค่าคะแนน ITA ปี 2566"})});
  CHECK(record.facts.assessment_year == 2566);
  CHECK(record.facts.fiscal_year == 2567);
}

TEST_CASE("a document that is neither plan nor report is other") {
  CHECK(parse({make_page(1, {}, {"ประกาศ เรื่อง การขายทอดตลาด"})}).facts.kind ==
        DocumentKind::kOther);
}

TEST_CASE("a province's office speaks for the province") {
  const auto record =
      parse({make_page(1, {},
                       {"มาตรการส่งเสริมคุณธรรมและความโปร่งใส", "จังหวัดอุตรดิตถ์ ประจำปีงบประมาณ พ.ศ. 2568",
                        "สำนักงานจังหวัดอุตรดิตถ์ได้กำหนดมาตรการไว้ดังนี้"})});
  CHECK(record.facts.agency == "จังหวัดอุตรดิตถ์");
  CHECK(record.facts.province == "อุตรดิตถ์");
}
