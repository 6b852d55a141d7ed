#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.h"
#include "extract/pdf/glyph_outline.h"
#include "extract/pdf/pdf_document.h"

using namespace ita;

namespace {

constexpr const char* kGaruda = "/usr/share/fonts/truetype/tlwg/Garuda.ttf";  // fonts-thai-tlwg

std::string slurp(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A page with one line, drawn with an embedded font that maps its codes as `says` has them. Marks
// do not move the pen.
std::string make_pdf(std::u32string_view line, const std::map<char32_t, char32_t>& says) {
  const std::string program = slurp(kGaruda);
  const auto outlines = FontOutlines::open({program.begin(), program.end()});
  REQUIRE(outlines != nullptr);
  std::map<char32_t, uint32_t> glyphs;
  for (const auto& [character, glyph] : outlines->characters()) glyphs[character] = glyph;
  std::string codes, maps, widths;
  for (const char32_t c : line) {
    const uint32_t glyph = glyphs.at(c);
    codes += fmt::format("{:04X}", glyph);
    widths += fmt::format("{} [{}] ", glyph, outlines->shape_of(glyph)->advance);
    if (const auto lie = says.find(c); lie == says.end())
      maps += fmt::format("1 beginbfchar <{:04X}> <{:04X}> endbfchar\n", glyph,
                          static_cast<uint32_t>(c));
    else if (lie->second != 0)
      maps += fmt::format("1 beginbfchar <{:04X}> <{:04X}> endbfchar\n", glyph,
                          static_cast<uint32_t>(lie->second));
  }
  const auto stream = [](std::string_view entries, std::string_view data) {
    return fmt::format("<<{}/Length {}>>\nstream\n{}\nendstream", entries, data.size(), data);
  };
  const std::vector<std::string> objects = {
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 "
      "R>>>>>>",
      stream("", fmt::format("BT /F1 10 Tf 20 100 Td <{}> Tj ET", codes)),
      "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Garuda/Encoding/Identity-H/DescendantFonts[6 0 "
      "R]/ToUnicode 8 0 R>>",
      fmt::format(
          "<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Garuda/CIDSystemInfo<</Registry(Adobe)"
          "/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor 7 0 R/W[{}]>>",
          widths),
      "<</Type/FontDescriptor/FontName/ABCDEF+Garuda/Flags 4/FontBBox[0 -300 1000 "
      "1000]/ItalicAngle 0/Ascent 900"
      "/Descent -300/CapHeight 700/StemV 80/FontFile2 9 0 R>>",
      stream("",
             "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange "
             "<0000> <FFFF> "
             "endcodespacerange\n" +
                 maps + "endcmap end end"),
      stream(fmt::format("/Length1 {}", program.size()), program)};
  std::string pdf = "%PDF-1.7\n";
  std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", pdf.size());
    pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  return fmt::format("{0}{1}trailer\n<</Size {2}/Root 1 0 R>>\nstartxref\n{3}\n%%EOF\n", pdf, table,
                     objects.size() + 1, pdf.size());
}

struct Reading {
  std::string text;
  RawPage page;
  bool says(std::string_view code) const {
    return std::any_of(page.diagnostics.begin(), page.diagnostics.end(),
                       [&](const Diagnostic& d) { return d.code == code; });
  }
};

Reading read(std::u32string_view line, const std::map<char32_t, char32_t>& says) {
  auto pdf = PdfDocument::open(make_pdf(line, says));
  REQUIRE(pdf);
  auto page = (*pdf)->read_page(1);
  REQUIRE(page);
  Reading reading;
  for (const Cluster& cluster : page->clusters)
    reading.text += (cluster.space_before ? " " : "") + cluster.text;
  reading.page = std::move(*page);
  return reading;
}

constexpr std::u32string_view kLine =
    U"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ที่ปฏิบัติหน้าที่ O8 (1.5)";
constexpr const char* kSaid = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ที่ปฏิบัติหน้าที่ O8 (1.5)";

}  // namespace

TEST_CASE("A page whose font says what it draws is not looked at") {
  const Reading reading = read(kLine, {});
  CHECK(reading.text == kSaid);
  CHECK(reading.page.route == Route::kDigital);
  CHECK(reading.page.evidence.shape_read == 0);
  CHECK_FALSE(reading.says("font_read_by_shape"));
}

TEST_CASE("Fonts that lie are read by their outlines") {
  struct {
    const char* what;
    std::map<char32_t, char32_t> says;
  } const cases[] = {
      {"exchanged letters",
       {{U'ม', U'ฬ'},
        {U'ต', U'ฆ'},
        {U'ร', U'ฌ'},
        {U'ก', U'ค'},
        {U'ส', U'ฮ'},
        {U'ง', U'ษ'},
        {U'ค', U'ศ'},
        {U'ณ', U'ฦ'},
        {U'ธ', U'ท'},
        {U'ล', U'บ'},
        {U'ว', U'ณ'},
        {U'ป', U'ข'},
        {U'ภ', U'ซ'},
        {U'ย', U'ธ'},
        {U'ห', U'ฎ'},
        {U'น', U'ย'}}},
      {"tone marks as ASCII", {{U'่', U'4'}, {U'้', U')'}, {U'ั', U'/'}}},
      {"letters without a mapping",
       {{U'ม', 0}, {U'า', 0}, {U'่', 0}, {U'ป', 0}, {U'O', 0}, {U'8', 0}}},
  };
  for (const auto& [what, says] : cases) {
    INFO(what);
    const Reading reading = read(kLine, says);
    CHECK(reading.text == kSaid);
    CHECK(reading.page.route == Route::kRepaired);
    CHECK(reading.page.evidence.shape_read > 0);
    CHECK(reading.page.evidence.unmapped == 0);
    CHECK(reading.says("font_read_by_shape"));
  }
}

TEST_CASE("A damaged font program costs the outlines, not the page") {
  std::string pdf = make_pdf(kLine, {{U'่', U'4'}});
  const std::size_t program = pdf.find("/Length1");
  for (std::size_t i = program + 600; i + 2000 < pdf.size(); i += 97) pdf[i] = static_cast<char>(i);
  auto document = PdfDocument::open(pdf);
  REQUIRE(document);
  const auto page = (*document)->read_page(1);
  REQUIRE(page);
  CHECK(page->clusters.size() > 40);
}
