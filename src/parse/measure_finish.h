// From gathered lines to a measure: texts joined, codes, dates and units read, doubts named,
// confidence set.
#pragma once

#include <optional>

#include "core/record.h"
#include "parse/measure_draft.h"
#include "parse/vocabulary.h"

namespace ita {

struct DocumentYears {
  std::optional<int> code_year;    // whose question set the codes belong to
  std::optional<int> fiscal_year;  // of the measures
};

// Nothing for a draft without finding, measure and steps: its row is no measure.
std::optional<Measure> finish_measure(const MeasureDraft& draft, const DocumentYears& years,
                                      const Vocabulary& vocabulary);

}  // namespace ita
