#include "parser_fixture.h"

using namespace ita;
using namespace ita::test;

namespace {

std::optional<double> score_of(const DocumentRecord& record, std::string_view indicator) {
  for (const Score& score : record.scores)
    if (score.indicator == indicator) return score.value;
  return std::nullopt;
}

}  // namespace

TEST_CASE("scores by rank are read by indicator, not by rank") {
  const auto record = parse({make_page(1,
                                       {make_table({
                                           {"อันดับ", "ตัวชี้วัด", "คะแนน"},
                                           {"๑", "การป้องกันการทุจริต", "๙๘.๑๘"},
                                           {"๒", "การใช้อำนาจ", "๑๐๐"},
                                           {"๓", "การเปิดเผยข้อมูล", "๘๙.๘๔"},
                                       })},
                                       {"พบว่า มีผลคะแนน ๗๘.๙๗ คะแนน อยู่ในระดับ B"})});
  CHECK(score_of(record, "การป้องกันการทุจริต") == Approx(98.18));
  CHECK(score_of(record, "การใช้อำนาจ") == Approx(100));
  CHECK(score_of(record, "TOTAL") == Approx(78.97));
  CHECK(record.scores.size() == 4);
}

TEST_CASE("scores may stand in the words of a cell") {
  const auto record = parse({make_page(1, {make_table({
                                              {"ตัวชี้วัดของการประเมิน ITA", "ประเด็นที่ต้องแก้ไข/ปรับปรุง"},
                                              {"๑.การปฏิบัติหน้าที่ ๙๘.๔๘ คะแนน", "ควรปรับปรุง"},
                                              {"๔.การใช้ทรัพย์สินของทางราชการ ๑๐๐.๐๐ คะแนน", "ดี"},
                                          })})});
  CHECK(score_of(record, "การปฏิบัติหน้าที่") == Approx(98.48));
  CHECK(score_of(record, "การใช้ทรัพย์สินของราชการ") == Approx(100));
  CHECK(record.measures.empty());
}

TEST_CASE("the highest and the lowest score are not the total") {
  const auto record =
      parse({make_page(1, {}, {"คะแนนสูงสุด 100.00 คะแนน", "คะแนนต่ำสุด 89.29 คะแนน"})});
  CHECK(record.scores.empty());
}
