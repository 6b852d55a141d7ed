// One table's rules and levels → the cells between them.
#pragma once

#include <vector>

#include "extract/table/grid.h"

namespace ita {

// `xs` and `ys`: at least two each, ascending. Every position of the grid belongs to one cell;
// levels and uprights at which no cell begins are left out of the grid.
Grid find_cells(const RuleSet& rules, std::vector<double> xs, std::vector<double> ys);

}  // namespace ita
