// The rows of a measures table as a reader takes them: grid rows that share a merged cell belong
// together.
//
//     ┌──────────┬──────┬─────────────┬──────────────┐
//     │ ประเด็นที่ 1 │ i1   │ ข้อค้นพบ ก    │ ขั้นตอน ก      │   one group: the steps are merged down
//     │          ├──────┤             │              │   over two questions
//     │          │ i2   │             │              │
//     │          ├──────┼─────────────┼──────────────┤
//     │          │ O13  │ ข้อค้นพบ ข    │ ขั้นตอน ข      │   another group under the same merged issue
//     └──────────┴──────┴─────────────┴──────────────┘
//
// What says "one row" is a merged cell in the columns of measures and steps (where there are none:
// of findings or results). A merged issue, period or unit is shared by the groups under it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/page.h"
#include "normalize/vocabulary.h"
#include "tables/table_layout.h"

namespace ita {

// A cell of the question or the score column, with the grid rows that it covers.
struct QuestionCell {
  std::vector<TextLine> lines;
  int first_row = 0, end_row = 0;
  Box box;
};

// The lines of a row's fields, by ColumnRole; several columns of a role in turn.
using FieldLines = std::array<std::vector<TextLine>, kColumnRoles>;

struct RowGroup {
  int page = 0;
  TableKind kind = TableKind::kRuled;
  bool first_in_table = false;  // among the table's data rows
  bool open_top = false, open_bottom = false;
  bool issue_from_above = false;  // its issue cell began in an earlier group of this table
  // Empty cells over several rows, or without a rule above, at the table's top: of a cell merged
  // down over a page break only the first page shows the words.
  std::vector<ColumnRole> merged_from_above;
  // Without upright rules: a text runs over columns of different fields, and whose it is nobody
  // knows.
  bool runs_over = false;
  // How sure the meaning of the columns is in which it has words: of all, and of the least sure.
  double sure = 1, least_sure = 1;
  std::size_t letters = 0, unexplained = 0;  // of its cells, and of those in columns of no meaning
  bool shifted = false;                      // its cells stood in the wrong columns and were moved
  FieldLines lines;
  std::vector<QuestionCell> questions, scores;
  std::string number;         // what its first column says
  std::string section;        // the text of full-width rows directly above it
  float cell_confidence = 1;  // the lowest of its cells
  Box box;                    // around its words, the issue's excepted
  std::string raw;

  const std::vector<TextLine>& of(ColumnRole role) const {
    return lines[static_cast<std::size_t>(role)];
  }
  std::vector<TextLine>& of(ColumnRole role) { return lines[static_cast<std::size_t>(role)]; }
};

struct RowGroups {
  std::vector<RowGroup> groups;
  std::string section_after;  // the text of full-width rows below the last group
};

// The groups of rows first_row..end_row of a table, top to bottom.
RowGroups read_row_groups(const Table& table, int page, int first_row, int end_row,
                          const TableLayout& layout, const Vocabulary& vocabulary,
                          std::optional<int> code_year);

}  // namespace ita
