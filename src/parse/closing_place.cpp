#include "parse/closing_place.h"

#include <algorithm>

#include "normalize/thai_text.h"

namespace ita {

std::optional<ClosingPhrase::Place> closing_place(const std::string& text,
                                                  const Vocabulary& vocabulary) {
  using Place = ClosingPhrase::Place;
  const std::string bare = skeleton(text);
  for (const ClosingPhrase& phrase : vocabulary.closing_phrases) {
    if (!bare.starts_with(phrase.skeleton)) continue;
    const std::string rest = bare.substr(phrase.skeleton.size());
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const bool numbered = digits > 0 && digits <= 2;
    const bool fits = phrase.place == Place::kClosing ||
                      (numbered && (phrase.place == Place::kChapter) == (digits == rest.size()));
    if (fits) return phrase.place;
  }
  return std::nullopt;
}

}  // namespace ita
