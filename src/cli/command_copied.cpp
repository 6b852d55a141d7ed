#include "cli/command.h"
#include "cli/measure_grouping.h"
#include "cli/resources.h"
#include "cli/show_answer.h"
#include "query/grouped_measures.h"

namespace ita {
namespace {

const std::vector<std::string> kBrief = {"agencies",     "provinces", "text",     "first_year",
                                         "first_agency", "agency_2",  "document", "page"};
const std::vector<std::string> kBriefPairs = {"shared",   "of_a",    "of_b",   "agency_a",
                                              "agency_b", "earlier", "example"};

class CopiedCommand : public Command {
 public:
  CopiedCommand() { question_.limit = 50; }
  std::string name() const override { return "copied"; }
  std::string summary() const override { return "Wordings that several agencies share"; }
  std::string examples() const override {
    return "  ita copied                          the wordings of most agencies\n"
           "  ita copied --agency ทต.บ้านสวน         what this agency has that others have too\n"
           "  ita copied --pairs                  which two agencies share most\n"
           "  ita copied --letters 100            only longer texts\n"
           "\nSpellings count as one wording where only misreadings part them. Who had it first "
           "is\n"
           "told by the fiscal year alone.\n";
  }
  void declare(CLI::App& app) override {
    app.add_flag("--pairs", pairs_, "Pairs of agencies instead of wordings");
    app.add_option("--agency", question_.agency, "Only what this agency has")->option_text("NAME");
    app.add_option("--letters", question_.least_letters, "The shortest text that counts (40)")
        ->check(CLI::PositiveNumber)
        ->option_text("N");
    app.add_option("--limit", question_.limit, "At most so many rows (50)")
        ->check(CLI::PositiveNumber)
        ->option_text("N");
  }
  Exit run(Context& context) override {
    refresh_groups(context);
    const Opened<Sources> sources = open_sources(context);
    if (!sources) return sources.error();
    if (pairs_)
      return show_result(context, list_copying_pairs(sources->context(), question_), kBriefPairs);
    return show_result(context, list_copies(sources->context(), question_), kBrief);
  }

 private:
  CopyQuestion question_;
  bool pairs_ = false;
};

}  // namespace

std::unique_ptr<Command> make_copied_command() { return std::make_unique<CopiedCommand>(); }

}  // namespace ita
