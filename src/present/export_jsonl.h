// The export contract: one JSON object a document (docs/data-model.md, "export contract").
#pragma once

#include <string>

#include "query/export_documents.h"

namespace ita {

// One line, with its end. What the source does not state is null; texts of measures are "", lists
// []. Analysts' scripts read it: it changes only by adding fields.
std::string to_export_line(const ExportDocument& document);

}  // namespace ita
