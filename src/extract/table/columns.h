// Columns of a table without upright rules: the white gutters that run down through its lines.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extract/table/line_builder.h"

namespace ita {

// A stretch of x in points.
struct Stretch {
  double x0 = 0, x1 = 0;
  double width() const { return x1 - x0; }
  double center() const { return (x0 + x1) / 2; }
};

inline constexpr double kWideGap = 0.8;  // em; wider than spaces of running text

// Pieces of a line (left to right) that stand more than `gap_em` apart.
std::vector<Stretch> find_pieces(std::span<const Cluster* const> line, double gap_em);

// Headings, left to right, and for one over several columns those of them that the pieces of a line
// under it name.
std::vector<Stretch> part_groups(std::span<const Stretch> headings, std::span<const Stretch> under);

// Whether text runs through the whole gutter.
bool runs_across(const Stretch& piece, const Stretch& gutter);

// Stretches of at least `min_em` between text that no line's text enters.
std::vector<Stretch> find_white(std::span<const ClusterList> lines, double min_em);

// The widest stretch inside `between` that at most one line in twelve (one at least, where there
// are enough lines to judge) has text in.
std::optional<Stretch> find_least_crossed(std::span<const ClusterList> lines, Stretch between);

// Those of the white that part columns: with text on both sides of each in at least two lines. The
// fewer lines there are, the wider a gutter must be, because spaces of a few lines align by chance.
std::vector<Stretch> find_gutters(std::span<const ClusterList> lines);

// A heading in the middle of its column and short text at the column's left leave a false gutter
// between them: no line has text in both columns beside it. Such gutters go, from left to right.
void drop_one_sided(std::vector<Stretch>& gutters, std::span<const ClusterList> lines);

// The gutters' middles between the two outer edges: columns + 1 values.
std::vector<double> to_column_edges(const std::vector<Stretch>& gutters, double left, double right);

// The column of a place or of a line's cluster, from 0; what stands outside belongs to the outer
// columns.
int find_column(const std::vector<double>& edges, double x);
int find_column(const std::vector<double>& edges, const Cluster& cluster);

// The columns that a piece of text stands in; more than one where it runs over an edge by some
// points.
struct ColumnRange {
  int first = 0, last = 0;
};
ColumnRange find_column_range(const std::vector<double>& edges, const Stretch& piece);

}  // namespace ita
