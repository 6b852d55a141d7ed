// The evidence behind a row: which cell leads to which page of which document.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "query/answer.h"

namespace ita {

// A link to a document's page; empty where there is none.
using LinkOf = std::function<std::string(int64_t document, std::optional<int64_t> page)>;

// Columns document, document_a, score_document … lead to the page in page, page_a, score_page.
struct LinkedColumn {
  std::size_t document = 0;
  std::optional<std::size_t> page;
};
std::vector<LinkedColumn> find_linked_columns(const Answer& answer);

// Empty where the row names no document there.
std::string make_link(const std::vector<Value>& row, const LinkedColumn& column,
                      const LinkOf& link_of);

}  // namespace ita
