#include "cli/command.h"
#include "cli/resources.h"
#include "cli/scope_options.h"
#include "cli/show_answer.h"
#include "query/weak_questions.h"

namespace ita {
namespace {

const std::vector<std::string> kBrief = {"score",  "code",    "agency",   "fiscal_year",
                                         "status", "measure", "document", "page"};
const std::vector<std::string> kBriefFindings = {"agency",  "fiscal_year", "issue", "codes",
                                                 "finding", "document",    "page"};

class WeakCommand : public Command {
 public:
  std::string name() const override { return "weak"; }
  std::string summary() const override {
    return "Weak scores and findings, with and without a measure";
  }
  std::string examples() const override {
    return "  ita weak --year 2568                weak scores, the weakest first, and their "
           "measures\n"
           "  ita weak --year 2568 --without      only those that no measure answers\n"
           "  ita weak --agency ทต.บ้านสวน --below 90\n"
           "  ita weak --findings                 findings in the tables that no measure answers\n";
  }
  void declare(CLI::App& app) override {
    question_.scope.limit = 1000;
    declare_scope(app, question_.scope, "fiscal year (B.E.) of the document");
    app.add_option("--below", question_.below, "Scores under this are weak (85)")
        ->check(CLI::Range(0, 101))
        ->option_text("SCORE");
    app.add_flag("--without", without_, "Only what no measure answers");
    app.add_flag("--findings", findings_, "Findings of the tables instead of scores");
  }
  Exit run(Context& context) override {
    const Opened<Sources> sources = open_sources(context);
    if (!sources) return sources.error();
    if (findings_)
      return show_result(context, list_unanswered_findings(sources->context(), question_.scope),
                         kBriefFindings);
    if (without_) question_.with_measure = false;
    return show_result(context, list_weak_questions(sources->context(), question_), kBrief);
  }

 private:
  WeakQuestion question_;
  bool without_ = false, findings_ = false;
};

}  // namespace

std::unique_ptr<Command> make_weak_command() { return std::make_unique<WeakCommand>(); }

}  // namespace ita
