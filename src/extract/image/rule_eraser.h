// Takes the rules out of a picture and leaves the letters that touch them whole.
#pragma once

#include "extract/image/image_rules.h"
#include "extract/raster.h"

namespace ita {

// In place, in both. Where ink goes on across a rule a letter touches it, and the rule stays there.
void erase_rules(Raster& grey, InkImage& ink, const ImageRules& rules, double letter_height);

}  // namespace ita
