// The limits in force, in words.
#pragma once

#include <string>
#include <vector>

#include "core/limits.h"

namespace ita {

struct LimitLine {
  std::string what, value, reason;
};

std::vector<LimitLine> describe_limits(const Limits& limits);

// For --help: a line each.
std::string to_help(const std::vector<LimitLine>& lines);

}  // namespace ita
