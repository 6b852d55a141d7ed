// How people's words are compared with stored text: forgiving about what readers of Thai do not
// see.
#pragma once

#include <string>
#include <string_view>

namespace ita {

// Canonical, digits folded, Latin letters in lower case, no blanks and line ends. Tone marks stay:
// to a person who searches, they make another word.
std::string to_search_form(std::string_view text);

}  // namespace ita
