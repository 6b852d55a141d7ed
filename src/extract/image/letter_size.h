// How large a page's letters are: what all distances between letters, marks and lines are compared
// to.
#pragma once

#include <vector>

#include "extract/image/ink_blobs.h"

namespace ita {

// The height in pixels of a consonant without mark or tail, the commonest height among blobs that
// can be letters. `fallback` where fewer than `fewest` blobs can be.
double find_letter_height(const std::vector<Blob>& blobs, double fallback, int fewest = 8);

}  // namespace ita
