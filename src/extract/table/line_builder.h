// Clusters of one region (a cell, the page outside its tables) → lines and words.
#pragma once

#include <span>
#include <vector>

#include "core/page.h"
#include "extract/raw_page.h"

namespace ita {

// Clusters in content order; they belong to the RawPage.
using ClusterList = std::vector<const Cluster*>;

// The size to which distances are compared: the font size, or what the box says where it is
// unknown.
double em_of(const Cluster& cluster);
Box box_of(std::span<const Cluster* const> clusters);

// Clusters on common baselines (within 0.35 em), lines top to bottom, each left to right; clusters
// that stand at the same x keep content order.
std::vector<ClusterList> group_baselines(std::span<const Cluster* const> clusters);

// One baseline's clusters, left to right and at least one → words. A space stands where the source
// has a space glyph or the gap is over 0.18 em; on letter-spaced lines over 1.3 times the median
// gap.
TextLine make_line(std::span<const Cluster* const> clusters);

std::vector<TextLine> build_lines(std::span<const Cluster* const> clusters);

}  // namespace ita
