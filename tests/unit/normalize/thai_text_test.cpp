#include "normalize/thai_text.h"

#include <catch2/catch.hpp>
#include <random>

#include "core/utf8.h"

namespace ita {
namespace {

struct Case {
  std::string given, expected;
};

TEST_CASE("canonical text has one spelling for what looks the same") {
  const Case cases[] = {
      // sara am in its parts, with the tone mark on either side, and with a stray blank
      {"สํานักงาน", "สำนักงาน"},
      {"นํ้า", "น้ำ"},
      {"น้ํา", "น้ำ"},
      {"นำ้", "น้ำ"},
      {"สํ านัก", "สำนัก"},
      {"ส ํานัก", "สำนัก"},
      // order and repetition of marks
      {"ท่ี", "ที่"},
      {"ที่่", "ที่"},
      {"ที่ี่", "ที่"},
      {"เเผน", "แผน"},
      {"ผู่้", "ผู่้"},  // two different tone marks: nobody knows which was meant
      {"การณ์์", "การณ์"},
      {"ขๅว", "ขาว"},
      {"ฤๅษี", "ฤๅษี"},
      // private-use glyph codes of Windows and Macintosh fonts
      {"ท\uF702\uF70A", "ที่"},
      {"ป\uF710จจ\uF718บ\uF710น", "ปัจจุบัน"},
      {"เป\uF712น", "เป็น"},
      {"ท\uF886\uF88B", "ที่"},
      // invisible characters and blanks
      {"งบ\u200Bประมาณ", "งบประมาณ"},
      {"\uFEFFมาตรการ\u00A0 ที่\t๑", "มาตรการ ที่ ๑"},
      {"  ก  \r\n  ข  \n", "ก\nข\n"},
      {"งบ\u00ADประมาณ", "งบประมาณ"},
      // digits, Latin and wording stay
      {"ปี ๒๕68 E-Service", "ปี ๒๕68 E-Service"},
  };
  for (const auto& [given, expected] : cases) {
    CAPTURE(given);
    CHECK(canonical_text(given) == expected);
  }
}

TEST_CASE("a blank that Thai spelling does not allow goes") {
  const Case cases[] = {
      {"เป็ น", "เป็น"},
      {"หน่ วยงาน", "หน่วยงาน"},
      {"การจัดหน่ วยงาน", "การจัดหน่วยงาน"},
      {"กราฟิ ก", "กราฟิก"},
      {"อินโฟกราฟิ ก หรือ", "อินโฟกราฟิก หรือ"},
      {"ป้ องกัน", "ป้องกัน"},
      {"ป้ ายงดรับ", "ป้ายงดรับ"},
      {"ซื้ อ", "ซื้อ"},
      {"ฝั่ งธน", "ฝั่งธน"},
      {"ซึ่ ง", "ซึ่ง"},
      {"เ ทศบาล", "เทศบาล"},
      {"ที ่", "ที่"},
      {"พ ั ฒนา", "พัฒนา"},
      {"ก ารเงิน", "การเงิน"},
  };
  for (const auto& [given, expected] : cases) {
    CAPTURE(given);
    CHECK(canonical_text(given) == expected);
  }
}

TEST_CASE("a blank that may be meant stays") {
  const char* const cases[] = {"ไม่ ทราบ",     "แม่ น้ำ",       "ประจำปี งบประมาณ", "สำนัก ปลัดเทศบาล",
                               "ทั้งนี้ ให้",      "ก็ ได้",        "ที่ ศก ๗๕๗๐๑",      "ผู้ รับผิดชอบ",
                               "ไปสู่ การปฏิบัติ", "ณ ห้องประชุม",  "บ่ แก้ว",           "ประสิทธิ์ ผล",
                               "สถิติ การให้",   "ปี พ.ศ. ๒๕๖๗", "ให้ แล้วเสร็จ",      "แต่ ละปี"};
  for (const std::string text : cases) {
    CAPTURE(text);
    CHECK(canonical_text(text) == text);
  }
}

TEST_CASE("canonical text of canonical text is itself") {
  // Letters that the rules are about, in any order.
  const std::u32string letters =
      U"กนปฟอาำะเแโ\u0E31\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E3A\u0E47\u0E48\u0E49\u0E4A\u0E4C"
      U"\u0E4D\u0E45ๆ1๒e \n\u200B\uF70A\uF712-";
  std::mt19937 random(2567);
  for (int round = 0; round < 20000; ++round) {
    std::u32string text;
    for (int n = 0; n < 12; ++n) text += letters[random() % letters.size()];
    const std::string once = canonical_text(encode_utf8(text));
    CAPTURE(encode_utf8(text));
    REQUIRE(canonical_text(once) == once);
  }
}

TEST_CASE("invalid bytes never break the text around them") {
  CHECK(canonical_text("ก\xE0\xB8ข") == "ก\uFFFD\uFFFDข");
  CHECK(canonical_text("") == "");
}

TEST_CASE("Thai digits fold to Arabic ones and nothing else changes") {
  CHECK(fold_digits("๐๑๒๓๔๕๖๗๘๙") == "0123456789");
  CHECK(fold_digits("ปี ๒๕68 ฿ ๛ ก\xE0\xB9") == "ปี 2568 ฿ ๛ ก\xE0\xB9");
}

TEST_CASE("skeletons agree where readers and fonts disagree") {
  const std::pair<std::string, std::string> same[] = {
      {"ความโปร่งใส", "ความโปรงใส"},
      {"สำนักงาน", "สํานักงาน"},
      {"ขั้นตอน / วิธีการปฏิบัติ", "ขั้นตอน/วิธีการปฏิบัติ"},
      {"E - Service", "e-service"},
      {"พ.ศ. ๒๕๖๗", "พศ 2567"},
      {"เป็น", "เปน"},
  };
  for (const auto& [a, b] : same) {
    CAPTURE(a, b);
    CHECK(skeleton(a) == skeleton(b));
  }
  CHECK(skeleton("จำ") != skeleton("จา"));
  CHECK(skeleton("มี.ค.") != skeleton("ม.ค."));
  CHECK(skeleton(" - ( ) / ") == "");
}

TEST_CASE("columns of a terminal: marks take none, sara am one") {
  const std::pair<std::string, std::size_t> cases[] = {{"", 0},     {"abc", 3},    {"ที่", 1},
                                                       {"น้ำ", 2},   {"กองคลัง", 6}, {"ผู้รับผิดชอบ", 8},
                                                       {"๒๕๖๗", 4}, {"日本", 4}};
  for (const auto& [text, columns] : cases) {
    CAPTURE(text);
    CHECK(grapheme_count(text) == columns);
  }
}

TEST_CASE("list marks at the start are taken off") {
  const Case cases[] = {
      {"๑. จัดทำ", "จัดทำ"},    {"1) จัดทำ", "จัดทำ"},   {"(2) จัดทำ", "จัดทำ"},
      {"- จัดทำ", "จัดทำ"},     {"-จัดทำ", "จัดทำ"},     {"• จัดทำ", "จัดทำ"},
      {"ก. จัดทำ", "จัดทำ"},    {"- ๑) จัดทำ", "จัดทำ"}, {"๑.กระบวนการ", "กระบวนการ"},
      {"2.1 ผู้มีส่วน", "ผู้มีส่วน"}, {"๑๐. จัดทำ", "จัดทำ"},  {"1. ", ""},
      {"( ๓ ) จัดทำ", "จัดทำ"},
  };
  for (const auto& [given, expected] : cases) {
    CAPTURE(given);
    CHECK(std::string(strip_list_marker(given)) == expected);
  }
}

TEST_CASE("numbers and abbreviations that are no list marks stay") {
  const char* const cases[] = {"12.50 คะแนน", "1 ต.ค. 67", "ก.ย. 68", "ต. บ่อแก้ว",
                               "จ. ลพบุรี",     "2567) ปี",   "ปี 1.",    "100.",
                               "กอง",         "97.05",     "0.5",     "๗ การเปิดเผย"};
  for (const std::string text : cases) {
    CAPTURE(text);
    CHECK(std::string(strip_list_marker(text)) == text);
  }
}

}  // namespace

TEST_CASE("marks of another script between Thai ones leave text that stays as it is") {
  const std::string once = canonical_text("น้\xE0\xBE\x80้า");
  CHECK(canonical_text(once) == once);
}

}  // namespace ita
