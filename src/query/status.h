// "How far is the import, and which files need a look?"
#pragma once

#include <vector>

#include "core/error.h"
#include "query/answer.h"
#include "store/database.h"

namespace ita {

// Three tables: files by status and reason (each input file once), totals, and the files that gave
// nothing or not everything, each with its reason.
Result<std::vector<Answer>> summarize_status(const Database& database);

}  // namespace ita
