// Runs N workers at once, one document each, in one thread; what happens to one document is the
// matter of document_run.h. Holds no PDF code and no more than the documents in hand.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

#include "core/error.h"
#include "core/limits.h"
#include "intake/unique_fd.h"
#include "sandbox/outcome.h"
#include "sandbox/stop_flag.h"

namespace ita {

struct Job {
  uint64_t id = 0;   // the caller's; comes back in the outcome
  UniqueFd content;  // SourceFile::content, or any file open for reading
};

class Supervisor {
 public:
  using Source = std::function<std::optional<Job>()>;  // the next document, or none left
  using Sink =
      std::function<void(DocumentOutcome&&)>;  // called once a job, in the order of their ends

  // jobs: workers at once, at least 1. `stop` outlives the supervisor.
  Supervisor(std::filesystem::path worker_program, const Limits& limits, int jobs,
             const StopFlag& stop, Sandbox sandbox = Sandbox::kOn);

  // Until the source is dry and every worker has ended, or until stopped. Every job that was taken
  // from the source reaches the sink exactly once, whatever happens; no process is left behind, not
  // even if the sink throws. kInternal where a worker cannot be started: the run ends, the job in
  // hand has a failed outcome.
  Status run(const Source& source, const Sink& sink);

 private:
  std::filesystem::path worker_program_;
  WorkerOrders orders_;
  int jobs_;
  const StopFlag& stop_;
};

}  // namespace ita
