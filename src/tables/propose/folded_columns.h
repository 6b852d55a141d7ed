// Short tables that go on beside themselves:
//
//     │ ข้อ │ คะแนน │ ข้อ │ คะแนน │ ข้อ │ คะแนน │
//     │ i1 │ 81.33 │ i5 │ 79.20 │ i7 │ 83.04 │
#pragma once

#include <optional>

#include "core/page.h"

namespace ita {

// The same table with one set of columns, the sets below each other; nothing for a table whose
// headings do not repeat. Its column_edges are those of no place on the page.
std::optional<Table> fold_columns(const Table& table);

}  // namespace ita
