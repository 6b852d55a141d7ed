// Ctrl-C and SIGTERM as a StopFlag, for commands that have something to finish.
#pragma once

#include <optional>

#include "cli/exit_code.h"
#include "sandbox/stop_flag.h"

namespace ita {

// While it lives, SIGINT and SIGTERM raise its flag instead of ending the program. One at a time.
class Interrupt {
 public:
  Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;
  ~Interrupt();

  const StopFlag& flag() const { return flag_; }
  // The exit code of the signal that came first.
  std::optional<Exit> exit() const;

 private:
  StopFlag flag_;
};

}  // namespace ita
