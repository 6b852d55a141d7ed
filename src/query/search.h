// "Where does it say so?" One row a passage: a table's cell, or the running text between tables.
#pragma once

#include <optional>
#include <string>

#include "core/error.h"
#include "query/answer.h"
#include "query/context.h"

namespace ita {

struct SearchQuestion {
  std::string text;   // see split_search_terms
  bool near = false;  // also words that differ in tone marks, ็, ์, ฯ or punctuation alone
  std::optional<int> fiscal_year;
  std::optional<std::string> agency;  // part of the name, in any short form
  std::optional<std::string> kind;    // "measures", "report", "other"
  std::optional<int> limit;           // at most so many rows
};

// agency, district, province, kind, fiscal_year, page, place, text (an excerpt, terms between « and
// »), found (how often a term stands in the passage), x0, y0, x1, y1 (the words of the first term),
// document, file. All terms stand in the passage. Passages that hold little else first, then the
// newest. A word cut by a page's end is not found.
Result<Answer> search_pages(const QueryContext& context, const SearchQuestion& question);

}  // namespace ita
