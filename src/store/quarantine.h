// Documents that broke the program that read them: failed, or partial because workers died.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/error.h"
#include "store/database.h"

namespace ita {

struct QuarantinedDocument {
  int64_t id = 0;
  std::filesystem::path path;  // where it was last seen
  std::string status, reason, detail;
  int attempts = 0, pages = 0, pages_read = 0;
  std::string stderr_tail;  // fit to be shown
  std::string extractor_version, sandbox, sha256, finished_at;
};

Result<std::vector<QuarantinedDocument>> load_quarantine(const Database& database);  // by id

}  // namespace ita
