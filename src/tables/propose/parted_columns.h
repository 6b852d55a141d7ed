// Columns that a page's reader took for one, parted where another page of the document has them.
//
//      page 1  │ ประเด็น │ ข้อคำถาม │ ข้อค้นพบ │       page 2  │ ประเด็น  ข้อคำถาม │ ข้อค้นพบ │
//
// On scans an upright rule goes missing on some pages (faint, dotted, bent), or a speck lies in the
// white between two columns. The words still stand clear of the place where the rule was.
#pragma once

#include <optional>

#include "core/page.h"
#include "tables/table_layout.h"

namespace ita {

// The table with the columns of `full`. Nothing where it lacks nothing of `full`, where its
// own edges are not among those of `full` (in shares of the width: pages of a phone's pictures
// differ in size), or where words stand across an edge that would part them.
std::optional<Table> part_lost_columns(const Table& table, const TableLayout& full);

}  // namespace ita
