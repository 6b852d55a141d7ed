#include "extract/text/text_file.h"

#include <catch2/catch.hpp>

#include "../table/page_sketch.h"
#include "core/page_codec.h"

using ita::ErrorCode;
using ita::looks_like_text;
using ita::PageContent;
using ita::read_text_file;
using ita::rows_of;
using ita::TableKind;
using namespace std::string_view_literals;

namespace {

using Rows = std::vector<std::string>;

PageContent page_of(std::string_view bytes) {
  const auto pages = read_text_file(bytes);
  REQUIRE(pages.has_value());
  REQUIRE(pages->size() == 1);
  return pages->front();
}

}  // namespace

TEST_CASE("lines with tabs are a table, others are text") {
  const PageContent page = page_of(
      "มาตรการส่งเสริมคุณธรรม\n\nประเด็น\tข้อคำถาม\tคะแนน\n\ti๗\t๙๘.๓๒\n๒.การให้บริการ\t<p>e1 ก</p> "
      "<p>e2</p>\n\n"
      "หมายเหตุ\n");
  CHECK(page.route == ita::Route::kText);
  CHECK(to_text(page.lines) == "มาตรการส่งเสริมคุณธรรม\nหมายเหตุ");
  REQUIRE(page.tables.size() == 1);
  CHECK(page.tables[0].kind == TableKind::kDelimited);
  CHECK(page.tables[0].column_edges.empty());
  CHECK(rows_of(page.tables[0]) ==
        Rows{"ประเด็น|ข้อคำถาม|คะแนน", "|i๗|๙๘.๓๒", "๒.การให้บริการ|e1 ก/e2|"});
  CHECK(page.height == 7);
  CHECK(page.tables[0].box.y0 == 2);
  CHECK(page.tables[0].box.y1 == 5);
}

TEST_CASE("a blank line parts two tables, rows of different length do not") {
  const PageContent page = page_of("ก\tข\tค\n1\t2\n\nง\tจ\nฉ\tช\tซ\tฌ\n");
  REQUIRE(page.tables.size() == 2);
  CHECK(rows_of(page.tables[0]) == Rows{"ก|ข|ค", "1|2|"});
  CHECK(rows_of(page.tables[1]) == Rows{"ง|จ||", "ฉ|ช|ซ|ฌ"});
}

TEST_CASE("a letter's tabs make no table") {
  const auto text = GENERATE(values<std::string_view>({
      "ที่ ศก ๗๕๗๐๑/-\tวันที่ ๑ เมษายน ๒๕๖๕\n\nเรื่อง รายงาน",
      "\tตามหนังสือสำนักงาน ป.ป.ช.\n\tองค์การบริหารส่วนตำบล\n",
      "เรียน นายกเทศมนตรี\t\n",
  }));
  const PageContent page = page_of(text);
  CHECK(page.tables.empty());
  CHECK_FALSE(page.lines.empty());
}

TEST_CASE("a single row of three cells or more is a table") {
  CHECK(rows_of(page_of("ก\n\n\t034 มาตรการ\t0\t\n").tables.at(0)) == Rows{"|034 มาตรการ|0|"});
}

TEST_CASE("a Markdown table loses its pipes and its ruler") {
  const PageContent page = page_of(
      "## คะแนน\n| ตัวชี้วัด | คะแนน |\n|---|:--:|\n| **การใช้อำนาจ** | ๙๖.๑๑ |\n| ก \\| ข |  |\n");
  REQUIRE(page.tables.size() == 1);
  CHECK(rows_of(page.tables[0]) == Rows{"ตัวชี้วัด|คะแนน", "การใช้อำนาจ|๙๖.๑๑", "ก | ข|"});
  CHECK(to_text(page.lines) == "คะแนน");
}

TEST_CASE("pipes without a ruler are letters") {
  const PageContent page = page_of("|1 เจ้าหน้าที่ปฏิบัติงาน\n|2 เจ้าหน้าที่\n");
  CHECK(page.tables.empty());
  CHECK(to_text(page.lines) == "|1 เจ้าหน้าที่ปฏิบัติงาน\n|2 เจ้าหน้าที่");
}

TEST_CASE("form feeds part pages, an empty last one is none") {
  const auto pages = read_text_file("หนึ่ง\n\fสอง\r\nสาม\r\n\f\n");
  REQUIRE(pages.has_value());
  REQUIRE(pages->size() == 2);
  CHECK((*pages)[1].number == 2);
  CHECK(to_text((*pages)[1].lines) == "สอง\nสาม");
}

TEST_CASE("older encodings read the same") {
  const auto bytes = GENERATE(values<std::string_view>({
      "\xCA\xD3\xB9\xD1\xA1\xBB\xC5\xD1\xB4"sv,
      "\xFF\xFE\x2A\x0E\x33\x0E\x19\x0E\x31\x0E\x01\x0E\x1B\x0E\x25\x0E\x31\x0E\x14\x0E"sv,
      "\xFE\xFF\x0E\x2A\x0E\x33\x0E\x19\x0E\x31\x0E\x01\x0E\x1B\x0E\x25\x0E\x31\x0E\x14"sv,
      "\xEF\xBB\xBFสำนักปลัด"sv,
  }));
  CHECK(looks_like_text(bytes));
  CHECK(to_text(page_of(bytes).lines) == "สำนักปลัด");
}

TEST_CASE("what is no text has one named outcome") {
  struct Case {
    std::string bytes;
    ErrorCode expected;
  };
  std::string many_pages = "ก";
  many_pages.append(5000, '\f').append("ก");
  std::string long_word(2u << 20, 'a');
  const auto c = GENERATE_COPY(values<Case>({
      {"", ErrorCode::kEmpty},
      {" \r\n\t\n\xEF\xBB\xBF", ErrorCode::kEmpty},
      {std::string("PK\x03\x04\0\0\0", 7), ErrorCode::kNotADocument},
      {many_pages, ErrorCode::kTooManyPages},
      {long_word, ErrorCode::kTooLarge},
  }));
  const auto pages = read_text_file(c.bytes);
  REQUIRE_FALSE(pages.has_value());
  CHECK(pages.error().code == c.expected);
}

TEST_CASE("a PDF is no text, even one without a binary byte") {
  CHECK_FALSE(looks_like_text("%PDF-1.4\n1 0 obj\n"));
  CHECK_FALSE(looks_like_text("  \n%PDF-1.4\n"));
  CHECK_FALSE(looks_like_text(""));
  CHECK(looks_like_text("PDF ฉบับจริง"));
}

TEST_CASE("a table with more cells than a page may hold becomes lines") {
  std::string text;
  for (int row = 0; row < 300; ++row) text += "ก\t";
  text += std::string(2000, '\t') + "ข\n";
  for (int row = 0; row < 300; ++row) text += "ก\tข\n";
  const PageContent page = page_of(text);
  CHECK(page.tables.empty());
  CHECK(page.diagnostics.size() == 1);
  CHECK(ita::decode_page(ita::encode_page(page)).has_value());
}
