#include "intake/source_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "core/sha256.h"

namespace ita {
namespace {

std::string reason_of(int error) { return std::generic_category().message(error); }

int64_t modified_ns(const struct stat& status) {
  return int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

tl::unexpected<Error> fail_to_open(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return fail(ErrorCode::kNotFound, "there is no such file");
    case ELOOP:
      return fail(ErrorCode::kNotARegularFile, "a symbolic link; name the file that it leads to");
    case ENXIO:
    case ENODEV:
      return fail(ErrorCode::kNotARegularFile, "a socket or a device");
    default:
      return fail(ErrorCode::kUnreadable, "cannot be opened: " + reason_of(error));
  }
}

std::string_view describe(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a FIFO";
  return "a device";
}

struct Opened {
  UniqueFd fd;
  struct stat status = {};
};

Result<Opened> open_regular(const std::filesystem::path& path, const Limits& limits) {
  Opened file;
  file.fd =
      UniqueFd(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (!file.fd) return fail_to_open(errno);
  if (::fstat(file.fd.number(), &file.status) != 0) return fail_to_open(errno);
  if (!S_ISREG(file.status.st_mode))
    return fail(ErrorCode::kNotARegularFile, std::string(describe(file.status.st_mode)));
  if (static_cast<uint64_t>(file.status.st_size) > limits.file_bytes)
    return fail(ErrorCode::kTooLarge, std::to_string(file.status.st_size) +
                                          " bytes; the limit is " +
                                          std::to_string(limits.file_bytes));
  return file;
}

Status write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail(ErrorCode::kNoSpace, "no memory for a copy: " + reason_of(errno));
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return {};
}

// A sealed copy of the first `limit` + 1 bytes at most: one more than allowed tells a file that
// grows.
Result<UniqueFd> copy_to_memory(int from, uint64_t limit) {
  UniqueFd copy(::memfd_create("ita-source", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!copy) return fail(ErrorCode::kNoSpace, "no memory for a copy: " + reason_of(errno));
  std::array<char, 256 << 10> buffer;
  for (uint64_t total = 0; total <= limit;) {
    const ssize_t n = ::read(from, buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail(ErrorCode::kUnreadable, "cannot be read: " + reason_of(errno));
    if (n == 0) break;
    total += static_cast<uint64_t>(n);
    const auto status = write_all(copy.number(), {buffer.data(), static_cast<std::size_t>(n)});
    if (!status) return tl::unexpected(status.error());
  }
  if (::fcntl(copy.number(), F_ADD_SEALS,
              F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
    return fail(ErrorCode::kInternal, "a copy cannot be sealed: " + reason_of(errno));
  return copy;
}

// The bytes of a sealed memory file; sealed, so that no page of it can vanish under the reader.
class Mapping {
 public:
  Mapping(int fd, std::size_t size)
      : size_(size), start_(::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, fd, 0)) {}
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() {
    if (ok()) ::munmap(start_, size_);
  }
  bool ok() const { return start_ != MAP_FAILED; }
  std::string_view bytes() const { return {static_cast<const char*>(start_), size_}; }

 private:
  std::size_t size_;
  void* start_;
};

}  // namespace

Result<SourceFile> load_source_file(const std::filesystem::path& path, const Limits& limits) {
  Result<Opened> original = open_regular(path, limits);
  if (!original) return tl::unexpected(original.error());
  const struct stat& before = original->status;
  if (before.st_size == 0) return fail(ErrorCode::kEmpty, "the file has no bytes");

  Result<UniqueFd> content = copy_to_memory(original->fd.number(), limits.file_bytes);
  if (!content) return tl::unexpected(content.error());
  struct stat after = {}, copy = {};
  if (::fstat(original->fd.number(), &after) != 0 || ::fstat(content->number(), &copy) != 0)
    return fail(ErrorCode::kUnreadable, "cannot be read: " + reason_of(errno));
  if (after.st_size != before.st_size || copy.st_size != before.st_size ||
      modified_ns(after) != modified_ns(before))
    return fail(ErrorCode::kChanged, "the file changed while it was being read; import it again");

  const auto size = static_cast<std::size_t>(copy.st_size);
  const Mapping mapping(content->number(), size);
  if (!mapping.ok()) return fail(ErrorCode::kNoSpace, "no memory for a copy: " + reason_of(errno));
  const Result<FileKind> kind = detect_file_kind(mapping.bytes());
  if (!kind) return tl::unexpected(kind.error());

  SourceFile source;
  source.path = path;
  source.kind = *kind;
  source.sha256 = sha256_hex(mapping.bytes());
  source.size = size;
  source.modified_ns = modified_ns(before);
  source.content = std::move(*content);
  return source;
}

}  // namespace ita
