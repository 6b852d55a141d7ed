// "Does a publication have what it must have?" The required parts: the seven issues, the analysed
// results (scores), findings, measures with steps, dates, responsible units, follow-up.
#pragma once

#include "core/error.h"
#include "query/answer.h"
#include "query/context.h"
#include "query/document_scope.h"

namespace ita {

// One row a publication: agency, district, province, kind, fiscal_year, parts (that it has, of 13),
// measures, gaps (each by its name; for a part that some rows lack, how many have it), document,
// file. Publications with most gaps first.
Result<Answer> summarize_completeness(const QueryContext& context, const DocumentScope& scope);

// One row a publication and part, in the order of publications: agency, province, kind,
// fiscal_year, part, title, status ("yes"; "partly": some rows lack it; "no"), rows (that have it),
// of (all rows), then the first place that shows it: page, x0, y0, x1, y1, document, file.
Result<Answer> list_parts(const QueryContext& context, const DocumentScope& scope);

}  // namespace ita
