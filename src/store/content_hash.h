// A fingerprint of everything that the documents say, for comparing two databases.
#pragma once

#include <string>

#include "core/error.h"
#include "store/database.h"

namespace ita {

// sha256 over documents, pages, records and which path holds which document or was refused why, in
// an order that does not depend on when what was imported. Left out: ids, runs, times, costs,
// attempts, messages. So an import that was killed and resumed has the hash of one that was not.
Result<std::string> content_hash(const Database& database);

}  // namespace ita
