// One file read in a worker, for commands that need no database.
#pragma once

#include <filesystem>

#include "core/error.h"
#include "intake/unique_fd.h"
#include "sandbox/outcome.h"

namespace ita {

// The outcome, also of a document that could not be read; an error only where no worker could be
// started.
Result<DocumentOutcome> read_content(const std::filesystem::path& worker, UniqueFd content);

// Additionally errors of the file itself (not found, too large …) and of a document of which no
// page could be read.
Result<DocumentOutcome> read_file(const std::filesystem::path& worker,
                                  const std::filesystem::path& file);

}  // namespace ita
