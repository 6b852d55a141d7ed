#include "parser_fixture.h"

using namespace ita;
using namespace ita::test;

namespace {

std::optional<double> score_of(const DocumentRecord& record, std::string_view indicator) {
  for (const Score& score : record.scores)
    if (score.indicator == indicator) return score.value;
  return std::nullopt;
}

std::optional<double> score_of_code(const DocumentRecord& record, std::string_view code) {
  for (const Score& score : record.scores)
    if (score.code == code) return score.value;
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

TEST_CASE("questions' scores stand in tables of their own, several pairs in a row") {
  const auto record = parse({make_page(1, {make_table({
                                              {"ข้อ", "คะแนน", "ข้อ", "คะแนน"},
                                              {"i7", "84.11", "e3, e4", "79.62"},
                                              {"O18", "50", "O๒๐", "๐"},
                                          })})});
  CHECK(score_of_code(record, "i7") == Approx(84.11));
  CHECK(score_of_code(record, "e3") == Approx(79.62));
  CHECK(score_of_code(record, "e4") == Approx(79.62));
  CHECK(score_of_code(record, "O18") == Approx(50));
  CHECK(score_of_code(record, "O20") == Approx(0));
  CHECK(record.scores.size() == 5);
}

TEST_CASE("a score merged over several rows is that of each question") {
  const auto record = parse({make_page(1, {make_table({
                                              {"ข้อคำถาม", "คะแนน"},
                                              {"O1", "50"},
                                              {"O2", "^"},
                                              {"O3", "100"},
                                          })})});
  CHECK(score_of_code(record, "O2") == Approx(50));
  CHECK(score_of_code(record, "O3") == Approx(100));
}

TEST_CASE("of the scores of two years those of the analysed year count") {
  const auto record = parse({make_page(1,
                                       {make_table({
                                           {"ข้อคำถาม", "ตัวชี้วัด", "คะแนน ปี 2566", "คะแนน ปี 2567"},
                                           {"i1", "", "80.00", "90.00"},
                                           {"", "การใช้อำนาจ", "81.00", "91.00"},
                                       })},
                                       {"ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567"})});
  CHECK(score_of_code(record, "i1") == Approx(90));
  CHECK(score_of(record, "การใช้อำนาจ") == Approx(91));
}

TEST_CASE("a score may stand behind its code or beside its indicator in the table of measures") {
  const auto codes = parse({make_page(
      1,
      {make_table({
          {"ข้อคำถาม (คะแนน)", "จุดอ่อน", "มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ"},
          {"i1 (93.40) i2 (88.12)", "ประชาชนไม่ทราบขั้นตอนการให้บริการ", "ทำคู่มือ", "ไตรมาส 1", "กองคลัง"},
      })})});
  CHECK(score_of_code(codes, "i1") == Approx(93.4));
  CHECK(score_of_code(codes, "i2") == Approx(88.12));
  CHECK(codes.measures.at(0).codes == std::vector<std::string>{"i1", "i2"});
  const auto indicators =
      parse({make_page(1, {make_table({
                              {"ตัวชี้วัด", "คะแนน", "มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ"},
                              {"การใช้อำนาจ", "84.50", "ทำคู่มือ", "ไตรมาส 1", "กองคลัง"},
                              {"^", "^", "อบรม", "ไตรมาส 2", "กองช่าง"},
                          })})});
  CHECK(score_of(indicators, "การใช้อำนาจ") == Approx(84.5));
  CHECK(indicators.measures.size() == 2);
}
