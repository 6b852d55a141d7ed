#include "tables/cell_text.h"

#include <re2/re2.h>

#include <string>

#include "normalize/thai_text.h"

namespace ita {

std::vector<CodeReading> codes_of_cell(std::string_view text, const Codebook& codebook,
                                       std::optional<int> year, std::optional<char> family) {
  return read_codes(text, CodeContext{codebook, year, family, CodePlace::kCodeColumn});
}

bool begins_with_code(std::string_view text, const Codebook& codebook, std::optional<int> year) {
  if (text.empty()) return false;
  const auto codes = codes_of_cell(text, codebook, year, std::nullopt);
  if (codes.empty()) return false;
  const std::string_view before = text.substr(0, codes.front().begin);
  return strip_list_marker(before).empty();
}

std::optional<double> find_score(std::string_view text) {
  static const RE2 kScore(R"(^\s*(\d{1,3}(?:\.\d{1,4})?|1100|1000)\s*(?:คะแนน|%|/\s*100)?\s*$)");
  const std::string folded = fold_digits(text);
  std::string number;
  if (!RE2::FullMatch(folded, kScore, &number)) return std::nullopt;
  // A reader of pictures prints a digit twice at times: only "100" can have been meant by "1100".
  if (number == "1100" || number == "1000") number = "100";
  const double value = std::stod(number);
  if (value > 100) return std::nullopt;
  return value;
}

std::optional<int> read_issue_number(std::string_view text) {
  static const RE2 kNumber(
      R"(^\s*(?:ประเด็น(?:การประเมิน|ที่|\s)*\s*)?[(\[]?\s*(\d{1,2})\s*[)\].\s:]?)");
  const std::string folded = fold_digits(text);
  std::string number;
  if (!RE2::PartialMatch(folded, kNumber, &number)) return std::nullopt;
  return std::stoi(number);
}

}  // namespace ita
