#include "sandbox/system_calls.h"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <string>
#include <system_error>
#include <type_traits>

namespace ita {
namespace {

// What Poppler, FreeType, fontconfig, Tesseract and the C++ runtime were seen to use, loading of
// libraries included.
constexpr const char* kAllowed[] = {
    // what is open
    "read", "pread64", "readv", "write", "writev", "close", "lseek", "fstat", "fstatfs", "fcntl",
    "dup", "getdents64", "fadvise64", "poll",
    // names; Landlock decides what may be opened
    "newfstatat", "stat", "lstat", "statx", "statfs", "access", "faccessat", "faccessat2",
    "readlink", "readlinkat", "getcwd",
    // memory
    "mmap", "munmap", "mremap", "madvise", "brk", "futex", "membarrier",
    // the process itself
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall", "getpid",
    "gettid", "getppid", "getuid", "geteuid", "getgid", "getegid", "getrlimit", "getrusage",
    "sched_getaffinity", "sched_yield", "set_robust_list", "set_tid_address", "rseq", "arch_prctl",
    "uname", "sysinfo", "getrandom", "exit", "exit_group",
    // time
    "clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time"};

// No library of ours has a use for these: whoever calls them is not the program that we built. Each
// rule costs every document 3 µs, so that what is refused anyway is not listed for completeness.
constexpr const char* kDeadly[] = {"socket",
                                   "socketpair",
                                   "connect",
                                   "execve",
                                   "execveat",
                                   "ptrace",
                                   "process_vm_readv",
                                   "process_vm_writev",
                                   "mount",
                                   "unshare",
                                   "setns",
                                   "bpf",
                                   "perf_event_open",
                                   "keyctl",
                                   "io_uring_setup",
                                   "userfaultfd"};

using Filter = std::unique_ptr<std::remove_pointer_t<scmp_filter_ctx>, decltype(&seccomp_release)>;

class Rules {
 public:
  explicit Rules(scmp_filter_ctx filter) : filter_(filter) {}

  void add(uint32_t action, const char* name, std::initializer_list<scmp_arg_cmp> when = {}) {
    const int number = seccomp_syscall_resolve_name(name);
    // Not every machine has every call.
    if (number < 0) return;
    const int result = seccomp_rule_add_array(filter_, action, number,
                                              static_cast<unsigned>(when.size()), when.begin());
    if (result != 0) failure_ = -result;
  }
  int failure() const { return failure_; }

 private:
  scmp_filter_ctx filter_;
  int failure_ = 0;
};

void add_all(Rules& rules) {
  for (const char* name : kAllowed) rules.add(SCMP_ACT_ALLOW, name);
  for (const char* name : kDeadly) rules.add(SCMP_ACT_KILL_PROCESS, name);
  // Only for reading.
  constexpr auto kChanging = static_cast<scmp_datum_t>(O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND);
  rules.add(SCMP_ACT_ALLOW, "open", {SCMP_A1(SCMP_CMP_MASKED_EQ, kChanging, O_RDONLY)});
  rules.add(SCMP_ACT_ALLOW, "openat", {SCMP_A2(SCMP_CMP_MASKED_EQ, kChanging, O_RDONLY)});
  // Code comes from files that were mapped, never from memory that was written.
  rules.add(SCMP_ACT_ALLOW, "mprotect", {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)});
  // abort() and its like: to ourselves.
  rules.add(SCMP_ACT_ALLOW, "tgkill",
            {SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid()))});
  // Limits may be asked for, not set.
  rules.add(SCMP_ACT_ALLOW, "prlimit64", {SCMP_A2(SCMP_CMP_EQ, 0)});
  // A C library that finds no clone3 tries clone, which is refused.
  rules.add(SCMP_ACT_ERRNO(ENOSYS), "clone3");
}

}  // namespace

Status restrict_system_calls() {
  const auto refuse = [](int error) {
    return fail(ErrorCode::kInternal,
                "no filter of system calls: " + std::generic_category().message(error));
  };
  const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release);
  if (!filter) return refuse(ENOMEM);
  Rules rules(filter.get());
  add_all(rules);
  if (rules.failure() != 0) return refuse(rules.failure());
  if (const int result = seccomp_load(filter.get()); result != 0) return refuse(-result);
  return {};
}

}  // namespace ita
