#include "intake/archive.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "core/sha256.h"

namespace ita {
namespace {

namespace fs = std::filesystem;

std::string reason_of(int error) { return std::generic_category().message(error); }

tl::unexpected<Error> fail_to_write(int error) {
  return fail(ErrorCode::kNoSpace, "the archive cannot be written: " + reason_of(error));
}

Status flush_folder(const fs::path& folder) {
  const UniqueFd fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd || ::fsync(fd.number()) != 0) return fail_to_write(errno);
  return {};
}

// A new folder's name lives in its parent, which must reach the disk as well.
Status make_folders(const fs::path& folder) {
  std::error_code error;
  if (folder.empty() || fs::is_directory(folder, error)) return {};
  if (auto status = make_folders(folder.parent_path()); !status) return status;
  if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) return fail_to_write(errno);
  return flush_folder(folder.has_parent_path() ? folder.parent_path() : ".");
}

Status copy(int from, int to) {
  std::array<char, 256 << 10> buffer;
  for (off_t at = 0;;) {
    const ssize_t n = ::pread(from, buffer.data(), buffer.size(), at);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail_to_write(errno);
    if (n == 0) return {};
    for (ssize_t done = 0; done < n;) {
      const ssize_t written = ::write(to, buffer.data() + done, static_cast<std::size_t>(n - done));
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return fail_to_write(errno);
      done += written;
    }
    at += n;
  }
}

Status write_whole(const fs::path& path, int content) {
  const UniqueFd fd(
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0444));
  if (!fd) return fail_to_write(errno);
  if (auto status = copy(content, fd.number()); !status) return status;
  if (::fsync(fd.number()) != 0) return fail_to_write(errno);
  return {};
}

}  // namespace

fs::path to_archived_path(const fs::path& folder, std::string_view sha256, std::string_view kind) {
  std::string name(sha256);
  name += kind == to_name(FileKind::kText) ? ".txt" : "." + std::string(kind);
  return folder / sha256.substr(0, 2) / sha256.substr(2, 2) / name;
}

Status archive_file(const fs::path& folder, const SourceFile& file) {
  const fs::path path = to_archived_path(folder, file.sha256, to_name(file.kind));
  std::error_code error;
  if (fs::file_size(path, error) == file.size && !error) return {};
  if (auto status = make_folders(path.parent_path()); !status) return status;
  // One name a process: two imports may archive the same file at once.
  fs::path part = path;
  part += ".part" + std::to_string(::getpid());
  fs::remove(part, error);
  Status status = write_whole(part, file.content.number());
  if (status && ::rename(part.c_str(), path.c_str()) != 0) status = fail_to_write(errno);
  if (status) return flush_folder(path.parent_path());
  fs::remove(part, error);
  return status;
}

Result<std::vector<fs::path>> list_archive(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  fs::recursive_directory_iterator walk(folder, error);
  for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error))
    if (!walk->is_directory(error)) files.push_back(walk->path());
  if (error)
    return fail(ErrorCode::kUnreadable, "the archive cannot be listed: " + error.message());
  std::sort(files.begin(), files.end());
  return files;
}

Result<std::string> hash_file(const fs::path& path) {
  const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat status = {};
  if (!fd || ::fstat(fd.number(), &status) != 0)
    return fail(ErrorCode::kUnreadable, "cannot be read: " + reason_of(errno));
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  for (std::size_t have = 0; have < bytes.size();) {
    const ssize_t n = ::read(fd.number(), bytes.data() + have, bytes.size() - have);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return fail(ErrorCode::kUnreadable, "cannot be read to its end");
    have += static_cast<std::size_t>(n);
  }
  return sha256_hex(bytes);
}

}  // namespace ita
