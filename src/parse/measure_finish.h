// From gathered lines to a measure: texts joined, codes, dates and units read, doubts named,
// confidence set.
#pragma once

#include <optional>

#include "core/record.h"
#include "normalize/vocabulary.h"
#include "parse/measure_draft.h"
#include "tables/reader_model.h"

namespace ita {

struct DocumentYears {
  std::optional<int> code_year;    // whose question set the codes belong to
  std::optional<int> fiscal_year;  // of the measures
};

// What the document's rows are put under: a row that lacks it then needs a look.
struct DocumentPlan {
  bool names_issues = false, names_indicators = false;
};
DocumentPlan read_plan(const std::vector<MeasureDraft>& drafts);

// Nothing for a draft without finding, measure and steps: its row is no measure.
std::optional<Measure> finish_measure(const MeasureDraft& draft, const DocumentYears& years,
                                      const DocumentPlan& plan, const Vocabulary& vocabulary,
                                      const ReaderModel& model);

}  // namespace ita
