// Walks a document's pages top to bottom and gathers its measures: tables that go on over pages,
// rows that a page break cuts, issues that label all rows under them until the next.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/page.h"
#include "core/record.h"
#include "core/time_budget.h"
#include "normalize/vocabulary.h"
#include "parse/measure_draft.h"
#include "tables/choose.h"

namespace ita {

struct MeasuresReading {
  std::vector<MeasureDraft>
      drafts;                 // in the document's order; also rows without content (scores only)
  std::vector<Score> scores;  // of questions, from the same tables
};

// `furniture`: see page_furniture.h. `code_year`: the round whose question set the codes belong to.
// Ends early where the budget is spent.
MeasuresReading read_measures(std::span<const PageContent> pages,
                              const std::vector<std::vector<bool>>& furniture,
                              const ChosenTables& chosen, const Vocabulary& vocabulary,
                              std::optional<int> code_year, const TimeBudget& budget);

}  // namespace ita
