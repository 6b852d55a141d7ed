#include <algorithm>

#include "cli/command.h"
#include "cli/resources.h"
#include "cli/show_answer.h"
#include "store/archive_check.h"
#include "store/content_hash.h"
#include "store/verify.h"

namespace ita {
namespace {

Answer to_answer(const std::vector<Check>& checks) {
  Answer answer;
  answer.title = "ita verify";
  answer.columns = {{"check"}, {"verdict"}, {"detail"}};
  for (const Check& check : checks)
    answer.rows.push_back(
        {to_value(check.what), to_value(check.good ? "good" : "BAD"), to_value(check.detail)});
  return answer;
}

class VerifyCommand : public Command {
 public:
  std::string name() const override { return "verify"; }
  std::string summary() const override { return "Is everything stored, and is it whole"; }
  std::string examples() const override {
    return "  ita verify                  the database, its books, and the archive's copies\n"
           "  ita verify --db copy.db     a backup\n"
           "\nExit code 4 where something is wrong. Two databases with the same content hash say\n"
           "the same. Reads everything: a minute for ten thousand documents.\n";
  }
  void declare(CLI::App&) override {}
  Exit run(Context& context) override {
    const Opened<Database> database = open_database(context, Database::Mode::kReadOnly);
    if (!database) return database.error();
    Result<std::vector<Check>> checks = verify_database(*database);
    if (!checks) return context.messages.report(checks.error());
    const auto holds = [&] {
      return std::all_of(checks->begin(), checks->end(), [](const Check& c) { return c.good; });
    };
    if (holds()) {
      const Result<std::vector<Check>> archives = verify_archives(*database);
      if (!archives) return context.messages.report(archives.error());
      checks->insert(checks->end(), archives->begin(), archives->end());
      const Result<std::string> hash = content_hash(*database);
      if (!hash) return context.messages.report(hash.error());
      checks->push_back({"content_hash", true, *hash});
    }
    show_answer(context, to_answer(*checks));
    return holds() ? Exit::kGood : Exit::kDatabase;
  }
};

}  // namespace

std::unique_ptr<Command> make_verify_command() { return std::make_unique<VerifyCommand>(); }

}  // namespace ita
