#include <algorithm>

#include "cli/command.h"
#include "cli/resources.h"
#include "cli/scope_options.h"
#include "cli/show_answer.h"
#include "query/missing.h"

namespace ita {
namespace {

const std::vector<std::string> kBrief = {"agency", "province", "fiscal_year", "status", "document",
                                         "page",   "file",     "found_year",  "score",  "detail"};

class MissingCommand : public Command {
 public:
  std::string name() const override { return "missing"; }
  std::string summary() const override { return "Which agencies lack a publication"; }
  std::string examples() const override {
    return "  ita missing --item measures --year 2568 --roster agencies.csv\n"
           "                                    who has not published the measures of 2568\n"
           "  ita missing --item report --year 2567 --roster agencies.csv --fail-on-any\n"
           "  ita missing --item O34 --year 2567 --roster agencies.csv\n"
           "                                    by the item's code in that year\n"
           "  ita missing --year 2566 --year 2567 --year 2568\n"
           "                                    three years, for the roster that was imported\n"
           "  ita missing                       which years each known agency has\n"
           "\n"
           "The roster is a CSV file with a heading: name (ชื่อหน่วยงาน), and where names repeat\n"
           "district (อำเภอ) and province (จังหวัด); ita roster import keeps one.\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("--item", question_.item, "measures, report, or the item's code in that year")
        ->option_text("ITEM");
    CLI::Option* year = add_year(app, question_.fiscal_years,
                                 "Fiscal year (B.E.) of the publication; several times")
                            ->expected(1)
                            ->take_all();
    CLI::Option* roster = app.add_option("--roster", roster_,
                                         "CSV file of the agencies to expect (else the imported)")
                              ->option_text("FILE");
    roster->needs(year);
    app.add_flag("--fail-on-any", fail_on_any_, "Exit with 10 if any agency lacks it")->needs(year);
  }
  Exit run(Context& context) override {
    std::vector<RosterEntry> entries;
    if (!roster_.empty()) {
      Result<std::vector<RosterEntry>> loaded = load_roster(roster_);
      if (!loaded) return context.messages.report(loaded.error(), roster_);
      entries = std::move(*loaded);
    }
    const Opened<Sources> sources = open_sources(context);
    if (!sources) return sources.error();
    const QueryContext query = sources->context();
    if (question_.fiscal_years.empty()) return show_result(context, list_publications(query));
    const Result<Roster> roster = roster_.empty() ? load_stored_roster(sources->database)
                                                  : prepare_roster(query, std::move(entries));
    if (!roster) return context.messages.report(roster.error());
    if (roster->entries.empty()) {
      context.messages.error("there is no roster: give --roster FILE, or keep one with");
      context.messages.error("  ita roster import FILE");
      return Exit::kUsage;
    }
    Result<Answer> answer = find_missing(query, question_, *roster);
    if (answer && !roster_.empty() && has_status(*answer, "ambiguous"))
      answer->notes.push_back(
          "To decide whose ambiguous documents are: ita roster import FILE, ita roster undecided.");
    const Exit exit = show_result(context, answer, kBrief);
    return exit == Exit::kGood && fail_on_any_ && lacks_any(*answer) ? Exit::kFound : exit;
  }

 private:
  static std::vector<Value> statuses_of(const Answer& answer) {
    const auto status = std::find_if(answer.columns.begin(), answer.columns.end(),
                                     [](const Column& column) { return column.name == "status"; });
    const auto index = static_cast<std::size_t>(status - answer.columns.begin());
    std::vector<Value> statuses;
    for (const auto& row : answer.rows) statuses.push_back(row[index]);
    return statuses;
  }
  static bool has_status(const Answer& answer, std::string_view status) {
    const auto statuses = statuses_of(answer);
    return std::find(statuses.begin(), statuses.end(), to_value(status)) != statuses.end();
  }
  static bool lacks_any(const Answer& answer) {
    const auto statuses = statuses_of(answer);
    return std::any_of(statuses.begin(), statuses.end(),
                       [](const Value& status) { return status != to_value("published"); });
  }

  PublicationQuestion question_;
  std::string roster_;
  bool fail_on_any_ = false;
};

}  // namespace

std::unique_ptr<Command> make_missing_command() { return std::make_unique<MissingCommand>(); }

}  // namespace ita
