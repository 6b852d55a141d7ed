// What is said to the person beside the results, on standard error.
#pragma once

#include <string_view>

#include "cli/exit_code.h"
#include "core/error.h"

namespace ita {

class Messages {
 public:
  explicit Messages(bool quiet) : quiet_(quiet) {}

  void error(std::string_view text) const;
  // What is good to know or to do next; --quiet drops it.
  void note(std::string_view text) const;

  // Says the error, about `subject` (a file, or nothing), and gives the exit code that it means.
  Exit report(const Error& error, std::string_view subject = {}) const;

  bool quiet() const { return quiet_; }

 private:
  bool quiet_;
};

}  // namespace ita
