// Does a row of a table begin a measure, or go on with the one above?
#pragma once

#include <optional>
#include <string>

#include "normalize/vocabulary.h"
#include "parse/measure_draft.h"

namespace ita {

struct RowJoin {
  bool goes_on = false, doubtful = false;
};

struct RowPlace {
  bool at_boundary = false;   // the first row of a table whose last row stands in another table
  bool text_between = false;  // of the two tables
  std::optional<int> issue;   // in force
};

RowJoin judge_join(const MeasureDraft& before, const RowGroup& group, const TableLayout& layout,
                   const RowPlace& place, const Vocabulary& vocabulary,
                   std::optional<int> code_year);

// The words of the row's issue cell, unless it began in a row above.
std::string own_issue_text(const RowGroup& group);

}  // namespace ita
