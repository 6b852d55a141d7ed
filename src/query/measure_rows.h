// The measures of an answer, once the question's words have been understood.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "query/answer.h"
#include "store/database.h"

namespace ita {

struct MeasureSelection {
  std::optional<int> issue;
  std::optional<std::string> indicator;           // canonical
  std::optional<std::vector<std::string>> codes;  // canonical; any of them
  std::optional<int> fiscal_year;
  std::optional<std::vector<int64_t>> documents;  // any of them
  std::optional<std::string> text;                // in search form (text_match.h)
  std::optional<bool> needs_review;
};

// Rows by agency, year, document and place in the document, with the columns of find_measures
// (measures.h).
Result<Answer> select_measures(const Database& database, const MeasureSelection& selection);

}  // namespace ita
