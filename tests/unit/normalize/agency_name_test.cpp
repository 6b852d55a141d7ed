#include "normalize/agency_name.h"

#include <catch2/catch.hpp>

using namespace ita;

namespace {

const AgencyFinder& project_finder() {
  static const Result<AgencyFinder> finder = AgencyFinder::load(ITA_CODEBOOK_DIR);
  if (!finder) FAIL(finder.error().detail);
  return *finder;
}

std::optional<AgencyChoice> choose(const std::string& text) {
  std::vector<WeightedMention> mentions;
  for (const AgencyMention& mention : project_finder().find(text)) mentions.push_back({mention, 1});
  return project_finder().choose(mentions);
}

}  // namespace

TEST_CASE("names are found in their short forms, spelt apart and run on, and come in full") {
  struct Case {
    const char* given;
    const char* expected;
  };
  const Case cases[] = {
      {"องค์การบริหารส่วนตำบลพิชัย", "องค์การบริหารส่วนตำบลพิชัย"},
      {"อบต.พิชัย อ.เมือง", "องค์การบริหารส่วนตำบลพิชัย"},
      {"นายกอบต.พิชัย", "องค์การบริหารส่วนตำบลพิชัย"},
      {"อบจ.ลำปาง", "องค์การบริหารส่วนจังหวัดลำปาง"},
      {"ทต.หนองม่วง", "เทศบาลตำบลหนองม่วง"},
      {"ทม.แพร่", "เทศบาลเมืองแพร่"},
      {"ทน.อุดรธานี", "เทศบาลนครอุดรธานี"},
      {"องค์กรบริหารส่วนตำบลพิชัย", "องค์การบริหารส่วนตำบลพิชัย"},
      {"เทศบาล ตำบลบางจะเกร็งให้มีประสิทธิภาพ", "เทศบาลตำบลบางจะเกร็ง"},
      {"ขององค์การบริหารส่วนตำบล บ่อแก้วอำเภอวังหินจังหวัดศรีสะเกษ", "องค์การบริหารส่วนตำบลบ่อแก้ว"},
      {"เทศบาลตำบลในเมืองได้ดำเนินการ", "เทศบาลตำบลในเมือง"},
      {"เทศบาลตำบลบ้านใหม่ให้บริการ", "เทศบาลตำบลบ้านใหม่"},
      {"เทศบาลเมืองโนนสูง-น้ำคำ จังหวัดอุดรธานี", "เทศบาลเมืองโนนสูง-น้ำคำ"},
      {"เมืองพัทยา", "เมืองพัทยา"},
      {"มหาวิทยาลัยขอนแก่น", "มหาวิทยาลัยขอนแก่น"},
      {"การไฟฟ้าส่วนภูมิภาค", "การไฟฟ้าส่วนภูมิภาค"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.given);
    const auto mentions = project_finder().find(c.given);
    REQUIRE_FALSE(mentions.empty());
    CHECK(mentions.front().name.full == c.expected);
  }
}

TEST_CASE("words that only look like a short form are no agency") {
  for (const char* given :
       {"การตอบต่อหน้าที่", "ตอบตามคู่มือ", "องค์การบริหารส่วนตำบล และประชาชน", "เทศบาลได้ดำเนินการ"}) {
    CAPTURE(given);
    CHECK(project_finder().find(given).empty());
  }
}

TEST_CASE("district and province are those that stand after the name") {
  struct Case {
    const char* given;
    const char* district;
    const char* province;
  };
  const Case cases[] = {
      {"องค์การบริหารส่วนตำบลบ่อแก้ว\nอำเภอวังหิน จังหวัดศรีสะเกษ", "วังหิน", "ศรีสะเกษ"},
      {"องค์การบริหารส่วนตำบลพิชัย อำเภอเมืองลำปาง จังหวัดลำปาง", "เมืองลำปาง", "ลำปาง"},
      {"อบต.พิชัย อ.เมือง จ.ลำปาง", "เมืองลำปาง", "ลำปาง"},
      {"เทศบาลตำบลคงสมบูรณ์ อำเภอท่า\nคันโท จังหวัดกาฬสินธุ์", "ท่าคันโท", "กาฬสินธุ์"},
      {"อบต.พิชัย หมู่ที่ 3 ตำบลพิชัย อำเภอเมืองลำปาง จังหวัดลำปาง", "เมืองลำปาง", "ลำปาง"},
      {"เทศบาลนครอุดรธานี จังหวัดอุดรธานี", "", "อุดรธานี"},
      // Read from a picture, with a letter too many; and a name of no list, as printed.
      {"เทศบาลตำบลคงสมบูรณ์ อำเภอท่าคันโท จังหวัดกาฬหสินธุ์", "ท่าคันโท", "กาฬสินธุ์"},
      {"เทศบาลตำบลคงสมบูรณ์ อำเภอท่าคันโท จังหวัดสมมุติบุรี", "ท่าคันโท", "สมมุติบุรี"},
      {"เทศบาลตำบลบางจะเกร็ง โดยแยกเป็น 7 ประเด็น", "", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.given);
    const auto mentions = project_finder().find(c.given);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions.front().name.district == c.district);
    CHECK(mentions.front().name.province == c.province);
  }
}

TEST_CASE("the place of an อบต. is its subdistrict, that of a municipality is not") {
  CHECK(choose("อบต.พิชัย")->name.subdistrict == "พิชัย");
  CHECK(choose("เทศบาลตำบลหนองม่วง")->name.subdistrict.empty());
}

TEST_CASE("a name cut by a line end is whole where other mentions have it whole") {
  const auto mentions = project_finder().find(
      "เทศบาลตำบลบางจะเกร็ง\nของเทศบาลตำบลบางจะเกร็งได้รับ\nเทศบาลตำบลบาง\nจะเกร็ง จัดทำ");
  REQUIRE(mentions.size() == 3);
  for (const AgencyMention& mention : mentions) CHECK(mention.name.full == "เทศบาลตำบลบางจะเกร็ง");
}

TEST_CASE("agencies that a letter mentions lose against the author") {
  const auto choice = choose(
      "ตามหนังสือสำนักงาน ป.ป.ช. และกรมส่งเสริมการปกครองท้องถิ่น กระทรวงมหาดไทย จังหวัดนนทบุรี\n"
      "องค์การบริหารส่วนตำบลนาสมมุติ อำเภอสุวรรณภูมิ จังหวัดร้อยเอ็ด");
  REQUIRE(choice);
  CHECK(choice->name.full == "องค์การบริหารส่วนตำบลนาสมมุติ");
  CHECK(choice->name.district == "สุวรรณภูมิ");
  CHECK(choice->name.province == "ร้อยเอ็ด");
  CHECK(choice->score > 0.5);
  CHECK_FALSE(choose("ไม่มีชื่อหน่วยงาน"));
}

TEST_CASE("two agencies of a kind are two in the vote") {
  const auto choice = choose("การประปานครหลวง\nการประปาส่วนภูมิภาค\nการประปาส่วนภูมิภาค");
  REQUIRE(choice);
  CHECK(choice->name.full == "การประปาส่วนภูมิภาค");
  CHECK(choice->score == Approx(2.0 / 3));
}

TEST_CASE("a mention's place is that of its words") {
  const std::string text = "ของ อบต.พิชัย อำเภอ";
  const auto mentions = project_finder().find(text);
  REQUIRE(mentions.size() == 1);
  CHECK(text.substr(mentions[0].begin, mentions[0].end - mentions[0].begin) == "อบต.พิชัย");
}
