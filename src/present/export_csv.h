// The export as a flat table: one row a measure, the document's facts repeated on each. Documents
// without a measure have no row; the export in JSON Lines has them all.
#pragma once

#include <string>

#include "present/csv_text.h"
#include "query/export_documents.h"

namespace ita {

// The heading, after what the profile puts at the start of a file.
std::string export_csv_heading(CsvProfile profile);

// Several codes, units or reasons stand in one cell, separated by "; ".
std::string to_export_csv(const ExportDocument& document, CsvProfile profile);

}  // namespace ita
