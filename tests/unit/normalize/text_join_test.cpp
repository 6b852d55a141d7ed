#include "normalize/text_join.h"

#include <catch2/catch.hpp>

namespace ita {
namespace {

// A line of words, ten points wide a letter, from `left`; the letters are Thai without marks or
// Latin.
TextLine make_line(const std::string& text, double left = 0, float font_size = 16) {
  constexpr double kWide = 10;
  TextLine line;
  double x = left;
  std::size_t from = 0;
  while (from <= text.size()) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    Word word;
    word.text = text.substr(from, end - from);
    word.space_before = from > 0;
    word.font_size = font_size;
    std::size_t letters = 0;
    for (const char c : word.text) letters += (c & 0xC0) != 0x80 ? 1 : 0;
    word.box = {x, 0, x + kWide * static_cast<double>(letters), 16};
    x = word.box.x1 + kWide;
    line.words.push_back(word);
    line.box = unite(line.box, word.box);
    from = end + 1;
  }
  return line;
}

std::string join(const std::vector<std::string>& lines, float font_size = 16) {
  std::vector<TextLine> made;
  for (const auto& line : lines) made.push_back(make_line(line, 0, font_size));
  return join_lines(made);
}

TEST_CASE("a Thai word that wrapped in a full line is one word again") {
  CHECK(join({"แผนการดำเนินงานและการ", "ใช้จ่ายงบประมาณ"}) == "แผนการดำเนินงานและการใช้จ่ายงบประมาณ");
}

TEST_CASE("a line that ended early keeps its blank") {
  CHECK(join({"กองคลัง", "สำนักปลัดองค์การบริหารส่วนตำบล"}) == "กองคลัง สำนักปลัดองค์การบริหารส่วนตำบล");
}

TEST_CASE("digits and Latin letters at the break keep a blank") {
  CHECK(join({"๓๐ กันยายน ๒๕๖๗", "สำนักปลัด"}) == "๓๐ กันยายน ๒๕๖๗ สำนักปลัด");
  CHECK(join({"การให้บริการและระบบ", "E-Service"}) == "การให้บริการและระบบ E-Service");
}

TEST_CASE("a code or a year that a narrow column broke is whole again") {
  CHECK(join({"O ๓", "O ๓", "๐", "i๑๕"}) == "O ๓ O ๓๐ i๑๕");
  CHECK(join({"ภายในปี 25", "68 หรือก่อน"}) == "ภายในปี 2568 หรือก่อน");
  CHECK(join({"ภายใน", "1 ต.ค. 67", "30 ก.ย. 68"}) == "ภายใน 1 ต.ค. 67 30 ก.ย. 68");
  CHECK(join({"1", "2", "3"}) == "1 2 3");
  CHECK(join({"O2", "๕"}) == "O2 ๕");
}

TEST_CASE("list items start on lines of their own") {
  CHECK(join({"- จัดเก็บรายชื่อ", "- เขียนรายงานสรุป", "ผลภายใน 15 วัน"}) ==
        "- จัดเก็บรายชื่อ\n- เขียนรายงานสรุปผลภายใน 15 วัน");
  CHECK(join({"๑. สำรวจงาน", "๒. ติดประกาศ"}) == "๑. สำรวจงาน\n๒. ติดประกาศ");
  CHECK(join({"(1) สำรวจ", "(2) ประกาศ"}) == "(1) สำรวจ\n(2) ประกาศ");
  CHECK(join({"ก. สำรวจ", "ข. ประกาศ"}) == "ก. สำรวจ\nข. ประกาศ");
}

TEST_CASE("a range or a compound that a line end split is no list") {
  CHECK(join({"1 ต.ค. 67", "– 30 ก.ย. 68"}) == "1 ต.ค. 67 – 30 ก.ย. 68");
  CHECK(join({"๑ ตุลาคม ๒๕๖๗ -", "๓๐ กันยายน ๒๕๖๘"}) == "๑ ตุลาคม ๒๕๖๗ - ๓๐ กันยายน ๒๕๖๘");
  CHECK(join({"i๑๐", "- i๑๒"}) == "i๑๐ - i๑๒");
}

TEST_CASE("dashed codes are a list, not a range") {
  CHECK(join({"- i7", "- i10"}) == "- i7\n- i10");
}

TEST_CASE("lines of text files are paragraphs") {
  CHECK(join({"หน่วยงานควรจัดประชุม", "ชี้แจง", "- ปีละครั้ง"}, 0) == "หน่วยงานควรจัดประชุม ชี้แจง\n- ปีละครั้ง");
}

TEST_CASE("nothing comes of nothing") {
  CHECK(join_lines({}) == "");
  CHECK(join_lines({TextLine{}}) == "");
}

}  // namespace
}  // namespace ita
