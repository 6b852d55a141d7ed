// "What do we know about this document?"
#pragma once

#include <cstdint>
#include <vector>

#include "core/error.h"
#include "query/answer.h"
#include "store/database.h"

namespace ita {

// Tables: facts with where each was read, pages with their routes, measures, scores. The id comes
// from Reader::find_documents.
Result<std::vector<Answer>> show_document(const Database& database, int64_t document);

// Page by page: how the text was read, the verdict on its text layer with the evidence, what was
// repaired and what is still wrong.
Result<Answer> show_pages(const Database& database, int64_t document);

}  // namespace ita
