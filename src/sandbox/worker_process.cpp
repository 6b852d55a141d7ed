#include "sandbox/worker_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>

namespace ita {
namespace {

// Fewer, larger reads; the kernel may refuse, which costs only speed.
constexpr int kPipeBytes = 1 << 20;
// Above every number that the worker's own descriptors get, so that dup2 never hits one still
// needed.
constexpr int kFirstSpareFd = 16;

tl::unexpected<Error> fail_to_start(int error) {
  return fail(ErrorCode::kInternal,
              "the worker cannot be started: " + std::generic_category().message(error));
}

struct Pipe {
  UniqueFd read_end, write_end;
};

Result<UniqueFd> duplicate_high(int fd) {
  UniqueFd copy(::fcntl(fd, F_DUPFD_CLOEXEC, kFirstSpareFd));
  if (!copy) return fail_to_start(errno);
  return copy;
}

Result<Pipe> open_pipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return fail_to_start(errno);
  Pipe pipe{UniqueFd(ends[0]), UniqueFd(ends[1])};
  Result<UniqueFd> high = duplicate_high(pipe.write_end.number());
  if (!high) return tl::unexpected(high.error());
  pipe.write_end = std::move(*high);
  ::fcntl(pipe.read_end.number(), F_SETFL, O_NONBLOCK);
  return pipe;
}

class SpawnActions {
 public:
  SpawnActions() { ::posix_spawn_file_actions_init(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;
  ~SpawnActions() { ::posix_spawn_file_actions_destroy(&actions_); }
  void open_null(int fd) {
    ::posix_spawn_file_actions_addopen(&actions_, fd, "/dev/null", O_RDWR, 0);
  }
  void place(int from, int to) { ::posix_spawn_file_actions_adddup2(&actions_, from, to); }
  void close_from(int fd) { ::posix_spawn_file_actions_addclosefrom_np(&actions_, fd); }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

// Own process group (Ctrl-C in the terminal is ours to handle) and default, unblocked signals.
class SpawnAttributes {
 public:
  SpawnAttributes() {
    ::posix_spawnattr_init(&attributes_);
    sigset_t none, all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes_, &none);
    ::posix_spawnattr_setsigdefault(&attributes_, &all);
    ::posix_spawnattr_setpgroup(&attributes_, 0);
    ::posix_spawnattr_setflags(
        &attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  SpawnAttributes(const SpawnAttributes&) = delete;
  SpawnAttributes& operator=(const SpawnAttributes&) = delete;
  ~SpawnAttributes() { ::posix_spawnattr_destroy(&attributes_); }
  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_;
};

Result<pid_t> spawn(const std::filesystem::path& program, const SpawnActions& actions,
                    std::vector<std::string> words) {
  words.insert(words.begin(), program.native());
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  // One thread a worker: several of them, each with several OCR threads, slow each other down many
  // times over.
  std::string threads = "OMP_THREAD_LIMIT=1", locale = "LC_ALL=C.UTF-8";
  std::array<char*, 3> environment{threads.data(), locale.data(), nullptr};
  pid_t pid = -1;
  const int error = ::posix_spawn(&pid, program.c_str(), actions.get(), SpawnAttributes().get(),
                                  arguments.data(), environment.data());
  if (error != 0) return fail_to_start(error);
  return pid;
}

void kill_and_reap(pid_t pid) {
  ::kill(-pid, SIGKILL);
  while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace

Result<WorkerProcess> WorkerProcess::start(const std::filesystem::path& program, int input,
                                           const WorkerOrders& orders) {
  Result<UniqueFd> content = duplicate_high(input);
  if (!content) return tl::unexpected(content.error());
  return start(program, std::move(*content), to_arguments(orders));
}

Result<WorkerProcess> WorkerProcess::start_self_test(const std::filesystem::path& program) {
  return start(program, UniqueFd(), {"--self-test"});
}

Result<WorkerProcess> WorkerProcess::start(const std::filesystem::path& program, UniqueFd input,
                                           std::vector<std::string> arguments) {
  Result<Pipe> frames = open_pipe();
  if (!frames) return tl::unexpected(frames.error());
  Result<Pipe> errors = open_pipe();
  if (!errors) return tl::unexpected(errors.error());
  ::fcntl(frames->read_end.number(), F_SETPIPE_SZ, kPipeBytes);

  SpawnActions actions;
  actions.open_null(0);
  actions.place(errors->write_end.number(), 1);
  actions.place(errors->write_end.number(), 2);
  if (input)
    actions.place(input.number(), kWorkerInputFd);
  else
    actions.open_null(kWorkerInputFd);
  actions.place(frames->write_end.number(), kWorkerFramesFd);
  actions.close_from(kWorkerFramesFd + 1);
  const Result<pid_t> pid = spawn(program, actions, std::move(arguments));
  if (!pid) return tl::unexpected(pid.error());
  // The worker is not waited for yet, so its number cannot have passed to another process.
  // By number, as glibc 2.36 declares pidfd_open without C linkage. The kernel closes it on exec by
  // itself.
  UniqueFd pidfd(static_cast<int>(::syscall(SYS_pidfd_open, *pid, 0)));
  if (!pidfd) {
    const int error = errno;
    kill_and_reap(*pid);
    return fail_to_start(error);
  }
  return WorkerProcess(*pid, std::move(pidfd), std::move(frames->read_end),
                       std::move(errors->read_end));
}

WorkerProcess::WorkerProcess(pid_t pid, UniqueFd pidfd, UniqueFd frames, UniqueFd errors)
    : pid_(pid), pidfd_(std::move(pidfd)), frames_(std::move(frames)), errors_(std::move(errors)) {}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      pidfd_(std::move(other.pidfd_)),
      frames_(std::move(other.frames_)),
      errors_(std::move(other.errors_)) {}

WorkerProcess::~WorkerProcess() {
  if (pid_ > 0) kill_and_reap(pid_);
}

int WorkerProcess::stream_fd(Stream stream) const {
  return (stream == Stream::kFrames ? frames_ : errors_).number();
}

std::string_view WorkerProcess::read(Stream stream, std::span<char> buffer) {
  UniqueFd& fd = stream == Stream::kFrames ? frames_ : errors_;
  if (!fd) return {};
  ssize_t n = 0;
  do n = ::read(fd.number(), buffer.data(), buffer.size());
  while (n < 0 && errno == EINTR);
  if (n > 0) return {buffer.data(), static_cast<std::size_t>(n)};
  const bool nothing_yet = n < 0 && errno == EAGAIN;
  if (!nothing_yet) fd.close();
  return {};
}

void WorkerProcess::send_signal(int signal) const {
  if (pid_ > 0) ::kill(-pid_, signal);
}

double WorkerProcess::waited_seconds() const {
  // Nanoseconds on a processor, nanoseconds of waiting for one, and turns.
  std::ifstream stream("/proc/" + std::to_string(pid_) + "/schedstat");
  double ran = 0, waited = 0;
  return stream >> ran >> waited ? waited / 1e9 : 0;
}

std::optional<WorkerEnd> WorkerProcess::take_end() {
  if (pid_ <= 0) return std::nullopt;
  siginfo_t ended = {};
  if (::waitid(P_PID, static_cast<id_t>(pid_), &ended, WEXITED | WNOHANG | WNOWAIT) != 0 ||
      ended.si_pid != pid_)
    return std::nullopt;
  // Anything that the worker started has lost its reason to live. Before the last wait: until then
  // the group's number is still ours.
  ::kill(-pid_, SIGKILL);
  int status = 0;
  struct rusage usage = {};
  while (::wait4(pid_, &status, 0, &usage) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  WorkerEnd end;
  if (WIFSIGNALED(status))
    end.signal = WTERMSIG(status);
  else
    end.exit_code = WEXITSTATUS(status);
  end.user_seconds = static_cast<double>(usage.ru_utime.tv_sec) +
                     static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
  end.max_rss_bytes = static_cast<uint64_t>(usage.ru_maxrss) * 1024;
  return end;
}

Result<std::filesystem::path> find_worker_program() {
  std::error_code error;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
  const std::filesystem::path worker = self.parent_path() / "ita-worker";
  if (error || ::access(worker.c_str(), X_OK) != 0)
    return fail(ErrorCode::kNotFound, "the program ita-worker is not beside this one");
  return worker;
}

}  // namespace ita
