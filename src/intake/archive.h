// Copies of originals, kept by their content: <folder>/ab/cd/abcd….pdf. Whatever happens to the
// files of an agency's web page, what was read can be read again.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "intake/source_file.h"

namespace ita {

// Where the copy of a document stands; kind: to_name(FileKind).
std::filesystem::path to_archived_path(const std::filesystem::path& folder, std::string_view sha256,
                                       std::string_view kind);

// Keeps a copy, on the disk before this returns; a copy that is there already stays. The name
// appears only with the whole content. kNoSpace where it cannot be written.
Status archive_file(const std::filesystem::path& folder, const SourceFile& file);

// Copies, and leftovers of killed imports, that stand in the archive; sorted. kUnreadable where it
// cannot be listed.
Result<std::vector<std::filesystem::path>> list_archive(const std::filesystem::path& folder);

// The sha256 of a file's bytes. kUnreadable.
Result<std::string> hash_file(const std::filesystem::path& path);

}  // namespace ita
