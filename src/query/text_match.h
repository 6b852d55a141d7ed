// How people's words are compared with stored text: forgiving about what readers of Thai do not
// see.
#pragma once

#include <string>
#include <string_view>

namespace ita {

// Digits folded, Latin letters in lower case, no blanks and line ends. Tone marks stay: to a person
// who searches, they make another word. `text`: canonical, as the store keeps it; what people type
// goes through canonical_text first.
std::string to_search_form(std::string_view text);

}  // namespace ita
