// Letters that a reader of pictures put where only digits can stand: "I00", "92.I5", "2I2568".
#pragma once

#include <vector>

#include "extract/raw_page.h"

namespace ita {

// Numbers of the line with I, l, |, O and () turned into the digits that they look like. What may
// be a question's code (I15, O8, o1l) stays: the code column's grammar knows better.
void mend_numbers(std::vector<Cluster>& line);

}  // namespace ita
