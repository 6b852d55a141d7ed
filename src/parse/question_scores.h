// Scores of single questions from the score column of a measures table. Codes and scores belong
// together by their grid rows; a score that several codes share in one merged cell belongs to each
// of them.
#pragma once

#include <optional>
#include <vector>

#include "core/record.h"
#include "normalize/codebook.h"
#include "parse/row_group.h"

namespace ita {

// The fragments of one measure, in order.
std::vector<Score> read_question_scores(const std::vector<RowGroup>& groups,
                                        const Codebook& codebook, std::optional<int> code_year);

}  // namespace ita
