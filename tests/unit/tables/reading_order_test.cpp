#include "tables/reading_order.h"

#include "tables_fixture.h"

using namespace ita;
using namespace ita::test;

TEST_CASE("of a page in two columns the left one is read first, between lines over both") {
  PageContent page = make_page(1, {});
  page.width = 600;
  page.lines.push_back(
      make_line("หัวเรื่องที่ยาวพาดผ่านทั้งสองคอลัมน์ของหน้ากระดาษ หัวเรื่องที่ยาวพาดผ่านทั้งสองคอลัมน์", 40, 40));
  for (int i = 0; i < 8; ++i) {
    TextLine line = make_line("ซ้าย" + std::to_string(i), 40, 80 + 20 * i);
    const TextLine right = make_line("ขวา" + std::to_string(i), 340, 80 + 20 * i);
    line.words.insert(line.words.end(), right.words.begin(), right.words.end());
    line.box = unite(line.box, right.box);
    page.lines.push_back(line);
  }
  const auto lines = lines_in_order(page, std::vector<bool>(page.lines.size(), false));
  REQUIRE(lines.size() == 17);
  CHECK(to_text(lines[1]) == "ซ้าย0");
  CHECK(to_text(lines[8]) == "ซ้าย7");
  CHECK(to_text(lines[9]) == "ขวา0");
}
