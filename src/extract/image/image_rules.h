// Rules in a picture: long thin runs of ink, also broken, faint or slightly bent ones.
#pragma once

#include <vector>

#include "extract/image/ink_blobs.h"

namespace ita {

// One rule as it was printed. `at` is its middle across (y of a horizontal rule, x of an upright
// one), from and to its ends along, in pixels.
struct ImageRule {
  double at = 0, from = 0, to = 0;
  double thickness = 1;
  std::vector<Run> runs;  // of a horizontal rule as in the image; of an upright one x and y change
                          // places
  double length() const { return to - from; }
};

struct ImageRules {
  std::vector<ImageRule> horizontal, upright;
};

// `faint`: the same page with paler ink counted too; a pale rule is found there, if it is long.
// letter_height in pixels: nothing that could be a letter's stroke is taken for a rule; short
// pieces count only between two rules that cross them.
ImageRules find_rules(const InkImage& ink, const InkImage& faint, double letter_height);

// Where a rule runs, every `step` pixels along it: the middle of its ink there. Gaps are left out.
struct TracePoint {
  double along = 0, across = 0;
};
std::vector<TracePoint> trace_rule(const ImageRule& rule, int step);

}  // namespace ita
