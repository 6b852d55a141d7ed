// What a person typed into a search, and which rows of a search index can hold it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "store/database.h"

namespace ita {

struct SearchTerm {
  std::string text;      // in search form (store/search_text.h)
  std::string skeleton;  // of it; empty for a term of punctuation alone
};

// Blanks part terms, "double quotes" keep words together. Every term must be found. Digits may be
// Thai or not, sara am in one piece or two. kUsage where nothing is left to search for.
Result<std::vector<SearchTerm>> split_search_terms(std::string_view typed);

enum class SearchIndex { kPages, kMeasures };

// Rows of search_page, or of measure, that can hold all terms: none that does is missing, some that
// do not are among them. Ascending. Nothing where every row can (terms of punctuation alone).
Result<std::optional<std::vector<int64_t>>> find_candidates(const Database& database,
                                                            SearchIndex index,
                                                            const std::vector<SearchTerm>& terms);

// Byte ranges [begin, end) of the term in the text, without overlaps, in order.
struct TextRange {
  std::size_t begin = 0, end = 0;
};
std::vector<TextRange> find_ranges(std::string_view text, std::string_view term);

}  // namespace ita
