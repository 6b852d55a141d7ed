#include "cli/command.h"
#include "cli/resources.h"
#include "cli/scope_options.h"
#include "cli/show_answer.h"
#include "query/code_years.h"

namespace ita {
namespace {

class CodesCommand : public Command {
 public:
  std::string name() const override { return "codes"; }
  std::string summary() const override { return "The code of a question in every year"; }
  std::string examples() const override {
    return "  ita codes                           every question whose words are known\n"
           "  ita codes --code O34 --year 2567    what that is in other years\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("--code", code_, "Only questions that have this code")->option_text("CODE");
    add_year(app, year_, "The year of that code, of the assessment (B.E.)");
  }
  Exit run(Context& context) override {
    const Opened<Sources> sources = open_sources(context);
    if (!sources) return sources.error();
    return show_result(context, list_code_years(sources->context(), code_, year_));
  }

 private:
  std::optional<std::string> code_;
  std::optional<int> year_;
};

}  // namespace

std::unique_ptr<Command> make_codes_command() { return std::make_unique<CodesCommand>(); }

}  // namespace ita
