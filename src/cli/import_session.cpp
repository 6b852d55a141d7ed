#include "cli/import_session.h"

#include <filesystem>

#include "cli/import_run.h"
#include "cli/interrupt.h"
#include "cli/resources.h"
#include "cli/show_answer.h"
#include "intake/walk.h"
#include "sandbox/self_test.h"

namespace ita {
namespace {

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

// What will confine the workers, tried once a run.
Opened<std::string> open_sandbox(const Context& context, const std::filesystem::path& worker,
                                 bool unsandboxed) {
  if (unsandboxed) return to_text(Confinement());
  const Result<SelfTest> test = run_self_test(worker);
  if (!test) return tl::unexpected(context.messages.report(test.error()));
  if (test->holds()) return test->confinement;
  for (const std::string& act : test->allowed)
    context.messages.error("the sandbox does not hold: a worker can " + act);
  context.messages.note("in force here: " + test->confinement +
                        "; to read files that you trust all the same: --unsandboxed");
  return tl::unexpected(Exit::kMissing);
}

}  // namespace

Exit import_files(Context& context, const std::vector<std::filesystem::path>& inputs,
                  const ImportPlan& plan) {
  const Opened<DocumentParser> parser = open_parser(context);
  if (!parser) return parser.error();
  const Opened<std::filesystem::path> worker = open_worker(context);
  if (!worker) return worker.error();

  const Opened<std::string> sandbox = open_sandbox(context, *worker, plan.unsandboxed);
  if (!sandbox) return sandbox.error();

  const Interrupt interrupt;
  Progress progress(find_progress_mode(plan.progress, context.options.quiet));
  progress.announce("looking for files …");
  const Walk files = walk(inputs);
  if (files.candidates.empty()) {
    progress.clear();
    context.messages.error("the folders hold no report files (PDF or text)");
    return Exit::kUnreadable;
  }
  Opened<Database> database = open_database(context, Database::Mode::kReadWrite);
  if (!database) return database.error();
  std::error_code error;
  const std::filesystem::path archive =
      plan.archive.empty() ? "" : std::filesystem::absolute(plan.archive, error).lexically_normal();
  ImportRun import(*database, *parser, interrupt.flag(), progress,
                   {*worker, plan.limits, plan.jobs, plan.again,
                    plan.unsandboxed ? Sandbox::kOff : Sandbox::kOn, archive});
  const Status status = import.run(files.candidates, {ITA_VERSION, context.command_line, *sandbox});
  progress.clear();
  show_summary(context, import.ledger(), files, interrupt.exit().has_value());
  if (!status) return context.messages.report(status.error());
  return judge_import(import.ledger(), interrupt);
}

}  // namespace ita
