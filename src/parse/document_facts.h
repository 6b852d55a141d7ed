// Whose document it is, of what kind, and of which years.
#pragma once

#include <set>
#include <span>
#include <vector>

#include "core/page.h"
#include "core/record.h"
#include "normalize/vocabulary.h"
#include "parse/measure_draft.h"

namespace ita {

struct DocumentFactsReading {
  DocumentFacts facts;
  std::set<int> years;             // B.E., all that the text names in whatever sense
  std::set<int> titled, assessed;  // of those: in titles; told as assessed in running text
  std::optional<Date> dated;       // when the document says it was written
};

// From titles, covers and running text.
DocumentFactsReading read_document_facts(std::span<const PageContent> pages,
                                         const std::vector<std::vector<bool>>& furniture,
                                         const Vocabulary& vocabulary);

// What only the rows can tell: a result column makes a report; the dates of the periods tell the
// fiscal year where no text states it, or where what was taken for the assessed year is theirs.
void complete_facts(DocumentFactsReading& reading, const std::vector<MeasureDraft>& drafts,
                    const Vocabulary& vocabulary);

}  // namespace ita
