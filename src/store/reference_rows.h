// The codebook as rows, so that views and other programs can spell codes out.
#pragma once

#include "core/error.h"
#include "normalize/codebook.h"
#include "store/sqlite_handle.h"

namespace ita {

// Replaces the reference tables; to be called inside a transaction.
Status save_reference_rows(const Connection& connection, const Codebook& codebook);

}  // namespace ita
