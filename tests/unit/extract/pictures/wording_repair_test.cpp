// Tone marks that a poor scan lost, in the wordings that reports use again and again.
#include "extract/ocr/wording_repair.h"

#include <catch2/catch.hpp>
#include <string>

#include "extract/ocr/reading_vote.h"
#include "symbol_lines.h"

namespace ita {
namespace {

std::string corrected(const std::string& text) {
  static const WordingRepair repair;
  SymbolLine line = line_of(text);
  repair.correct(line, ThaiDictionary());
  return text_of(line);
}

TEST_CASE("a mark that a wording must have is put back, though the word without it is one too") {
  CHECK(corrected("ปีละสองครัง") == "ปีละสองครั้ง");
  CHECK(corrected("เพิมช่องทาง") == "เพิ่มช่องทาง");
  CHECK(corrected("จัดการเรืองร้องเรียน") == "จัดการเรื่องร้องเรียน");
  CHECK(corrected("ทดสอบกับผู้สงอายุ 10 คน") == "ทดสอบกับผู้สูงอายุ 10 คน");
  CHECK(corrected("จุดบริการทีมีผู้รอมาก") == "จุดบริการที่มีผู้รอมาก");
  SymbolLine line = line_of("ครัง");
  WordingRepair().correct(line, ThaiDictionary());
  CHECK(line[1].confidence == kOutvoted);
}

TEST_CASE("marks and letters that were taken for others are put right in long wordings") {
  CHECK(corrected("ประชุมชี่แจง") == "ประชุมชี้แจง");
  CHECK(corrected("ประกาศจัดชื่อจัดจ้าง") == "ประกาศจัดซื้อจัดจ้าง");
  CHECK(corrected("เปิดให้ชักถามในที่ประชุม") == "เปิดให้ซักถามในที่ประชุม");
}

TEST_CASE("sara am comes back whole") {
  CHECK(corrected("คะแนนตำกว่าปีก่อน") == "คะแนนต่ํากว่าปีก่อน");  // parted, as readers print it
}

TEST_CASE("what reports say otherwise stays") {
  for (const char* text :
       {"ทุกครึ่งปี", "ตำบลตำแหน่ง", "รุ่งเรือง", "ทันทีที่แจ้ง", "ขอร้องเรียน", "ผู้รับจ้างยังส่งของขวัญ", "ชื่อโครงการ",
        "ในเมือง", "เว็ปไซต์", "ไม้ถูพื้น", "นายเรือง ตังใจ", "ITA 2567 (๑)", "ยืนยัน"}) {
    CAPTURE(text);
    CHECK(corrected(text) == text);
  }
}

}  // namespace
}  // namespace ita
