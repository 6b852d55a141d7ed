// Specks of a dirty glass or a worn drum.
#pragma once

#include <vector>

#include "extract/image/ink_blobs.h"

namespace ita {

// On a page with specks all over its white, dots of the same size beside the letters are specks
// too: they would be read as letters and full stops. How large they are is learnt from those that
// stand in the white. A dot over or under a letter is left alone: it may be a tone mark, a nikhahit
// or the dot of an i, and so is one at the foot of the letter before it, a full stop.
void mark_dirt(std::vector<Blob>& blobs, double letter_height);

}  // namespace ita
