// Scores of the ten indicators and the total: from tables (by rank, with findings, or as words in
// cells) and from running text; scores of single questions from tables of their own. Those that
// stand beside measures come with these (question_scores.h).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/page.h"
#include "core/record.h"
#include "normalize/vocabulary.h"
#include "tables/choose.h"

namespace ita {

// One score an indicator, one a question and one TOTAL at most: the first statement of each wins.
// code_year (B.E.): whose question set the codes belong to.
std::vector<Score> read_score_tables(std::span<const PageContent> pages, const ChosenTables& chosen,
                                     const Vocabulary& vocabulary, std::optional<int> code_year);

}  // namespace ita
