// Which words stand in which cell of a grid.
#pragma once

#include <vector>

#include "core/page.h"
#include "extract/table/grid.h"
#include "extract/table/line_builder.h"

namespace ita {

Ink to_ink(const Cluster& cluster);

// A grid and the clusters that stand in its cells.
struct FilledGrid {
  Grid grid;
  std::vector<ClusterList> words;  // one list a cell, content order
  bool kept = true;
};

// A cluster belongs to the cell in which it stands, with two exceptions: the end of a word that
// runs over an upright rule stays with its word, and the lines that hang out below the cut uprights
// of an open cell belong to that cell.
FilledGrid fill_grid(Grid grid, const ClusterList& clusters);

// A cell that lacks a ruled side has less than `confidence`.
Table to_table(const FilledGrid& filled, TableKind kind, float confidence);

}  // namespace ita
