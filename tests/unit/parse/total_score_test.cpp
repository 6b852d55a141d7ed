#include "parse/total_score.h"

#include <catch2/catch.hpp>

#include "parser_fixture.h"

using namespace ita;
using namespace ita::test;

namespace {

std::optional<double> total_of(const std::vector<std::string>& lines) {
  const auto record = parse({make_page(1, {}, lines)});
  for (const Score& score : record.scores)
    if (score.indicator == "TOTAL") return score.value;
  return std::nullopt;
}

}  // namespace

TEST_CASE("the total is found in the words of whoever states it") {
  const std::string title = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568";
  for (const char* line : {"เทศบาลได้คะแนนรวม 85.73 คะแนน",
                           "จากผลการประเมิน ITA ปี 2567 ซึ่งโรงเรียนได้ 85.73 คะแนน (ภาพรวม)",
                           "วิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 (85.73 คะแนน)",
                           "ผลคะแนนรวม ITA ปี 2567 อยู่ที่ 85.73 คะแนน"}) {
    CAPTURE(line);
    CHECK(total_of({title, line}) == 85.73);
  }
}

TEST_CASE("a target, another year's result, an indicator's score and an exam's are no total") {
  const std::string title = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568";
  for (const char* line :
       {"ตั้งเป้าหมายคะแนนรวม ITA ไม่น้อยกว่า 95.00 คะแนน", "ตัวชี้วัดการใช้อำนาจได้ 78.30 คะแนน",
        "ผู้เข้าอบรมสอบได้คะแนนเฉลี่ยรวม 78.50 คะแนน", "เบิกจ่ายงบประมาณภาพรวม 92.50 ล้านบาท"}) {
    CAPTURE(line);
    CHECK_FALSE(total_of({title, line}));
  }
}

TEST_CASE("a number of any length in running text is no reason to give up a document") {
  CHECK_FALSE(total_of({"รหัส " + std::string(400, '7'), "ข้อความ"}));
}
