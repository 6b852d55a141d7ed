// Rows of text files whose cells slipped into the wrong columns, put back where they belong.
//
// Tools that write tables as tab-separated text lose empty cells, above all at page breaks:
//
//     ประเด็น     ข้อคำถาม      คะแนน   การวิเคราะห์
//     (3) ช่องทาง… e5 …         99.26  …
//     o5 ข่าว…     100                               ← one column too far left
//                (7) กลไก…     100    …              ← the issue stands in the question's column
//     i2         100          <the words of i2>     ← the question's words stand in the analysis
//
// A row is moved only where codes and scores say so; moved rows are marked, and people look at
// them.
#pragma once

#include <optional>
#include <vector>

#include "core/page.h"
#include "normalize/codebook.h"
#include "tables/table_layout.h"

namespace ita {

struct AlignedRows {
  Table table;              // every cell 1 × 1, as many columns as the layout
  std::vector<bool> moved;  // one a grid row
};

AlignedRows align_rows(const Table& table, int first_row, int end_row, const TableLayout& layout,
                       const Codebook& codebook, std::optional<int> year);

}  // namespace ita
