#include "cli/scope_options.h"

#include <fmt/format.h>

namespace ita {

void declare_scope(CLI::App& app, DocumentScope& scope, const std::string& year) {
  app.add_option("--year", scope.fiscal_year, "Only of this " + year)->option_text("YEAR");
  app.add_option("--agency", scope.agency, "Only agencies of this name, or a part of it")
      ->option_text("NAME");
  app.add_option("--province", scope.province, "Only of this province")->option_text("NAME");
  app.add_option("--limit", scope.limit, fmt::format("At most so many rows ({})", *scope.limit))
      ->check(CLI::PositiveNumber)
      ->option_text("N");
}

}  // namespace ita
