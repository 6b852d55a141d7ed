// Cells that a colour or a bar marks instead of a sign:
//
//     │ มาตรการ      │ ต.ค. │ พ.ย. │ ธ.ค. │ ม.ค. │
//     │ จัดทำคู่มือ    │      │▒▒▒▒▒▒│▒▒▒▒▒▒│      │   → a mark in พ.ย. and ธ.ค.
//
// A colour over the whole row, or down a whole column, is decoration and marks nothing.
#pragma once

#include <vector>

#include "core/page.h"
#include "extract/raw_page.h"

namespace ita {

// The word that stands for a shade in a cell without words.
inline constexpr char kShadeMark[] = "■";

// Puts it into such cells of the table.
void mark_shaded_cells(Table& table, const std::vector<Shade>& shades);

}  // namespace ita
