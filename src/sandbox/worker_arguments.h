// The limits that a worker keeps by itself, as its command line carries them (--pages=2000 …).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/limits.h"

namespace ita {

std::vector<std::string> to_arguments(const Limits& limits);

// Sets in `limits` what the argument names. kUsage for an unknown name or a value that is no
// positive number.
Status parse_argument(std::string_view argument, Limits& limits);

}  // namespace ita
