// The options that narrow a question to documents.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "query/document_scope.h"

namespace ita {

// A year as people write it (2568, ๒๕๖๘, พ.ศ. 2568, ค.ศ. 2025, 68) becomes the B.E. year in digits.
// Returns what is wrong with it, or nothing.
std::string read_year(std::string& text);

// --year for one year or several; `bound` is an int, an optional or a vector of them.
template <class Bound>
CLI::Option* add_year(CLI::App& app, Bound& bound, const std::string& description) {
  return app.add_option("--year", bound, description)
      ->transform(CLI::Validator([](std::string& text) { return read_year(text); }, "YEAR"))
      ->option_text("YEAR");
}

// --year (explained by `year`), --agency, --province, --limit with the scope's own as its default.
void declare_scope(CLI::App& app, DocumentScope& scope, const std::string& year);

}  // namespace ita
