// How a run ends, for scripts. `ita --help` prints the table; scripts depend on it.
#pragma once

#include <string>

#include "core/error.h"

namespace ita {

enum class Exit : int {
  kGood = 0,
  kPartial = 1,     // finished; some documents failed or are partial
  kUsage = 2,       // the command line makes no sense
  kUnreadable = 3,  // none of the inputs could be read
  kDatabase = 4,
  kNoSpace = 5,  // disk full, or a place that cannot be written
  kMissing = 6,  // the worker or a data table is not there
  kFound = 10,   // --fail-on-any found something
  kBug = 70,
  kInterrupted = 130,  // SIGINT (Ctrl-C)
  kTerminated = 143,   // SIGTERM
};

Exit to_exit(ErrorCode code);

std::string describe_exit_codes();  // for --help: a line each

}  // namespace ita
