// The kernel's Landlock: what a process may open, by place
// (https://docs.kernel.org/userspace-api/landlock.html).
#pragma once

#include <filesystem>
#include <span>

#include "core/error.h"

namespace ita {

// From now on this process may open files only at or below `places`, and only to read or to map
// them for execution; no folder changes, no device control, no TCP port, no signal outside, as far
// as the kernel's version goes. Places that do not exist are passed over. Gives the ABI in force, 0
// where the kernel has no Landlock; kInternal where it has and refuses. Wants no_new_privs.
Result<int> restrict_files(std::span<const std::filesystem::path> places);

}  // namespace ita
