#include "parse/turned_table.h"

#include <algorithm>
#include <set>

#include "normalize/text_join.h"
#include "parse/grid_view.h"
#include "parse/label_finder.h"

namespace ita {
namespace {

constexpr int kFewestRoles = 4;

// A card with two pairs of label and words in a row has labels elsewhere too; a table has its
// heading in its first row.
bool is_turned(const Table& table, const Codebook& codebook) {
  if (table.cols < 3 || table.rows < kFewestRoles || find_heading_at(table, 0, codebook))
    return false;
  const LabelFinder labels(codebook);
  std::set<ColumnRole> roles;
  int labelled = 0;
  for (const Cell& cell : table.cells) {
    if (cell.row == 0) continue;
    if (cell.colspan > 1) return false;
    const ColumnRole role = labels.role_of(join_lines(cell.lines));
    if (!is_field(role)) continue;
    if (cell.col > 0) return false;
    roles.insert(role);
    ++labelled;
  }
  const bool what = roles.contains(ColumnRole::kMeasure) || roles.contains(ColumnRole::kSteps);
  return what && static_cast<int>(roles.size()) >= kFewestRoles &&
         labelled * 3 >= (table.rows - 1) * 2;
}

}  // namespace

std::optional<Table> turn_table(const Table& table, const Codebook& codebook) {
  if (!is_turned(table, codebook)) return std::nullopt;
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
