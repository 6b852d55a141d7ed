// A question cell decoded: of all readings of the whole cell (which glyphs are codes, list numbers,
// scores, words) the cheapest one, and how much dearer the best reading without each of its codes
// is. Costs: data/codebook/code_weights.tsv.
#pragma once

#include <string_view>
#include <vector>

#include "normalize/question_code.h"

namespace ita {

// `context.place` is not looked at. The codes in order of the text, ranges filled; doubtful where
// another reading is nearly as cheap, where the print was mangled, where the year has no such code
// or where a number beside it has no place.
std::vector<CodeReading> decode_code_cell(std::string_view text, const CodeContext& context);

}  // namespace ita
