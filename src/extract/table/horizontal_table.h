// Tables with horizontal rules only: columns from the white gutters between the rules, rows from
// the rules, or from the lines where the rules only set off header and end.
#pragma once

#include <span>
#include <vector>

#include "core/page.h"
#include "extract/table/line_builder.h"
#include "extract/table/ruling_merge.h"

namespace ita {

// `rules`: horizontal ones that bound no ruled table, ascending. The clusters of the tables found
// leave `rest`, which keeps content order. Cells have confidence 0.8.
std::vector<Table> take_horizontal_tables(std::span<const Rule> rules, ClusterList& rest);

}  // namespace ita
