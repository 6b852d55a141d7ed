#include "tables/propose/parted_columns.h"

#include "../parse/parser_fixture.h"

using namespace ita;
using namespace ita::test;

namespace {

const std::string kIssue = "1. กระบวนการ\nปฏิบัติงาน\nที่โปร่งใสและ\nมีประสิทธิภาพ";
const std::string kOther = "2. การให้บริการ\nและระบบ\nE-Service";

std::vector<std::string> row(const std::string& issue, const std::string& code) {
  return {issue, code, "ไม่ทราบขั้นตอน", "ทำคู่มือ", "ปีงบประมาณ ๒๕๖๗", "กองคลัง"};
}

// The table as a reader gives it that missed the upright rule before column `col`: the cells at its
// sides are one.
Table without_rule(const Table& table, int col) {
  Table lost = table;
  --lost.cols;
  lost.column_edges.erase(lost.column_edges.begin() + col);
  lost.cells.clear();
  for (const Cell& cell : table.cells) {
    if (cell.col != col) {
      lost.cells.push_back(cell);
      if (cell.col > col) --lost.cells.back().col;
      continue;
    }
    Cell& left = lost.cells.back();
    left.box = unite(left.box, cell.box);
    left.lines.insert(left.lines.end(), cell.lines.begin(), cell.lines.end());
  }
  return lost;
}

PageContent scanned(int number, Table table) {
  PageContent page = make_page(number, {std::move(table)}, {"ประจำปีงบประมาณ พ.ศ. 2567"});
  page.route = Route::kOcr;
  return page;
}

TableLayout layout_of(const Table& table) {
  TableLayout layout;
  layout.column_edges = table.column_edges;
  layout.roles = {ColumnRole::kIssue, ColumnRole::kQuestion, ColumnRole::kFinding,
                  ColumnRole::kSteps, ColumnRole::kPeriod,   ColumnRole::kResponsible};
  return layout;
}

}  // namespace

TEST_CASE("columns that a scan's reader took for one are parted as on the other pages") {
  const Table whole = make_table({kIssueHeading, row(kIssue, "i7")});
  const Table lost = without_rule(make_table({kIssueHeading, row(kOther, "i8")}), 1);
  for (const bool first : {true, false}) {
    CAPTURE(first);
    const auto record = first ? parse({scanned(1, lost), scanned(2, whole)})
                              : parse({scanned(1, whole), scanned(2, lost)});
    REQUIRE(record.measures.size() == 2);
    const Measure& m = record.measures[first ? 0 : 1];
    CHECK(m.issue == 2);
    CHECK(m.codes == std::vector<std::string>{"i8"});
    CHECK_FALSE(m.needs_review());
  }
}

TEST_CASE("words across the place of a rule are not torn apart") {
  const TableLayout full = layout_of(make_table({kIssueHeading, row(kIssue, "i7")}));
  Table lost = without_rule(make_table({kIssueHeading, row(kOther, "i8")}), 1);
  CHECK(part_lost_columns(lost, full));
  for (Cell& cell : lost.cells)
    if (cell.col == 0) cell.lines = {make_line("กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", 50, 130)};
  CHECK_FALSE(part_lost_columns(lost, full));
}

TEST_CASE("a table with other columns keeps them") {
  const TableLayout full = layout_of(make_table({kIssueHeading, row(kIssue, "i7")}));
  Table other = make_table({{"อันดับ", "ตัวชี้วัด", "คะแนน"}, {"1", "การปฏิบัติหน้าที่", "97.61"}});
  other.column_edges[1] += 60;
  CHECK_FALSE(part_lost_columns(other, full));
  CHECK_FALSE(part_lost_columns(make_table({kIssueHeading, row(kIssue, "i7")}), full));
}
