// A copy of the database that can be trusted.
#pragma once

#include <filesystem>

#include "core/error.h"
#include "store/database.h"

namespace ita {

// Copies the state of this moment, also while others write; the copy is one file, checked and on
// the disk before it gets its name. kUsage where `to` exists: a backup never replaces anything.
// kNoSpace where it cannot be written, kDatabase where the source or the copy is damaged.
Status back_up(const Database& database, const std::filesystem::path& to);

}  // namespace ita
