#include "sandbox/confine.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <cmath>
#include <csignal>
#include <system_error>

namespace ita {
namespace {

Status refuse(std::string what) {
  return fail(ErrorCode::kInternal, "the kernel refuses to limit " + std::move(what) + ": " +
                                        std::generic_category().message(errno));
}

Status limit(int resource, rlim_t value, const char* what) {
  // A stricter limit from outside stays: raising it back is not ours.
  struct rlimit now = {};
  if (::getrlimit(static_cast<__rlimit_resource>(resource), &now) != 0) return refuse(what);
  if (now.rlim_max != RLIM_INFINITY && now.rlim_max < value) value = now.rlim_max;
  const struct rlimit wanted = {value, value};
  if (::setrlimit(static_cast<__rlimit_resource>(resource), &wanted) != 0) return refuse(what);
  return {};
}

}  // namespace

Status confine(const Limits& limits) {
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return refuse("the worker's life");
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return refuse("privileges");
  const struct {
    int resource;
    rlim_t value;
    const char* what;
  } wanted[] = {
#ifndef ITA_SANITIZED
      {RLIMIT_AS, limits.address_space_bytes, "memory"},
#endif
      {RLIMIT_CPU, static_cast<rlim_t>(std::ceil(limits.budget_max_seconds)), "time"},
      {RLIMIT_NOFILE, static_cast<rlim_t>(limits.open_files), "open files"},
      {RLIMIT_CORE, 0, "core dumps"},
      {RLIMIT_FSIZE, 0, "writing"},
  };
  for (const auto& [resource, value, what] : wanted)
    if (Status status = limit(resource, value, what); !status) return status;
  return {};
}

}  // namespace ita
