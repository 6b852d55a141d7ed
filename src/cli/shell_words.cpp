#include "cli/shell_words.h"

#include <fmt/format.h>

#include "intake/path_text.h"

namespace ita {
namespace {

// Nothing that escape_for_terminal would change but the backslash.
bool is_fit_to_be_shown(std::string_view word) {
  std::size_t backslashes = 0;
  for (const char c : word) backslashes += c == '\\' ? 1 : 0;
  return escape_for_terminal(word).size() == word.size() + 3 * backslashes;
}

std::string quote_bytes(std::string_view word) {
  std::string out = "$'";
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte >= 0x7F || c == '\'' || c == '\\')
      out += fmt::format("\\x{:02X}", byte);
    else
      out += c;
  }
  return out + '\'';
}

}  // namespace

std::string to_shell_word(std::string_view word) {
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=:,+@%";
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string_view::npos)
    return std::string(word);
  if (!is_fit_to_be_shown(word)) return quote_bytes(word);
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace ita
