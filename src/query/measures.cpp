#include "query/measures.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "normalize/thai_text.h"
#include "query/agency_match.h"
#include "query/answer_rows.h"
#include "query/measure_rows.h"

namespace ita {
namespace {

std::optional<int> parse_number(std::string_view text) {
  const std::string folded = fold_digits(text);
  int number = 0;
  const auto [end, error] = std::from_chars(folded.data(), folded.data() + folded.size(), number);
  if (error != std::errc{} || end != folded.data() + folded.size()) return std::nullopt;
  return number;
}

Result<int> resolve_issue(const Codebook& codebook, const std::string& text) {
  const int last = static_cast<int>(codebook.issues().size());
  if (const auto number = parse_number(text); number && *number >= 1 && *number <= last)
    return *number;
  if (const auto match = codebook.find_issue(text)) return match->number;
  return fail(
      ErrorCode::kUsage,
      fmt::format("\"{}\" is no issue: give a number from 1 to {} or its words", text, last));
}

Result<std::string> resolve_indicator(const Codebook& codebook, const std::string& text) {
  const auto& indicators = codebook.indicators();
  const int last = static_cast<int>(indicators.size());
  if (const auto number = parse_number(text); number && *number >= 1 && *number <= last)
    return indicators[static_cast<std::size_t>(*number - 1)].name;
  if (const auto match = codebook.find_indicator(text))
    return indicators[static_cast<std::size_t>(match->number - 1)].name;
  return fail(
      ErrorCode::kUsage,
      fmt::format("\"{}\" is no indicator: give a number from 1 to {} or its words", text, last));
}

Result<std::vector<QuestionCode>> resolve_codes(const Codebook& codebook, const std::string& text) {
  if (const auto code = parse_question_code(text)) return std::vector{*code};
  std::vector<QuestionCode> codes;
  for (const CodeReading& reading :
       read_codes(text, {codebook, std::nullopt, std::nullopt, CodePlace::kCodeColumn}))
    if (std::find(codes.begin(), codes.end(), reading.code) == codes.end())
      codes.push_back(reading.code);
  if (codes.empty())
    return fail(ErrorCode::kUsage,
                fmt::format("\"{}\" is no question code: write i7, e6 or O18", text));
  return codes;
}

// The documents' assessment years decide what a code means; the asker should see when they differ.
Status note_meanings(const QueryContext& context, const std::vector<std::string>& codes,
                     const std::vector<int64_t>& documents, Answer& answer) {
  Statement query = context.database.connection().prepare(
      "SELECT DISTINCT assessment_year, code, question FROM v_measure_codes"
      " WHERE document_id IN (SELECT value FROM json_each(?)) AND code IN (SELECT value FROM "
      "json_each(?))"
      " AND question IS NOT NULL ORDER BY assessment_year, code");
  query.bind(to_json_list(documents), to_json_list(codes));
  std::set<int64_t> years;
  std::vector<std::string> meanings;
  while (query.next()) {
    years.insert(query.integer(0));
    meanings.push_back(fmt::format("{} in {}: {}", query.text(1), query.integer(0), query.text(2)));
  }
  if (auto status = query.status(); !status) return status;
  if (years.size() > 1)
    answer.notes.push_back(
        "A code means nothing without its year; these rows are of several question sets:");
  answer.notes.insert(answer.notes.end(), meanings.begin(), meanings.end());
  return {};
}

Status note_documents_without_year(const QueryContext& context, Answer& answer) {
  const auto count = context.database.connection().query_integer(
      "SELECT count(*) FROM facts WHERE fiscal_year IS NULL"
      " AND EXISTS (SELECT 1 FROM measure WHERE measure.document_id = facts.document_id)");
  if (!count) return tl::unexpected<Error>(count.error());
  if (*count > 0)
    answer.notes.push_back(fmt::format(
        "Documents with measures that are left out because they do not say their fiscal year: {}.",
        *count));
  return {};
}

Result<MeasureSelection> make_selection(const QueryContext& context,
                                        const MeasureQuestion& question) {
  MeasureSelection selection;
  if (question.issue) {
    const auto issue = resolve_issue(context.codebook, *question.issue);
    if (!issue) return tl::unexpected<Error>(issue.error());
    selection.issue = *issue;
  }
  if (question.indicator) {
    const auto indicator = resolve_indicator(context.codebook, *question.indicator);
    if (!indicator) return tl::unexpected<Error>(indicator.error());
    selection.indicator = *indicator;
  }
  if (question.code) {
    const auto codes = resolve_codes(context.codebook, *question.code);
    if (!codes) return tl::unexpected<Error>(codes.error());
    selection.codes.emplace();
    for (const QuestionCode code : *codes) selection.codes->push_back(code.to_string());
  }
  if (question.agency) {
    auto documents = find_documents_of_agency(context, *question.agency);
    if (!documents) return tl::unexpected<Error>(documents.error());
    selection.documents = std::move(*documents);
  }
  if (question.document) {
    const bool possible =
        !selection.documents || std::count(selection.documents->begin(), selection.documents->end(),
                                           *question.document) > 0;
    selection.documents = possible ? std::vector{*question.document} : std::vector<int64_t>{};
  }
  if (question.text) {
    auto terms = split_search_terms(*question.text);
    if (!terms) return tl::unexpected<Error>(terms.error());
    selection.terms = std::move(*terms);
  }
  selection.fiscal_year = question.fiscal_year;
  selection.needs_review = question.needs_review;
  return selection;
}

}  // namespace

Result<SelectedMeasures> select_measures(const QueryContext& context,
                                         const MeasureQuestion& question) {
  const auto selection = make_selection(context, question);
  if (!selection) return tl::unexpected<Error>(selection.error());
  return select_measures(context.database, *selection);
}

Result<Answer> find_measures(const QueryContext& context, const MeasureQuestion& question) {
  const ReadSnapshot snapshot(context.database);
  const auto selection = make_selection(context, question);
  if (!selection) return tl::unexpected<Error>(selection.error());
  const auto selected = select_measures(context.database, *selection);
  if (!selected) return tl::unexpected<Error>(selected.error());
  std::span<const int64_t> shown = selected->measures;
  if (question.limit)
    shown = shown.first(std::min(shown.size(), static_cast<std::size_t>(*question.limit)));
  auto answer = load_measures(context.database, shown);
  if (!answer) return answer;
  if (selection->codes)
    if (auto status = note_meanings(context, *selection->codes, selected->documents, *answer);
        !status)
      return tl::unexpected<Error>(status.error());
  if (question.fiscal_year)
    if (auto status = note_documents_without_year(context, *answer); !status)
      return tl::unexpected<Error>(status.error());
  if (shown.size() < selected->measures.size())
    answer->notes.push_back(
        fmt::format("{} of {} measures are shown.", shown.size(), selected->measures.size()));
  return answer;
}

}  // namespace ita
