// What commands open before they can answer. Each says itself what is wrong and what to do next.
#pragma once

#include "cli/command.h"
#include "core/error.h"
#include "normalize/agency_name.h"
#include "normalize/codebook.h"
#include "parse/parse_document.h"
#include "query/context.h"
#include "store/database.h"

namespace ita {

// Holds a value, or the exit code of a failure that was already reported.
template <class T>
using Opened = tl::expected<T, Exit>;

Opened<Database> open_database(const Context& context, Database::Mode mode);
Opened<DocumentParser> open_parser(const Context& context);
Opened<std::filesystem::path> open_worker(const Context& context);

// What questions are answered from.
struct Sources {
  Codebook codebook;
  AgencyFinder agencies;
  Confusions confusions;
  Database database;

  // Valid as long as this object stays where it is.
  QueryContext context() const { return {database, codebook, agencies, confusions}; }
};
Opened<Sources> open_sources(const Context& context,
                             Database::Mode mode = Database::Mode::kReadOnly);

}  // namespace ita
