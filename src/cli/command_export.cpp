#include "cli/command.h"
#include "cli/output_file.h"
#include "cli/resources.h"
#include "present/export_csv.h"
#include "present/export_jsonl.h"

namespace ita {
namespace {

class ExportCommand : public Command {
 public:
  std::string name() const override { return "export"; }
  std::string summary() const override { return "Everything, for other programs"; }
  std::string examples() const override {
    return "  ita export --output all.jsonl             one JSON object a document\n"
           "  ita export --format csv --excel --output all.csv\n"
           "                                            one row a measure, for a spreadsheet\n"
           "  ita export | jq .document.agency          the same through a pipe\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("--format", format_, "jsonl (a document a line) or csv (a measure a row)")
        ->check(CLI::IsMember({"jsonl", "csv"}));
    app.add_option("--output,-o", output_, "File to write (else standard output)")
        ->option_text("FILE");
  }
  Exit run(Context& context) override {
    const Opened<Database> database = open_database(context, Database::Mode::kReadOnly);
    if (!database) return database.error();
    if (output_.empty()) return write_to_standard_output(context, *database);
    return write_to_file(context, *database);
  }

 private:
  using Sink = std::function<Status(std::string_view)>;

  Exit write_to_standard_output(Context& context, const Database& database) const {
    const Status status = write(context, database, [&](std::string_view text) {
      context.out.write_data(text);
      return Status();
    });
    return status ? Exit::kGood : context.messages.report(status.error());
  }

  Exit write_to_file(const Context& context, const Database& database) const {
    Result<OutputFile> file = OutputFile::create(output_);
    if (!file) return context.messages.report(file.error(), output_);
    Status status =
        write(context, database, [&](std::string_view text) { return file->write(text); });
    if (status) status = file->finish();
    return status ? Exit::kGood : context.messages.report(status.error(), output_);
  }

  Status write(const Context& context, const Database& database, const Sink& sink) const {
    const bool csv = format_ == "csv";
    const CsvProfile profile = context.options.excel ? CsvProfile::kExcel : CsvProfile::kPlain;
    Status status = csv ? sink(export_csv_heading(profile)) : Status();
    uint64_t documents = 0;
    if (status)
      status = for_each_export_document(database, [&](const ExportDocument& document) {
        ++documents;
        return sink(csv ? to_export_csv(document, profile) : to_export_line(document));
      });
    if (status) context.messages.note(std::to_string(documents) + " documents exported");
    return status;
  }

  std::string format_ = "jsonl";
  std::string output_;
};

}  // namespace

std::unique_ptr<Command> make_export_command() { return std::make_unique<ExportCommand>(); }

}  // namespace ita
