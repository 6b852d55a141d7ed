// The options that narrow a question to documents.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "query/document_scope.h"

namespace ita {

// --year (explained by `year`), --agency, --province, --limit with the scope's own as its default.
void declare_scope(CLI::App& app, DocumentScope& scope, const std::string& year);

}  // namespace ita
