// Does search find what is stored, and nothing else?
#pragma once

#include "core/error.h"
#include "store/sqlite_handle.h"
#include "store/verify.h"

namespace ita {

// Compares search_page and both full-text indexes with what search_index.h makes of every stored
// page and measure, term by term. Reads everything and changes nothing: FTS5's own
// 'integrity-check' would be a write, and knows nothing of texts that an index does not keep.
Result<Check> check_search_index(const Connection& connection);

}  // namespace ita
