// Does a table's first row go on with the last row of the page before?
//
// Chromium draws no rule where it cuts a row; LibreOffice and Word close the table on both pages.
// So the words decide too: a fragment of a date that is no date alone, a unit's second half, empty
// cells where a new row would have words. Points for and against are added up.
#pragma once

#include "normalize/vocabulary.h"
#include "parse/measure_draft.h"

namespace ita {

struct ContinuationPoints {
  double points = 0;  // above 0: the row goes on
  bool sure() const { return points >= 1 || points <= -1; }
};

ContinuationPoints judge_continuation(const MeasureDraft& before, const RowGroup& group,
                                      const TableLayout& layout, const Vocabulary& vocabulary,
                                      std::optional<int> code_year);

}  // namespace ita
