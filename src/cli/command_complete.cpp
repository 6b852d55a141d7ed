#include "cli/command.h"
#include "cli/resources.h"
#include "cli/scope_options.h"
#include "cli/show_answer.h"
#include "query/completeness.h"

namespace ita {
namespace {

const std::vector<std::string> kBrief = {"parts",       "agency", "province", "kind",
                                         "fiscal_year", "gaps",   "document"};
const std::vector<std::string> kBriefParts = {"agency", "kind", "fiscal_year", "part",    "status",
                                              "rows",   "of",   "page",        "document"};

class CompleteCommand : public Command {
 public:
  std::string name() const override { return "complete"; }
  std::string summary() const override { return "Which required parts publications lack"; }
  std::string examples() const override {
    return "  ita complete --year 2568            what each publication of the year lacks\n"
           "  ita complete --year 2568 --province ลำปาง --kind report\n"
           "  ita complete --agency ทต.บ้านสวน --parts\n"
           "                                      every part with the page and box that shows it\n"
           "\n"
           "Required: the seven issues, scores, findings, measures with steps, dates, units, "
           "follow-up.\n";
  }
  void declare(CLI::App& app) override {
    scope_.limit = 1000;
    declare_scope(app, scope_, "fiscal year (B.E.) of the publication");
    app.add_option("--kind", scope_.kind, "measures, or report")
        ->check(CLI::IsMember({"measures", "report"}));
    app.add_flag("--parts", parts_, "One row a part, with its evidence");
  }
  Exit run(Context& context) override {
    const Opened<Sources> sources = open_sources(context);
    if (!sources) return sources.error();
    if (parts_) return show_result(context, list_parts(sources->context(), scope_), kBriefParts);
    return show_result(context, summarize_completeness(sources->context(), scope_), kBrief);
  }

 private:
  DocumentScope scope_;
  bool parts_ = false;
};

}  // namespace

std::unique_ptr<Command> make_complete_command() { return std::make_unique<CompleteCommand>(); }

}  // namespace ita
