// One worker, from its start to its last word. The worker finds its input on descriptor 3, answers
// on descriptor 4 and complains on 1 and 2; it has no other descriptors, an environment of our own
// and its own process group.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "intake/unique_fd.h"
#include "sandbox/worker_arguments.h"

namespace ita {

constexpr int kWorkerInputFd = 3;
constexpr int kWorkerFramesFd = 4;
// The worker's exit codes beside 0: what it could still say itself.
constexpr int kWorkerExitUsage = 2;
constexpr int kWorkerExitOutOfMemory = 71;
constexpr int kWorkerExitInternal = 70;

// How a worker ended.
struct WorkerEnd {
  int exit_code = 0;  // where signal is 0
  int signal = 0;
  double user_seconds = 0;
  // As the kernel counts it; never less than the supervisor's own size at the start, which the
  // kernel charges to a child that was spawned without copying.
  uint64_t max_rss_bytes = 0;
};

class WorkerProcess {
 public:
  enum class Stream { kFrames, kErrors };

  // `input` is lent for the call. kInternal with the system's reason where the program cannot be
  // started.
  static Result<WorkerProcess> start(const std::filesystem::path& program, int input,
                                     const WorkerOrders& orders);
  // The same program, to be listened to on kErrors: see self_test.h.
  static Result<WorkerProcess> start_self_test(const std::filesystem::path& program);

  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&&) = delete;
  ~WorkerProcess();  // a worker that still lives is killed and waited for

  // Descriptors to poll; -1 once the stream has ended.
  int stream_fd(Stream stream) const;
  int end_fd() const { return pidfd_.number(); }  // readable when the worker has ended

  // What is there now, as far as it fits, without waiting; empty when the stream has ended or holds
  // nothing for the moment.
  std::string_view read(Stream stream, std::span<char> buffer);

  // How long the worker was ready to run since its start while others had the processors; 0 where
  // the kernel does not tell.
  double waited_seconds() const;

  // To the worker and whatever it started.
  void send_signal(int signal) const;

  // The end, once; none while the worker lives.
  std::optional<WorkerEnd> take_end();

 private:
  static Result<WorkerProcess> start(const std::filesystem::path& program, UniqueFd input,
                                     std::vector<std::string> arguments);
  WorkerProcess(pid_t pid, UniqueFd pidfd, UniqueFd frames, UniqueFd errors);

  pid_t pid_ = -1;  // -1 once waited for
  UniqueFd pidfd_, frames_, errors_;
};

// The `ita-worker` beside the running program. kNotFound where there is none.
Result<std::filesystem::path> find_worker_program();

}  // namespace ita
