// The command line as a whole.
#pragma once

#include "cli/exit_code.h"

namespace ita {

// Parses, runs the chosen command, reports what went wrong. Never throws for bad input.
Exit run_program(int argc, char** argv);

}  // namespace ita
