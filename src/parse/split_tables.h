// Measures told in two tables: one with issue, question and finding, one with steps, time and
// units, both naming the measure.
#pragma once

#include <vector>

#include "parse/measure_draft.h"

namespace ita {

// Joins the rows of such tables where most of the second table's measures stand in the first, in
// the same words; changes nothing otherwise.
void join_split_tables(std::vector<MeasureDraft>& drafts);

}  // namespace ita
