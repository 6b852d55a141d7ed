#include "store/reference_rows.h"

namespace ita {
namespace {

// The first assessment was of B.E. 2561; the codebook answers "not known" for years beyond its end.
constexpr int kFirstYear = 2561, kLastYear = 2600;

Status save_questions(const Connection& connection, const Codebook& codebook) {
  Statement insert =
      connection.prepare("INSERT INTO question (assessment_year, code, title) VALUES (?,?,?)");
  for (int year = kFirstYear; year <= kLastYear; ++year)
    for (const char family : {'i', 'e', 'O'}) {
      const int last = codebook.max_number(year, family).value_or(0);
      for (int number = 1; number <= last; ++number) {
        const Question* question = codebook.question(year, {family, number});
        if (question == nullptr || question->title.empty()) continue;
        insert.bind(year, question->code.to_string(), question->title);
        if (auto status = insert.run(); !status) return status;
      }
    }
  return {};
}

Status save_publications(const Connection& connection, const Codebook& codebook) {
  Statement insert = connection.prepare(
      "INSERT INTO publication (meaning, fiscal_year, code, title) VALUES (?,?,?,?)");
  for (const auto& [meaning, name] : {std::pair(PublicationMeaning::kMeasures, "measures"),
                                      std::pair(PublicationMeaning::kReport, "report")})
    for (int year = kFirstYear; year <= kLastYear; ++year) {
      const Publication* publication = codebook.publication(meaning, year);
      if (publication == nullptr) continue;
      std::optional<std::string> code;
      if (publication->code) code = publication->code->to_string();
      insert.bind(name, year, code, publication->title);
      if (auto status = insert.run(); !status) return status;
    }
  return {};
}

}  // namespace

Status save_reference_rows(const Connection& connection, const Codebook& codebook) {
  auto status = connection.execute(
      "DELETE FROM issue; DELETE FROM indicator; DELETE FROM publication; DELETE FROM question;"
      "DELETE FROM review_reason");
  if (!status) return status;
  Statement issue = connection.prepare("INSERT INTO issue (number, name) VALUES (?,?)");
  for (const Issue& entry : codebook.issues()) {
    issue.bind(entry.number, entry.name);
    if (status = issue.run(); !status) return status;
  }
  Statement indicator =
      connection.prepare("INSERT INTO indicator (number, name, weight) VALUES (?,?,?)");
  for (const Indicator& entry : codebook.indicators()) {
    indicator.bind(entry.number, entry.name, entry.weight);
    if (status = indicator.run(); !status) return status;
  }
  Statement reason =
      connection.prepare("INSERT INTO review_reason (code, english, thai) VALUES (?,?,?)");
  for (const ReviewReason& entry : codebook.review_reasons()) {
    reason.bind(entry.code, entry.english, entry.thai);
    if (status = reason.run(); !status) return status;
  }
  if (status = save_publications(connection, codebook); !status) return status;
  return save_questions(connection, codebook);
}

}  // namespace ita
