// Columns of months or quarters in which a mark says when:
//
//     ┌──────────┬───────────────────────────────┐
//     │ มาตรการ    │           ไตรมาส                │
//     │          ├───────┬───────┬───────┬───────┤
//     │          │   1   │   2   │   3   │   4   │
//     ├──────────┼───────┼───────┼───────┼───────┤
//     │ จัดทำคู่มือ   │   ✓   │   ✓   │       │       │   → "ไตรมาส 1, ไตรมาส 2"
//     └──────────┴───────┴───────┴───────┴───────┘
#pragma once

#include <string>
#include <vector>

#include "normalize/period.h"
#include "tables/column_evidence.h"

namespace ita {

// For each column the time that a mark in it means, spelt so that read_period reads it; empty for
// columns that are none of a run of at least three.
std::vector<std::string> find_mark_columns(const TableChain& chain,
                                           const std::vector<ColumnEvidence>& columns,
                                           const PeriodWords& words);

}  // namespace ita
