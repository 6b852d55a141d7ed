#include "store/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace ita {

Result<FileLock> FileLock::open(const std::filesystem::path& path) {
  const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
  if (fd < 0)
    return fail(ErrorCode::kNoSpace,
                std::string("the database's lock file cannot be opened: ") + std::strerror(errno));
  return FileLock(fd);
}

FileLock::~FileLock() {
  if (fd_ >= 0) ::close(fd_);
}

Status FileLock::lock() {
  while (::flock(fd_, LOCK_EX) != 0)
    if (errno != EINTR)
      return fail(ErrorCode::kDatabase,
                  std::string("the database cannot be locked: ") + std::strerror(errno));
  return {};
}

void FileLock::unlock() { ::flock(fd_, LOCK_UN); }

}  // namespace ita
