#include "store/archive_check.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "intake/archive.h"
#include "intake/path_text.h"

namespace ita {
namespace {

namespace fs = std::filesystem;

struct Copy {
  int64_t document;
  std::string sha256;
};

using Copies = std::map<fs::path, Copy>;

// By folder.
Result<std::map<fs::path, Copies>> load_copies(const Connection& connection) {
  Statement query = connection.prepare(
      "SELECT archived_in, id, sha256, file_kind FROM document WHERE archived_in IS NOT NULL");
  std::map<fs::path, Copies> folders;
  while (query.next()) {
    const fs::path folder = query.string(0);
    const std::string sha256 = query.string(2);
    folders[folder][to_archived_path(folder, sha256, query.text(3))] = {query.integer(1), sha256};
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return folders;
}

Check check_folder(const fs::path& folder, const Copies& copies) {
  std::set<std::string> problems;
  for (const auto& [path, copy] : copies) {
    const auto hash = hash_file(path);
    if (!hash)
      problems.insert(fmt::format("document {}: {}", copy.document, hash.error().detail));
    else if (*hash != copy.sha256)
      problems.insert(fmt::format("document {}: the copy has other bytes", copy.document));
  }
  // Harmless: a kill between copy and row leaves one, and the next import uses it.
  std::size_t orphans = 0;
  if (const auto files = list_archive(folder); files)
    for (const fs::path& file : *files) orphans += copies.contains(file) ? 0 : 1;
  Check check{"archive", problems.empty(),
              fmt::format("{}: {} copies, {} files of no document", to_display(folder),
                          copies.size(), orphans)};
  if (!problems.empty())
    check.detail += fmt::format("; {} problems, the first: {}", problems.size(), *problems.begin());
  return check;
}

}  // namespace

Result<std::vector<Check>> verify_archives(const Database& database) {
  const auto folders = load_copies(database.connection());
  if (!folders) return tl::unexpected<Error>(folders.error());
  std::vector<Check> checks;
  for (const auto& [folder, copies] : *folders) checks.push_back(check_folder(folder, copies));
  return checks;
}

}  // namespace ita
