// Letters that a reader took for others of their shape.
#include "extract/ocr/word_correction.h"

#include <catch2/catch.hpp>
#include <string>

#include "extract/ocr/reading_vote.h"
#include "symbol_lines.h"

namespace ita {
namespace {

struct Seen {
  std::size_t at = 0;
  std::string text;
  float confidence = 0;
};

std::string corrected(const std::string& text, std::initializer_list<Seen> seen = {}) {
  SymbolLine line = line_of(text);
  for (const Seen& s : seen) line.at(s.at).choices.push_back({s.text, s.confidence});
  correct_words(line, ThaiDictionary());
  return text_of(line);
}

TEST_CASE("a letter that makes no word gives way to one that was seen nearly as well") {
  CHECK(corrected("เคือดร้อน", {{1, "ด", 0.83F}}) == "เดือดร้อน");
  CHECK(corrected("กลใก", {{2, "ไ", 0.8F}}) == "กลไก");
  CHECK(corrected("เครื่องมือการประเม็นคุณธรรม", {{18, "ื", 0.5F}, {18, "ิ", 0.68F}}) ==
        "เครื่องมือการประเมินคุณธรรม");
  SymbolLine line = line_of("กลใก");
  line[2].choices = {{"ไ", 0.8F}};
  correct_words(line, ThaiDictionary());
  CHECK(line[2].confidence == kOutvoted);
}

TEST_CASE("a tone mark that vanished over a vowel comes back") {
  CHECK(corrected("ส่วนท้องถิน") == "ส่วนท้องถิ่น");
  CHECK(corrected("และเพิมเติม") == "และเพิ่มเติม");
  CHECK(corrected("แก้ไขคําสัง") == "แก้ไขคําสั่ง");
  CHECK(corrected("กองสาธารณสุขและสิงแวดล้อม") == "กองสาธารณสุขและสิ่งแวดล้อม");
}

TEST_CASE("what the picture does not show is not read, however good a word it were") {
  CHECK(corrected("เคือดร้อน") == "เคือดร้อน");
  CHECK(corrected("เคือดร้อน", {{1, "ด", 0.4F}}) == "เคือดร้อน");
  CHECK(corrected("บุญยรัตกลิน") == "บุญยรัตกลิน");
}

TEST_CASE("words, names, numbers and Latin words stay as they were read") {
  CHECK(corrected("ค้านการทุจริต", {{0, "ด", 0.95F}}) == "ค้านการทุจริต");
  CHECK(corrected("นายกลใก ใจดี", {{5, "ไ", 0.9F}}) == "นายกลใก ใจดี");
  CHECK(corrected("เทศบาลตำบลกลใก", {{12, "ไ", 0.9F}}) == "เทศบาลตำบลกลใก");
  CHECK(corrected("E-Servise 2567 ธ.ค.", {{7, "c", 0.9F}, {10, "0", 0.9F}}) ==
        "E-Servise 2567 ธ.ค.");
}

}  // namespace
}  // namespace ita
