#include "extract/pdf/font_doubt.h"

#include <catch2/catch.hpp>
#include <string_view>
#include <vector>

#include "glyph_maker.h"

using namespace ita;

namespace {

FontDoubt doubt_about(const std::vector<Glyph>& glyphs) {
  FontDoubt doubt;
  for (const Glyph& glyph : glyphs) doubt.add(glyph);
  return doubt;
}

FontFacts mapped_font() {
  FontFacts font;
  font.has_to_unicode = true;
  return font;
}

}  // namespace

TEST_CASE("Thai text of any kind raises no doubt") {
  const std::u32string_view texts[] = {
      U"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
      U"องค์การบริหารส่วนตำบลหนองบัว อำเภอเมืองฉะเชิงเทรา จังหวัดฉะเชิงเทรา",
      U"ข้าพเจ้า นายณัฐฐวุฒิ ภักดีฤทธิ์ ตำแหน่งผู้อำนวยการกองช่าง",
      U"ผู้มีส่วนได้ส่วนเสียภายนอก EIT ร้อยละ ๘๗.๕๐",
      U"ฎีกาที่ ๑๒",
      U"Integrity and Transparency Assessment (ITA) 2567",
      U""};
  for (const std::u32string_view text : texts)
    CHECK_FALSE(doubt_about(GlyphMaker().text(text).take()).in_doubt(mapped_font()));
}

TEST_CASE("Exchanged consonants raise a doubt though each syllable could be Thai") {
  const FontDoubt doubt =
      doubt_about(GlyphMaker().text(U"ฬาฆฌคาฌฏ่ฮเฏฌิฬนุฦปฌฌฬแบะนศาฬโขฌ่ฮใฏลาฅใยถย่ศฅฮาย").take());
  CHECK(doubt.is_surprising());
  CHECK(doubt.in_doubt(mapped_font()));
}

TEST_CASE("Glyphs that say nothing or cannot be what they say raise a doubt") {
  struct {
    const char* what;
    std::vector<Glyph> glyphs;
    bool doubtful;
  } const cases[] = {
      {"no text", GlyphMaker().glyph(7, U"", 10).take(), true},
      {"a control character", GlyphMaker().glyph(7, U"\x07", 10).take(), true},
      {"a digit without an advance", GlyphMaker().text(U"ที").glyph(0x34, U"4", 0).take(), true},
      {"a digit with an advance", GlyphMaker().text(U"ที").glyph(0x34, U"4", 10).take(), false},
      {"a space without an advance", GlyphMaker().text(U"ส").glyph(3, U" ", 0).text(U"า").take(),
       false},
      {"a mark without an advance", GlyphMaker().text(U"ที่").take(), false},
  };
  for (const auto& [what, glyphs, doubtful] : cases) {
    INFO(what);
    CHECK(doubt_about(glyphs).in_doubt(mapped_font()) == doubtful);
  }
}

TEST_CASE("What the producer states itself is beyond doubt") {
  std::vector<Glyph> glyphs = GlyphMaker().glyph(7, U"", 10).take();
  glyphs[0].settled = true;
  CHECK_FALSE(doubt_about(glyphs).in_doubt(mapped_font()));
}
