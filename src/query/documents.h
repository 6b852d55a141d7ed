// "What is in the database?" One row a document.
#pragma once

#include <optional>
#include <string>

#include "core/error.h"
#include "query/answer.h"
#include "query/context.h"

namespace ita {

struct DocumentFilter {
  std::optional<int> fiscal_year;
  std::optional<std::string> agency;  // part of the name, in any short form
  std::optional<std::string> kind;    // "measures", "report", "other"
  std::optional<std::string> status;  // to_name(DocumentStatus)
};

// id, kind, agency, district, province, fiscal_year, assessment_year, status, reason, pages,
// measures, to_review, scores, file.
Result<Answer> list_documents(const QueryContext& context, const DocumentFilter& filter);

}  // namespace ita
