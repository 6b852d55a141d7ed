#include "extract/verdict/thai_spelling.h"

#include <catch2/catch.hpp>

using namespace ita;

TEST_CASE("sequences that Thai spelling cannot have are counted") {
  struct Row {
    const char* text;
    uint32_t impossible;
  };
  const Row rows[] = {
      // sound, also where it is rare
      {"การดำเนินการเพื่อป้องกันการทุจริต", 0},
      {"น้ำ เพราะ เคาะ สิทธิ์ ก็ เปี๊ยก ฤๅษี พระพุทธ์", 0},
      {"พัสดุ์ แพะ เกาะ ไม้ ใช้ โจทย์ เอื้อ เผ่า ญี่ปุ่น", 0},
      {"i๗ O๑๒ (ITA) ๒๕๖๘ ฯลฯ", 0},
      {"เเผน", 0},  // two sara e are a way to type แ
      // marks without a letter
      {"่การ", 1},
      {"ก ่อน", 1},
      {"ที่ี", 1},
      // vowels that follow nothing
      {"จำำนวน", 1},
      {"ส ำนัก", 1},
      {"าการ", 1},
      // leading vowels without a consonant
      {"เ่ก", 1},
      {"ไใ", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(count_spelling(row.text).impossible == row.impossible);
  }
}

TEST_CASE("characters that no reader can see count only beside Thai letters") {
  CHECK(count_spelling("จํา\uFFFDแนก").unreadable == 1);
  CHECK(count_spelling("ที\uF70A").unreadable == 1);
  CHECK(count_spelling("\uFFFD รายการ").unreadable == 0);  // a bullet
  CHECK(count_spelling("Table \uF0B7 of items").unreadable == 0);
}

TEST_CASE("tone marks are counted against the consonants that could carry them") {
  const SpellingCounts counts = count_spelling("ที่นี่มีที");
  CHECK(counts.consonants == 4);
  CHECK(counts.tones == 2);
  CHECK(counts.thi == 2);
  CHECK(counts.thi_with_tone == 1);
}
