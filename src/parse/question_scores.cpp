#include "parse/question_scores.h"

#include <re2/re2.h>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "tables/cell_text.h"

namespace ita {
namespace {

struct CodedCell {
  std::vector<QuestionCode> codes;
  const QuestionCell* cell;
};

bool same_rows(const QuestionCell& a, const QuestionCell& b) {
  return a.first_row < b.end_row && b.first_row < a.end_row;
}

void add(std::vector<Score>& out, const QuestionCode& code, double value, const QuestionCell& cell,
         int page) {
  Score score;
  score.code = code.to_string();
  score.value = value;
  score.evidence = {page, cell.box, join_lines(cell.lines)};
  out.push_back(std::move(score));
}

// "i1 (93.40) i2 (88.12)": every code of the cell has its score behind it, or none has.
void add_scores_beside_codes(const QuestionCell& cell, const std::vector<CodeReading>& readings,
                             int page, std::vector<Score>& out) {
  static const RE2 kScore(R"(^\s*\(\s*(\d{1,3}(?:\.\d{1,2})?)\s*\))");
  const std::string text = join_lines(cell.lines);
  std::vector<double> values;
  for (const CodeReading& reading : readings) {
    std::string number;
    if (!RE2::PartialMatch(fold_digits(text.substr(reading.end)), kScore, &number)) return;
    values.push_back(std::stod(number));
  }
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i] <= 100) add(out, readings[i].code, values[i], cell, page);
}

}  // namespace

std::vector<Score> read_question_scores(const std::vector<RowGroup>& groups,
                                        const Codebook& codebook, std::optional<int> code_year) {
  std::vector<Score> out;
  std::optional<char> family;
  for (const RowGroup& group : groups) {
    std::vector<CodedCell> coded;
    for (const QuestionCell& cell : group.questions) {
      CodedCell entry{{}, &cell};
      const auto readings = codes_of_cell(join_lines(cell.lines), codebook, code_year, family);
      add_scores_beside_codes(cell, readings, group.page, out);
      for (const CodeReading& reading : readings) {
        entry.codes.push_back(reading.code);
        family = reading.code.family;
      }
      coded.push_back(std::move(entry));
    }
    for (const QuestionCell& score_cell : group.scores) {
      // Several codes printed in one cell with a score a line: matched line by line where the
      // counts agree.
      const CodedCell* beside = nullptr;
      std::size_t cells_beside = 0;
      for (const CodedCell& entry : coded)
        if (!entry.codes.empty() && same_rows(*entry.cell, score_cell))
          beside = &entry, ++cells_beside;
      if (cells_beside == 0) continue;
      std::vector<double> values;
      for (const TextLine& line : score_cell.lines)
        if (const auto value = find_score(to_text(line))) values.push_back(*value);
      if (values.empty())
        if (const auto value = find_score(join_lines(score_cell.lines))) values.push_back(*value);
      if (values.empty()) continue;
      if (cells_beside == 1 && values.size() > 1 && values.size() == beside->codes.size()) {
        for (std::size_t i = 0; i < values.size(); ++i)
          add(out, beside->codes[i], values[i], score_cell, group.page);
        continue;
      }
      if (values.size() > 1) continue;  // nobody can say whose they are
      for (const CodedCell& entry : coded)
        if (same_rows(*entry.cell, score_cell))
          for (const QuestionCode& code : entry.codes)
            add(out, code, values[0], score_cell, group.page);
    }
  }
  return out;
}

}  // namespace ita
