// How likely an analyst would leave a row as it is: what choosing the table's columns left open for
// this row's own cells, how its heading is known, what is missing, and every doubt, weighed by
// data/reader/confidence.tsv, which scripts/train-confidence learns from rows of authors left out.
#pragma once

#include "core/record.h"
#include "parse/measure_draft.h"
#include "tables/reader_model.h"

namespace ita {

// The evidence, by name. docs/reading.md says what each name means.
Features confidence_signs(const MeasureDraft& draft, const Measure& measure);

// 0..1.
double row_confidence(const Features& signs, const ReaderModel& model);

}  // namespace ita
