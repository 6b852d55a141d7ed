// Measures that do the same in other words, as clusters. Each measure is a vector of its words and
// of its letters' trigrams, each weighted by how rare it is (TF-IDF); two measures are as like as
// the mean of the two cosines. Clusters grow by average linkage: the two that are most alike on
// average, over all pairs of their members, become one, until no two are alike enough.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "query/measure_words.h"

namespace ita {

// For each measure the number of its cluster, from 0, in the order of their first members. The
// most frequent measures come first: beyond some thousands the rest only joins their clusters.
// Deterministic.
std::vector<std::size_t> cluster_themes(std::span<const MeasureTokens> measures);

}  // namespace ita
