#include "cli/command.h"
#include "cli/read_file.h"
#include "cli/resources.h"
#include "intake/path_text.h"
#include "present/extract_json.h"
#include "present/extract_text.h"

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
    app.add_option("file", file_, "PDF, picture or text file")->required()->option_text("FILE");
    app.add_option("--format", format_, "json or text")->check(CLI::IsMember({"json", "text"}));
  }
  Exit run(Context& context) override {
    const Opened<std::filesystem::path> worker = open_worker(context);
    if (!worker) return worker.error();
    const std::string shown = to_display(file_);
    const Result<DocumentOutcome> outcome = read_file(*worker, file_);
    if (!outcome) return context.messages.report(outcome.error(), shown);
    for (const Error& failure : outcome->page_failures) context.messages.report(failure, shown);
    context.out.write_data(format_ == "json" ? to_extract_json(outcome->pages)
                                             : to_document_text(outcome->pages));
    return outcome->status == OutcomeStatus::kOk ? Exit::kGood : Exit::kPartial;
  }

 private:
  std::string file_, format_ = "json";
};

}  // namespace

std::unique_ptr<Command> make_extract_command() { return std::make_unique<ExtractCommand>(); }

}  // namespace ita
