#include "sandbox/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <system_error>

#include "intake/unique_fd.h"

namespace ita {
namespace {

// Debian 12's header knows ABI 2; what later kernels added, as their headers have it.
constexpr uint64_t kAbi1Rights = (uint64_t{1} << 13) - 1;  // EXECUTE … MAKE_SYM
constexpr uint64_t kReferRight = uint64_t{1} << 13;        // ABI 2
constexpr uint64_t kTruncateRight = uint64_t{1} << 14;     // ABI 3
constexpr uint64_t kDeviceControl = uint64_t{1} << 15;     // ABI 5
constexpr uint64_t kTcp = 3;                               // ABI 4: bind, connect
constexpr uint64_t kScopes = 3;                            // ABI 6: abstract sockets, signals

struct Ruleset {
  uint64_t files = 0, network = 0, scopes = 0;
};

struct Sized {
  Ruleset ruleset;
  std::size_t bytes = 0;  // as much of it as the ABI knows
};

Sized make_ruleset(int abi) {
  Sized out{{kAbi1Rights, 0, 0}, sizeof(uint64_t)};
  if (abi >= 2) out.ruleset.files |= kReferRight;
  if (abi >= 3) out.ruleset.files |= kTruncateRight;
  if (abi >= 4) out.ruleset.network = kTcp, out.bytes = 2 * sizeof(uint64_t);
  if (abi >= 5) out.ruleset.files |= kDeviceControl;
  if (abi >= 6) out.ruleset.scopes = kScopes, out.bytes = 3 * sizeof(uint64_t);
  return out;
}

tl::unexpected<Error> refuse() {
  return fail(ErrorCode::kInternal,
              "the kernel refuses a Landlock rule: " + std::generic_category().message(errno));
}

Status allow_reading(int ruleset, const std::filesystem::path& place) {
  const UniqueFd fd(::open(place.c_str(), O_PATH | O_CLOEXEC));
  struct stat status = {};
  if (!fd || ::fstat(fd.number(), &status) != 0) return {};
  landlock_path_beneath_attr rule = {};
  rule.allowed_access = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE;
  if (S_ISDIR(status.st_mode)) rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
  rule.parent_fd = fd.number();
  if (::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
    return refuse();
  return {};
}

}  // namespace

Result<int> restrict_files(std::span<const std::filesystem::path> places) {
  const auto abi = static_cast<int>(
      ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
  if (abi < 1) return 0;
  const Sized wanted = make_ruleset(abi);
  const UniqueFd ruleset(
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, &wanted.ruleset, wanted.bytes, 0)));
  if (!ruleset) return refuse();
  for (const std::filesystem::path& place : places)
    if (Status status = allow_reading(ruleset.number(), place); !status)
      return tl::unexpected(status.error());
  if (::syscall(SYS_landlock_restrict_self, ruleset.number(), 0) != 0) return refuse();
  return abi;
}

}  // namespace ita
