// "How do agencies differ?"
#pragma once

#include <optional>
#include <string>

#include "core/error.h"
#include "normalize/codebook.h"
#include "query/answer.h"
#include "store/database.h"

namespace ita {

struct ComparisonScope {
  std::optional<int> fiscal_year;
};

// Issue × agency: one row an agency and year, one column an issue (issue_1 … issue_7, no_issue), the number of
// measures; nothing where there are none. Rows by agency and year. The titles of the issues stand in the notes.
Result<Answer> compare_issues(const Database& database, const Codebook& codebook,
                              const ComparisonScope& scope);

// Two agencies side by side, one row a pair of measures: issue, codes_a, measure_a, responsible_a, period_a, page_a,
// then the same of b. Under each issue (or indicator) the measures stand in their documents' order. kUsage where a
// name fits no agency, or several.
Result<Answer> compare_agencies(const Database& database, const std::string& agency_a,
                                const std::string& agency_b, const ComparisonScope& scope);

}  // namespace ita
