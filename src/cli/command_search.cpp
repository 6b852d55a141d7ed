#include "cli/command.h"
#include "cli/resources.h"
#include "cli/scope_options.h"
#include "cli/show_answer.h"
#include "query/search.h"

namespace ita {
namespace {

const std::vector<std::string> kBrief = {"document", "page",        "text",
                                         "agency",   "fiscal_year", "place"};

class SearchCommand : public Command {
 public:
  SearchCommand() { question_.limit = 50; }
  std::string name() const override { return "search"; }
  std::string summary() const override { return "Where pages say something, with page and box"; }
  std::string examples() const override {
    return "  ita search สินบน                        every passage that holds the word\n"
           "  ita search คู่มือ ทรัพย์สิน                both words in one cell or text\n"
           "  ita search '\"ปี 2567\"' --year 2568       words in this order; ๒๕๖๗ is found too\n"
           "  ita search --near ทรัพย์สน               tone marks and signs may differ\n"
           "  ita search งบ --agency อบต.เกล็ดแก้ว --limit 500 --format csv\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("TEXT", words_, "Words; all must stand in one passage")->required();
    app.add_flag("--near", question_.near, "Tone marks, signs and punctuation may differ");
    add_year(app, question_.fiscal_year, "Fiscal year (B.E.)");
    app.add_option("--agency", question_.agency, "Part of the agency's name")->option_text("NAME");
    app.add_option("--kind", question_.kind, "measures, report or other")
        ->check(CLI::IsMember({"measures", "report", "other"}));
    app.add_option("--limit", question_.limit, "At most so many rows (50)")
        ->check(CLI::PositiveNumber)
        ->option_text("N");
  }
  Exit run(Context& context) override {
    const Opened<Sources> sources = open_sources(context);
    if (!sources) return sources.error();
    for (const std::string& word : words_)
      question_.text += (question_.text.empty() ? "" : " ") + word;
    return show_result(context, search_pages(sources->context(), question_), kBrief);
  }

 private:
  SearchQuestion question_;
  std::vector<std::string> words_;
};

}  // namespace

std::unique_ptr<Command> make_search_command() { return std::make_unique<SearchCommand>(); }

}  // namespace ita
