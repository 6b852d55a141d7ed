// Tables without any rule: a header row and at least three lines that keep to its columns.
#pragma once

#include <vector>

#include "core/page.h"
#include "extract/table/line_builder.h"

namespace ita {

// Careful rather than complete: running text, letters with tabs, lists and signature blocks stay
// text. The clusters of the tables found leave `rest`, which keeps content order. Cells have
// confidence 0.7.
std::vector<Table> take_aligned_tables(ClusterList& rest);

}  // namespace ita
