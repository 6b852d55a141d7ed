#include "intake/path_text.h"

#include "core/utf8.h"

namespace ita {
namespace {

// What a terminal might obey, or what would make a line read otherwise than it is stored.
bool is_unsafe(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == U'\\' || c == 0x2028 || c == 0x2029 ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_escaped(std::string& out, std::string_view bytes) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += "\\x";
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
}

}  // namespace

std::string escape_for_terminal(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    // The shortest valid piece at the front is one character; where none is, one byte is invalid.
    std::size_t length = 1;
    while (length < 4 && length < text.size() && !is_valid_utf8(text.substr(0, length))) ++length;
    std::string_view piece = text.substr(0, length);
    if (!is_valid_utf8(piece)) {
      piece = text.substr(0, 1);
      append_escaped(out, piece);
    } else if (is_unsafe(decode_utf8(piece).front())) {
      append_escaped(out, piece);
    } else {
      out += piece;
    }
    text.remove_prefix(piece.size());
  }
  return out;
}

std::string to_display(const std::filesystem::path& path) {
  return escape_for_terminal(path.native());
}

}  // namespace ita
