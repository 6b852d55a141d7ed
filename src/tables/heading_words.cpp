#include "tables/heading_words.h"

#include "normalize/thai_text.h"

namespace ita {

HeadingLookup look_up_heading(std::string_view text, const Codebook& codebook) {
  constexpr std::size_t kLongestHeading = 90;  // a longer one is a sentence that begins like one
  if (text.empty() || grapheme_count(text) > kLongestHeading) return {};
  if (const auto match = codebook.find_heading(text))
    return {HeadingKnown::kListed, match->role == "group",
            find_role(match->role).value_or(ColumnRole::kNone)};
  if (const auto role = codebook.heading_role_by_word(text))
    return {HeadingKnown::kByWord, false, find_role(*role).value_or(ColumnRole::kNone)};
  return {};
}

}  // namespace ita
