// A table's cells by grid position. The view borrows the table.
#pragma once

#include <vector>

#include "core/page.h"

namespace ita {

class GridView {
 public:
  explicit GridView(const Table& table)
      : rows_(table.rows),
        cols_(table.cols),
        owner_(static_cast<std::size_t>(table.rows) * static_cast<std::size_t>(table.cols),
               nullptr),
        starting_(static_cast<std::size_t>(table.rows)) {
    for (const Cell& cell : table.cells) {
      starting_[static_cast<std::size_t>(cell.row)].push_back(&cell);
      for (int r = cell.row; r < cell.row + cell.rowspan && r < rows_; ++r)
        for (int c = cell.col; c < cell.col + cell.colspan && c < cols_; ++c)
          owner_[index(r, c)] = &cell;
    }
  }

  int rows() const { return rows_; }
  int cols() const { return cols_; }
  // The cell over the position; null only where the table leaves a hole.
  const Cell* at(int row, int col) const { return owner_[index(row, col)]; }
  const std::vector<const Cell*>& cells_starting_in(int row) const {
    return starting_[static_cast<std::size_t>(row)];
  }

 private:
  std::size_t index(int row, int col) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(cols_) +
           static_cast<std::size_t>(col);
  }
  int rows_, cols_;
  std::vector<const Cell*> owner_;
  std::vector<std::vector<const Cell*>> starting_;
};

}  // namespace ita
