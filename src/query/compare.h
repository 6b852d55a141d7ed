// "How do agencies differ?"
#pragma once

#include <optional>
#include <string>

#include "core/error.h"
#include "query/answer.h"
#include "query/context.h"

namespace ita {

struct ComparisonScope {
  std::optional<int> fiscal_year;
  std::string kind = "measures";  // or "report", whose rows repeat the measures with their results
};

// Issue × agency: one row an agency and year, one column an issue; the number of measures, nothing
// where there are none. agency, district, province, fiscal_year, issue_1 … issue_7, no_issue
// (layouts by indicator), total, document (the first), documents. The titles of the issues stand in
// the notes.
Result<Answer> compare_issues(const QueryContext& context, const ComparisonScope& scope);

// Two agencies side by side: fiscal_year, issue, indicator, then codes_a, finding_a, measure_a,
// steps_a, period_a, responsible_a, document_a, page_a and the same of b. Under each year and issue
// (or indicator) the measures stand in their documents' order, so a row does not mean that its two
// measures answer each other. kUsage where a name fits no agency, or several.
Result<Answer> compare_agencies(const QueryContext& context, const std::string& agency_a,
                                const std::string& agency_b, const ComparisonScope& scope);

}  // namespace ita
