#include "cli/command.h"
#include "cli/resources.h"
#include "cli/scope_options.h"
#include "cli/show_answer.h"
#include "query/score_history.h"

namespace ita {
namespace {

const std::vector<std::string> kBrief = {
    "agency", "assessment_year", "code",    "indicator", "question",
    "score",  "earlier_code",    "earlier", "change",    "page"};
const std::vector<std::string> kBriefCheck = {
    "status", "agency", "assessment_year", "printed", "computed", "difference", "document", "page"};

class ScoresCommand : public Command {
 public:
  std::string name() const override { return "scores"; }
  std::string summary() const override {
    return "Scores over the years, and whether totals add up";
  }
  std::string examples() const override {
    return "  ita scores --agency ทต.บ้านสวน        questions and indicators, with the year before\n"
           "  ita scores --province ลำปาง --year 2568\n"
           "  ita scores --check                  printed totals against their indicators\n";
  }
  void declare(CLI::App& app) override {
    scope_.limit = 1000;
    declare_scope(app, scope_, "fiscal year (B.E.) of the document");
    app.add_flag("--check", check_, "Totals against the sum of their indicators");
  }
  Exit run(Context& context) override {
    const Opened<Sources> sources = open_sources(context);
    if (!sources) return sources.error();
    if (check_) return show_result(context, check_totals(sources->context(), scope_), kBriefCheck);
    return show_result(context, list_scores(sources->context(), scope_), kBrief);
  }

 private:
  DocumentScope scope_;
  bool check_ = false;
};

}  // namespace

std::unique_ptr<Command> make_scores_command() { return std::make_unique<ScoresCommand>(); }

}  // namespace ita
