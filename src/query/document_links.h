// Where a document's file lies, as a link that opens it at a page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include "store/database.h"

namespace ita {

class DocumentLinks {
 public:
  explicit DocumentLinks(const Database& database);
  // "file:///reports/a%20b.pdf#page=3", from the latest sighting; empty for a document without one.
  std::string link(int64_t document, std::optional<int64_t> page);

 private:
  Statement path_;
  std::unordered_map<int64_t, std::string> known_;
};

}  // namespace ita
