// What a file is, by its bytes; its name says nothing (agencies publish HTML error pages as .pdf).
#pragma once

#include <string_view>

#include "core/error.h"

namespace ita {

enum class FileKind {
  kPdf,      // "%PDF-" within the first 1,024 bytes, as readers of PDF accept it
  kText,     // UTF-8, TIS-620 or Windows-874
  kPicture,  // PNG, JPEG, TIFF of one or more pages: a scan
};
std::string_view to_name(FileKind kind);  // "pdf", "text", "picture"

// kEmpty for no bytes; kNotADocument with a detail that names what the bytes look like.
Result<FileKind> detect_file_kind(std::string_view bytes);

}  // namespace ita
