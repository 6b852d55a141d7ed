#include "cli/command.h"
#include "cli/resources.h"
#include "intake/path_text.h"
#include "store/backup.h"

namespace ita {
namespace {

class BackupCommand : public Command {
 public:
  std::string name() const override { return "backup"; }
  std::string summary() const override { return "Copy the database, also while others use it"; }
  std::string examples() const override {
    return "  ita backup 2568-copy.db     checked, and on the disk when the command ends\n"
           "\nNever replaces a file. The copy is a database like any other: ita status --db COPY\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("file", file_, "Where the copy goes")->required()->option_text("FILE");
  }
  Exit run(Context& context) override {
    const Opened<Database> database = open_database(context, Database::Mode::kReadOnly);
    if (!database) return database.error();
    if (const Status status = back_up(*database, file_); !status)
      return context.messages.report(status.error(), to_display(file_));
    context.messages.note("copied to " + to_display(file_));
    return Exit::kGood;
  }

 private:
  std::string file_;
};

}  // namespace

std::unique_ptr<Command> make_backup_command() { return std::make_unique<BackupCommand>(); }

}  // namespace ita
