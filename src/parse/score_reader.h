// Scores of the ten indicators and the total: from tables (by rank, with findings, or as words in
// cells) and from running text. Scores of single questions come with the measures table
// (question_scores.h).
#pragma once

#include <span>
#include <vector>

#include "core/page.h"
#include "core/record.h"
#include "parse/vocabulary.h"

namespace ita {

// One score an indicator and one TOTAL at most: the first statement of each wins.
std::vector<Score> read_indicator_scores(std::span<const PageContent> pages,
                                         const Vocabulary& vocabulary);

}  // namespace ita
