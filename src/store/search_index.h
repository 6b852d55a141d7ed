// Keeps the search tables (schema/0004_search.sql) in step with pages and measures. To be called
// inside the transaction that changes them.
#pragma once

#include <cstdint>
#include <span>

#include "core/error.h"
#include "core/page.h"
#include "store/sqlite_handle.h"

namespace ita {

// Replaces what the index has of the document's pages.
Status save_page_search(const Connection& connection, int64_t document,
                        std::span<const PageContent> pages);

// The index cannot look up what it holds, so what goes must be taken out before the rows go:
// remove before the document's measures change, save after.
Status remove_measure_search(const Connection& connection, int64_t document);
Status save_measure_search(const Connection& connection, int64_t document);

// A measure's texts in search form, a line each: finding, measure, steps, result, suggestion,
// monitoring, budget. `row` has them from column `first` on.
std::string to_measure_search_form(const Statement& row, int first);
inline constexpr std::string_view kMeasureSearchColumns =
    "finding, measure, steps, result, suggestion, monitoring, budget";

}  // namespace ita
