#include "tables/typed_table.h"

#include <algorithm>

namespace ita {

TypedTable::TypedTable(const Table& table, int page, const CellTyper& typer)
    : table_(&table), page_(page), grid_(table) {
  cells_.reserve(table.cells.size());
  for (const Cell& cell : table.cells) cells_.push_back(typer.read(cell));
}

const TypedCell* TypedTable::at(int row, int col) const {
  const Cell* cell = grid_.at(row, col);
  return cell == nullptr ? nullptr : &cells_[static_cast<std::size_t>(cell - table_->cells.data())];
}

std::vector<const TypedCell*> TypedTable::starting(int row) const {
  std::vector<const TypedCell*> out;
  for (const Cell* cell : grid_.cells_starting_in(row)) {
    const TypedCell& typed = cells_[static_cast<std::size_t>(cell - table_->cells.data())];
    if (!typed.compact.empty() || typed.kind == CellKind::kMark) out.push_back(&typed);
  }
  return out;
}

bool TypedTable::is_band(int row) const {
  constexpr double kMostColumns = 0.6;
  const auto texts = starting(row);
  return texts.size() == 1 && texts.front()->cell->colspan >= std::max(2.0, kMostColumns * cols());
}

}  // namespace ita
