#include "normalize/code_decoder.h"

#include "codebook_fixture.h"

namespace ita {
namespace {

std::string decode(const std::string& text, std::optional<int> year = 2566,
                   std::optional<char> family = {}) {
  std::string out;
  for (const CodeReading& reading :
       decode_code_cell(text, {project_codebook(), year, family, CodePlace::kCodeColumn})) {
    REQUIRE(text.substr(reading.begin, reading.end - reading.begin) == reading.raw);
    out += (out.empty() ? "" : " ") + reading.code.to_string() + (reading.doubtful ? "?" : "");
  }
  return out;
}

struct Case {
  std::string given, expected;
};
void check(std::initializer_list<Case> cases) {
  for (const auto& [given, expected] : cases) {
    CAPTURE(given);
    CHECK(decode(given) == expected);
  }
}

TEST_CASE("codes that a narrow column broke over lines are put together") {
  check({{"i1\n0,\ni1\n1", "i10 i11"},
         {"O1\n8,\nO2\n0", "O18? O20"},
         {"i7\ni8", "i7 i8"},
         {"i๑\n๐ ถ\nึง\ni๑\n๒", "i10 i11 i12"},
         {"O๑๘\n(๘๔\n.๕๐)", "O18"}});
}

TEST_CASE("what could be one code or two is doubted") {
  check({{"O1\n8", "O18?"}, {"i7 8", "i7 i8?"}, {"e2\n- e4", "e2 e4?"}});
}

TEST_CASE("scores beside codes are no codes") {
  check({{"e๖ 84.50", "e6"},
         {"i7 = 84.50", "i7"},
         {"i7\n(ร้อยละ ๘๔.๕๐)", "i7"},
         {"i4, 5 คะแนนเฉลี่ย 43.65", "i4 i5"},
         {"IIT ข้อ 4-6 : 87,25", "i4 i5 i6"},
         {"e3 71.I3", "e3"}});
}

TEST_CASE("an instrument's name lends its family, also where a letter of it was misread") {
  check({{"IIT ข้อ 4-6", "i4 i5 i6"},
         {"OIT (ข้อ ๘, ๑๙)", "O8 O19"},
         {"0IT 42", "O42"},
         {"lIT ข้อ ๑๐ จนถึง ๑๒", "i10 i11 i12"},
         {"EIT: |5 มีการปรับปรุงการดำเนินงาน", "e15?"}});
}

TEST_CASE("letters and digits that readers exchange are read, with a doubt where nothing vouches") {
  check({{"l7, i8", "i7 i8"},
         {"eB", "e8?"},
         {"E2/ES/E6", "e2 e5? e6"},
         {"111 เจ้าหน้าที่ของหน่วยงานท่านมีการเบิกจ่ายเงินที่เป็นเท็จ", "i11"},
         {"E-5_E-7", "e5 e7?"}});
  CHECK(decode("111", 2566, 'i') == "i11?");
}

TEST_CASE("a number without a place leaves a doubt on the code beside it") {
  check({{"O22, 131", "O22?"}, {"i7 250", "i7?"}, {"i๑, ๒๐๐๐", "i1"}});
}

TEST_CASE("dashes that begin lines are bullets where the cell begins with one") {
  check({{"- i7\n- i10", "i7 i10"}, {"• O2\n• O5", "O2 O5"}});
}

TEST_CASE("a cell of thousands of numbers is read in the time of its length") {
  std::string text;
  for (int n = 0; n < 900; ++n) text += "7 ";
  CHECK(decode(text + "i7") == decode(text + "i7"));
  CHECK(decode(std::string(100000, '1')).empty());
}

}  // namespace
}  // namespace ita
