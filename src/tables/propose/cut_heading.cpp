#include "tables/propose/cut_heading.h"

#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "tables/table_layout.h"

namespace ita {
namespace {

// The columns of `table` at which those of `above` begin and end; empty where one has no match.
std::vector<int> match_edges(const Table& above, const Table& table) {
  const auto& then = above.column_edges;
  const auto& now = table.column_edges;
  if (then.size() < 2 || now.size() < then.size()) return {};
  const double tolerance = kSameColumns * (then.back() - then.front());
  std::vector<int> columns;
  for (const double edge : then) {
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < now.size(); ++i)
      if (std::abs(now[i] - edge) < std::abs(now[nearest] - edge)) nearest = i;
    if (std::abs(now[nearest] - edge) > tolerance) return {};
    if (!columns.empty() && columns.back() >= static_cast<int>(nearest)) return {};
    columns.push_back(static_cast<int>(nearest));
  }
  if (columns.front() != 0 || columns.back() != table.cols) return {};
  return columns;
}

}  // namespace

std::optional<Table> join_cut_heading(const Table& above, const Table& table) {
  const std::vector<int> columns = match_edges(above, table);
  if (columns.empty()) return std::nullopt;
  Table whole = table;
  whole.rows += above.rows;
  whole.cells = above.cells;
  for (Cell& cell : whole.cells) {
    const int first = columns[static_cast<std::size_t>(cell.col)];
    cell.colspan = columns[static_cast<std::size_t>(cell.col + cell.colspan)] - first;
    cell.col = first;
  }
  for (Cell cell : table.cells) {
    cell.row += above.rows;
    whole.cells.push_back(std::move(cell));
  }
  return whole;
}

}  // namespace ita
