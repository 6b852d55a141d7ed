// An import from the names of files to the summary on the screen: what `import` and `quarantine
// retry` share.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "cli/command.h"
#include "core/limits.h"

namespace ita {

struct ImportPlan {
  Limits limits;
  int jobs = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  std::string progress = "auto";  // auto, always, never
  bool again = false;             // read known documents anew
  bool unsandboxed = false;       // otherwise the sandbox is tried first, and must hold
  std::string archive;            // empty: no copies are kept
};

Exit import_files(Context& context, const std::vector<std::filesystem::path>& inputs,
                  const ImportPlan& plan);

}  // namespace ita
