#include "query/code_years.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/utf8.h"
#include "normalize/question_code.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

constexpr double kSameTitle = 0.15;

struct Title {
  std::u32string letters;
  LetterPairs pairs;
};

}  // namespace

Result<CodeYears> CodeYears::load(const QueryContext& context) {
  Statement query = context.database.connection().prepare(
      "SELECT assessment_year, code, title FROM question ORDER BY assessment_year, substr(code, 1,"
      " 1), CAST(substr(code, 2) AS INTEGER)");
  CodeYears result;
  std::vector<std::vector<Title>> titles;  // of each line, every year's
  while (query.next()) {
    const int year = static_cast<int>(query.integer(0));
    const std::string code = query.string(1);
    Title title{decode_utf8(skeleton(query.text(2))), LetterPairs()};
    title.pairs = LetterPairs(title.letters);
    std::size_t best = result.lines_.size();
    double best_distance = kSameTitle;
    for (std::size_t i = 0; i < titles.size(); ++i) {
      const Line& line = result.lines_[i];
      if (line.codes.contains(year) || line.codes.begin()->second.front() != code.front()) continue;
      for (const Title& other : titles[i]) {
        if (!title.pairs.may_match(other.pairs)) continue;
        const double distance =
            edit_distance(title.letters, other.letters, context.confusions, kSameTitle);
        if (distance < best_distance || (distance == best_distance && best == titles.size())) {
          best = i;
          best_distance = distance;
        }
      }
    }
    if (best == titles.size()) {
      titles.emplace_back();
      result.lines_.emplace_back();
    }
    titles[best].push_back(std::move(title));
    result.lines_[best].title = query.string(2);
    result.lines_[best].codes[year] = code;
    result.line_of_[{year, code}] = best;
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  result.add_publications(context.codebook);
  return result;
}

// Onto the line of the newest year that has one: also from lines of other titles, and of years
// whose questions are not known.
void CodeYears::add_publications(const Codebook& codebook) {
  constexpr int kFirst = 2560, kLast = 2600;
  for (const auto meaning : {PublicationMeaning::kMeasures, PublicationMeaning::kReport}) {
    std::map<int, std::string> codes;
    std::optional<std::size_t> line;
    for (int year = kFirst; year <= kLast; ++year) {
      const Publication* publication = codebook.publication(meaning, year);
      if (publication == nullptr || !publication->code) continue;
      codes[year] = publication->code->to_string();
      if (const auto known = line_of_.find({year, codes[year]}); known != line_of_.end())
        line = known->second;
    }
    if (!line) continue;
    for (const auto& [year, code] : codes) {
      const auto known = line_of_.find({year, code});
      if (known != line_of_.end()) lines_[known->second].codes.erase(year);
      lines_[*line].codes[year] = code;
      line_of_[{year, code}] = *line;
    }
  }
}

const CodeYears::Line* CodeYears::find(int year, const std::string& code) const {
  const auto found = line_of_.find({year, code});
  return found == line_of_.end() ? nullptr : &lines_[found->second];
}

Result<Answer> list_code_years(const QueryContext& context, const std::optional<std::string>& code,
                               std::optional<int> year) {
  const auto years = CodeYears::load(context);
  if (!years) return tl::unexpected<Error>(years.error());
  std::optional<std::string> wanted;
  if (code) {
    const auto parsed = parse_question_code(*code);
    if (!parsed) return fail(ErrorCode::kUsage, fmt::format("\"{}\" is no code", *code));
    wanted = parsed->to_string();
  }
  std::set<int> known;
  for (const CodeYears::Line& line : years->lines())
    for (const auto& [of_year, of_code] : line.codes) known.insert(of_year);
  Answer answer;
  answer.title = "The same question in other years";
  answer.columns = {{"title"}};
  for (const int of_year : known) answer.columns.push_back({std::to_string(of_year)});
  for (const CodeYears::Line& line : years->lines()) {
    const bool fits = std::any_of(line.codes.begin(), line.codes.end(), [&](const auto& entry) {
      return (!year || entry.first == *year) && (!wanted || entry.second == *wanted);
    });
    if (!fits) continue;
    std::vector<Value> row = {to_value(line.title)};
    for (const int of_year : known) {
      const auto found = line.codes.find(of_year);
      row.push_back(found == line.codes.end() ? Value{} : to_value(found->second));
    }
    answer.rows.push_back(std::move(row));
  }
  if (answer.rows.empty() && wanted)
    return fail(ErrorCode::kUsage,
                fmt::format("no question is known by the code {}{}", *wanted,
                            year ? fmt::format(" in {}", *year) : std::string()));
  answer.notes.push_back(
      "Years are those of the assessment; a question whose words are not known has no line, but "
      "for "
      "the two publications.");
  return answer;
}

}  // namespace ita
