// DocumentRecord ↔ rows of facts, measure, score and the tables below them.
#pragma once

#include <cstdint>

#include "core/error.h"
#include "core/record.h"
#include "store/sqlite_handle.h"

namespace ita {

// Replaces the document's record; to be called inside a transaction.
Status save_record_rows(const Connection& connection, int64_t document,
                        const DocumentRecord& record);

// kNotFound where the document has no record.
Result<DocumentRecord> load_record_rows(const Connection& connection, int64_t document);

}  // namespace ita
