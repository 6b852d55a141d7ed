#include "extract/table/page_builder.h"

#include <catch2/catch.hpp>
#include <limits>

#include "core/page_codec.h"
#include "extract/table/shaded_cells.h"
#include "page_sketch.h"

using ita::PageContent;
using ita::PageSketch;
using ita::rows_of;
using ita::Table;

namespace {
using Rows = std::vector<std::string>;
}

TEST_CASE("words go to the cells in which they stand") {
  PageSketch sketch;
  sketch.text(50, 80, "ตารางที่ ๑").grid({50, 120, 250, 400}, {100, 122, 165});
  sketch.text(60, 115, "ประเด็น").text(130, 115, "ข้อค้นพบ").text(260, 115, "ผู้รับผิดชอบ");
  sketch.text(52, 137, "๑. การให้")
      .text(52, 157, "บริการ")
      .text(122, 137, "บุคลากร ไม่ทราบ")
      .text(252, 137, "กองคลัง");
  sketch.text(50, 200, "หมายเหตุ");
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  CHECK(rows_of(page.tables[0]) ==
        Rows{"ประเด็น|ข้อค้นพบ|ผู้รับผิดชอบ", "๑. การให้/บริการ|บุคลากร ไม่ทราบ|กองคลัง"});
  CHECK(page.tables[0].column_edges == std::vector<double>{50, 120, 250, 400});
  CHECK(to_text(page.lines) == "ตารางที่ ๑\nหมายเหตุ");
  for (const ita::Cell& cell : page.tables[0].cells) CHECK(cell.confidence == 1);
}

TEST_CASE("what the page is stays with it") {
  ita::RawPage raw = PageSketch().text(50, 80, "ก").raw();
  raw.number = 3;
  raw.rotation = 90;
  raw.route = ita::Route::kRepaired;
  raw.evidence.glyphs = 17;
  raw.diagnostics.push_back({"code", "detail"});
  const PageContent page = ita::build_page(raw);
  CHECK(page.number == 3);
  CHECK(page.rotation == 90);
  CHECK(page.route == ita::Route::kRepaired);
  CHECK(page.evidence.glyphs == 17);
  CHECK(page.diagnostics == std::vector<ita::Diagnostic>{{"code", "detail"}});
}

TEST_CASE(
    "a word that runs over its cell's rule stays whole, a word that begins at the rule does not "
    "join it") {
  PageSketch sketch;
  sketch.grid({50, 110, 200, 300}, {100, 122, 144});
  sketch.text(60, 115, "ข้อ").text(112, 115, "ค้นพบ").text(205, 115, "คะแนน");
  sketch.text(53, 137, "ปีงบประมาณ");  // the last letter stands on the rule at 110
  sketch.text(200, 137, "i7");
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  CHECK(rows_of(page.tables[0])[1] == "ปีงบประมาณ||i7");
}

TEST_CASE("lines that hang out of a cut row belong to its cells") {
  PageSketch sketch;
  sketch.rule(50, 100, 300, 100).rule(50, 122, 300, 122);
  for (const double x : {50.0, 180.0, 300.0}) sketch.rule(x, 100, x, 165);
  sketch.text(55, 115, "ข้อค้นพบ").text(185, 115, "มาตรการ");
  sketch.text(55, 137, "บุคลากรไม่").text(185, 137, "จัดประชุม");
  sketch.text(55, 157, "ทราบงบ").text(185, 157, "ทุกเดือน");
  sketch.text(55, 177, "ประมาณ").text(185, 177, "กันยายน");
  sketch.text(185, 197, "เป็นต้นไป");
  sketch.text(280, 260, "- ๑ -");
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  CHECK(rows_of(page.tables[0])[1] == "บุคลากรไม่/ทราบงบ/ประมาณ|จัดประชุม/ทุกเดือน/กันยายน/เป็นต้นไป");
  CHECK(to_text(page.lines) == "- ๑ -");
  CHECK(page.tables[0].cells.back().box.y1 > 197);
  CHECK(page.tables[0].cells.back().open_bottom);
}

TEST_CASE("a line printed over the first one of the cell beneath belongs to the cell above") {
  PageSketch sketch;
  sketch.grid({50, 180, 300}, {100, 144, 188});
  sketch.text(55, 115, "3) รายงานผล").text(55, 135, "รอบ 6").text(185, 115, "กองคลัง");
  sketch.text(55, 150.5, "เดือน").text(55, 157, "1) ยกร่าง").text(185, 157, "กองช่าง");
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  CHECK(rows_of(page.tables[0]) == Rows{"3) รายงานผล/รอบ 6/เดือน|กองคลัง", "1) ยกร่าง|กองช่าง"});
}

TEST_CASE("text below a closed table is text") {
  PageSketch sketch;
  sketch.grid({50, 180, 300}, {100, 122, 144})
      .text(55, 115, "ก")
      .text(55, 137, "ข")
      .text(55, 158, "ค");
  CHECK(to_text(sketch.build().lines) == "ค");
}

TEST_CASE("frames and underlines make no table") {
  PageSketch sketch;
  sketch.text(60, 115, "บันทึกข้อความ");
  SECTION("a box around a paragraph") { sketch.grid({50, 300}, {90, 200}); }
  SECTION("a stack of boxes") { sketch.grid({50, 300}, {90, 200, 300}); }
  SECTION("an underline") { sketch.rule(60, 118, 140, 118); }
  SECTION("a letter's rules") { sketch.rule(50, 118, 500, 118).rule(50, 140, 500, 140); }
  SECTION("a heading in two boxes") { sketch.grid({50, 200, 300}, {90, 130}); }
  SECTION("a double frame around the page") {
    sketch.grid({20, 575}, {20, 820}).grid({23, 572}, {23, 817});
  }
  SECTION("a grid without words") { sketch.grid({350, 400, 500}, {300, 350, 400}); }
  const PageContent page = sketch.build();
  CHECK(page.tables.empty());
  CHECK(to_text(page.lines) == "บันทึกข้อความ");
}

TEST_CASE("a table inside a frame around the page is found") {
  PageSketch sketch;
  sketch.grid({20, 575}, {20, 820})
      .grid({50, 180, 300}, {100, 122, 144})
      .text(55, 115, "ก")
      .text(55, 137, "ข");
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  CHECK(page.tables[0].box == ita::Box{50, 100, 300, 144});
}

TEST_CASE("a single row is a table where it has three columns or runs over the page's end") {
  PageSketch closed, open;
  closed.grid({50, 100, 200, 300}, {40, 80}).text(110, 60, "ก");
  open.rule(50, 80, 300, 80)
      .rule(50, 40, 50, 80)
      .rule(150, 40, 150, 80)
      .rule(300, 40, 300, 80)
      .text(160, 60, "ก");
  REQUIRE(closed.build().tables.size() == 1);
  REQUIRE(open.build().tables.size() == 1);
  CHECK(open.build().tables[0].cells[1].open_top);
}

TEST_CASE("a table with rules between rows but none at its sides is ruled all the same") {
  PageSketch sketch;
  for (const double y : {100.0, 122.0, 144.0, 166.0}) sketch.rule(50, y, 300, y);
  sketch.rule(150, 100, 150, 166);
  sketch.text(55, 115, "ตัวชี้วัด")
      .text(155, 115, "คะแนน")
      .text(55, 137, "การใช้อำนาจ")
      .text(155, 137, "๙๖");
  sketch.text(55, 159, "คุณภาพ").text(155, 159, "๙๗");
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 1);
  CHECK(rows_of(page.tables[0]) == Rows{"ตัวชี้วัด|คะแนน", "การใช้อำนาจ|๙๖", "คุณภาพ|๙๗"});
}

TEST_CASE("tables come top to bottom") {
  PageSketch sketch;
  sketch.grid({50, 180, 300}, {300, 322, 344}).text(55, 315, "ล่าง");
  sketch.grid({50, 180, 300}, {100, 122, 144}).text(55, 115, "บน");
  const PageContent page = sketch.build();
  REQUIRE(page.tables.size() == 2);
  CHECK(rows_of(page.tables[0])[0] == "บน|");
}

TEST_CASE("every cluster lands in exactly one place, whatever the page") {
  const auto count_letters = [](const std::vector<ita::TextLine>& lines) {
    std::size_t letters = 0;
    for (const auto& line : lines)
      for (const auto& word : line.words)
        if (word.text != ita::kShadeMark) letters += ita::decode_utf8(word.text).size();
    return letters;
  };
  // Pseudo-random pages on a raster of 20 points, so that columns and rules come about by chance.
  unsigned state = 7;
  const auto next = [&state](unsigned limit) {
    state = state * 1664525 + 1013904223;
    return (state >> 8) % limit;
  };
  for (int round = 0; round < 200; ++round) {
    PageSketch sketch;
    for (unsigned i = next(400); i > 0; --i)
      sketch.text(20.0 * next(30), 20.0 * next(40), next(12) == 0 ? "7" : "ก");
    for (unsigned i = next(60); i > 0; --i) {
      const double x = 20.0 * next(28), y = 20.0 * next(40), length = 20.0 * next(25);
      switch (next(3)) {
        case 0:
          sketch.rule(x, y, x + length, y);
          break;
        case 1:
          sketch.rule(x, y, x, y + length);
          break;
        default:
          sketch.rule(40, y, 560, y);
          break;
      }
    }
    const PageContent page = sketch.build();
    std::size_t letters = count_letters(page.lines);
    for (const Table& table : page.tables)
      for (const ita::Cell& cell : table.cells) letters += count_letters(cell.lines);
    REQUIRE(letters == sketch.raw().clusters.size());
  }
}

TEST_CASE("hostile counts and places end in a diagnostic and a page that can be stored") {
  ita::RawPage raw = PageSketch().text(50, 80, "ก").raw();
  SECTION("rulings") {
    for (int i = 0; i < 100'000; ++i) {
      const double at = (i * 7919) % 5000;
      raw.rulings.push_back(i % 2 == 0 ? ita::Ruling{0, at, 5000, at}
                                       : ita::Ruling{at, 0, at, 5000});
    }
  }
  SECTION("places") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const ita::Box& box :
         {ita::Box{nan, 0, 1, 1}, ita::Box{0, 0, 1e300, 1}, ita::Box{9, 0, 8, 1}}) {
      raw.clusters.push_back(raw.clusters.front());
      raw.clusters.back().box = box;
    }
    raw.rulings.push_back({nan, nan, nan, nan});
  }
  SECTION("clusters on one spot") {
    for (int i = 0; i < 300'000; ++i) raw.clusters.push_back(raw.clusters.front());
  }
  const PageContent page = ita::build_page(raw);
  CHECK(page.diagnostics.size() == 1);
  CHECK(to_text(page.lines).starts_with("ก"));
  CHECK(ita::decode_page(ita::encode_page(page)).has_value());
}
