// SHA-256 of a file's bytes: the identity of a document.
#pragma once

#include <string>
#include <string_view>

namespace ita {

// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace ita
