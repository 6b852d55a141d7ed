#include "tables/propose/turned_table.h"

#include <algorithm>
#include <set>

#include "normalize/text_join.h"

namespace ita {
namespace {

constexpr int kFewestRoles = 4;

constexpr std::size_t kFewestHeadings = 3;

bool has_heading_row(const Table& table, const LabelFinder& labels) {
  std::set<ColumnRole> headings;
  for (const Cell& cell : table.cells)
    if (const ColumnRole role = labels.role_of(join_lines(cell.lines));
        cell.row == 0 && is_field(role))
      headings.insert(role);
  return headings.size() >= kFewestHeadings;
}

// A card with two pairs of label and words in a row has labels elsewhere too; a table has its
// heading in its first row.
bool is_turned(const Table& table, const LabelFinder& labels) {
  if (table.cols < 3 || table.rows < kFewestRoles || has_heading_row(table, labels)) return false;
  std::set<ColumnRole> roles;
  int labelled = 0;
  for (const Cell& cell : table.cells) {
    if (cell.row == 0) continue;
    if (cell.colspan > 1) return false;
    const ColumnRole role = labels.role_of(join_lines(cell.lines));
    if (!is_field(role)) continue;
    if (cell.col > 0) {
      if (labels.lists(join_lines(cell.lines))) return false;
      continue;
    }
    roles.insert(role);
    ++labelled;
  }
  const bool what = roles.contains(ColumnRole::kMeasure) || roles.contains(ColumnRole::kSteps);
  return what && static_cast<int>(roles.size()) >= kFewestRoles &&
         labelled * 3 >= (table.rows - 1) * 2;
}

}  // namespace

std::optional<Table> turn_table(const Table& table, const LabelFinder& labels) {
  if (!is_turned(table, labels)) return std::nullopt;
  Table turned = table;
  std::swap(turned.rows, turned.cols);
  turned.column_edges.clear();
  for (int edge = 0; edge <= turned.cols; ++edge) turned.column_edges.push_back(edge);
  for (Cell& cell : turned.cells) {
    std::swap(cell.row, cell.col);
    std::swap(cell.rowspan, cell.colspan);
    cell.open_top = cell.open_bottom = false;
  }
  std::ranges::sort(turned.cells, [](const Cell& a, const Cell& b) {
    return a.row != b.row ? a.row < b.row : a.col < b.col;
  });
  return turned;
}

}  // namespace ita
