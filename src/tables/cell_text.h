// Small readings of a cell's text that several readers of this stage need.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/codebook.h"
#include "normalize/question_code.h"

namespace ita {

// The codes of a question cell, in order. `family` is the one of the codes before it in the same
// row.
std::vector<CodeReading> codes_of_cell(std::string_view text, const Codebook& codebook,
                                       std::optional<int> year, std::optional<char> family);

// Does the cell begin with a code (a list mark before it allowed)?
bool begins_with_code(std::string_view text, const Codebook& codebook, std::optional<int> year);

// A score standing alone: 0..100 with at most two decimals, Thai or Arabic digits, "คะแนน" or %
// after it.
std::optional<double> find_score(std::string_view text);

// The number before an issue's or a row's name: "(3)", "๓.", "ประเด็นที่ 3". 1..99.
std::optional<int> read_issue_number(std::string_view text);

}  // namespace ita
