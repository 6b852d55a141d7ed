// Lines between known column edges → rows → a Table. Serves the tables that lack upright rules.
#pragma once

#include <span>
#include <vector>

#include "core/page.h"
#include "extract/table/columns.h"

namespace ita {

// Lines of one row (or of several, before split_rows), top to bottom, between y0 and y1.
struct RowBand {
  double y0 = 0, y1 = 0;
  std::vector<ClusterList> lines;
  bool open_top = false, open_bottom = false;
};

// The line's pieces of text, parted at a column's edge by hardly a gap: a row's cell may fill its
// column. A group's name, which stands alone, may have a blank at any place: it is parted at all
// edges that it runs over, or at none.
std::vector<Stretch> find_cell_pieces(const ClusterList& line, const std::vector<double>& edges);

// Lines whose text runs over a column edge (a heading over two columns, a group's name) become rows
// of their own; nothing else is divided.
std::vector<RowBand> split_at_spanning_lines(RowBand band, const std::vector<double>& edges);

// What may divide a band; each includes the ones before it.
enum class RowEvidence {
  kNumbers,    // a column holds numbers only, one a row
  kFullLines,  // list numbers in the first column; or three lines or more, and every line fills the
               // columns
  kAny,  // wider gaps between some lines; else a line with text in the first column begins a row
         // where it follows a line without or fills all columns
};

// The rows of a band that no rule divides.
std::vector<RowBand> split_rows(RowBand band, const std::vector<double>& edges,
                                RowEvidence evidence);

// Every cell gets `confidence`.
Table make_sparse_table(TableKind kind, std::vector<double> edges, std::span<const RowBand> rows,
                        float confidence);

}  // namespace ita
