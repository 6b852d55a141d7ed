#include "sandbox/confine.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <cmath>
#include <csignal>
#include <filesystem>
#include <system_error>
#include <vector>

#include "sandbox/landlock.h"
#include "sandbox/system_calls.h"

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

// All that reading a document opens, with what it opens them for.
std::vector<std::filesystem::path> list_readable_places() {
  std::vector<std::filesystem::path> places = {
      "/usr/lib", "/lib", "/lib64", "/usr/local/lib", "/etc/ld.so.cache",  // libraries
      "/usr/share/poppler",  // character maps and names of glyphs
      // Fonts that a PDF does not embed, and how they are found.
      "/usr/share/fonts", "/usr/local/share/fonts", "/etc/fonts", "/usr/share/fontconfig",
      "/var/cache/fontconfig",
      "/usr/share/tesseract-ocr",               // the second reader's model
      "/etc/localtime", "/usr/share/zoneinfo",  // dates of a PDF
  };
  std::error_code error;
  const auto folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  if (error) return places;
  places.push_back(folder / "ita-ocr.so");  // reads pictures, loaded when there is one
  return places;
}

}  // namespace

std::string to_text(const Confinement& confinement) {
  std::string text;
  if (confinement.landlock_abi > 0) text = "landlock " + std::to_string(confinement.landlock_abi);
  if (confinement.system_calls) text += text.empty() ? "seccomp" : ", seccomp";
  return text.empty() ? "limits only" : text;
}

Status limit_resources(const Limits& limits) {
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

Result<Confinement> confine(const Limits& limits, Sandbox sandbox) {
  if (Status limited = limit_resources(limits); !limited) return tl::unexpected(limited.error());
  Confinement confinement;
  if (sandbox == Sandbox::kOff) return confinement;
  const Result<int> abi = restrict_files(list_readable_places());
  if (!abi) return tl::unexpected(abi.error());
  confinement.landlock_abi = *abi;
  confinement.system_calls = restrict_system_calls().has_value();
  return confinement;
}

}  // namespace ita
