// Tables that give every record two rows, and every column two headings one above the other:
//
//     │ ที่ │ ข้อคำถาม    │ สาเหตุ                 │
//     │   ├───────────┼───────────┬──────────┤
//     │   │ เริ่ม - เสร็จ  │ วิธีดำเนินการ │ เจ้าภาพ    │
//     ├───┼───────────┼───────────┴──────────┤
//     │ 1 │ I1-I3     │ โรงเรียนขนาดเล็ก…         │
//     │   ├───────────┼───────────┬──────────┤
//     │   │ พ.ย. - ม.ค.│ แต่งตั้ง…    │ กลุ่มอำนวยการ│
#pragma once

#include <optional>

#include "core/page.h"

namespace ita {

// The same cells with each record's two rows side by side; nothing for a table that is not of this
// form. Its column_edges are those of no place on the page.
std::optional<Table> unstack_rows(const Table& table);

}  // namespace ita
