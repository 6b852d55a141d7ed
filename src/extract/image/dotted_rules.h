// Rules of dots or dashes: pieces of ink too short for a rule each, in one row and close together.
#pragma once

#include <vector>

#include "extract/image/image_rules.h"

namespace ita {

// Rows of at least three thin pieces; where dots are too pale a rule comes in several of them.
// Leader dots of a text ("ลงชื่อ ........") are such rows too: the caller keeps what other rules hold
// at both ends.
// Turn the page (transpose) to find upright ones.
std::vector<ImageRule> find_dotted_rules(const std::vector<Blob>& blobs, double letter_height);

}  // namespace ita
