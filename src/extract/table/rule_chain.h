// Horizontal rules → the strips of text between those that belong together.
#pragma once

#include <span>
#include <vector>

#include "extract/table/ruling_merge.h"
#include "extract/table/sparse_table.h"

namespace ita {

// The strips between rules that begin and end together, top to bottom; two at least, or one with
// the words of four columns. Nothing is said yet about columns: a letter's head and a page's foot
// make strips too.
struct RuleChain {
  Stretch sides;
  std::vector<RowBand> strips;
};

// `rules` ascend. A shorter rule between two of a chain is passed over; a longer one ends the
// chain, and so do a paragraph and next to nothing between two rules: there one table ends and the
// next begins.
std::vector<RuleChain> find_rule_chains(std::span<const Rule> rules, const ClusterList& clusters);

}  // namespace ita
