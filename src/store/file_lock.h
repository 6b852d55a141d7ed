// One lock file beside a database, held around everything that changes it.
//
// SQLite 3.7.0 to 3.51.2 can lose a commit when one connection's checkpoint races another
// connection's commit (the "WAL-reset bug", https://sqlite.org/wal.html); Debian 12 ships 3.40.1.
// So nobody commits or checkpoints without this lock. It also queues several imports fairly instead
// of letting them poll SQLite's own lock.
#pragma once

#include <filesystem>
#include <utility>

#include "core/error.h"

namespace ita {

class FileLock {
 public:
  // Opens the lock file, making it where it is missing. kNoSpace where that is impossible.
  static Result<FileLock> open(const std::filesystem::path& path);
  FileLock(FileLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  FileLock& operator=(FileLock&&) = delete;
  ~FileLock();  // also unlocks

  Status lock();  // waits as long as it takes; the system unlocks for a process that dies
  void unlock();

 private:
  explicit FileLock(int fd) : fd_(fd) {}
  int fd_ = -1;
};

}  // namespace ita
