// "How do provinces, types of agencies, years differ?"
#pragma once

#include <string>

#include "core/error.h"
#include "query/answer.h"
#include "query/compare.h"
#include "query/context.h"

namespace ita {

// One row a group: `by` ("province", "type", "year"; the column has that name), agencies,
// documents, issue_1 … issue_7 and no_issue (measures), total, per_document (measures), mean_score
// (of the totals that the documents print). Groups in Thai order. kUsage for anything else than
// these three.
Result<Answer> compare_groups(const QueryContext& context, const std::string& by,
                              const ComparisonScope& scope);

}  // namespace ita
