// One input file, read once: the bytes that are hashed are the bytes that the worker reads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/error.h"
#include "core/limits.h"
#include "intake/file_kind.h"
#include "intake/unique_fd.h"

namespace ita {

struct SourceFile {
  std::filesystem::path path;  // as given, bytes kept; show it with to_display
  FileKind kind = FileKind::kPdf;
  std::string sha256;
  uint64_t size = 0;        // bytes
  int64_t modified_ns = 0;  // since 1970-01-01 UTC
  // A copy in memory, sealed against change: whatever happens to the original while a worker reads,
  // the content stays what `sha256` names. Read it with pread or mmap; close it when the document
  // is done.
  UniqueFd content;
};

// Never follows a symbolic link, never blocks on a FIFO. Errors: kNotFound, kUnreadable,
// kNotARegularFile, kEmpty, kTooLarge, kChanged (size or time differ after reading), kNotADocument;
// kNoSpace where memory for the copy lacks.
Result<SourceFile> load_source_file(const std::filesystem::path& path, const Limits& limits);

}  // namespace ita
