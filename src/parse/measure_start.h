// Where a measure begins among labelled paragraphs.
#pragma once

#include <optional>
#include <vector>

#include "core/page.h"
#include "normalize/codebook.h"
#include "tables/label_finder.h"

namespace ita {

// Which label begins a measure: the one that most often comes first after a heading, a count
// ("เรื่องที่ 2") or a line of codes. Where no such lines stand between measures, nothing:
// it is whatever comes first.
// `pages`: their lines in reading order.
std::optional<ColumnRole> find_measure_start(const std::vector<std::vector<TextLine>>& pages,
                                             const LabelFinder& labels, const Codebook& codebook);

}  // namespace ita
