// Words as a person would type them to a shell.
#pragma once

#include <string>
#include <string_view>

namespace ita {

// Quoted where the shell would take it apart; control characters and bytes that are no UTF-8 as
// $'\xNN', so that the line can be shown and copied.
std::string to_shell_word(std::string_view word);

}  // namespace ita
