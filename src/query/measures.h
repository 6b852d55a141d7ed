// "Who chose which measures?" One row a measure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "query/answer.h"
#include "query/context.h"
#include "query/measure_rows.h"

namespace ita {

// As a person asks; every part is optional and all must hold.
struct MeasureQuestion {
  std::optional<std::string> issue;      // "1".."7", or the issue's words
  std::optional<std::string> indicator;  // "1".."10", or the indicator's words
  std::optional<std::string> code;       // i7, O18, ๐๑๘, "i7, i8": any of them
  std::optional<int> fiscal_year;        // B.E., the year in which the measure is carried out
  std::optional<std::string> agency;     // part of the name, in any short form
  std::optional<std::string> text;       // words (search_terms.h), all in the measure's texts; the
                                         // period is none of them
  std::optional<bool> needs_review;
  std::optional<int64_t> document;  // of this document only
  std::optional<int> limit;         // at most so many rows, with a note where there are more
};

// agency, district, province, kind, fiscal_year, issue, indicator, codes, finding, measure, steps,
// period, start, end, responsible, result, suggestion, monitoring, budget, needs_review (0, 1),
// review_reasons, confidence, page, x0, y0, x1, y1, document, file. Several codes, units or reasons
// stand in one value, separated by "; ". kUsage for an issue, indicator or code that does not
// exist.
Result<Answer> find_measures(const QueryContext& context, const MeasureQuestion& question);

// The measures that find_measures would show, limit or not.
Result<SelectedMeasures> select_measures(const QueryContext& context,
                                         const MeasureQuestion& question);

}  // namespace ita
