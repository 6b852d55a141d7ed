#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "present/extract_json.h"
#include "present/extract_text.h"

namespace ita {
namespace {

TextLine make_line(const std::string& text, double y) {
  return {{{.text = text, .box = {10, y, 100, y + 10}}}, {10, y, 100, y + 10}, y + 8};
}

Cell make_cell(int row, int col, const std::string& first, const std::string& second = "") {
  Cell cell{.row = row,
            .col = col,
            .box = {10.0 * col, 50.0 + row, 10.0 * col + 9, 60.0 + row},
            .lines = {}};
  cell.lines.push_back(make_line(first, 50));
  if (!second.empty()) cell.lines.push_back(make_line(second, 62));
  return cell;
}

// A heading, a table of two rows, a line below it.
PageContent make_page() {
  PageContent page;
  page.number = 1;
  page.width = 842;
  page.height = 595.276;
  page.lines = {make_line("มาตรการ", 10), make_line("ลงชื่อ", 200)};
  Table table;
  table.box = {10, 50, 100, 150};
  table.rows = 2;
  table.cols = 2;
  table.cells = {make_cell(0, 0, "ประเด็น"), make_cell(0, 1, "ผู้รับผิด", "ชอบ"), make_cell(1, 0, "๑"),
                 make_cell(1, 1, "สํานักปลัด")};
  page.tables = {table};
  return page;
}

TEST_CASE("a page's text goes down the page, with tables where they stand") {
  CHECK(to_page_text(make_page()) == "มาตรการ\nประเด็น\tผู้รับผิด ชอบ\n๑\tสำนักปลัด\nลงชื่อ\n");
}

TEST_CASE("a table at the foot of a page, or on a page of its own, is not lost") {
  PageContent page = make_page();
  page.lines.pop_back();
  CHECK(to_page_text(page) == "มาตรการ\nประเด็น\tผู้รับผิด ชอบ\n๑\tสำนักปลัด\n");
  page.lines.clear();
  CHECK(to_page_text(page) == "ประเด็น\tผู้รับผิด ชอบ\n๑\tสำนักปลัด\n");
}

TEST_CASE("pages stand apart in a document's text") {
  PageContent page = make_page();
  page.tables.clear();
  const PageContent pages[] = {page, page};
  CHECK(to_document_text(pages) == "มาตรการ\nลงชื่อ\n\nมาตรการ\nลงชื่อ\n");
}

TEST_CASE("an extracted page has its size, its text and each cell with its place") {
  const PageContent pages[] = {make_page()};
  const auto json = nlohmann::json::parse(to_extract_json(pages));
  const auto& page = json["pages"][0];
  CHECK(page["number"] == 1);
  CHECK(page["width"] == 842);
  CHECK(page["height"] == 595.28);
  CHECK(page["rotation"] == 0);
  CHECK(page["route"] == "digital");
  CHECK(page["text"] == to_page_text(pages[0]));
  const auto& cell = page["tables"][0]["cells"][1];
  CHECK(cell["row"] == 0);
  CHECK(cell["col"] == 1);
  CHECK(cell["rowspan"] == 1);
  CHECK(cell["colspan"] == 1);
  CHECK(cell["bbox"] == nlohmann::json({10.0, 50.0, 19.0, 60.0}));
  CHECK(cell["text"] == "ผู้รับผิด\nชอบ");
  CHECK(cell["confidence"] == 1.0);
}

}  // namespace
}  // namespace ita
