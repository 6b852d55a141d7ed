#include "core/page_codec.h"

#include <catch2/catch.hpp>

using namespace ita;

namespace {

PageContent sample_page() {
  PageContent page;
  page.number = 3;
  page.width = 842;
  page.height = 595;
  page.rotation = 90;
  page.route = Route::kRepaired;
  TextLine line;
  line.box = {10, 20, 110, 36};
  line.baseline = 32;
  line.words.push_back({"สำนัก", {10, 20, 50, 36}, 16, 1, true, false});
  line.words.push_back({"ปลัด", {60, 20, 110, 36}, 16, 0.5F, false, true});
  page.lines.push_back(line);
  Table table;
  table.kind = TableKind::kHorizontal;
  table.box = {40, 100, 240, 160};
  table.rows = 2;
  table.cols = 2;
  table.column_edges = {40, 140, 240};
  table.cells.push_back({0, 0, 2, 1, {40, 100, 140, 160}, {line}, true, false, 0.75F});
  table.cells.push_back({0, 1, 1, 1, {140, 100, 240, 130}, {}, false, false, 1});
  table.cells.push_back({1, 1, 1, 1, {140, 130, 240, 160}, {}, false, true, 1});
  page.tables.push_back(table);
  page.evidence.glyphs = 11;
  page.evidence.shape_read = 2;
  page.evidence.dictionary_share = 0.5F;
  page.diagnostics.push_back({"text_unmapped", "3 letters"});
  return page;
}

}  // namespace

TEST_CASE("a page comes back from its bytes as it was") {
  const auto decoded = decode_page(encode_page(sample_page()));
  REQUIRE(decoded);
  CHECK(*decoded == sample_page());
}

TEST_CASE("bytes that end early are refused at every length, and so are bytes too many") {
  const std::string bytes = encode_page(sample_page());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CAPTURE(length);
    const auto decoded = decode_page(std::string_view(bytes).substr(0, length));
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().code == ErrorCode::kBadFrames);
  }
  CHECK_FALSE(decode_page(bytes + "x"));
}

TEST_CASE("a page that cannot be is refused") {
  const auto refuse = [](auto change) {
    PageContent page = sample_page();
    change(page);
    return !decode_page(encode_page(page)).has_value();
  };
  CHECK(refuse([](PageContent& p) { p.number = 0; }));
  CHECK(refuse([](PageContent& p) { p.rotation = 45; }));
  CHECK(refuse([](PageContent& p) { p.width = std::numeric_limits<double>::quiet_NaN(); }));
  CHECK(refuse([](PageContent& p) { p.lines[0].words[0].text = "\xFF"; }));
  CHECK(refuse([](PageContent& p) { p.lines[0].words[0].confidence = 2; }));
  CHECK(refuse([](PageContent& p) { p.tables[0].cells[0].rowspan = 3; }));
  CHECK(refuse([](PageContent& p) { p.tables[0].cells[0].col = -1; }));
  CHECK(refuse([](PageContent& p) { p.tables[0].rows = 1'000'000; }));
  CHECK_FALSE(refuse([](PageContent&) {}));
}

TEST_CASE("any byte changed gives a page or a refusal, never anything else") {
  const std::string bytes = encode_page(sample_page());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const char value : {'\x00', '\x7F', '\xFF'}) {
      std::string changed = bytes;
      changed[i] = value;
      const auto decoded = decode_page(changed);
      if (!decoded) CHECK(decoded.error().code == ErrorCode::kBadFrames);
    }
  }
}
