// Documents for the export contract, one after the other.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/page.h"
#include "core/record.h"
#include "store/database.h"

namespace ita {

struct ExportDocument {
  int64_t id = 0;
  std::string file;  // base name of a sighting, fit to be shown
  std::string sha256;
  int page_count = 0;
  std::vector<Route> routes;  // one a stored page
  DocumentRecord record;
};

// Documents with content (ok, partial), in the order of their ids; a document that was seen under
// several base names comes once under each, so that every file is found. Holds one document at a
// time. An error of `take` ends it.
Status for_each_export_document(const Database& database,
                                const std::function<Status(const ExportDocument&)>& take);

}  // namespace ita
