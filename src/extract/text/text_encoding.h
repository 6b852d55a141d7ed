// Bytes of a text file → Unicode. UTF-8, UTF-16 with a byte order mark, and the single-byte Thai of
// older Windows programs (TIS-620 with the punctuation of code page 874).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ita {

enum class TextEncoding { kUtf8, kUtf16Le, kUtf16Be, kThai874 };

// nullopt where the bytes are no text in any of these: control characters, or bytes over 0x7F that
// are neither UTF-8 nor mostly Thai letters. A few broken bytes in UTF-8 are forgiven.
std::optional<TextEncoding> detect_encoding(std::string_view bytes);

// Without the byte order mark. Bytes that mean nothing become U+FFFD.
std::u32string decode_text(std::string_view bytes, TextEncoding encoding);

}  // namespace ita
