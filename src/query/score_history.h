// Scores over the years, and whether printed totals add up.
#pragma once

#include "core/error.h"
#include "query/answer.h"
#include "query/context.h"
#include "query/document_scope.h"

namespace ita {

// One row a score: agency, district, province, assessment_year, code, indicator (one of the two;
// "TOTAL"), question, score, then what the same question or indicator scored in the agency's latest
// earlier year: earlier_year, earlier_code, earlier, change; page, x0, y0, x1, y1, document, file.
// By agency, question or indicator and year. The scope's year is the fiscal year of the document.
Result<Answer> list_scores(const QueryContext& context, const DocumentScope& scope);

// One row a printed total: agency, district, province, assessment_year, printed, computed (the
// indicators by their weights), difference, indicators (that the document prints, of 10), status
// ("right": at most 0.05 apart; "wrong"; "not all printed"), page, x0, y0, x1, y1, document. Wrong
// ones first.
Result<Answer> check_totals(const QueryContext& context, const DocumentScope& scope);

}  // namespace ita
