// Scores of the ten indicators and the total: from tables (by rank, with findings, or as words in
// cells) and from running text; scores of single questions from tables of their own. Those that
// stand beside measures come with these (question_scores.h).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/page.h"
#include "core/record.h"
#include "parse/vocabulary.h"

namespace ita {

// One score an indicator, one a question and one TOTAL at most: the first statement of each wins.
// Where columns of several years stand side by side, that of `code_year` (B.E.) counts.
std::vector<Score> read_score_tables(std::span<const PageContent> pages,
                                     const Vocabulary& vocabulary, std::optional<int> code_year);

}  // namespace ita
