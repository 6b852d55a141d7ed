#include <algorithm>
#include <filesystem>
#include <thread>

#include "cli/command.h"
#include "cli/import_run.h"
#include "cli/interrupt.h"
#include "cli/resources.h"
#include "cli/show_answer.h"
#include "intake/walk.h"

namespace ita {
namespace {

int count_cores() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

ProgressMode find_progress_mode(const std::string& asked, bool quiet) {
  if (asked == "always") return ProgressMode::kAlways;
  return asked == "never" || quiet ? ProgressMode::kNever : ProgressMode::kAuto;
}

// The next thing to type, by what there is to see.
std::string suggest(const ImportLedger& ledger, bool interrupted, const Context& context) {
  if (interrupted) return "Stopped; nothing is lost. Go on with: " + context.command_line;
  if (ledger.known_problems() > 0)
    return "Next: ita status   (also lists the problems of files that were known before)";
  if (ledger.readable() == 0) return "Next: ita doctor   (or: ita import --help)";
  return "Next: ita measures --issue 1   (or: ita status, ita show 1, ita --help)";
}

class ImportCommand : public Command {
 public:
  std::string name() const override { return "import"; }
  std::string summary() const override { return "Read report files into the database"; }
  std::string examples() const override {
    return "  ita import reports/                   every PDF and text file of a folder and below\n"
           "  ita import a.pdf b.pdf --db 2568.db   into a database of its own\n"
           "  ita import reports/ --jobs 2          with two workers at once\n"
           "  ita import reports/                   again: reads only what is new or was not done\n"
           "\n"
           "Ctrl-C once finishes the documents in hand; twice stops at once. Nothing is lost "
           "either\n"
           "way: the same command goes on where it was. Originals are never changed.\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("inputs", inputs_, "Files, and folders with everything below")
        ->required()
        ->option_text("FILE|FOLDER...");
    app.add_option("--jobs,-j", jobs_, "Documents read at once (default: cores)")
        ->check(CLI::Range(1, 256))
        ->option_text("N");
    app.add_option("--progress", progress_, "Progress: auto, always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    app.add_flag("--again", again_, "Read known documents anew");
  }
  Exit run(Context& context) override;

 private:
  std::vector<std::string> inputs_;
  int jobs_ = count_cores();
  std::string progress_ = "auto";
  bool again_ = false;
};

Exit judge_import(const ImportLedger& ledger, const Interrupt& interrupt) {
  if (const std::optional<Exit> stopped = interrupt.exit()) return *stopped;
  if (ledger.readable() == 0) return Exit::kUnreadable;
  return ledger.all_good() ? Exit::kGood : Exit::kPartial;
}

void show_summary(Context& context, const ImportLedger& ledger, const Walk& walk,
                  bool interrupted) {
  std::vector<Answer> answers = {ledger.summarize()};
  if (walk.skipped_hidden + walk.skipped_other > 0)
    answers.front().notes.push_back(
        "Passed over in folders: " + std::to_string(walk.skipped_hidden) + " hidden, " +
        std::to_string(walk.skipped_other) + " that are no report files");
  if (Answer problems = ledger.list_problems(); !problems.rows.empty())
    answers.push_back(std::move(problems));
  answers.back().notes.push_back(suggest(ledger, interrupted, context));
  show_answers(context, answers);
}

Exit ImportCommand::run(Context& context) {
  const Opened<DocumentParser> parser = open_parser(context);
  if (!parser) return parser.error();
  const Opened<std::filesystem::path> worker = open_worker(context);
  if (!worker) return worker.error();

  const Interrupt interrupt;
  Progress progress(find_progress_mode(progress_, context.options.quiet));
  progress.announce("looking for files …");
  const Walk files = walk({inputs_.begin(), inputs_.end()});
  if (files.candidates.empty()) {
    progress.clear();
    context.messages.error("the folders hold no report files (PDF or text)");
    return Exit::kUnreadable;
  }
  Opened<Database> database = open_database(context, Database::Mode::kReadWrite);
  if (!database) return database.error();
  ImportRun import(*database, *parser, interrupt.flag(), progress,
                   {*worker, Limits(), jobs_, again_});
  const Status status = import.run(files.candidates, {ITA_VERSION, context.command_line});
  progress.clear();
  show_summary(context, import.ledger(), files, interrupt.exit().has_value());
  if (!status) return context.messages.report(status.error());
  return judge_import(import.ledger(), interrupt);
}

}  // namespace

std::unique_ptr<Command> make_import_command() { return std::make_unique<ImportCommand>(); }

}  // namespace ita
