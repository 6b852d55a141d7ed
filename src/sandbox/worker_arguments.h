// What a worker is told on its command line (--pages=2000 --first-page=12 …).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/limits.h"
#include "sandbox/confine.h"

namespace ita {

struct WorkerOrders {
  Limits limits;       // those that a worker keeps by itself
  int first_page = 1;  // where to begin: a worker before this one died of the page before
  Sandbox sandbox = Sandbox::kOn;
};

std::vector<std::string> to_arguments(const WorkerOrders& orders);

// Sets in `orders` what the argument names. kUsage for an unknown name or a value that is no
// positive number.
Status parse_argument(std::string_view argument, WorkerOrders& orders);

}  // namespace ita
