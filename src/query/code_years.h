// The same question in other years: codes move, titles stay.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "query/answer.h"
#include "query/context.h"

namespace ita {

class CodeYears {
 public:
  // Titles are the same question where their skeletons are at most 0.15 apart (edit_distance.h) and
  // the family of the code is the same; within a year each code is a question of its own. The two
  // publications are the same question in every year, whatever their titles (publications.tsv).
  static Result<CodeYears> load(const QueryContext& context);

  struct Line {
    std::string title;                 // as the newest year has it
    std::map<int, std::string> codes;  // by assessment year
  };
  const std::vector<Line>& lines() const { return lines_; }  // by first year, then code
  // Null for codes whose words are not known.
  const Line* find(int year, const std::string& code) const;

 private:
  void add_publications(const Codebook& codebook);

  std::vector<Line> lines_;
  std::map<std::pair<int, std::string>, std::size_t> line_of_;
};

// One row a question: title, then a column a year with its code there ("2566", "2567" …). With a
// code only the lines that have it (in that year, where one is given). kUsage where there is none.
Result<Answer> list_code_years(const QueryContext& context, const std::optional<std::string>& code,
                               std::optional<int> year);

}  // namespace ita
