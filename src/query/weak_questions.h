// "Which weak results got a measure, and which did not?"
#pragma once

#include "core/error.h"
#include "query/answer.h"
#include "query/context.h"
#include "query/document_scope.h"

namespace ita {

struct WeakQuestion {
  DocumentScope scope;
  double below = 85;  // scores under it are weak
  std::optional<bool> with_measure;
};

// One row a weak score of a question, the weakest first: agency, district, province, fiscal_year,
// code, question (of the assessed year's set), score, status ("measure"; "finding only": rows name
// the question and do nothing; "none"), finding, measure (of the first row that names it), page,
// x0, y0, x1, y1 (of the score), document, measure_page, measure_x0 … measure_y1, measure_document.
Result<Answer> list_weak_questions(const QueryContext& context, const WeakQuestion& question);

// The findings that no measure answers: rows of measures documents with a finding and neither
// measure nor steps. agency, district, province, fiscal_year, issue, codes, finding, page, x0, y0,
// x1, y1, document, file.
Result<Answer> list_unanswered_findings(const QueryContext& context, const DocumentScope& scope);

}  // namespace ita
