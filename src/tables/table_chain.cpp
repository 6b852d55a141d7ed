#include "tables/table_chain.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "normalize/thai_text.h"
#include "tables/table_layout.h"

namespace ita {
namespace {

constexpr std::size_t kLongKey = 36;  // bytes: twelve letters tell a heading from another

// The heading's words, by which a heading said again is known.
std::string heading_key(const TablePiece& piece) {
  std::string key;
  for (const TypedCell& cell : piece.table->cells())
    if (cell.cell->row >= piece.heading.first_row && cell.cell->row < piece.heading.end_row &&
        cell.cell->colspan < piece.table->cols())
      key += skeleton(cell.text);
  return key;
}

}  // namespace

bool same_columns(const Table& a, const Table& b) {
  if (a.cols != b.cols) return false;
  if (a.column_edges.empty() || b.column_edges.empty())
    return a.column_edges.empty() == b.column_edges.empty();
  const double width = a.column_edges.back() - a.column_edges.front();
  return width > 0 &&
         std::equal(a.column_edges.begin(), a.column_edges.end(), b.column_edges.begin(),
                    [&](double x, double y) { return std::abs(x - y) <= kSameColumns * width; });
}

int TableChain::body_rows() const {
  int rows = 0;
  for (const TablePiece& piece : pieces_)
    for (int row = piece.first_row; row < piece.end_row; ++row)
      rows += piece.table->cols() > 2 && piece.table->is_band(row) ? 0 : 1;
  return rows;
}

bool TableChain::headed() const {
  return std::ranges::any_of(
      pieces_, [](const TablePiece& p) { return p.heading.end_row > p.heading.first_row; });
}

std::vector<const TypedCell*> TableChain::body(int col) const {
  std::vector<const TypedCell*> out;
  for (const TablePiece& piece : pieces_) {
    std::set<int> bands;
    for (int row = piece.first_row; row < piece.end_row; ++row)
      if (piece.table->cols() > 2 && piece.table->is_band(row)) bands.insert(row);
    for (const TypedCell& typed : piece.table->cells()) {
      const Cell& cell = *typed.cell;
      if (cell.col == col && cell.colspan == 1 && cell.row >= piece.first_row &&
          cell.row < piece.end_row && !bands.contains(cell.row))
        out.push_back(&typed);
    }
  }
  return out;
}

ColumnHeading TableChain::heading(int col) const {
  for (const TablePiece& piece : pieces_) {
    std::vector<const TypedCell*> over;
    for (int row = piece.heading.first_row; row < piece.heading.end_row; ++row) {
      const TypedCell* cell = piece.table->at(row, col);
      if (cell == nullptr || cell->compact.empty() || (!over.empty() && over.back() == cell))
        continue;
      const bool whole = piece.table->cols() > 2 && cell->cell->colspan >= piece.table->cols();
      // "1 2 3 4" under a wide "ไตรมาส" are headings; under headings of their own they count
      // columns.
      const bool numbers = row + 1 == piece.heading.end_row && !over.empty() &&
                           over.back()->cell->colspan == 1 && numbers_columns(*piece.table, row);
      if (!whole && !numbers) over.push_back(cell);
    }
    if (over.empty()) continue;
    ColumnHeading heading;
    // A heading over three columns or more with nothing below it is a group's.
    constexpr int kWide = 3;
    const bool only_group = over.back()->cell->colspan >= kWide;
    for (const TypedCell* cell : over) {
      std::string& target = cell == over.back() && !only_group ? heading.own : heading.group;
      if (!target.empty()) target += ' ';
      target += cell->text;
    }
    return heading;
  }
  return {};
}

std::pair<double, double> TableChain::place(int col) const {
  const std::vector<double>& edges = pieces_.front().table->table().column_edges;
  const auto at = static_cast<std::size_t>(col);
  const double n = cols();
  if (edges.empty() || edges.back() <= edges.front()) return {col / n, (col + 1) / n};
  const double width = edges.back() - edges.front();
  return {(edges[at] - edges.front()) / width, (edges[at + 1] - edges.front()) / width};
}

std::vector<TableChain> pool_pieces(std::span<const TablePiece> pieces) {
  std::vector<TableChain> chains;
  std::vector<std::string> keys;
  for (const TablePiece& piece : pieces) {
    const std::string key = heading_key(piece);
    const Table& table = piece.table->table();
    bool added = false;
    for (std::size_t i = chains.size(); i-- > 0 && !added;) {
      const Table& other = chains[i].pieces().front().table->table();
      const bool same = same_columns(other, table);
      const bool said_again = key == keys[i] && (same || key.size() > kLongKey);
      if (!(same && key.empty()) && !(table.cols == other.cols && said_again)) continue;
      chains[i].add(piece);
      added = true;
    }
    if (added) continue;
    chains.emplace_back(piece);
    keys.push_back(key);
  }
  return chains;
}

}  // namespace ita
