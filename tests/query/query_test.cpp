#include <catch2/catch.hpp>
#include <filesystem>
#include <stdexcept>

#include "query/answer_rows.h"
#include "query/code_years.h"
#include "query/compare.h"
#include "query/compare_groups.h"
#include "query/completeness.h"
#include "query/coverage.h"
#include "query/documents.h"
#include "query/export_documents.h"
#include "query/follow_up.h"
#include "query/measures.h"
#include "query/missing.h"
#include "query/score_history.h"
#include "query/show.h"
#include "query/status.h"
#include "query/weak_questions.h"
#include "text_case.h"
#include "world.h"

using namespace ita;

namespace {

class Asker {
 public:
  Asker(const QueryContext& context, const TextCase& text_case)
      : context_(context), case_(text_case) {}

  Result<Answer> ask() const {
    if (case_.question == "sql") return ask_sql();
    if (case_.question == "measures") return find_measures(context_, make_measure_question());
    if (case_.question == "missing") return ask_missing();
    if (case_.question == "publications") return list_publications(context_);
    if (case_.question == "documents") return ask_documents();
    if (case_.question == "status") return pick_table(summarize_status(context_.database));
    if (case_.question == "show")
      return pick_table(show_document(context_.database, *number("document")));
    if (case_.question == "compare") return ask_compare();
    if (case_.question == "export") return ask_export();
    if (case_.question == "complete") return summarize_completeness(context_, make_scope());
    if (case_.question == "parts") return list_parts(context_, make_scope());
    if (case_.question == "weak") return ask_weak();
    if (case_.question == "findings") return list_unanswered_findings(context_, make_scope());
    if (case_.question == "followup")
      return follow_measures(context_, {make_scope(), text("status")});
    if (case_.question == "scores") return list_scores(context_, make_scope());
    if (case_.question == "totals") return check_totals(context_, make_scope());
    if (case_.question == "codes") return list_code_years(context_, text("code"), number("year"));
    if (case_.question == "coverage") return ask_coverage();
    if (case_.question == "groups")
      return compare_groups(context_, *text("by"), {number("year"), "measures"});
    throw std::runtime_error("unknown question " + case_.question);
  }

 private:
  std::optional<std::string> text(const std::string& name) const {
    const auto found = case_.arguments.find(name);
    if (found == case_.arguments.end()) return std::nullopt;
    return found->second;
  }
  std::optional<int> number(const std::string& name) const {
    const auto value = text(name);
    if (!value) return std::nullopt;
    return std::stoi(*value);
  }

  Result<Answer> ask_sql() const {
    Statement query = context_.database.connection().prepare(case_.rest);
    Answer answer;
    for (int column = 0; query.status() && column < query.column_count(); ++column)
      answer.columns.push_back({query.column_name(column)});
    if (auto status = append_rows(query, answer); !status)
      return tl::unexpected<Error>(status.error());
    return answer;
  }

  MeasureQuestion make_measure_question() const {
    MeasureQuestion question;
    question.issue = text("issue");
    question.indicator = text("indicator");
    question.code = text("code");
    question.fiscal_year = number("year");
    question.agency = text("agency");
    question.text = text("text");
    if (const auto flag = number("needs_review")) question.needs_review = *flag != 0;
    question.document = number("document");
    question.limit = number("limit");
    return question;
  }

  Result<Answer> ask_missing() const {
    const auto roster = load_roster(std::filesystem::path(ITA_QUERY_TESTS) / *text("roster"));
    if (!roster) return tl::unexpected<Error>(roster.error());
    const auto prepared = prepare_roster(context_, *roster);
    if (!prepared) return tl::unexpected<Error>(prepared.error());
    return find_missing(context_, {*text("item"), {*number("year")}}, *prepared);
  }

  Result<Answer> ask_documents() const {
    return list_documents(context_, {number("year"), text("agency"), text("kind"), text("status")});
  }

  Result<Answer> ask_compare() const {
    const ComparisonScope scope{number("year"), text("kind").value_or("measures")};
    if (text("a")) return compare_agencies(context_, *text("a"), *text("b"), scope);
    return compare_issues(context_, scope);
  }

  DocumentScope make_scope() const {
    return {number("year"), text("agency"), text("province"), text("kind"), number("limit")};
  }

  Result<Answer> ask_weak() const {
    WeakQuestion question;
    question.scope = make_scope();
    if (const auto below = number("below")) question.below = *below;
    return list_weak_questions(context_, question);
  }

  Result<Answer> ask_coverage() const {
    const auto years = list_publication_years(context_.database);
    if (!years) return tl::unexpected<Error>(years.error());
    return summarize_coverage(context_, *years, {});
  }

  Result<Answer> ask_export() const {
    Answer answer;
    answer.columns = {
        {"file"}, {"document", ColumnKind::kInteger}, {"measures", ColumnKind::kInteger}};
    const auto status =
        for_each_export_document(context_.database, [&](const ExportDocument& document) -> Status {
          answer.rows.push_back({to_value(document.file), to_value(document.id),
                                 to_value(static_cast<int64_t>(document.record.measures.size()))});
          return {};
        });
    if (!status) return tl::unexpected<Error>(status.error());
    return answer;
  }

  Result<Answer> pick_table(const Result<std::vector<Answer>>& tables) const {
    if (!tables) return tl::unexpected<Error>(tables.error());
    return tables->at(static_cast<std::size_t>(*number("table") - 1));
  }

  const QueryContext& context_;
  const TextCase& case_;
};

std::string to_text(const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) return "-";
  if (const auto* number = std::get_if<int64_t>(&value)) return std::to_string(*number);
  if (const auto* real = std::get_if<double>(&value)) {
    std::string digits = std::to_string(*real);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return digits;
  }
  std::string text;
  for (const char c : std::get<std::string>(value))
    text += c == '\n' ? std::string("⏎") : std::string(1, c);
  return text;
}

std::size_t find_column(const Answer& answer, const std::string& name) {
  for (std::size_t i = 0; i < answer.columns.size(); ++i)
    if (answer.columns[i].name == name) return i;
  throw std::runtime_error("the answer has no column " + name);
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text)
    if (c == separator)
      parts.emplace_back();
    else
      parts.back() += c;
  return parts;
}

// The answer as the text files write it: columns `show`, rows `where` column:value, notes unless
// notes=0.
std::vector<std::string> to_lines(const Result<Answer>& answer, const TextCase& text_case) {
  if (!answer) return {"error " + std::string(to_name(answer.error().code))};
  std::vector<std::size_t> columns;
  if (const auto show = text_case.arguments.find("show");
      show != text_case.arguments.end() && text_case.question != "sql")
    for (const std::string& name : split(show->second, ','))
      columns.push_back(find_column(*answer, name));
  else
    for (std::size_t i = 0; i < answer->columns.size(); ++i) columns.push_back(i);

  std::vector<std::string> lines;
  for (const auto& row : answer->rows) {
    REQUIRE(row.size() == answer->columns.size());
    if (const auto where = text_case.arguments.find("where"); where != text_case.arguments.end()) {
      const auto parts = split(where->second, ':');
      if (to_text(row[find_column(*answer, parts[0])]) != parts[1]) continue;
    }
    std::string line;
    for (const std::size_t column : columns)
      line += (line.empty() ? "" : " | ") + to_text(row[column]);
    lines.push_back(line);
  }
  if (!text_case.arguments.contains("notes"))
    for (const std::string& note : answer->notes) lines.push_back("note " + note);
  return lines;
}

}  // namespace

TEST_CASE("Questions have the answers that the text files expect") {
  const World world;
  const QueryContext context = world.context();
  for (const char* file :
       {"answers.test", "measures.test", "missing.test", "overview.test", "views.test"})
    for (const TextCase& text_case :
         load_text_cases(std::filesystem::path(ITA_QUERY_TESTS) / file)) {
      INFO(file << ": " << text_case.name);
      const auto answer = Asker(context, text_case).ask();
      if (!answer) UNSCOPED_INFO(answer.error().detail);
      CHECK(to_lines(answer, text_case) == text_case.expected);
    }
}
