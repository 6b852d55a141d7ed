#include "extract/pdf/cluster_builder.h"

#include <catch2/catch.hpp>

#include "glyph_maker.h"

using namespace ita;

namespace {

struct Built {
  std::vector<Cluster> clusters;
  TextEvidence evidence;
};

Built build(const std::vector<Glyph>& glyphs) {
  Built built;
  built.clusters = build_clusters(glyphs, std::vector<FontFacts>(1), built.evidence);
  return built;
}

// Clusters divided by '|', spaces before clusters shown.
std::string shown(const std::vector<Cluster>& clusters) {
  std::string out;
  for (const Cluster& cluster : clusters) {
    if (!out.empty()) out += cluster.space_before ? " " : "|";
    out += cluster.text;
  }
  return out;
}

}  // namespace

TEST_CASE("Marks join their letters in canonical order") {
  struct Case {
    std::u32string given;
    std::string expected;
  };
  const Case cases[] = {{U"ที่ดิน", "ที่|ดิ|น"},
                        {U"ท่ี", "ที่"},        // tone typed before the vowel
                        {U"ก่่อน", "ก่|อ|น"},  // the same mark twice
                        {U"สิทธิ์", "สิ|ท|ธิ์"},
                        {U"เป็น อยู่", "เ|ป็|น อ|ยู่"},
                        // sara am from its parts, with the tone on either side
                        {U"สํานัก", "ส|ำ|นั|ก"},
                        {U"นํ้า", "น้|ำ"},
                        {U"น้ํา", "น้|ำ"},
                        {U"น้ำ", "น้|ำ"},
                        // no space of the text
                        {U"เป ็น", "เ|ป็|น"},
                        {U"ส ำนัก", "ส|ำ|นั|ก"},
                        {U"งา\u200Bน", "ง|า|น"}};
  for (const Case& c : cases) {
    GlyphMaker maker;
    CHECK(shown(build(maker.text(c.given).take()).clusters) == c.expected);
  }
}

TEST_CASE("A cluster is as wide as its letter's advance and stands on its baseline") {
  GlyphMaker maker;
  const Built built = build(maker.at(50, 200).text(U"ที่").take());
  REQUIRE(built.clusters.size() == 1);
  CHECK(built.clusters[0].box.x0 == Approx(50));
  CHECK(built.clusters[0].box.x1 == Approx(60));
  CHECK(built.clusters[0].baseline == Approx(200));
  CHECK(built.clusters[0].box.y0 < 200);
  CHECK(built.clusters[0].box.y1 > 200);
  CHECK(built.clusters[0].font_size == Approx(20));
}

TEST_CASE("A raised mark with a baseline of its own joins its letter") {
  GlyphMaker maker;
  maker.at(50, 200).text(U"ปี").at(60, 192).text(U"่").at(60, 200).text(U"น");
  CHECK(shown(build(maker.take()).clusters) == "ปี่|น");
}

TEST_CASE("A mark that is drawn late joins the letter that it stands over") {
  GlyphMaker maker;
  maker.at(50, 200).text(U"กขค").at(60, 200).text(U"ั");
  const Built built = build(maker.take());
  CHECK(shown(built.clusters) == "กั|ข|ค");
  CHECK(built.evidence.reordered == 1);
}

TEST_CASE("A mark that is drawn before any letter finds its letter") {
  GlyphMaker maker;
  maker.at(60, 200).text(U"ั").at(50, 200).text(U"กน");
  CHECK(shown(build(maker.take()).clusters) == "กั|น");
}

TEST_CASE("A mark without any letter is dropped and counted") {
  GlyphMaker maker;
  maker.at(50, 100).text(U"กขค").at(400, 500).text(U"้");
  const Built built = build(maker.take());
  CHECK(shown(built.clusters) == "ก|ข|ค");
  CHECK(built.evidence.orphan_marks == 1);
}

TEST_CASE("A space at the end of a line is no space before the next line's first letter") {
  GlyphMaker maker;
  maker.at(50, 100).text(U"ก ").at(50, 130).text(U"ข");
  CHECK(shown(build(maker.take()).clusters) == "ก|ข");
}

TEST_CASE("A ligature glyph is divided into its clusters") {
  GlyphMaker maker;
  const Built built = build(maker.at(50, 100).glyph(1, U"กิข", 20).take());
  REQUIRE(shown(built.clusters) == "กิ|ข");
  CHECK(built.clusters[1].box.x0 == Approx(60));
}

TEST_CASE("An unreadable glyph shows as such and earns no confidence") {
  GlyphMaker maker;
  const Built built = build(maker.text(U"ก").glyph(1, U"", 10).glyph(2, U"", 0).take());
  REQUIRE(built.clusters.size() == 2);
  CHECK(built.clusters[0].confidence == 1);
  CHECK(built.clusters[1].text == "\xEF\xBF\xBD");
  CHECK(built.clusters[1].confidence == 0);

  SECTION("a lost mark lowers the confidence of its letter") {
    GlyphMaker lost;
    const Built page = build(lost.text(U"ท").glyph(2, U"", 0).text(U"น").take());
    CHECK(page.clusters[0].confidence < 0.5F);
    CHECK(page.clusters[1].confidence == 1);
  }
}

TEST_CASE("A heading turned by ninety degrees reads as one piece") {
  GlyphMaker maker;
  std::vector<Glyph> glyphs = maker.text(U"ลำดับ").take();
  float y = 300;
  for (Glyph& glyph : glyphs) {
    glyph.origin = {100, y};
    glyph.advance = {0, -glyph.advance.x};
    glyph.up = {-GlyphMaker::kEm, 0};
    y += glyph.advance.y;
  }
  const Built built = build(glyphs);
  REQUIRE(built.clusters.size() == 1);
  CHECK(built.clusters[0].text == "ลำดับ");
  CHECK(built.clusters[0].box.height() == Approx(40));
}
