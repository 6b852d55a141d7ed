// A heading that the end of a page cuts: its first rows are a table of their own at the foot of one
// page, the rest begins the table overleaf.
#pragma once

#include <optional>

#include "core/page.h"

namespace ita {

// `table` with the rows of `above` over it. Nothing where the columns of `above` are not columns,
// or groups of columns, of `table`.
std::optional<Table> join_cut_heading(const Table& above, const Table& table);

}  // namespace ita
