#include "cli/command.h"
#include "cli/measure_grouping.h"
#include "cli/resources.h"
#include "cli/show_answer.h"

namespace ita {
namespace {

class GroupCommand : public Command {
 public:
  std::string name() const override { return "group"; }
  std::string summary() const override { return "Bring the groups of like measures up to date"; }
  std::string examples() const override {
    return "  ita group      after imports; measures --grouped, copied, follow-up and report do "
           "it\n"
           "                 themselves where the database can be written\n"
           "\nNear copies become one wording, wordings that do the same one theme:\n"
           "docs/measure-groups.md.\n";
  }
  void declare(CLI::App&) override {}
  Exit run(Context& context) override {
    const Result<GroupCounts> counts = make_groups(context);
    if (!counts) return context.messages.report(counts.error());
    Answer answer;
    answer.title = "Grouped";
    answer.columns = {{"what"}, {"count", ColumnKind::kInteger}};
    answer.rows = {{to_value("measures"), to_value(counts->measures)},
                   {to_value("different texts"), to_value(counts->wordings)},
                   {to_value("wordings"), to_value(counts->groups)},
                   {to_value("themes"), to_value(counts->themes)}};
    show_answer(context, answer);
    return Exit::kGood;
  }
};

}  // namespace

std::unique_ptr<Command> make_group_command() { return std::make_unique<GroupCommand>(); }

}  // namespace ita
