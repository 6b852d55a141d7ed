// Tables whose rows are the fields and whose columns are the measures:
//
//     │ หัวข้อ       │ มาตรการที่ 1   │ มาตรการที่ 2   │
//     │ ข้อคำถาม     │ i1           │ e2, e9       │
//     │ มาตรการ      │ จัดทำแผนผัง    │ จัดอำเภอเคลื่อนที่│
//     │ ระยะเวลา     │ ไตรมาส 1      │ ไตรมาส 2      │
#pragma once

#include <optional>

#include "core/page.h"
#include "tables/label_finder.h"

namespace ita {

// The same cells with rows and columns exchanged, each with the box that it has on the page;
// nothing for a table that is not of this form. Its column_edges are those of no place on the page.
std::optional<Table> turn_table(const Table& table, const LabelFinder& labels);

}  // namespace ita
