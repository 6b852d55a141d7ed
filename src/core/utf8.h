// UTF-8 in and out. Internal strings are valid UTF-8; bytes from outside pass through here once.
#pragma once

#include <string>
#include <string_view>

namespace ita {

// Invalid sequences become U+FFFD, one a byte; never throws, never reads past the end.
std::u32string decode_utf8(std::string_view text);
void append_utf8(std::string& out, char32_t c);
std::string encode_utf8(std::u32string_view text);
bool is_valid_utf8(std::string_view text);  // also refuses surrogates and over-long forms

}  // namespace ita
