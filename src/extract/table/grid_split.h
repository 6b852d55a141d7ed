// Two tables drawn edge to edge are one set of touching rules, but no column of one goes on in the
// other.
#pragma once

#include <vector>

#include "extract/table/grid.h"

namespace ita {

// Cuts the grid at each level that no cell crosses and where no inner upright above it stands at
// the place of an inner upright below it. A heading over all columns has no inner upright and cuts
// nothing.
std::vector<Grid> split_unrelated(const Grid& grid);

}  // namespace ita
