// Columns of months or quarters in which a mark says when, and of units in which one says who:
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

#include "normalize/vocabulary.h"
#include "tables/column_evidence.h"

namespace ita {

// For each column what a mark in it means; empty for columns that are none of a run of at least
// three.
struct MarkColumns {
  std::vector<std::string> times;  // spelt so that read_period reads them
  std::vector<std::string> units;
  bool is_mark(std::size_t col) const { return !times[col].empty() || !units[col].empty(); }
};

MarkColumns find_mark_columns(const TableChain& chain, const std::vector<ColumnEvidence>& columns,
                              const Vocabulary& vocabulary);

}  // namespace ita
