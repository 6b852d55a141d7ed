#include "normalize/code_weights.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "normalize/codebook_table.h"

namespace ita {
namespace {

// In the order of CodeCost.
constexpr std::array<std::string_view, static_cast<std::size_t>(CodeCost::kCount)> kNames{
    "margin",
    "letter_guess",
    "letter_one_mixed",
    "letter_one",
    "letter_one_short",
    "letter_zero",
    "letter_mangled",
    "letter_doubled",
    "letter_other_family",
    "digit_look_alike",
    "digit_other_script",
    "no_real_digit",
    "leading_zero",
    "gap_blank",
    "gap_blank_guess",
    "gap_sign",
    "gap_sign_guess",
    "gap_line",
    "broken_line",
    "broken_wide",
    "outside_set",
    "decimal_follows",
    "glued",
    "word_follows",
    "titled",
    "contradicted",
    "in_words",
    "in_words_guess",
    "in_words_zero",
    "descends",
    "repeated",
    "no_range",
    "bullet",
    "range_among_bullets",
    "range_by_underscore",
    "bare_start",
    "bare_listed",
    "bare_ranged",
    "bare_announced",
    "bare_line",
    "bare_blank",
    "bare_opened",
    "bare_borrowed",
    "bare_list_mark",
    "counted",
    "number_decimal",
    "number_list_mark",
    "number_in_brackets",
    "number_in_words",
    "number_on_word",
    "number_score",
    "number_score_or_code",
    "number_at_line",
    "number_unread",
    "letters_unread",
    "letters_for_code",
    "letters_on_number",
    "stroke",
};

}  // namespace

Result<CodeWeights> CodeWeights::load(const std::filesystem::path& file) {
  constexpr std::string_view kColumns[] = {"name", "cost"};
  auto table = CodebookTable::load(file, kColumns);
  if (!table) return tl::unexpected(table.error());
  CodeWeights weights;
  std::array<bool, kNames.size()> given{};
  for (const auto& row : table->rows()) {
    const auto found = std::find(kNames.begin(), kNames.end(), row[0]);
    if (found == kNames.end()) return table->reject(row, "unknown name");
    const auto at = static_cast<std::size_t>(found - kNames.begin());
    const std::string_view cost = row[1];
    if (given[at]) return table->reject(row, "the name stands twice");
    if (std::from_chars(cost.data(), cost.data() + cost.size(), weights.costs_[at]).ec !=
        std::errc())
      return table->reject(row, "the cost is no number");
    given[at] = true;
  }
  if (const auto gap = std::find(given.begin(), given.end(), false); gap != given.end())
    return tl::unexpected(Error{
        ErrorCode::kDataFile,
        file.string() + ": " + std::string(kNames[static_cast<std::size_t>(gap - given.begin())]) +
            " is missing"});
  return weights;
}

}  // namespace ita
