#include "store/backup.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "intake/unique_fd.h"

namespace ita {
namespace {

Status copy_pages(const Connection& from, const Connection& to) {
  sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
  if (backup == nullptr) return tl::unexpected<Error>(to.last_error());
  // All at once: in steps, a writer would make it begin anew again and again.
  sqlite3_backup_step(backup, -1);
  if (sqlite3_backup_finish(backup) != SQLITE_OK) return tl::unexpected<Error>(to.last_error());
  // One file, without a journal beside it.
  return to.execute("PRAGMA journal_mode = DELETE");
}

Status check_copy(const Connection& copy) {
  Statement check = copy.prepare("PRAGMA integrity_check(1)");
  if (check.next() && check.text(0) != "ok")
    return fail(ErrorCode::kDatabase, "the copy is damaged: " + check.string(0));
  return check.status();
}

Status flush(const std::filesystem::path& path, int flags) {
  const UniqueFd fd(::open(path.c_str(), flags | O_CLOEXEC));
  if (fd && ::fsync(fd.number()) == 0) return {};
  return fail(ErrorCode::kNoSpace,
              "the copy does not reach the disk: " + std::generic_category().message(errno));
}

Status make_copy(const Database& database, const std::filesystem::path& to) {
  auto copy = Connection::open(to, Connection::Access::kCreate);
  if (!copy) return fail(ErrorCode::kNoSpace, "the copy cannot be made: " + copy.error().detail);
  if (auto status = copy_pages(database.connection(), *copy); !status) return status;
  return check_copy(*copy);
}

// Gives the copy its name, unless somebody else has taken it meanwhile.
Status publish(const std::filesystem::path& part, const std::filesystem::path& to) {
  if (auto status = flush(part, O_RDONLY); !status) return status;
  if (::renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) != 0)
    return fail(errno == EEXIST ? ErrorCode::kUsage : ErrorCode::kNoSpace,
                "the copy cannot get its name: " + std::generic_category().message(errno));
  const std::filesystem::path folder = to.has_parent_path() ? to.parent_path() : ".";
  return flush(folder, O_RDONLY | O_DIRECTORY);
}

}  // namespace

Status back_up(const Database& database, const std::filesystem::path& to) {
  std::error_code error;
  if (std::filesystem::symlink_status(to, error).type() != std::filesystem::file_type::not_found)
    return fail(ErrorCode::kUsage, "there is such a file already; a backup replaces nothing");
  std::filesystem::path part = to;
  part += ".part";
  std::filesystem::remove(part, error);  // of a backup that was killed
  Status status = make_copy(database, part);
  if (status) status = publish(part, to);
  if (!status) std::filesystem::remove(part, error);
  return status;
}

}  // namespace ita
