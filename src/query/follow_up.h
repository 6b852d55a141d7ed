// "Was what was planned reported?"
#pragma once

#include <string>

#include "core/error.h"
#include "query/answer.h"
#include "query/context.h"
#include "query/document_scope.h"

namespace ita {

struct FollowUpQuestion {
  DocumentScope scope;                // of the plans
  std::optional<std::string> status;  // "reported", "not in the report", "no report"
};

// One row a planned measure, in the order of documents: agency, district, province, fiscal_year,
// issue, measure, status, matched_by ("wording", "theme", "issue and code": docs/data-model.md),
// report_year, reported_measure, result, page, x0, y0, x1, y1, document, report_page, report_x0 …
// report_y1, report_document. The report is the agency's of the same fiscal year, else of the next.
Result<Answer> follow_measures(const QueryContext& context, const FollowUpQuestion& question);

}  // namespace ita
