// A table with its cells read (typed_cell.h), by grid position. Borrows the table.
#pragma once

#include <vector>

#include "tables/grid_view.h"
#include "tables/typed_cell.h"

namespace ita {

class TypedTable {
 public:
  TypedTable(const Table& table, int page, const CellTyper& typer);

  const Table& table() const { return *table_; }
  int page() const { return page_; }
  int rows() const { return table_->rows; }
  int cols() const { return table_->cols; }
  const std::vector<TypedCell>& cells() const { return cells_; }
  // Null where the table leaves a hole.
  const TypedCell* at(int row, int col) const;
  // Those with words.
  std::vector<const TypedCell*> starting(int row) const;
  // One text over all or most columns, and nothing beside it.
  bool is_band(int row) const;

 private:
  const Table* table_;
  int page_;
  std::vector<TypedCell> cells_;  // in the table's order
  GridView grid_;
};

}  // namespace ita
