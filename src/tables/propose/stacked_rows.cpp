#include "tables/propose/stacked_rows.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "tables/grid_view.h"

namespace ita {
namespace {

constexpr int kFewestRows = 6;        // a heading and two records
constexpr double kMostRecords = 0.9;  // of them have the heading's own cells

// Where the cells of a record stand: row within the record, first column, columns.
using Place = std::pair<int, std::pair<int, int>>;

std::vector<Place> places_of(const GridView& grid, int row) {
  std::vector<Place> places;
  for (int below = 0; below < 2; ++below)
    for (const Cell* cell : grid.cells_starting_in(row + below))
      places.push_back({below, {cell->col, cell->colspan}});
  return places;
}

// A cell of the first column begins every second row and reaches over both.
bool is_in_pairs(const Table& table, const GridView& grid) {
  if (table.rows < kFewestRows || table.rows % 2 != 0) return false;
  for (int row = 0; row < table.rows; row += 2) {
    const Cell* first = grid.at(row, 0);
    if (first == nullptr || first->row != row || first->rowspan != 2) return false;
    for (const Cell* cell : grid.cells_starting_in(row + 1))
      if (cell->rowspan != 1) return false;
  }
  return true;
}

}  // namespace

std::optional<Table> unstack_rows(const Table& table) {
  const GridView grid(table);
  if (!is_in_pairs(table, grid)) return std::nullopt;
  const std::vector<Place> form = places_of(grid, 0);
  // A heading of two levels over plain rows has its lower cells right below a wider one.
  int like = 0;
  for (int row = 2; row < table.rows; row += 2) like += places_of(grid, row) == form ? 1 : 0;
  const int records = table.rows / 2 - 1;
  if (like < kMostRecords * records) return std::nullopt;
  const auto lower =
      std::ranges::count_if(form, [](const Place& place) { return place.first == 1; });
  if (lower < 2) return std::nullopt;

  Table flat;
  flat.kind = table.kind;
  flat.box = table.box;
  flat.rows = table.rows / 2;
  flat.cols = static_cast<int>(form.size());
  for (int row = 0; row < table.rows; row += 2)
    for (std::size_t col = 0; col < form.size(); ++col) {
      const auto& [below, at] = form[col];
      const Cell* cell = grid.at(row + below, at.first);
      Cell moved;
      // A cell over both rows, or over more columns than the form's, is said once.
      if (cell != nullptr && cell->row == row + below && cell->col == at.first) moved = *cell;
      moved.row = row / 2;
      moved.col = static_cast<int>(col);
      moved.rowspan = moved.colspan = 1;
      flat.cells.push_back(std::move(moved));
    }
  return flat;
}

}  // namespace ita
