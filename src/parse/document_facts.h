// Whose document it is, of what kind, and of which years.
#pragma once

#include <span>
#include <vector>

#include "core/page.h"
#include "core/record.h"
#include "normalize/vocabulary.h"
#include "parse/measure_draft.h"

namespace ita {

// From titles, covers and running text.
DocumentFacts read_document_facts(std::span<const PageContent> pages,
                                  const std::vector<std::vector<bool>>& furniture,
                                  const Vocabulary& vocabulary);

// What only the rows can tell: a result column makes a report; where no text states the fiscal
// year, the dates of the periods do.
void complete_facts(DocumentFacts& facts, const std::vector<MeasureDraft>& drafts,
                    const Vocabulary& vocabulary);

}  // namespace ita
