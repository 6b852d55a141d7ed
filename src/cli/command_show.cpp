#include "cli/command.h"
#include "cli/resources.h"
#include "cli/show_answer.h"
#include "query/documents.h"
#include "query/show.h"
#include "store/reader.h"

namespace ita {
namespace {

const std::vector<std::string> kBriefList = {"id",     "kind",     "agency",    "fiscal_year",
                                             "status", "measures", "to_review", "file"};
// Of the document's measures, without what its facts have said.
const std::vector<std::string> kBriefMeasures = {
    "page",    "issue", "indicator",   "codes", "finding",
    "measure", "steps", "responsible", "end",   "review_reasons"};

class ShowCommand : public Command {
 public:
  std::string name() const override { return "show"; }
  std::string summary() const override { return "One document in full, or the list of all"; }
  std::string examples() const override {
    return "  ita show                      the list of documents\n"
           "  ita show 12                   by its number (the list and ita measures have it)\n"
           "  ita show 9f2c41               by the first digits of its sha256\n"
           "  ita show report_2568.pdf      by its file name, or a part of it\n"
           "  ita show 12 --pages           how each page was read, and what its text is worth\n"
           "  ita show 12 --wide            with the texts in full\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("document", wanted_, "Number, sha256, path or file name")->option_text("DOC");
    app.add_flag("--pages", pages_,
                 "Only the pages: the verdict on each one's text, with evidence");
  }
  Exit run(Context& context) override {
    if (wanted_.empty()) return show_list(context);
    const Opened<Database> database = open_database(context, Database::Mode::kReadOnly);
    if (!database) return database.error();
    const Result<std::vector<int64_t>> found = Reader(*database).find_documents(wanted_);
    if (!found) return context.messages.report(found.error());
    if (found->size() != 1) return refuse(context, *database, *found);
    if (pages_) return show_result(context, show_pages(*database, found->front()));
    const Result<std::vector<Answer>> answers = show_document(*database, found->front());
    if (!answers) return context.messages.report(answers.error());
    show_answers(context, *answers, kBriefMeasures);
    return Exit::kGood;
  }

 private:
  static constexpr std::size_t kMostNamed = 10;

  static Exit show_list(Context& context) {
    const Opened<Sources> sources = open_sources(context);
    if (!sources) return sources.error();
    return show_result(context, list_documents(sources->context(), {}), kBriefList);
  }

  Exit refuse(const Context& context, const Database& database,
              const std::vector<int64_t>& found) const {
    if (found.empty()) {
      context.messages.error("no document is called " + wanted_ + "; ita status lists the files");
      return Exit::kUsage;
    }
    context.messages.error(std::to_string(found.size()) +
                           " documents fit; name one by its number:");
    const Reader reader(database);
    for (std::size_t i = 0; i < found.size() && i < kMostNamed; ++i) {
      const Result<StoredDocument> document = reader.load_document(found[i]);
      if (!document) return context.messages.report(document.error());
      const std::string path = document->paths.empty() ? "" : document->paths.front();
      context.messages.error("  ita show " + std::to_string(found[i]) + "   " + path);
    }
    return Exit::kUsage;
  }

  std::string wanted_;
  bool pages_ = false;
};

}  // namespace

std::unique_ptr<Command> make_show_command() { return std::make_unique<ShowCommand>(); }

}  // namespace ita
