#include "cli/command.h"
#include "cli/import_session.h"
#include "cli/limit_lines.h"

namespace ita {
namespace {

constexpr int kMostPages = 10'000;

class ImportCommand : public Command {
 public:
  std::string name() const override { return "import"; }
  std::string summary() const override { return "Read report files into the database"; }
  std::string examples() const override {
    return std::string() +
           "  ita import reports/                   every PDF and text file of a folder and below\n"
           "  ita import a.pdf b.pdf --db 2568.db   into a database of its own\n"
           "  ita import reports/ --jobs 2          with two workers at once\n"
           "  ita import reports/                   again: reads only what is new or was not done\n"
           "\n"
           "Ctrl-C once finishes the documents in hand; twice stops at once. Nothing is lost "
           "either\n"
           "way: the same command goes on where it was. Originals are never changed.\n"
           "\nLimits, and what they are for:\n" +
           to_help(describe_limits(Limits()));
  }
  void declare(CLI::App& app) override {
    app.add_option("inputs", inputs_, "Files, and folders with everything below")
        ->required()
        ->option_text("FILE|FOLDER...");
    app.add_option("--jobs,-j", plan_.jobs, "Documents read at once (default: cores)")
        ->check(CLI::Range(1, 256))
        ->option_text("N");
    app.add_option("--progress", plan_.progress, "Progress: auto, always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    app.add_flag("--again", plan_.again, "Read known documents anew");
    app.add_option("--archive", plan_.archive,
                   "Keep a copy of every original there, by its content")
        ->option_text("FOLDER");
    app.add_option("--max-file", max_file_, "Largest file, in MiB")
        ->check(CLI::Range(1, 2047))
        ->option_text("MIB");
    app.add_option("--max-pages", plan_.limits.pages, "Most pages of a document")
        ->check(CLI::Range(1, 10'000))
        ->option_text("N");
    app.add_flag("--unsandboxed", plan_.unsandboxed,
                 "Read without the kernel's sandbox; only files that you trust");
  }
  Exit run(Context& context) override {
    plan_.limits.file_bytes = max_file_ << 20;
    return import_files(context, {inputs_.begin(), inputs_.end()}, plan_);
  }

 private:
  std::vector<std::string> inputs_;
  ImportPlan plan_;
  uint64_t max_file_ = Limits().file_bytes >> 20;
};

}  // namespace

std::unique_ptr<Command> make_import_command() { return std::make_unique<ImportCommand>(); }

}  // namespace ita
