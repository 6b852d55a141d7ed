#include "cli/command.h"
#include "cli/progress.h"
#include "cli/resources.h"
#include "cli/show_answer.h"
#include "store/reader.h"
#include "store/writer.h"

namespace ita {
namespace {

struct Counts {
  int64_t documents = 0, measures = 0, to_review = 0, scores = 0;
  std::vector<std::string> kept;  // documents that keep their older record, and why
  void keep(int64_t document, const Error& error) {
    kept.push_back("document " + std::to_string(document) +
                   " keeps its older record: " + error.detail);
  }
  void add(const DocumentRecord& record) {
    ++documents;
    measures += static_cast<int64_t>(record.measures.size());
    scores += static_cast<int64_t>(record.scores.size());
    for (const Measure& measure : record.measures) to_review += measure.needs_review() ? 1 : 0;
  }
};

Answer summarize(const StatusCounts& before, const Counts& now) {
  Answer answer;
  answer.title = "Reparsed " + std::to_string(now.documents) + " documents";
  answer.columns = {
      {"what", ColumnKind::kText}, {"before", ColumnKind::kInteger}, {"now", ColumnKind::kInteger}};
  answer.rows = {{to_value("measures"), before.measures, now.measures},
                 {to_value("measures that need a look"), before.measures_to_review, now.to_review},
                 {to_value("scores"), before.scores, now.scores}};
  answer.notes = now.kept;
  return answer;
}

class ReparseCommand : public Command {
 public:
  std::string name() const override { return "reparse"; }
  std::string summary() const override { return "Apply newer rules to all stored pages"; }
  std::string examples() const override {
    return "  ita reparse            after an update of ita, or of a table of data/codebook\n"
           "\nNeeds no PDF: what the pages hold is in the database. May be stopped at any time "
           "and\n"
           "started again.\n";
  }
  void declare(CLI::App&) override {}
  Exit run(Context& context) override {
    const Opened<DocumentParser> parser = open_parser(context);
    if (!parser) return parser.error();
    // Read-only first: a database that is not there is not made.
    if (const auto there = open_database(context, Database::Mode::kReadOnly); !there)
      return there.error();
    Opened<Database> database = open_database(context, Database::Mode::kReadWrite);
    if (!database) return database.error();
    const Result<Answer> answer = reparse(*database, *parser, context.options.quiet);
    return show_result(context, answer);
  }

 private:
  static Result<Answer> reparse(Database& database, const DocumentParser& parser, bool quiet) {
    const Reader reader(database);
    Writer writer(database);
    const Result<StatusCounts> before = reader.load_status();
    if (!before) return tl::unexpected(before.error());
    const Result<std::vector<int64_t>> documents = reader.document_ids_with_content();
    if (!documents) return tl::unexpected(documents.error());

    Progress progress(quiet ? ProgressMode::kNever : ProgressMode::kAuto);
    Counts now;
    uint64_t pages_done = 0;
    for (const int64_t document : *documents) {
      const Result<std::vector<PageContent>> pages = reader.load_pages(document);
      if (!pages) return tl::unexpected(pages.error());
      const Result<DocumentRecord> record = parser.parse(*pages);
      if (!record) {
        now.keep(document, record.error());
        continue;
      }
      if (const Status saved = writer.replace_record(document, *pages, *record, kParserVersion);
          !saved)
        return tl::unexpected(saved.error());
      now.add(*record);
      pages_done += pages->size();
      progress.update({static_cast<uint64_t>(now.documents), documents->size(), 0, pages_done});
    }
    return summarize(*before, now);
  }
};

}  // namespace

std::unique_ptr<Command> make_reparse_command() { return std::make_unique<ReparseCommand>(); }

}  // namespace ita
