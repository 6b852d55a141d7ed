// Names and messages from outside, made fit to be shown. File names of agencies are data: the
// program keeps their bytes and shows this form.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace ita {

// Valid UTF-8 on one line that no terminal obeys: control characters (C0, DEL, C1, line and
// paragraph separators, bidirectional overrides) and bytes that are not UTF-8 stand as \xNN, one a
// byte; the backslash too, so that two names never look alike.
std::string escape_for_terminal(std::string_view text);

// A path as a person may see it.
std::string to_display(const std::filesystem::path& path);

}  // namespace ita
