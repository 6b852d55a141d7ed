// Bars and arrows that show a time in columns of months:
//
//     │ ต.ค. │ พ.ย. │ ธ.ค. │ ม.ค. │
//     │   ←──┼──────┼──→   │      │
//
// A line that crosses upright rules and begins and ends between others is no rule of the table.
#pragma once

#include "extract/raw_page.h"

namespace ita {

// Moves such lines from the rulings to the shades.
void take_time_bars(RawPage& page);

}  // namespace ita
