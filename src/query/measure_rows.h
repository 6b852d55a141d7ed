// The measures of an answer, once the question's words have been understood.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/error.h"
#include "query/answer.h"
#include "query/search_terms.h"
#include "store/database.h"

namespace ita {

struct MeasureSelection {
  std::optional<int> issue;
  std::optional<std::string> indicator;           // canonical
  std::optional<std::vector<std::string>> codes;  // canonical; any of them
  std::optional<int> fiscal_year;
  std::optional<std::vector<int64_t>> documents;  // any of them
  std::vector<SearchTerm> terms;                  // all of them, in any of the texts but the period
  std::optional<bool> needs_review;
};

// The measures' ids by agency (in Thai order), year, document and place in the document, and the
// documents that they are of, ascending. Cheap: the rows themselves are not read.
struct SelectedMeasures {
  std::vector<int64_t> measures;
  std::vector<int64_t> document_of;  // of each measure
  std::vector<int64_t> documents;    // each once
};
Result<SelectedMeasures> select_measures(const Database& database,
                                         const MeasureSelection& selection);

// The rows in this order, with the columns of find_measures (measures.h).
Result<Answer> load_measures(const Database& database, std::span<const int64_t> measures);

}  // namespace ita
