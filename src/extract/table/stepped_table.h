// Tables with horizontal rules only, some of which run under some of the columns: merged cells
// without upright rules.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/page.h"
#include "extract/table/ruling_merge.h"
#include "extract/table/sparse_table.h"

namespace ita {

// `bands`: the strips between the rules that run the whole width, with their lines. nullopt where
// no rule inside a band covers a column. Every cell gets `confidence`.
std::optional<Table> make_stepped_table(std::span<const Rule> rules,
                                        const std::vector<double>& edges,
                                        std::span<const RowBand> bands, float confidence);

}  // namespace ita
