#include "cli/command.h"
#include "cli/resources.h"
#include "cli/show_answer.h"
#include "query/status.h"
#include "store/content_hash.h"

namespace ita {
namespace {

class StatusCommand : public Command {
 public:
  std::string name() const override { return "status"; }
  std::string summary() const override { return "What was read, and what needs a look"; }
  std::string examples() const override {
    return "  ita status                  every input file counted once, and each problem\n"
           "  ita status --format json    the same for a program\n";
  }
  void declare(CLI::App& app) override {
    // For tests: whether two databases say the same. No group: not in --help.
    app.add_flag("--content-hash", content_hash_)->group("");
  }
  Exit run(Context& context) override {
    const Opened<Database> database = open_database(context, Database::Mode::kReadOnly);
    if (!database) return database.error();
    if (content_hash_) return show_hash(context, *database);
    Result<std::vector<Answer>> answers = summarize_status(*database);
    if (!answers) return context.messages.report(answers.error());
    answers->back().notes.push_back(
        "Next: ita measures --review   (or: ita show DOC, ita missing --help)");
    show_answers(context, *answers);
    return Exit::kGood;
  }

 private:
  static Exit show_hash(Context& context, const Database& database) {
    const Result<std::string> hash = content_hash(database);
    if (!hash) return context.messages.report(hash.error());
    context.out.write(*hash + '\n');
    return Exit::kGood;
  }

  bool content_hash_ = false;
};

}  // namespace

std::unique_ptr<Command> make_status_command() { return std::make_unique<StatusCommand>(); }

}  // namespace ita
