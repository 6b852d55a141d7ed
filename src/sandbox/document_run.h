// One document in the hands of one worker at a time: listen, watch, stop, and send the next worker
// where one died.
//
//     page  1  2  3  4  5                 worker 1 reads 1 and 2 and dies of 3;
//     1st   ■  ■  ✕                       worker 2 begins with 4.
//     2nd            ■  ■                 The document is partial; page 3 is why.
#pragma once

#include <poll.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/error.h"
#include "intake/unique_fd.h"
#include "sandbox/frame.h"
#include "sandbox/outcome.h"
#include "sandbox/watchdog.h"
#include "sandbox/worker_process.h"

namespace ita {

// How many workers a document may kill before it is set aside.
constexpr int kDeathsBeforeSetAside = 3;

// Seconds of the clock that watchdogs are asked with.
double now_seconds();

class DocumentRun {
 public:
  // kInternal where the worker cannot be started. `program` and `orders` outlive the run.
  static Result<DocumentRun> start(const std::filesystem::path& program, const WorkerOrders& orders,
                                   uint64_t job, UniqueFd content);

  void add_to_poll(std::vector<pollfd>& fds) const;
  double next_deadline() const { return kill_at_ ? *kill_at_ : watchdog_.deadline(); }

  // Takes what has come, then looks at the clock. True when the document is done with.
  bool advance(std::span<char> buffer);

  // Nobody listened to the worker for so long, which is not its fault.
  void forgive(double seconds) { watchdog_.forgive(seconds, now_seconds()); }

  // SIGTERM now, SIGKILL after the grace; what the worker says from now on is not heard.
  void interrupt();

  // To be asked once advance has said true.
  DocumentOutcome take_outcome() { return std::move(outcome_); }

 private:
  DocumentRun(const std::filesystem::path& program, const WorkerOrders& orders, uint64_t job,
              UniqueFd content, WorkerProcess worker);
  bool listen(std::span<char> buffer);
  bool note_errors(std::span<char> buffer);
  void watch();
  bool forgive_waiting(double now);
  void stop(Error reason);
  void end_worker(const WorkerEnd& end);
  std::optional<int> plan_next_page(const Error& death, const WorkerEnd& end);
  bool start_next_worker(int first_page);
  void finish(std::optional<Error> death, bool rejected);

  const std::filesystem::path* program_;
  const WorkerOrders* orders_;
  UniqueFd content_;
  std::optional<WorkerProcess> worker_;  // none once the document is done with
  FrameDecoder decoder_;
  Watchdog watchdog_;
  std::string errors_;  // of all workers, the last bytes
  std::optional<Error> stopped_for_;
  std::optional<double> kill_at_;
  double forgiven_ = 0;  // of the seconds for which the worker waited for a processor
  bool interrupted_ = false;
  int deaths_ = 0;
  DocumentOutcome outcome_;  // so far
};

}  // namespace ita
