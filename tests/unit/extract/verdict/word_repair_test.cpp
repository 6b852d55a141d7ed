#include "extract/verdict/word_repair.h"

#include <catch2/catch.hpp>

#include "page_of_words.h"

using namespace ita;

namespace {

std::string repaired(std::string_view text) {
  PageContent page = page_of(text);
  repair_words(page, ThaiDictionary());
  return to_text(page.lines);
}

}  // namespace

TEST_CASE("a word that exists only with the other vowel gets it") {
  struct Row {
    const char* printed;
    const char* expected;
  };
  const Row rows[] = {
      // sara am turned sara aa: a letter would stand in no word
      {"กาหนดแนวทาง", "กำหนดแนวทาง"},
      {"ดาเนินการตามแผน", "ดำเนินการตามแผน"},  // three words in the place of one
      {"จัดทาแผน", "จัดทาแผน"},  // two are not reason enough: จัด and ทา are words
      {"คุณธรรมและการประเมิน กาหนด", "คุณธรรมและการประเมิน กำหนด"},
      // sara aa turned sara am
      {"คณะกรรมกำร", "คณะกรรมการ"},
      {"งบประมำณ", "งบประมาณ"},
      {"ปีงบประมำณ ๒๕๖๘", "ปีงบประมาณ ๒๕๖๘"},
      // over a line's end
      {"งบประ\nมำณ", "งบประ\nมาณ"},
  };
  for (const Row& row : rows) CHECK(repaired(row.printed) == row.expected);
}

TEST_CASE("a page that shows the fault time after time is repaired to the longer words") {
  CHECK(repaired("สานักงานดาเนินการจัดทาแผนตามกาหนด สานักปลัดดาเนินการประจาปี") ==
        "สำนักงานดำเนินการจัดทำแผนตามกำหนด สำนักปลัดดำเนินการประจำปี");
  CHECK(repaired("กำรดำเนินกำรตำมแผนงำนขององค์กรในกำรป้องกันกำรทุจริต") ==
        "การดำเนินการตามแผนงานขององค์กรในการป้องกันการทุจริต");
}

TEST_CASE("sound text stays as it is") {
  const char* const rows[] = {
      "สำนักงานดำเนินการจัดทำแผนตามกำหนด สำนักปลัดดำเนินการประจำปี",
      "การกำกับติดตามการดำเนินการตามมาตรการ",
      "นำเสนอผลการดำเนินงานต่อผู้บริหาร ทำนา ทำงาน คำสั่ง จำนวน น้ำ",
      // rare words, and words of which both spellings exist
      "ดารากร ตำรา ตารา ธาร ธำรง บาราย อารมณ์ อำนาจ อานาปานสติ",
      // names
      "นายกาหลง ดาเนิน",
      "นางสาวสานัก กาหนด",
      "นาย กาหนด ดาเนินการ",
      "ตำบลกาหนด อำเภอประมำณ",
      "จังหวัดกาหนด",
      // codes, digits and Latin text
      "i๗ O๑๒ e6 2568 ITA Open Data",
      // foreign words that no dictionary has
      "แพลตฟอร์มบล็อกเชน เฟซบุ๊กไลฟ์ คอนเทนต์",
  };
  for (const char* text : rows) CHECK(repaired(text) == text);
}

TEST_CASE("what was changed is counted, shown and trusted less") {
  PageContent page = page_of("คณะกรรมกำร กาหนดงบประมาณ กาหนด");
  const WordRepair repair = repair_words(page, ThaiDictionary());
  CHECK(repair.sara_am_added == 2);
  CHECK(repair.sara_am_removed == 1);
  CHECK(repair.examples == std::vector<std::string>{"คณะกรรมกำร → คณะกรรมการ", "กาหนด → กำหนด"});
  CHECK(repair.known == repair.letters);
  CHECK(page.lines[0].words[0].confidence < 1);
}
