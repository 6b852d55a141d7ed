#include "cli/command.h"
#include "cli/resources.h"
#include "intake/path_text.h"
#include "intake/source_file.h"
#include "present/extract_json.h"
#include "present/extract_text.h"
#include "sandbox/supervisor.h"

namespace ita {
namespace {

class ExtractCommand : public Command {
 public:
  std::string name() const override { return "extract"; }
  std::string summary() const override { return "The text and tables of one file"; }
  std::string examples() const override {
    return "  ita extract report.pdf                   pages, tables and cells with their places\n"
           "  ita extract report.pdf --format text     running text, table cells between tabs\n"
           "  ita extract report.pdf | jq '.pages[0].tables'\n"
           "\nNeeds no database.\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("file", file_, "PDF or text file")->required()->option_text("FILE");
    app.add_option("--format", format_, "json or text")->check(CLI::IsMember({"json", "text"}));
  }
  Exit run(Context& context) override {
    const Opened<std::filesystem::path> worker = open_worker(context);
    if (!worker) return worker.error();
    const std::string shown = to_display(file_);
    const Limits limits;
    Result<SourceFile> source = load_source_file(file_, limits);
    if (!source) return context.messages.report(source.error(), shown);

    std::optional<Job> job = Job{0, std::move(source->content)};
    DocumentOutcome outcome;
    const StopFlag never;  // Ctrl-C ends the program, and with it the worker
    const Status status = Supervisor(*worker, limits, 1, never)
                              .run([&] { return std::exchange(job, std::nullopt); },
                                   [&](DocumentOutcome&& ended) { outcome = std::move(ended); });
    if (!status) return context.messages.report(status.error(), shown);
    for (const Error& failure : outcome.page_failures) context.messages.report(failure, shown);
    if (outcome.status != OutcomeStatus::kOk && outcome.status != OutcomeStatus::kPartial)
      return context.messages.report(*outcome.reason, shown);
    context.out.write_data(format_ == "json" ? to_extract_json(outcome.pages)
                                             : to_document_text(outcome.pages));
    return outcome.status == OutcomeStatus::kOk ? Exit::kGood : Exit::kPartial;
  }

 private:
  std::string file_, format_ = "json";
};

}  // namespace

std::unique_ptr<Command> make_extract_command() { return std::make_unique<ExtractCommand>(); }

}  // namespace ita
