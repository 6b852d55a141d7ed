#include <fmt/core.h>
#include <sys/mman.h>
#include <unicode/uversion.h>
#include <unistd.h>

#include <CLI/Version.hpp>
#include <nlohmann/json.hpp>
#include <thread>

#include "cli/command.h"
#include "cli/limit_lines.h"
#include "cli/read_file.h"
#include "cli/resources.h"
#include "cli/show_answer.h"
#include "cli/text_report.h"
#include "intake/path_text.h"
#include "sandbox/extractor_version.h"
#include "sandbox/self_test.h"
#include "store/reader.h"

namespace ita {
namespace {

constexpr std::string_view kProbe = "ita\tdoctor\n";  // the smallest document

// What was looked at, row by row, and the first thing that keeps the program from working.
class Findings {
 public:
  Findings() {
    answer_.title = "ita doctor";
    answer_.columns = {{"what"}, {"value"}, {"from"}, {"verdict"}};
  }
  void add(std::string_view what, std::string value, std::string_view from,
           std::string_view verdict = "") {
    answer_.rows.push_back({to_value(what), std::move(value), to_value_or_nothing(from),
                            to_value_or_nothing(verdict)});
  }
  void add_failure(std::string_view what, std::string_view from, const Error& error, Exit exit) {
    add(what, error.detail, from, to_name(error.code));
    if (exit_ == Exit::kGood) exit_ = exit;
  }
  const Answer& answer() const { return answer_; }
  Exit exit() const { return exit_; }

 private:
  Answer answer_;
  Exit exit_ = Exit::kGood;
};

// Reads a small text in a worker, as an import would.
Result<std::string> try_worker(const std::string& program) {
  UniqueFd file(::memfd_create("probe", MFD_CLOEXEC));
  if (!file || ::write(file.number(), kProbe.data(), kProbe.size()) < 0)
    return fail(ErrorCode::kNoSpace, "no memory for a test document");
  const Result<DocumentOutcome> outcome = read_content(program, std::move(file));
  if (!outcome) return tl::unexpected(outcome.error());
  if (outcome->status != OutcomeStatus::kOk) return tl::unexpected(*outcome->reason);
  if (outcome->extractor_version != kExtractorVersion)
    return fail(ErrorCode::kDataFile, "ita-worker is of another version than ita: extractor " +
                                          outcome->extractor_version);
  return outcome->extractor_version;
}

void look_at_worker(Findings& findings) {
  const Result<Setting> worker = find_worker();
  if (!worker) return findings.add_failure("worker", "", worker.error(), Exit::kMissing);
  const Result<std::string> extractor = try_worker(worker->value);
  if (!extractor)
    return findings.add_failure("worker", worker->origin, extractor.error(), Exit::kMissing);
  findings.add("worker", worker->value, worker->origin, "reads a test document");
  const Result<SelfTest> test = run_self_test(worker->value);
  if (!test) return findings.add_failure("sandbox", "", test.error(), Exit::kMissing);
  findings.add("sandbox", test->confinement, "kernel",
               fmt::format("{} of {} forbidden acts refused", test->refused.size(),
                           test->refused.size() + test->allowed.size()));
}

void look_at_codebook(Findings& findings) {
  const Result<Setting> folder = find_codebook_folder();
  if (!folder) return findings.add_failure("codebook", "", folder.error(), Exit::kMissing);
  const Result<DocumentParser> parser = DocumentParser::load(folder->value);
  if (!parser)
    return findings.add_failure("codebook", folder->origin, parser.error(), Exit::kMissing);
  findings.add("codebook", folder->value, folder->origin, "complete");
}

void look_at_database(Findings& findings, const GlobalOptions& options) {
  const Setting setting = find_database(options);
  const Result<Database> database = Database::open(setting.value, Database::Mode::kReadOnly);
  if (!database && database.error().code == ErrorCode::kNotFound)
    return findings.add("database", setting.value, setting.origin,
                        "not there yet; ita import makes it");
  if (!database)
    return findings.add_failure("database", setting.origin, database.error(), Exit::kDatabase);
  const Result<std::vector<int64_t>> documents = Reader(*database).document_ids();
  if (!documents)
    return findings.add_failure("database", setting.origin, documents.error(), Exit::kDatabase);
  findings.add("database", setting.value, setting.origin,
               std::to_string(documents->size()) + " documents");
}

std::string find_sqlite_version() {
  const Result<Connection> scratch = Connection::open(":memory:", Connection::Access::kCreate);
  if (!scratch) return scratch.error().detail;
  Statement version = scratch->prepare("SELECT sqlite_version()");
  return version.next() ? version.string(0) : std::string();
}

void look_at_versions(Findings& findings) {
  findings.add("ita", ITA_VERSION, "program");
  findings.add("extractor", std::string(kExtractorVersion), "program");
  findings.add("parser", std::to_string(kParserVersion), "program");
  findings.add("SQLite", find_sqlite_version(), "library");
  findings.add("ICU", U_ICU_VERSION, "library");
  findings.add("fmt", std::to_string(FMT_VERSION), "library");
  findings.add("CLI11", CLI11_VERSION, "library");
  findings.add("nlohmann-json",
               fmt::format("{}.{}.{}", NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
                           NLOHMANN_JSON_VERSION_PATCH),
               "library");
}

void look_at_limits(Findings& findings) {
  for (const LimitLine& line : describe_limits(Limits()))
    findings.add(fmt::format("limit: {}", line.what), line.value, "default", line.reason);
  findings.add("jobs", std::to_string(std::thread::hardware_concurrency()), "cores");
}

class DoctorCommand : public Command {
 public:
  std::string name() const override { return "doctor"; }
  std::string summary() const override { return "Is everything there, and what is in force"; }
  std::string examples() const override {
    return "  ita doctor                  versions, paths and limits, and where each came from\n"
           "  ita doctor --db other.db    with another database\n"
           "  ita doctor --text *.pdf     what each page's text layer is worth, and what was "
           "repaired\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("--text", files_, "Judge the text layers of these files, page by page")
        ->option_text("FILE ...");
  }
  Exit run(Context& context) override {
    if (!files_.empty()) return judge_texts(context);
    Findings findings;
    look_at_worker(findings);
    look_at_codebook(findings);
    look_at_database(findings, context.options);
    look_at_versions(findings);
    look_at_limits(findings);
    show_answer(context, findings.answer());
    return findings.exit();
  }

 private:
  Exit judge_texts(Context& context) const {
    const Opened<std::filesystem::path> worker = open_worker(context);
    if (!worker) return worker.error();
    Answer report = make_text_report();
    Exit exit = Exit::kGood;
    for (const std::string& file : files_) {
      const std::string shown = to_display(file);
      const Result<DocumentOutcome> outcome = read_file(*worker, file);
      if (!outcome) {
        add_failures(report, shown, {&outcome.error(), 1});
        exit = files_.size() > 1 ? Exit::kPartial : to_exit(outcome.error().code);
        continue;
      }
      add_pages(report, shown, outcome->pages);
      add_failures(report, shown, outcome->page_failures);
      if (outcome->status != OutcomeStatus::kOk) exit = Exit::kPartial;
    }
    if (context.options.format == "table")
      context.out.write(to_plain_text(report));
    else
      show_answer(context, report);
    return exit;
  }

  std::vector<std::string> files_;
};

}  // namespace

std::unique_ptr<Command> make_doctor_command() { return std::make_unique<DoctorCommand>(); }

}  // namespace ita
