// "How much of what should be published is there?"
#pragma once

#include <vector>

#include "core/error.h"
#include "query/answer.h"
#include "query/context.h"
#include "query/roster_store.h"

namespace ita {

// The fiscal years of measures documents and reports, ascending.
Result<std::vector<int>> list_publication_years(const Database& database);

// One row a year and publication: fiscal_year, item ("measures", "report"), code (in that year),
// expected, then how many are published, not_readable, other_year, ambiguous, missing (missing.h
// says what these are), share (published by expected, 0..1). Without entries in the roster every
// agency of the database is expected; then only published and missing are told apart, by names.
Result<Answer> summarize_coverage(const QueryContext& context, const std::vector<int>& years,
                                  const Roster& roster);

}  // namespace ita
