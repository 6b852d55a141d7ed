// A heading that stands above its table instead of in it: white words on a dark bar without rules.
//
//      ข้อ       มาตรการ            ผู้รับผิดชอบ     ระยะเวลา        words of the page
//     ┌───────┬─────────────────┬────────────┬────────────┐
//     │  i1   │ จัดทำคู่มือ         │ กองคลัง     │ ไตรมาส 1    │      the table
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/page.h"

namespace ita {

// The table with the lines right above it as rows of their own, from one line to as many as stand
// close together: each word in the column that its middle lies in. Fewest lines first; none where
// words stand beside the table's columns. `lines`: of the page, top to bottom.
std::vector<Table> with_heading_above(const Table& table, std::span<const TextLine> lines);

}  // namespace ita
