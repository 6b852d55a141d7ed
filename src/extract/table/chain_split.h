// Two tables with horizontal rules only, drawn edge to edge, are one chain of strips, but their
// columns differ.
#pragma once

#include <vector>

#include "extract/table/sparse_table.h"

namespace ita {

// Cuts the strips (top to bottom) where a line with clearly more columns than any line of the part
// above heads the next table, or one with clearly fewer than the part above begins with, and text
// of the one part runs through the gaps of the other. Parts have two strips at least.
std::vector<std::vector<RowBand>> split_unrelated(std::vector<RowBand> strips);

}  // namespace ita
