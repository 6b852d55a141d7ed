// A heading that the end of a page cuts: its first rows are a table of their own at the foot of one
// page, the rest begins the table overleaf.
#pragma once

#include <optional>

#include "core/page.h"
#include "parse/table_layout.h"

namespace ita {

// `above`: a table of nothing but heading rows, the last on its page. The heading that both make,
// its rows counted in `table` (none: the heading was whole). Nothing where `table` has other
// columns.
std::optional<Heading> find_cut_heading(const Table& above, const Table& table,
                                        const Codebook& codebook);

}  // namespace ita
