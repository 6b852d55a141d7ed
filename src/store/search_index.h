// Keeps the search tables (schema/0004_search.sql) in step with pages and measures. To be called
// inside the transaction that changes them. A document has rows in search_page if and only if its
// pages and measures are indexed: one that was stored before there was an index has none.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/page.h"
#include "store/sqlite_handle.h"

namespace ita {

// Replaces what the index has of the document's pages.
Status save_page_search(const Connection& connection, int64_t document,
                        std::span<const PageContent> pages);

// The index cannot look up what it holds, so what goes must be taken out before the rows go:
// remove before the document's measures change, save after, and save_page_search last.
Status remove_measure_search(const Connection& connection, int64_t document);
Status save_measure_search(const Connection& connection, int64_t document);

// The page's passages in search form, a line each: what search_page.text holds.
std::string to_page_search_form(const PageContent& page);

// What an index is given of texts in search form.
std::string to_index_text(std::string_view lines);

// A measure's texts in search form, a line each: finding, measure, steps, result, suggestion,
// monitoring, budget. `row` has them from column `first` on.
std::string to_measure_search_form(const Statement& row, int first);
inline constexpr std::string_view kMeasureSearchColumns =
    "finding, measure, steps, result, suggestion, monitoring, budget";

}  // namespace ita
