// Do the archived copies hold what the database says?
#pragma once

#include <vector>

#include "core/error.h"
#include "store/database.h"
#include "store/verify.h"

namespace ita {

// One check for each archive folder that documents name: every copy is there with its sha256, and
// nothing else stands in the folder. Empty where nothing was archived. Reads every copy.
Result<std::vector<Check>> verify_archives(const Database& database);

}  // namespace ita
