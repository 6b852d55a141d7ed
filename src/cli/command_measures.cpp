#include "cli/command.h"
#include "cli/measure_grouping.h"
#include "cli/resources.h"
#include "cli/scope_options.h"
#include "cli/show_answer.h"
#include "query/grouped_measures.h"

namespace ita {
namespace {

// What tells measures apart at a glance, the most telling first; --wide and the other formats have
// every column.
const std::vector<std::string> kBrief = {"document",    "page",        "agency",  "issue",
                                         "indicator",   "codes",       "measure", "steps",
                                         "responsible", "fiscal_year", "end",     "review_reasons"};

// Of rows to look at, why and how sure they are comes first.
const std::vector<std::string> kBriefReview = {"document",   "page",        "review_reasons",
                                               "confidence", "agency",      "codes",
                                               "measure",    "responsible", "end"};

const std::vector<std::string> kBriefGroups = {"agencies", "measures", "wordings", "measure",
                                               "variants", "document", "page"};

class MeasuresCommand : public Command {
 public:
  std::string name() const override { return "measures"; }
  std::string summary() const override { return "Who chose which measures"; }
  std::string examples() const override {
    return "  ita measures --issue 4 --year 2568         issue 4 (assets) in fiscal year 2568\n"
           "  ita measures --indicator การใช้งบประมาณ       by an indicator's words or number\n"
           "  ita measures --code O18,O19                any of these questions; ๐๑๘ works too\n"
           "  ita measures --agency ทต.บ้านสวน --wide      a part of the name, short or in full\n"
           "  ita measures --text \"คู่มือ\" --format csv    words of the measure, for a spreadsheet\n"
           "  ita measures --issue 4 --grouped           one line for measures that do the same\n"
           "  ita measures --review                      the rows that a person should look at\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("--issue", question_.issue, "Analysis issue: 1 to 7, or its words")
        ->option_text("ISSUE");
    app.add_option("--indicator", question_.indicator, "Indicator: 1 to 10, or its words")
        ->option_text("INDICATOR");
    app.add_option("--code", question_.code, "Question codes, any of them: i7, \"e3 O18\"")
        ->option_text("CODES");
    add_year(app, question_.fiscal_year, "Fiscal year (B.E.) of the measures");
    app.add_option("--agency", question_.agency, "Part of the agency's name")->option_text("NAME");
    app.add_option("--text", question_.text, "Words in finding, measure, steps or result")
        ->option_text("TEXT");
    app.add_flag("--review", review_, "Only measures that need a look");
    app.add_flag("--grouped", grouped_, "One line for all measures that do the same");
    app.add_option("--limit", question_.limit, "At most so many rows")
        ->check(CLI::PositiveNumber)
        ->option_text("N");
  }
  Exit run(Context& context) override {
    if (grouped_) refresh_groups(context);
    const Opened<Sources> sources = open_sources(context);
    if (!sources) return sources.error();
    if (review_) question_.needs_review = true;
    if (grouped_)
      return show_result(context, group_measures(sources->context(), question_), kBriefGroups);
    return show_result(context, find_measures(sources->context(), question_),
                       review_ ? kBriefReview : kBrief);
  }

 private:
  MeasureQuestion question_;
  bool review_ = false, grouped_ = false;
};

}  // namespace

std::unique_ptr<Command> make_measures_command() { return std::make_unique<MeasuresCommand>(); }

}  // namespace ita
