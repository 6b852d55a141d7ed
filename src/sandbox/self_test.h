// Does the sandbox hold? A worker tries what a hostile document would want of it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/error.h"

namespace ita {

struct SelfTest {
  std::string confinement;           // to_text(Confinement)
  std::vector<std::string> refused;  // forbidden acts that failed, as they should
  std::vector<std::string> allowed;  // forbidden acts that succeeded
  bool holds() const { return allowed.empty() && !refused.empty(); }
};

// Tries twelve forbidden acts (eleven where memory is not limited), each in a process of its own
// that confines itself first. kInternal where a process cannot be started or confined.
Result<SelfTest> test_sandbox();

// A line for each act ("refused …", "ALLOWED …"), and last which layers are in force.
std::string to_text(const SelfTest& test);

// Runs `program --self-test` and reads what it prints. kInternal where that cannot be done.
Result<SelfTest> run_self_test(const std::filesystem::path& program);

}  // namespace ita
