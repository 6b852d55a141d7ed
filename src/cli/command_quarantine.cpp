#include <algorithm>

#include "cli/command.h"
#include "cli/import_session.h"
#include "cli/resources.h"
#include "cli/shell_words.h"
#include "cli/show_answer.h"
#include "intake/path_text.h"
#include "store/quarantine.h"
#include "store/reader.h"

namespace ita {
namespace {

// The shortest line that makes the same thing happen again, without the database.
std::string reproduce(const QuarantinedDocument& document) {
  return "ita extract " + to_shell_word(document.path.native()) + " > /dev/null";
}

Answer list(const std::vector<QuarantinedDocument>& documents) {
  Answer answer;
  answer.title = "Documents that broke the program that read them";
  answer.columns = {{"document", ColumnKind::kInteger},
                    {"status"},
                    {"reason"},
                    {"pages", ColumnKind::kInteger},
                    {"read", ColumnKind::kInteger},
                    {"tried", ColumnKind::kInteger},
                    {"path"},
                    {"detail"}};
  for (const QuarantinedDocument& d : documents)
    answer.rows.push_back({to_value(d.id), to_value(d.status), to_value(d.reason),
                           to_value(d.pages), to_value(d.pages_read), to_value(d.attempts),
                           to_value(to_display(d.path)), to_value(d.detail)});
  answer.notes.push_back(documents.empty() ? "None."
                                           : "Next: ita quarantine show DOC   (or: ita quarantine "
                                             "retry, after an update of ita)");
  return answer;
}

Answer show(const QuarantinedDocument& d) {
  Answer answer;
  answer.title = "Document " + std::to_string(d.id);
  answer.columns = {{"what"}, {"value"}};
  const auto add = [&](std::string_view what, std::string value) {
    answer.rows.push_back({to_value(what), to_value(std::move(value))});
  };
  add("path", to_display(d.path));
  add("sha256", d.sha256);
  add("status", d.status);
  add("reason", d.reason);
  add("detail", d.detail);
  add("pages read", std::to_string(d.pages_read) + " of " + std::to_string(d.pages));
  add("tried", std::to_string(d.attempts) + " times, last " + d.finished_at);
  add("extractor", d.extractor_version);
  add("sandbox", d.sandbox);
  add("again with", reproduce(d));
  std::string_view rest = d.stderr_tail;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    add("worker said", std::string(line));
  }
  return answer;
}

class QuarantineCommand : public Command {
 public:
  std::string name() const override { return "quarantine"; }
  std::string summary() const override { return "Documents that broke the program reading them"; }
  std::string examples() const override {
    return "  ita quarantine              what failed, crashed or took too long\n"
           "  ita quarantine show 12      why, what the worker said, and how to see it again\n"
           "  ita quarantine retry        read all of them again, from where they were last seen\n"
           "  ita quarantine retry 12\n"
           "\nNothing is moved or deleted: quarantine is a list. A document that failed is tried "
           "again by\nthe next imports, three times in all; then it waits here.\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("action", action_, "list, show or retry")
        ->check(CLI::IsMember({"list", "show", "retry"}))
        ->option_text("[list|show|retry]");
    app.add_option("documents", wanted_, "Numbers, file names or parts of them; all if none")
        ->option_text("DOC...");
  }
  Exit run(Context& context) override {
    Result<std::vector<QuarantinedDocument>> documents = load(context);
    if (!documents) return failed_;
    if (action_ == "list") return show_answer(context, list(*documents)), Exit::kGood;
    if (documents->empty()) {
      context.messages.error("there is no such document in quarantine");
      return Exit::kUsage;
    }
    if (action_ == "retry") return retry(context, *documents);
    std::vector<Answer> answers;
    for (const QuarantinedDocument& document : *documents) answers.push_back(show(document));
    show_answers(context, answers);
    return Exit::kGood;
  }

 private:
  // Those that were asked for. The database is closed again: a retry opens it for writing.
  Result<std::vector<QuarantinedDocument>> load(const Context& context) {
    const auto report = [&](const Error& error) {
      failed_ = context.messages.report(error);
      return tl::unexpected(error);
    };
    const Opened<Database> database = open_database(context, Database::Mode::kReadOnly);
    if (!database) {
      failed_ = database.error();
      return fail(ErrorCode::kDatabase, "");
    }
    Result<std::vector<QuarantinedDocument>> documents = load_quarantine(*database);
    if (!documents) return report(documents.error());
    if (wanted_.empty()) return documents;
    std::vector<int64_t> ids;
    for (const std::string& words : wanted_) {
      const Result<std::vector<int64_t>> found = Reader(*database).find_documents(words);
      if (!found) return report(found.error());
      ids.insert(ids.end(), found->begin(), found->end());
    }
    std::erase_if(*documents, [&](const QuarantinedDocument& document) {
      return std::find(ids.begin(), ids.end(), document.id) == ids.end();
    });
    return documents;
  }

  static Exit retry(Context& context, const std::vector<QuarantinedDocument>& documents) {
    std::vector<std::filesystem::path> paths;
    paths.reserve(documents.size());
    for (const QuarantinedDocument& document : documents) paths.push_back(document.path);
    ImportPlan plan;
    plan.again = true;
    return import_files(context, paths, plan);
  }

  std::string action_ = "list";
  std::vector<std::string> wanted_;
  Exit failed_ = Exit::kDatabase;
};

}  // namespace

std::unique_ptr<Command> make_quarantine_command() { return std::make_unique<QuarantineCommand>(); }

}  // namespace ita
