#include "extract/pdf/pdf_document.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string_view>
#include <utility>
#include <vector>

using namespace ita;

namespace {

// A PDF of one page with a content stream and Helvetica as /F1.
std::string make_pdf(std::string_view content, std::string_view page_entries = "",
                     std::string_view pages = "/Kids[3 0 R]/Count 1") {
  const std::vector<std::string> objects = {
      "<</Type/Catalog/Pages 2 0 R>>", fmt::format("<</Type/Pages{}>>", pages),
      fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                  "/Resources<</Font<</F1 5 0 R>>>>{}>>",
                  page_entries),
      fmt::format("<</Length {}>>\nstream\n{}\nendstream", content.size(), content),
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
  std::string pdf = "%PDF-1.7\n";
  std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", pdf.size());
    pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  return fmt::format("{0}{1}trailer\n<</Size {2}/Root 1 0 R>>\nstartxref\n{3}\n%%EOF\n", pdf, table,
                     objects.size() + 1, pdf.size());
}

RawPage read(std::string bytes) {
  auto pdf = PdfDocument::open(std::move(bytes));
  REQUIRE(pdf);
  auto page = (*pdf)->read_page(1);
  REQUIRE(page);
  return std::move(*page);
}

std::string text_of(const RawPage& page) {
  std::string out;
  for (const Cluster& cluster : page.clusters) {
    if (cluster.space_before) out += ' ';
    out += cluster.text;
  }
  return out;
}

bool has_diagnostic(const RawPage& page, std::string_view code) {
  for (const Diagnostic& diagnostic : page.diagnostics)
    if (diagnostic.code == code) return true;
  return false;
}

}  // namespace

TEST_CASE("A page gives its text and rules with the origin at the top left") {
  const RawPage page =
      read(make_pdf("BT /F1 10 Tf 100 700 Td (ITA 67) Tj ET 0.5 w 100 690 m 300 690 l S"));
  CHECK(text_of(page) == "ITA 67");
  CHECK(page.width == Approx(600));
  CHECK(page.clusters[0].box.x0 == Approx(100));
  CHECK(page.clusters[0].baseline == Approx(100));
  REQUIRE(page.rulings.size() == 1);
  CHECK(page.rulings[0].y0 == Approx(110));
  CHECK(page.rulings[0].x1 == Approx(300));
  CHECK(page.route == Route::kDigital);
}

TEST_CASE("/Rotate and the crop box are applied") {
  const RawPage turned =
      read(make_pdf("BT /F1 10 Tf 0 1 -1 0 100 200 Tm (ITA) Tj ET", "/Rotate 90"));
  CHECK(turned.width == Approx(800));
  CHECK(turned.rotation == 90);
  CHECK(text_of(turned) == "ITA");
  CHECK(turned.clusters[0].box.x0 == Approx(200));

  const RawPage cropped = read(make_pdf("BT /F1 10 Tf 150 700 Td (in) Tj 300 0 Td (out) Tj ET",
                                        "/CropBox[100 500 400 750]"));
  CHECK(text_of(cropped) == "in");
  CHECK(cropped.width == Approx(300));
  CHECK(cropped.clusters[0].box.x0 == Approx(50));
}

TEST_CASE("Text cut away by a clip is left out, text without ink is kept and told") {
  const RawPage clipped = read(
      make_pdf("q 0 400 600 400 re W n BT /F1 10 Tf 100 700 Td (seen) Tj 0 -500 Td (cut) Tj ET Q"));
  CHECK(text_of(clipped) == "seen");

  const RawPage layer = read(make_pdf("BT 3 Tr /F1 10 Tf 100 700 Td (scan) Tj ET"));
  CHECK(text_of(layer) == "scan");
  CHECK(has_diagnostic(layer, "invisible_text"));
}

TEST_CASE("White lines are no rules") {
  CHECK(read(make_pdf("1 1 1 RG 100 690 m 300 690 l S 1 g 100 500 200 1 re f")).rulings.empty());
}

TEST_CASE("Word spacing and character spacing do not widen a letter") {
  const RawPage plain = read(make_pdf("BT /F1 10 Tf 100 700 Td (AA) Tj ET"));
  const RawPage spaced = read(make_pdf("BT /F1 10 Tf 5 Tc 9 Tw 100 700 Td (AA) Tj ET"));
  REQUIRE(plain.clusters.size() == 2);
  REQUIRE(spaced.clusters.size() == 2);
  CHECK(spaced.clusters[0].box.width() == Approx(plain.clusters[0].box.width()));
  CHECK(spaced.clusters[1].box.x0 == Approx(plain.clusters[1].box.x0 + 5));
}

TEST_CASE("ActualText is what a page says") {
  const RawPage page = read(
      make_pdf("BT /F1 10 Tf 100 700 Td /Span <</ActualText<FEFF0E17>>> BDC (x) Tj EMC (y) Tj ET"));
  CHECK(text_of(page) == "ทy");
}

TEST_CASE("Pictures are counted, and an inline picture does not swallow the text after it") {
  const RawPage page =
      read(make_pdf("q 300 0 0 400 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q "
                    "BT /F1 10 Tf 100 700 Td (after) Tj ET"));
  CHECK(text_of(page) == "after");
  CHECK(page.evidence.images == 1);
  CHECK(page.evidence.image_cover == Approx(0.25));
}

TEST_CASE("A scan that fills its page is drawn pixel by pixel") {
  constexpr int kWidth = 1250, kHeight = 1667;  // 150 dpi
  std::string pixels;
  for (int y = 0; y < kHeight; ++y)
    for (int x = 0; x < kWidth; ++x) pixels += (x * x + y) % 3 == 0 ? '\0' : '\xFF';
  auto pdf = PdfDocument::open(make_pdf(fmt::format(
      "q 600 0 0 800 0 0 cm BI /W {} /H {} /BPC 8 /CS /G ID {} EI Q", kWidth, kHeight, pixels)));
  REQUIRE(pdf);
  const auto drawn = (*pdf)->draw_page(1);
  REQUIRE(drawn);
  CHECK(drawn->dpi == Approx(150).margin(0.1));
  CHECK(drawn->width == kWidth);
  CHECK(drawn->height == kHeight);
  CHECK(std::string(drawn->pixels.begin(), drawn->pixels.end()) == pixels);
}

TEST_CASE("A page whose text runs sideways is turned upright") {
  std::string content = "BT /F1 10 Tf 0 1 -1 0 100 50 Tm ";
  for (int i = 0; i < 10; ++i) content += "(ABCDEFGH) Tj ";
  const RawPage page = read(make_pdf(content + "ET"));
  CHECK(page.width == Approx(800));
  CHECK(page.rotation == 90);
  CHECK(has_diagnostic(page, "page_turned"));
  CHECK(page.clusters.size() == 80);
}

TEST_CASE("A broken content stream gives what could be read") {
  const RawPage page = read(make_pdf("BT /F1 10 Tf 100 700 Td (kept) Tj ET ] ] >> (open"));
  CHECK(text_of(page) == "kept");
  CHECK(has_diagnostic(page, "damaged_content"));
}

TEST_CASE("Rubbish before the header does no harm") {
  const RawPage page = read("HTTP/1.1 200 OK\r\n\r\n" + make_pdf("BT /F1 10 Tf 9 9 Td (ok) Tj ET"));
  CHECK(text_of(page) == "ok");
}

TEST_CASE("A file that cannot be read says why") {
  struct Case {
    std::string given;
    ErrorCode expected;
  };
  const std::string encrypted = [] {
    std::string pdf = make_pdf("");
    const std::string_view trailer = "/Root 1 0 R";
    pdf.insert(pdf.find(trailer),
               "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/Length 40/O<" +
                   std::string(64, '1') + ">/U<" + std::string(64, '2') + ">>>");
    return pdf;
  }();
  const Case cases[] = {{"", ErrorCode::kNotADocument},
                        {"<html>not found</html>", ErrorCode::kNotADocument},
                        {std::string(4096, '\0'), ErrorCode::kNotADocument},
                        {"%PDF-1.7\n1 0 obj\n<</Type/Catalog", ErrorCode::kDamaged},
                        {make_pdf("", "", "/Kids[]/Count 0"), ErrorCode::kNoPages},
                        {make_pdf("", "", "/Kids[9 0 R]/Count -1"), ErrorCode::kDamaged},
                        {encrypted, ErrorCode::kEncrypted}};
  for (const Case& c : cases) {
    CAPTURE(c.given.substr(0, 40));
    const auto pdf = PdfDocument::open(c.given);
    REQUIRE_FALSE(pdf);
    CHECK(to_name(pdf.error().code) == to_name(c.expected));
    CHECK_FALSE(pdf.error().detail.empty());
  }
}

TEST_CASE("A page number out of range is an error, not a crash") {
  auto pdf = PdfDocument::open(make_pdf(""));
  REQUIRE(pdf);
  CHECK_FALSE((*pdf)->read_page(0));
  CHECK_FALSE((*pdf)->read_page(2));
}

TEST_CASE("What nobody sees on the paper is no text of the page") {
  const RawPage page = read(make_pdf(
      "BT /F1 10 Tf 100 700 Td (old) Tj ET 1 g 95 695 40 15 re f 0 g BT /F1 10 Tf 100 700 Td (new) "
      "Tj ET 1 g BT /F1 10 Tf 200 700 Td (white) Tj ET 0 0 0.4 rg 290 690 100 30 re f 1 g BT /F1 "
      "10 "
      "Tf 300 700 Td (heading) Tj ET 0 g BT /F1 10 Tf 100 600 Td (secret) Tj ET 95 595 60 15 re "
      "f"));
  CHECK(text_of(page).find("new") == 0);
  CHECK(text_of(page).find("heading") != std::string::npos);
  CHECK(text_of(page).find("white") == std::string::npos);
  CHECK(text_of(page).find("secret") == std::string::npos);
  CHECK(has_diagnostic(page, "text_covered"));
  CHECK(has_diagnostic(page, "text_in_paper_colour"));
}

TEST_CASE("A box cut to a curve, drawn with multiply or half transparent hides nothing") {
  const std::string_view state =
      "/Resources<</Font<</F1 5 0 R>>/ExtGState<</M<</BM/Multiply>>/T<</ca 0.4>>>>>>";
  for (const std::string_view box :
       {"/M gs 1 1 0 rg 95 695 40 15 re f", "/T gs 1 1 0 rg 95 695 40 15 re f",
        "90 690 m 120 720 150 720 150 690 c W n 1 g 95 695 40 15 re f"}) {
    const std::string content = fmt::format("BT /F1 10 Tf 100 700 Td (kept) Tj ET q {} Q", box);
    CHECK(text_of(read(make_pdf(content, state))) == "kept");
  }
}

TEST_CASE("Letters cut off by their cell are counted; those of a page's edge are not") {
  const std::string_view text = "BT /F1 10 Tf 100 700 Td (seen) Tj 0 -30 Td (hidden) Tj ET Q";
  const RawPage cell = read(make_pdf(fmt::format("q 90 690 100 30 re W n {}", text)));
  CHECK(text_of(cell) == "seen");
  CHECK(has_diagnostic(cell, "text_cut"));
  CHECK_FALSE(
      has_diagnostic(read(make_pdf(fmt::format("q 0 690 600 300 re W n {}", text))), "text_cut"));
}

TEST_CASE("A picture over words hides them; one over the page makes them its text layer") {
  const auto under = [](std::string_view place) {
    return read(
        make_pdf(fmt::format("BT /F1 10 Tf 100 700 Td (old) Tj ET q {} cm BI /W 1 /H 1 "
                             "/BPC 8 /CS /G ID z\nEI Q",
                             place)));
  };
  CHECK(under("40 0 0 15 95 695").clusters.empty());
  CHECK(text_of(under("40 0 0 15 95 300")) == "old");
  const RawPage page = under("600 0 0 800 0 0");
  CHECK(text_of(page) == "old");
  CHECK(has_diagnostic(page, "invisible_text"));
}

TEST_CASE("Words under a strike are left out, drawn as line, fill or annotation") {
  const std::string_view words = "BT /F1 10 Tf 100 700 Td (old) Tj 60 0 Td (new) Tj ET ";
  for (const std::string_view strike : {"0.5 w 100 703 m 113 703 l S", "100 702.7 13.3 0.6 re f"}) {
    const RawPage page = read(make_pdf(fmt::format("{}{}", words, strike)));
    CHECK(text_of(page) == "new");
    CHECK(page.rulings.empty());
    CHECK(has_diagnostic(page, "text_struck_out"));
  }
  const RawPage noted =
      read(make_pdf(words,
                    "/Annots[<</Type/Annot/Subtype/StrikeOut/Rect[99 697 115 710]/C[1 0 0]/F 4"
                    "/QuadPoints[100 709 113.3 709 100 697 113.3 697]>>]"));
  CHECK(text_of(noted) == "new");
  CHECK(text_of(read(make_pdf(fmt::format("{}0.5 w 100 698 m 113 698 l S", words)))) == "oldnew");
}

TEST_CASE("White letters on a shading are seen") {
  const std::string content =
      "q 90 690 100 30 re W n /S sh Q 1 g BT /F1 10 Tf 100 700 Td (title) Tj 0 -100 Td (gone) Tj "
      "ET";
  const RawPage page = read(make_pdf(
      content,
      "/Resources<</Font<</F1 5 0 R>>/Shading<</S<</ShadingType 2/ColorSpace/DeviceRGB/Coords[90 0 "
      "190 0]/Function<</FunctionType 2/Domain[0 1]/C0[0 0 .4]/C1[0 .4 .4]/N 1>>>>>>>>"));
  CHECK(text_of(page) == "title");
}
