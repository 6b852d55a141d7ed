#include "sandbox/self_test.h"

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "core/limits.h"
#include "sandbox/confine.h"
#include "sandbox/worker_process.h"

namespace ita {
namespace {

constexpr std::string_view kRefused = "refused  ", kAllowed = "ALLOWED  ", kLayers = "sandbox: ";
constexpr int kActSucceeded = 0, kActFailed = 1, kNotConfined = 2;
constexpr int kTestMilliseconds = 300'000;

constexpr char kNoSuchFile[] = "/tmp/ita-self-test-nothing";

// Each is something that succeeds in a process without a sandbox, whoever runs it, and leaves
// nothing behind.
struct Act {
  std::string_view name;
  bool (*succeeds)();
};

constexpr Act kActs[] = {
    {"read a file that is none of its business",
     [] { return ::open("/etc/passwd", O_RDONLY | O_CLOEXEC) >= 0; }},
    {"list a folder", [] { return ::opendir("/") != nullptr; }},
    {"create a file",
     [] {
       std::array<char, 32> name{"/tmp/ita-self-test-XXXXXX"};
       return ::mkstemp(name.data()) >= 0 && (::unlink(name.data()), true);
     }},
    {"delete a file", [] { return ::unlink(kNoSuchFile) == 0 || errno == ENOENT; }},
    {"open a socket", [] { return ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) >= 0; }},
    {"start a process",
     [] {
       const pid_t child = ::fork();
       if (child == 0) ::_exit(0);
       return child > 0;
     }},
    {"run a program",
     [] {
       ::execl("/bin/true", "true", nullptr);
       return false;
     }},
    {"send a signal to another process", [] { return ::kill(::getppid(), 0) == 0; }},
    {"trace a process", [] { return ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0; }},
    {"enter a namespace", [] { return ::unshare(CLONE_NEWUSER) == 0; }},
    {"set up an io_uring",
     [] {
       std::array<char, 256> parameters{};
       return ::syscall(SYS_io_uring_setup, 1, parameters.data()) >= 0;
     }},
#ifndef ITA_SANITIZED
    {"take more memory than its limit",
     [] {
       return ::mmap(nullptr, Limits().address_space_bytes, PROT_READ,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0) != MAP_FAILED;
     }},
#endif
};

tl::unexpected<Error> fail_test(std::string detail) {
  return fail(ErrorCode::kInternal, "the sandbox cannot be tested: " + std::move(detail));
}

// The exit code of `act` in a confined child; what a signal ended has failed.
Result<int> try_in_child(const Act& act, int report) {
  const pid_t child = ::fork();
  if (child < 0) return fail_test(std::strerror(errno));
  if (child == 0) {
    const Result<Confinement> confinement = confine(Limits(), Sandbox::kOn);
    if (!confinement) ::_exit(kNotConfined);
    const std::array<char, 2> layers{static_cast<char>(confinement->landlock_abi),
                                     static_cast<char>(confinement->system_calls)};
    if (::write(report, layers.data(), layers.size()) < 0) ::_exit(kNotConfined);
    ::_exit(act.succeeds() ? kActSucceeded : kActFailed);
  }
  int end = 0;
  while (::waitpid(child, &end, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(end) ? WEXITSTATUS(end) : kActFailed;
}

}  // namespace

Result<SelfTest> test_sandbox() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return fail_test(std::strerror(errno));
  const UniqueFd reading(ends[0]), writing(ends[1]);
  SelfTest test;
  Confinement confinement;
  for (const Act& act : kActs) {
    const Result<int> end = try_in_child(act, writing.number());
    if (!end) return tl::unexpected(end.error());
    if (*end == kNotConfined) return fail_test("a process could not confine itself");
    std::array<char, 2> layers{};
    if (::read(reading.number(), layers.data(), layers.size()) != 2)
      return fail_test("a process said nothing");
    confinement = {layers[0], layers[1] != 0};
    (*end == kActSucceeded ? test.allowed : test.refused).emplace_back(act.name);
  }
  test.confinement = to_text(confinement);
  return test;
}

std::string to_text(const SelfTest& test) {
  std::string text;
  const auto add = [&](std::string_view what, std::string_view rest) {
    text.append(what).append(rest).append("\n");
  };
  for (const std::string& act : test.refused) add(kRefused, act);
  for (const std::string& act : test.allowed) add(kAllowed, act);
  add(kLayers, test.confinement);
  return text;
}

Result<SelfTest> run_self_test(const std::filesystem::path& program) {
  Result<WorkerProcess> worker = WorkerProcess::start_self_test(program);
  if (!worker) return tl::unexpected(worker.error());
  std::string said;
  std::array<char, 4096> buffer;
  for (;;) {
    pollfd fd{worker->stream_fd(WorkerProcess::Stream::kErrors), POLLIN, 0};
    if (fd.fd < 0) break;
    if (::poll(&fd, 1, kTestMilliseconds) <= 0) return fail_test("ita-worker does not answer");
    said += worker->read(WorkerProcess::Stream::kErrors, buffer);
  }
  SelfTest test;
  std::string_view rest = said;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.starts_with(kRefused)) test.refused.emplace_back(line.substr(kRefused.size()));
    if (line.starts_with(kAllowed)) test.allowed.emplace_back(line.substr(kAllowed.size()));
    if (line.starts_with(kLayers)) test.confinement = line.substr(kLayers.size());
  }
  if (test.confinement.empty()) return fail_test("ita-worker ended before it had answered");
  return test;
}

}  // namespace ita
