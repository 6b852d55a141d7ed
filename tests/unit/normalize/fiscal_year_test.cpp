#include "normalize/fiscal_year.h"

#include <catch2/catch.hpp>

using namespace ita;

namespace {

const YearPhrases& project_phrases() {
  static const Result<YearPhrases> phrases = YearPhrases::load(ITA_CODEBOOK_DIR);
  if (!phrases) FAIL(phrases.error().detail);
  return *phrases;
}

}  // namespace

TEST_CASE("a fiscal year runs from October of the year before to September") {
  CHECK(fiscal_year_start(2568) == Date{2024, 10, 1});
  CHECK(fiscal_year_end(2568) == Date{2025, 9, 30});
  CHECK(fiscal_year_of({2024, 9, 30}) == 2567);
  CHECK(fiscal_year_of({2024, 10, 1}) == 2568);
}

TEST_CASE("the phrase before a year tells what it is the year of") {
  struct Year {
    int year;
    YearKind kind;
    bool operator==(const Year&) const = default;
  };
  struct Case {
    const char* given;
    std::vector<Year> expected;
  };
  constexpr YearKind kFiscal = YearKind::kFiscal, kAssessment = YearKind::kAssessment,
                     kPlain = YearKind::kPlain;
  const Case cases[] = {
      // the measures' year
      {"มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", {{2566, kFiscal}}},
      {"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน\nประจำปี 2567", {{2567, kFiscal}}},
      {"รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน\nประจำปี งบประมาณ พ.ศ. ๒๕๖๖",
       {{2566, kFiscal}}},
      {"การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร ประจำปีงบประมาณ พ.ศ. 2569", {{2569, kFiscal}}},
      // the year whose results are analysed
      {"จากผลการประเมิน ITA ในปีงบประมาณ พ.ศ. ๒๕๖๕ ของเทศบาล", {{2565, kAssessment}}},
      {"จากการวิเคราะห์ค่าคะแนน ITA ปี 2566 ที่ผ่านมา", {{2566, kAssessment}}},
      {"วิเคราะห์ผลการประเมิน ITA 2567", {{2567, kAssessment}}},
      {"แสดงผลการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน\nของหน่วยงานภาครัฐ ในปี พ.ศ. 2567",
       {{2567, kAssessment}}},
      {"ผลการประเมิน ITA ปี 2566 และปี 2567", {{2566, kAssessment}, {2567, kAssessment}}},
      // both in one sentence
      {"จากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ ได้วิเคราะห์และกำหนดมาตรการของปีงบประมาณ พ.ศ. ๒๕๖๘",
       {{2567, kAssessment}, {2568, kFiscal}}},
      // only the word itself
      {"ในปีงบประมาณ พ.ศ. ๒๕๖๔", {{2564, kFiscal}}},
      // letters, plans, laws, the round as such
      {"ลงวันที่ ๒๐ มีนาคม ๒๕๖๐", {{2560, kPlain}}},
      {"แผนปฏิบัติการป้องกันการทุจริตสี่ปี (พ.ศ.๒๕๖๑-๒๕๖๔)", {{2561, kPlain}, {2564, kPlain}}},
      {"พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐", {{2540, kPlain}}},
      {"การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ.๒๕๖๖ สำนักงาน "
       "ป.ป.ช.",
       {{2566, kPlain}}},
      // no years
      {"โทร. 0 2567 2568", {}},
      {"งบประมาณ ๒,๕๖๗ บาท", {}},
      {"การใช้งบประมาณ ๗๒.๔๘", {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.given);
    std::vector<Year> found;
    for (const YearMention& mention : project_phrases().find(c.given))
      found.push_back({mention.year_be, mention.kind});
    CHECK(found == c.expected);
  }
}

TEST_CASE("a year that a phrase explains is stronger than one that only follows the word") {
  const auto mentions =
      project_phrases().find("หน่วยงานในปีงบประมาณ พ.ศ. ๒๕๖๔\nมาตรการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖");
  REQUIRE(mentions.size() == 2);
  CHECK_FALSE(mentions[0].by_phrase);
  CHECK(mentions[1].by_phrase);
}

TEST_CASE("a year's place is that of its digits") {
  const std::string text = "ปีงบประมาณ พ.ศ. ๒๕๖๔ นั้น";
  const auto mentions = project_phrases().find(text);
  REQUIRE(mentions.size() == 1);
  CHECK(text.substr(mentions[0].begin, mentions[0].end - mentions[0].begin) == "๒๕๖๔");
}
