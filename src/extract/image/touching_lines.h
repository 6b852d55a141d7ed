// Lines set so close that a lower vowel of one runs into a mark of the next: one blob over two
// lines, which belongs to neither.
#pragma once

#include <vector>

#include "extract/image/ink_blobs.h"
#include "extract/image/ink_lines.h"

namespace ita {

// Cuts such blobs between the baseline of the one line and the letters of the other, where they are
// narrowest; the lower parts stand at the end of `blobs`. True if any was cut: the lines are then
// to be found anew.
bool part_touching_lines(std::vector<Blob>& blobs, const std::vector<InkLine>& lines,
                         double letter_height);

}  // namespace ita
