// Is everything there, and is it whole?
#pragma once

#include <string>
#include <vector>

#include "core/error.h"
#include "store/database.h"

namespace ita {

struct Check {
  std::string what;  // stable
  bool good = true;
  std::string detail;  // what was counted, or what is wrong
};

// SQLite's own checks, every stored page unpacked, and the books: each input file has exactly one
// outcome, and each document the pages that its status promises. kDatabase where not even a
// question is answered.
Result<std::vector<Check>> verify_database(const Database& database);

}  // namespace ita
