// What a reader takes for one table: the pieces of a document's tables that share columns and
// heading, over pages, with their evidence pooled.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "tables/heading_rows.h"
#include "tables/typed_table.h"

namespace ita {

// Rows of one table under one heading (or under none).
struct TablePiece {
  const TypedTable* table = nullptr;
  std::size_t index = 0;  // of the table in the document
  HeadingSpan heading;
  int first_row = 0, end_row = 0;  // of the rows below the heading
};

// A heading over a column, from the group down to its own.
struct ColumnHeading {
  std::string own, group;  // canonical, lines joined by '\n'
};

class TableChain {
 public:
  explicit TableChain(const TablePiece& first) : pieces_{first} {}
  void add(const TablePiece& piece) { pieces_.push_back(piece); }

  const std::vector<TablePiece>& pieces() const { return pieces_; }
  int cols() const { return pieces_.front().table->cols(); }
  int body_rows() const;  // bands left out
  bool headed() const;
  // The column's cells below the heading: those of this column alone, bands left out.
  std::vector<const TypedCell*> body(int col) const;
  ColumnHeading heading(int col) const;
  // The places of the column's edges as shares of the table's width; even where there are none.
  std::pair<double, double> place(int col) const;

 private:
  std::vector<TablePiece> pieces_;
};

// Pieces in the document's order. Those without a heading go on with the nearest chain of the same
// column edges; those with one, with a chain that says the same.
std::vector<TableChain> pool_pieces(std::span<const TablePiece> pieces);

// Are the inner column edges the same but for a share of the width?
bool same_columns(const Table& a, const Table& b);

}  // namespace ita
