// "What do agencies do about it?" and "who has it from whom?": measures by what they do, and
// wordings that several agencies share. Both rest on measure_groups.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "query/answer.h"
#include "query/context.h"
#include "query/measures.h"

namespace ita {

// The measures that the question selects, one row a theme, those of most agencies first: measure
// (the most frequent wording), agencies, measures, wordings (near copies count as one), variants
// (the next most frequent wordings with their counts), years, then an example: agency, page, x0,
// y0, x1, y1, document, file; and theme, its number.
Result<Answer> group_measures(const QueryContext& context, const MeasureQuestion& question);

struct CopyQuestion {
  int least_letters = 40;             // shorter wordings are alike by chance
  std::optional<std::string> agency;  // only wordings that this agency has
  std::optional<int> limit;
};

// Wordings that several agencies share, those of most agencies first: text, agencies, measures,
// provinces, first_year, first_agency (where one agency alone has it in that year), agency_2,
// agency_3 (examples), last_year, then the first measure with it: page, x0, y0, x1, y1, document,
// file; and group, its number.
Result<Answer> list_copies(const QueryContext& context, const CopyQuestion& question);

// Pairs of agencies that share wordings: agency_a, province_a, agency_b, province_b, shared
// (wordings of both), of_a, of_b (all wordings of each), share (of the smaller of the two), earlier
// (which had more of them first, by fiscal year), example, document_a, page_a, document_b, page_b.
// Wordings of more than 20 agencies say nothing about two of them and do not count.
Result<Answer> list_copying_pairs(const QueryContext& context, const CopyQuestion& question);

}  // namespace ita
