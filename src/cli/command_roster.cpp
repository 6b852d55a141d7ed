#include "cli/command.h"
#include "cli/resources.h"
#include "cli/show_answer.h"
#include "query/roster_store.h"

namespace ita {
namespace {

const std::vector<std::string> kBriefCases = {"case",  "printed", "province",       "documents",
                                              "entry", "name",    "entry_province", "score"};

class RosterCommand : public Command {
 public:
  std::string name() const override { return "roster"; }
  std::string summary() const override { return "The agencies that should publish"; }
  std::string examples() const override {
    return "  ita roster import agencies.csv     keep the agencies to expect\n"
           "  ita roster show                    how many there are, and what was matched\n"
           "  ita roster undecided               names that may be one agency or another\n"
           "  ita roster decide 3 1207           case 3 is entry 1207; remembered for good\n"
           "  ita roster decide 3 0              case 3 is none of the roster\n"
           "  ita roster match                   after imports, for the SQL views\n"
           "\n"
           "The file is CSV with a heading: name (ชื่อหน่วยงาน), and where there are any type "
           "(ประเภท),\n"
           "district (อำเภอ), province (จังหวัด). docs/roster.md says more.\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("ACTION", action_, "What to do")
        ->required()
        ->check(CLI::IsMember({"import", "show", "undecided", "decide", "match"}));
    app.add_option("ARGUMENT", arguments_, "import: the file; decide: case and entry");
  }
  Exit run(Context& context) override {
    const std::size_t wanted = action_ == "import" ? 1 : action_ == "decide" ? 2 : 0;
    if (arguments_.size() != wanted) {
      context.messages.error(action_ == "import"   ? "name the file to import"
                             : action_ == "decide" ? "name the case and the entry"
                                                   : "there is nothing to name after " + action_);
      return Exit::kUsage;
    }
    const bool writes = action_ != "show" && action_ != "undecided";
    Opened<Sources> sources =
        open_sources(context, writes ? Database::Mode::kReadWrite : Database::Mode::kReadOnly);
    if (!sources) return sources.error();
    if (action_ == "import") return import_file(context, *sources);
    const Result<Roster> roster = load_stored_roster(sources->database);
    if (!roster) return context.messages.report(roster.error());
    if (action_ == "undecided")
      return show_result(context, list_undecided(sources->context(), *roster), kBriefCases);
    if (action_ == "decide") return decide(context, *sources, *roster);
    if (action_ == "match") return match(context, *sources, *roster);
    return show_result(context, summarize_roster(sources->context(), *roster));
  }

 private:
  Exit import_file(Context& context, Sources& sources) const {
    Result<std::vector<RosterEntry>> entries = load_roster(arguments_[0]);
    if (!entries) return context.messages.report(entries.error(), arguments_[0]);
    const Result<Roster> roster = prepare_roster(sources.context(), std::move(*entries));
    if (!roster) return context.messages.report(roster.error());
    if (const Status saved = save_roster(sources.database, *roster); !saved)
      return context.messages.report(saved.error());
    return match(context, sources, *roster);
  }

  static Exit match(Context& context, Sources& sources, const Roster& roster) {
    if (const Status saved = save_roster_matches(sources.database, sources.context(), roster);
        !saved)
      return context.messages.report(saved.error());
    return show_result(context, summarize_roster(sources.context(), roster));
  }

  Exit decide(Context& context, Sources& sources, const Roster& roster) const {
    const auto number = [](const std::string& text) {
      const bool digits = !text.empty() && text.size() < 9 &&
                          text.find_first_not_of("0123456789") == std::string::npos;
      return digits ? std::stoi(text) : -1;
    };
    const Status decided = decide_roster_case(sources.database, sources.context(), roster,
                                              number(arguments_[0]), number(arguments_[1]));
    if (!decided) return context.messages.report(decided.error());
    const Result<Roster> now = load_stored_roster(sources.database);
    if (!now) return context.messages.report(now.error());
    return match(context, sources, *now);
  }

  std::string action_;
  std::vector<std::string> arguments_;
};

}  // namespace

std::unique_ptr<Command> make_roster_command() { return std::make_unique<RosterCommand>(); }

}  // namespace ita
