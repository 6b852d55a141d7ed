// Digits and Latin letters of a line, read several times. A recogniser errs on them without doubt:
// it drops one, prints one twice, takes one for its neighbour in shape; but seldom in the same way
// when the picture is a little wider, smaller or lower. No dictionary can help with them.
#pragma once

#include <span>
#include <vector>

#include "extract/raw_page.h"

namespace ita {

// Digits and Latin letters: what codes, dates and scores are made of.
bool is_code_cluster(const Cluster& cluster);

// Ink that no white column parts, in points.
struct InkSpan {
  double x0 = 0, x1 = 0;
};

// `first` with its codes as most of the readings have them (`first` itself has a vote); what is not
// unanimous is less sure. Of readings with as many votes, the one that a typist could have meant:
// without Thai and Arabic digits in one number. The ink has a vote too, where it is known (`ink`,
// left to right): a word of as many letters as it has spans was read once, not twice.
void vote_codes(std::vector<Cluster>& first, const std::vector<std::vector<Cluster>>& again,
                std::span<const InkSpan> ink = {});

}  // namespace ita
