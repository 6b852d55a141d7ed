// An answer for a person at a terminal:
//
//   Measures of issue 4
//   agency                fiscal_year  codes   measure
//   ────────────────────  ───────────  ──────  ─────────────────────
//   เทศบาลตำบลบ้านสวน            2568  i7; i8  จัดทำคู่มือการยืมทรัพย์สิน…
//   1 row
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/answer.h"

namespace ita {

struct TableStyle {
  // Of the terminal. Long texts are clipped and, where that is not enough, the last columns left
  // out with a line that says so; columns without a value are left out as well. 0: everything is
  // shown.
  std::size_t columns = 0;
  // What to show, in this order, of an answer that has all of these; otherwise every column is.
  // Without effect where `columns` is 0.
  std::vector<std::string> brief;
  bool bold = false;  // title and header
};

std::string to_table_text(const Answer& answer, const TableStyle& style);

}  // namespace ita
