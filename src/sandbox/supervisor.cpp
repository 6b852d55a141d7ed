#include "sandbox/supervisor.h"

#include <poll.h>
#include <signal.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <list>
#include <vector>

#include "sandbox/watchdog.h"
#include "sandbox/worker_process.h"

namespace ita {
namespace {

using Stream = WorkerProcess::Stream;

constexpr std::size_t kReadBytes =
    256u << 10;  // a turn and stream, so that no worker waits for another's flood
// A dead worker has left at most a full pipe; more comes from a process that escaped and is not
// heard.
constexpr int kLastTurns = 16;
constexpr double kGraceSeconds = 0.5;    // from SIGTERM to SIGKILL
constexpr double kMaxWaitSeconds = 0.2;  // how late a raised StopFlag may be seen

double now_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// One document in the hands of one worker.
class Run {
 public:
  Run(uint64_t job, WorkerProcess worker, const Limits& limits)
      : job_(job),
        worker_(std::move(worker)),
        decoder_(limits),
        watchdog_(limits, now_seconds()),
        stderr_bytes_(limits.stderr_bytes) {}

  void add_to_poll(std::vector<pollfd>& fds) const {
    for (const int fd :
         {worker_.end_fd(), worker_.stream_fd(Stream::kFrames), worker_.stream_fd(Stream::kErrors)})
      if (fd >= 0) fds.push_back({fd, POLLIN, 0});
  }

  double next_deadline() const { return kill_at_ ? *kill_at_ : watchdog_.deadline(); }

  // Takes what has come, then looks at the clock. True when the worker has ended.
  bool advance(std::span<char> buffer) {
    // The end is asked first: what a dead worker has said is all there when it is read afterwards.
    end_ = worker_.take_end();
    bool more = true;
    for (int turn = 0; more && turn < (end_ ? kLastTurns : 1); ++turn) {
      const bool frames = listen(buffer), errors = note_errors(buffer);
      more = frames || errors;
    }
    if (!end_) watch();
    return end_.has_value();
  }

  // SIGTERM now, SIGKILL after the grace; what the worker says from now on is not heard.
  void stop(Error reason) {
    if (stopped_for_) return;
    stopped_for_ = std::move(reason);
    worker_.send_signal(SIGTERM);
    kill_at_ = now_seconds() + kGraceSeconds;
  }

  void interrupt() {
    interrupted_ = true;
    stop({ErrorCode::kInternal, "stopped before the document was done"});
  }

  DocumentOutcome finish() {
    if (interrupted_) return make_interrupted(job_, *end_);
    const Status last_word = decoder_.finish();
    return judge(job_, decoder_.take_transcript(), last_word, *end_, errors_, stopped_for_);
  }

 private:
  bool listen(std::span<char> buffer) {
    const std::string_view bytes = worker_.read(Stream::kFrames, buffer);
    if (bytes.empty() || stopped_for_) return !bytes.empty();
    const uint64_t before = decoder_.transcript().frames;
    const bool greeted = decoder_.transcript().hello.has_value();
    if (const Status status = decoder_.feed(bytes); !status) stop(status.error());
    const Transcript& transcript = decoder_.transcript();
    if (!greeted && transcript.hello) watchdog_.announce(transcript.hello->page_count);
    if (transcript.frames != before) watchdog_.hear(now_seconds());
    return true;
  }

  bool note_errors(std::span<char> buffer) {
    const std::string_view bytes = worker_.read(Stream::kErrors, buffer);
    errors_.append(bytes);
    if (errors_.size() > stderr_bytes_) errors_.erase(0, errors_.size() - stderr_bytes_);
    return !bytes.empty();
  }

  void watch() {
    const double now = now_seconds();
    if (!kill_at_) {
      if (std::optional<Error> verdict = watchdog_.verdict(now)) stop(std::move(*verdict));
    } else if (now >= *kill_at_) {
      worker_.send_signal(SIGKILL);
      kill_at_ = now + kGraceSeconds;
    }
  }

  uint64_t job_;
  WorkerProcess worker_;
  FrameDecoder decoder_;
  Watchdog watchdog_;
  std::size_t stderr_bytes_;
  std::string errors_;
  std::optional<Error> stopped_for_;
  std::optional<double> kill_at_;
  std::optional<WorkerEnd> end_;
  bool interrupted_ = false;
};

// The workers of one call of Supervisor::run.
class Crew {
 public:
  Crew(const std::filesystem::path& program, const Limits& limits, std::size_t jobs)
      : program_(program), limits_(limits), jobs_(jobs), buffer_(kReadBytes) {}

  bool idle() const { return runs_.empty(); }
  const Status& status() const { return status_; }

  // Gives work to free hands. A job whose worker cannot be started comes out as failed, and is the
  // last.
  void hire(const Supervisor::Source& source, std::vector<DocumentOutcome>& ended) {
    while (!dry_ && runs_.size() < jobs_) {
      std::optional<Job> job = source();
      dry_ = !job;
      if (dry_) return;
      Result<WorkerProcess> worker = WorkerProcess::start(program_, job->content.number(), limits_);
      if (worker) {
        runs_.emplace_back(job->id, std::move(*worker), limits_);
        continue;
      }
      dry_ = true;
      status_ = tl::unexpected(worker.error());
      ended.push_back(judge(job->id, {}, {}, {}, {}, worker.error()));
    }
  }

  void interrupt() {
    for (Run& run : runs_) run.interrupt();
  }

  // Sleeps until something happens or is due.
  void wait() {
    polled_.clear();
    double until = now_seconds() + kMaxWaitSeconds;
    for (const Run& run : runs_) {
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
      ended.push_back(run->finish());
      run = runs_.erase(run);
    }
  }

 private:
  const std::filesystem::path& program_;
  const Limits& limits_;
  std::size_t jobs_;
  std::vector<char> buffer_;
  std::vector<pollfd> polled_;
  std::list<Run> runs_;
  bool dry_ = false;
  Status status_;
};

}  // namespace

Supervisor::Supervisor(std::filesystem::path worker_program, const Limits& limits, int jobs,
                       const StopFlag& stop)
    : worker_program_(std::move(worker_program)),
      limits_(limits),
      jobs_(std::max(jobs, 1)),
      stop_(stop) {}

Status Supervisor::run(const Source& source, const Sink& sink) {
  Crew crew(worker_program_, limits_, static_cast<std::size_t>(jobs_));
  std::vector<DocumentOutcome> ended;
  for (;;) {
    if (stop_.at_once()) crew.interrupt();
    if (!stop_.finish_up()) crew.hire(source, ended);
    // After hiring: the next workers read while the sink stores.
    for (DocumentOutcome& outcome : ended) sink(std::move(outcome));
    ended.clear();
    if (crew.idle()) break;
    crew.wait();
    crew.advance(ended);
  }
  return crew.status();
}

}  // namespace ita
