#include "extract/pdf/glyph_repair.h"

#include <catch2/catch.hpp>

#include "glyph_maker.h"

using namespace ita;

namespace {

struct Repaired {
  std::u32string text;
  TextEvidence evidence;
  bool repaired = false;
};

Repaired repair(std::vector<Glyph> glyphs, std::vector<FontFacts>& fonts) {
  Repaired out;
  out.repaired = repair_glyphs(glyphs, fonts, out.evidence);
  out.text = joined(glyphs);
  return out;
}

Repaired repair(GlyphMaker& maker, bool to_unicode = true) {
  std::vector<FontFacts> fonts(2);
  fonts[0].has_to_unicode = to_unicode;
  return repair(maker.take(), fonts);
}

}  // namespace

TEST_CASE("Sound Thai text stays as it is and does not count as repaired") {
  GlyphMaker maker;
  const Repaired page = repair(maker.text(U"สำนักงานการค่าน้ำ ITA ปี ๒๕๖๗"));
  CHECK(page.text == U"สำนักงานการค่าน้ำ ITA ปี ๒๕๖๗");
  CHECK_FALSE(page.repaired);
  CHECK(page.evidence.unmapped == 0);
}

TEST_CASE("A space without advance before sara aa is the lost half of sara am") {
  GlyphMaker maker;
  maker.text(U"ส").glyph(9, U" ", 0).text(U"านักงาน");
  const Repaired page = repair(maker);
  CHECK(page.text == U"สำนักงาน");
  CHECK(page.repaired);
  CHECK(page.evidence.sara_am == 1);
}

TEST_CASE("The lost half of sara am is found before a tone as well") {
  GlyphMaker maker;
  maker.text(U"น").glyph(9, U" ", 0).text(U"้า");
  CHECK(repair(maker).text == U"น้ำ");
}

TEST_CASE("A nikhahit glyph that says the whole sara am does not double it") {
  GlyphMaker maker;
  maker.text(U"ส").glyph(9, U"ำ", 0).text(U"านัก");
  CHECK(repair(maker).text == U"สำนัก");
}

TEST_CASE("A real space before sara aa makes no sara am") {
  GlyphMaker maker;
  const Repaired page = repair(maker.text(U"ก า"));
  CHECK(page.text == U"ก า");
  CHECK_FALSE(page.repaired);
}

TEST_CASE("A font that says sara am for sara aa is found out by its lost nikhahit") {
  GlyphMaker maker;
  maker.text(U"ด").glyph(9, U" ", 0).glyph(7, U"ำ", 10).text(U"เนินก").glyph(7, U"ำ", 10).text(U"ร");
  const Repaired page = repair(maker);
  CHECK(page.text == U"ดำเนินการ");
  CHECK(page.evidence.sara_aa == 1);

  SECTION("the same holds where the nikhahit says nothing at all") {
    GlyphMaker silent;
    silent.text(U"ด").glyph(9, U"", 0).glyph(7, U"ำ", 10).text(U"ก").glyph(7, U"ำ", 10).text(U"ร");
    CHECK(repair(silent).text == U"ดำการ");
  }
}

TEST_CASE("What one page proves about a font holds for the next page") {
  std::vector<FontFacts> fonts(1);
  GlyphMaker first, second;
  first.text(U"ท").glyph(9, U" ", 0).glyph(7, U"ำ", 10);
  second.text(U"ก").glyph(7, U"ำ", 10).text(U"ร");
  CHECK(repair(first.take(), fonts).text == U"ทำ");
  CHECK(repair(second.take(), fonts).text == U"การ");
}

TEST_CASE("A font that draws sara am again and again and never sara aa means sara aa") {
  GlyphMaker maker;
  maker.text(U"รำยงำนผลกำรภำยในหน่วยงำน ควำม");
  CHECK(repair(maker).text == U"รายงานผลการภายในหน่วยงาน ความ");
}

TEST_CASE("A lost tone before sara aa is not taken for a nikhahit") {
  GlyphMaker maker;
  maker.text(U"ค").glyph(9, U"", 0).text(U"าจ้าง");
  const Repaired page = repair(maker);
  CHECK(page.text == U"คาจ้าง");
  CHECK(page.evidence.unmapped == 1);
}

TEST_CASE("Thai bytes read as Latin-1 are decoded font by font") {
  GlyphMaker maker;
  maker.text(U"ÊÓ¹Ñ¡§Ò¹").font(1).text(U" café ITA");
  const Repaired page = repair(maker);
  CHECK(page.text == U"สำนักงาน café ITA");
  CHECK(page.repaired);
  CHECK(page.evidence.latin1 > 0);
}

TEST_CASE("A soft hyphen in mojibake is the letter yo ying") {
  GlyphMaker maker;
  maker.text(U"ÊÓ¤").glyph(0xAD, U"\u00AD", 10);
  CHECK(repair(maker).text == U"สำคญ");
}

TEST_CASE("A font that numbers its letters and has no ToUnicode says nothing") {
  GlyphMaker maker;
  maker.glyph(3, U"", 10).glyph(0x24, U"$", 10).glyph(0x25, U"%", 10);
  const Repaired page = repair(maker, /*to_unicode=*/false);
  CHECK(page.text.empty());
  CHECK(page.evidence.unmapped == 3);
}

TEST_CASE("An ASCII character without advance over a Thai letter is a lost mark") {
  GlyphMaker maker;
  maker.text(U"ช").glyph(U'&', U"&", 0).text(U"วง R").glyph(U'&', U"&", 10).text(U"D");
  const Repaired page = repair(maker);
  CHECK(page.text == U"ชวง R&D");
  CHECK(page.evidence.unmapped == 1);
}

TEST_CASE("Text drawn twice with a small shift is read once") {
  GlyphMaker maker;
  maker.at(100, 100).text(U"กองคลัง").at(100.8F, 100).text(U"กองคลัง");
  auto glyphs = maker.take();
  drop_doubled_glyphs(glyphs);
  CHECK(joined(glyphs) == U"กองคลัง");

  SECTION("but repeated letters and the same text on the next line stay") {
    GlyphMaker other;
    auto kept = other.at(100, 100).text(U"กกรร").at(100, 125).text(U"กกรร").take();
    drop_doubled_glyphs(kept);
    CHECK(joined(kept) == U"กกรรกกรร");
  }
}

TEST_CASE("Private-use marks outside ActualText count as a repair") {
  GlyphMaker maker;
  maker.text(U"ท").glyph(1, U"\uF702", 0).glyph(2, U"\uF70A", 0);
  const Repaired page = repair(maker);
  CHECK(page.text == U"ที่");
  CHECK(page.evidence.private_use == 2);
  CHECK(page.repaired);
}
