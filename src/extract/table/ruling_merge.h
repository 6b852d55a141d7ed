// Rulings as drawn → rules as seen. A border is drawn in many pieces (one per cell, one per dash)
// and the pieces miss each other by fractions of a point; a person sees one straight rule.
//
//      drawn                                    seen
//      ───── ──────  ─────  y = 100.0, 100.2    ─────────────────────  y = 100.1
//
// Double rules stay two here: only the grid knows whether words stand between them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/raw_page.h"

namespace ita {

// A straight rule; `at` is its y (horizontal) or x (vertical), from < to run along it. Points.
struct Rule {
  double at = 0, from = 0, to = 0;
  double length() const { return to - from; }
  bool operator==(const Rule&) const = default;
};

// Each list ascends by `at`, then by `from`; rules of one list with the same `at` do not overlap.
struct RuleSet {
  std::vector<Rule> horizontal, vertical;
};

// Joins collinear pieces. Pieces that are not finite and rules too short to bound a cell are
// dropped. At most `max_rules` of each direction are kept, the longest ones: hatching is many short
// strokes, a table's borders are few long ones.
RuleSet merge_rulings(std::span<const Ruling> rulings, std::size_t max_rules = 2000);

}  // namespace ita
