#include "sandbox/supervisor.h"

#include <poll.h>

#include <algorithm>
#include <list>
#include <vector>

#include "sandbox/document_run.h"

namespace ita {
namespace {

constexpr std::size_t kReadBytes =
    256u << 10;  // a turn and stream, so that no worker waits for another's flood
constexpr double kMaxWaitSeconds = 0.2;  // how late a raised StopFlag may be seen

DocumentOutcome make_failed(uint64_t job, const Error& error) {
  DocumentOutcome outcome;
  outcome.job = job;
  outcome.reason = error;
  return outcome;
}

// The workers of one call of Supervisor::run.
class Crew {
 public:
  Crew(const std::filesystem::path& program, const WorkerOrders& orders, std::size_t jobs)
      : program_(program), orders_(orders), jobs_(jobs), buffer_(kReadBytes) {}

  bool idle() const { return runs_.empty(); }
  const Status& status() const { return status_; }

  // Gives work to free hands. A job whose worker cannot be started comes out as failed, and is the
  // last.
  void hire(const Supervisor::Source& source, std::vector<DocumentOutcome>& ended) {
    while (!dry_ && runs_.size() < jobs_) {
      std::optional<Job> job = source();
      dry_ = !job;
      if (dry_) return;
      Result<DocumentRun> run =
          DocumentRun::start(program_, orders_, job->id, std::move(job->content));
      if (run) {
        runs_.push_back(std::move(*run));
        continue;
      }
      dry_ = true;
      status_ = tl::unexpected(run.error());
      ended.push_back(make_failed(job->id, run.error()));
    }
  }

  void interrupt() {
    for (DocumentRun& run : runs_) run.interrupt();
  }

  void forgive(double seconds) {
    for (DocumentRun& run : runs_) run.forgive(seconds);
  }

  // Sleeps until something happens or is due.
  void wait() {
    polled_.clear();
    double until = now_seconds() + kMaxWaitSeconds;
    for (const DocumentRun& run : runs_) {
      run.add_to_poll(polled_);
      until = std::min(until, run.next_deadline());
    }
    const double seconds = std::max(0.0, until - now_seconds());
    ::poll(polled_.data(), polled_.size(), static_cast<int>(seconds * 1000) + 1);
  }

  void advance(std::vector<DocumentOutcome>& ended) {
    for (auto run = runs_.begin(); run != runs_.end();) {
      if (!run->advance(buffer_)) {
        ++run;
        continue;
      }
      ended.push_back(run->take_outcome());
      run = runs_.erase(run);
    }
  }

 private:
  const std::filesystem::path& program_;
  const WorkerOrders& orders_;
  std::size_t jobs_;
  std::vector<char> buffer_;
  std::vector<pollfd> polled_;
  std::list<DocumentRun> runs_;
  bool dry_ = false;
  Status status_;
};

}  // namespace

Supervisor::Supervisor(std::filesystem::path worker_program, const Limits& limits, int jobs,
                       const StopFlag& stop, Sandbox sandbox)
    : worker_program_(std::move(worker_program)),
      orders_{limits, 1, sandbox},
      jobs_(std::max(jobs, 1)),
      stop_(stop) {}

Status Supervisor::run(const Source& source, const Sink& sink) {
  Crew crew(worker_program_, orders_, static_cast<std::size_t>(jobs_));
  std::vector<DocumentOutcome> ended;
  for (;;) {
    const double deaf_since = now_seconds();
    if (stop_.at_once()) crew.interrupt();
    if (!stop_.finish_up()) crew.hire(source, ended);
    // After hiring: the next workers read while the sink stores.
    for (DocumentOutcome& outcome : ended) sink(std::move(outcome));
    ended.clear();
    if (crew.idle()) break;
    // A long parse or a slow disk must not look like the workers' silence.
    crew.forgive(now_seconds() - deaf_since);
    crew.wait();
    crew.advance(ended);
  }
  return crew.status();
}

}  // namespace ita
