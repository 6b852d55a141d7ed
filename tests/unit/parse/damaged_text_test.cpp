#include "parser_fixture.h"

using namespace ita;
using namespace ita::test;

namespace {

PageContent make_measures_page(std::vector<Diagnostic> diagnostics) {
  PageContent page =
      make_page(1,
                {make_table({kIssueHeading,
                             {"2. การให้บริการและระบบ E-Service", "๐๑๘", "ลิงก์เปิดไม่ได้",
                              "ตรวจลิงก์ทุกวันจันทร์", "ไตรมาส 3/2567", "กองคลัง"}})},
                {"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "ประจำปีงบประมาณ พ.ศ. 2567"});
  page.diagnostics = std::move(diagnostics);
  return page;
}

}  // namespace

TEST_CASE("measures on a page with a damaged text layer are for people to look at") {
  const Measure sound = parse({make_measures_page({})}).measures.at(0);
  const Measure damaged =
      parse({make_measures_page({{"text_unmapped", "40 letters"}})}).measures.at(0);
  CHECK_FALSE(sound.needs_review());
  CHECK(damaged.review_reasons == std::vector<std::string>{"text_damaged"});
  CHECK(damaged.confidence < sound.confidence);
}

TEST_CASE("repairs, and a page read from its image, are no reason for review") {
  CHECK_FALSE(
      parse({make_measures_page({{"words_repaired", "2 words"}})}).measures.at(0).needs_review());
  PageContent page = make_measures_page({{"text_unmapped", "40 letters"}});
  page.route = Route::kOcr;
  CHECK_FALSE(parse({page}).measures.at(0).needs_review());
}
