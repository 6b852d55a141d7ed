#include "cli/command.h"
#include "cli/measure_grouping.h"
#include "cli/resources.h"
#include "cli/scope_options.h"
#include "cli/show_answer.h"
#include "query/follow_up.h"

namespace ita {
namespace {

const std::vector<std::string> kBrief = {"agency",  "fiscal_year", "issue",
                                         "measure", "status",      "matched_by",
                                         "result",  "document",    "page"};

class FollowUpCommand : public Command {
 public:
  std::string name() const override { return "follow-up"; }
  std::string summary() const override {
    return "Planned measures, and whether they were reported";
  }
  std::string examples() const override {
    return "  ita follow-up --agency ทต.บ้านสวน       each planned measure and what the report "
           "says\n"
           "  ita follow-up --year 2567 --status 'no report'\n"
           "\n"
           "The report is the agency's of the same fiscal year, else of the next. Reported is a "
           "row of the\n"
           "same wording, else theme (ita group), else issue and code.\n";
  }
  void declare(CLI::App& app) override {
    question_.scope.limit = 1000;
    declare_scope(app, question_.scope, "fiscal year (B.E.) of the plan");
    app.add_option("--status", question_.status, "reported, 'not in the report', 'no report'")
        ->check(CLI::IsMember({"reported", "not in the report", "no report"}));
  }
  Exit run(Context& context) override {
    refresh_groups(context);
    const Opened<Sources> sources = open_sources(context);
    if (!sources) return sources.error();
    return show_result(context, follow_measures(sources->context(), question_), kBrief);
  }

 private:
  FollowUpQuestion question_;
};

}  // namespace

std::unique_ptr<Command> make_follow_up_command() { return std::make_unique<FollowUpCommand>(); }

}  // namespace ita
