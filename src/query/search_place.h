// Where on a page a search term stands, and how to show it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/geometry.h"
#include "core/page.h"
#include "query/search_terms.h"

namespace ita {

struct SearchPlace {
  std::string place;  // "table 1, row 3, column 2"; "text" outside tables
  std::string text;   // an excerpt, as the page has it, each term between « and »
  Box box;  // of the words that hold the first term; of the passage where those cannot be told
};

// `passage`: index into find_passages(page). `near`: terms are compared by skeleton.
SearchPlace make_search_place(const PageContent& page, std::size_t passage,
                              const std::vector<SearchTerm>& terms, bool near);

}  // namespace ita
