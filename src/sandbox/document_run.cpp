#include "sandbox/document_run.h"

#include <signal.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace ita {
namespace {

using Stream = WorkerProcess::Stream;

// A dead worker has left at most a full pipe; more comes from a process that escaped and is not
// heard.
constexpr int kLastTurns = 16;
constexpr double kGraceSeconds = 0.5;  // from SIGTERM to SIGKILL

template <class T>
void move_to_end(std::vector<T>& to, std::vector<T>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// Another worker may do better: the death was this page's, or nobody's.
bool is_worth_another(ErrorCode code) {
  return code == ErrorCode::kWorkerCrashed || code == ErrorCode::kOutOfMemory ||
         code == ErrorCode::kStalled || code == ErrorCode::kTimeout || code == ErrorCode::kInternal;
}

std::string name_pages(int first, int last) {
  return "pages " + std::to_string(first) + " to " + std::to_string(last);
}

}  // namespace

double now_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Result<DocumentRun> DocumentRun::start(const std::filesystem::path& program,
                                       const WorkerOrders& orders, uint64_t job, UniqueFd content) {
  Result<WorkerProcess> worker = WorkerProcess::start(program, content.number(), orders);
  if (!worker) return tl::unexpected(worker.error());
  return DocumentRun(program, orders, job, std::move(content), std::move(*worker));
}

DocumentRun::DocumentRun(const std::filesystem::path& program, const WorkerOrders& orders,
                         uint64_t job, UniqueFd content, WorkerProcess worker)
    : program_(&program),
      orders_(&orders),
      content_(std::move(content)),
      worker_(std::move(worker)),
      decoder_(orders.limits),
      watchdog_(orders.limits, now_seconds()) {
  outcome_.job = job;
}

void DocumentRun::add_to_poll(std::vector<pollfd>& fds) const {
  for (const int fd : {worker_->end_fd(), worker_->stream_fd(Stream::kFrames),
                       worker_->stream_fd(Stream::kErrors)})
    if (fd >= 0) fds.push_back({fd, POLLIN, 0});
}

bool DocumentRun::advance(std::span<char> buffer) {
  // The end is asked first: what a dead worker has said is all there when it is read afterwards.
  const std::optional<WorkerEnd> end = worker_->take_end();
  bool more = true;
  for (int turn = 0; more && turn < (end ? kLastTurns : 1); ++turn) {
    const bool frames = listen(buffer), errors = note_errors(buffer);
    more = frames || errors;
  }
  if (end)
    end_worker(*end);
  else
    watch();
  return !worker_;
}

void DocumentRun::interrupt() {
  interrupted_ = true;
  stop({ErrorCode::kInternal, "stopped before the document was done"});
}

void DocumentRun::stop(Error reason) {
  if (stopped_for_) return;
  stopped_for_ = std::move(reason);
  worker_->send_signal(SIGTERM);
  kill_at_ = now_seconds() + kGraceSeconds;
}

bool DocumentRun::listen(std::span<char> buffer) {
  const std::string_view bytes = worker_->read(Stream::kFrames, buffer);
  if (bytes.empty() || stopped_for_) return !bytes.empty();
  const uint64_t frames = decoder_.transcript().frames;
  const int page = decoder_.last_page();
  const bool greeted = decoder_.transcript().hello.has_value();
  if (const Status status = decoder_.feed(bytes); !status) stop(status.error());
  const double now = now_seconds();
  const Transcript& transcript = decoder_.transcript();
  if (!greeted && transcript.hello) watchdog_.announce(transcript.hello->page_count, now);
  if (transcript.frames != frames) watchdog_.hear(now);
  if (decoder_.last_page() != page) watchdog_.turn_page(now);
  return true;
}

bool DocumentRun::note_errors(std::span<char> buffer) {
  const std::string_view bytes = worker_->read(Stream::kErrors, buffer);
  errors_.append(bytes);
  const std::size_t kept = orders_->limits.stderr_bytes;
  if (errors_.size() > kept) errors_.erase(0, errors_.size() - kept);
  return !bytes.empty();
}

void DocumentRun::watch() {
  const double now = now_seconds();
  if (!kill_at_) {
    std::optional<Error> verdict = watchdog_.verdict(now);
    if (verdict && forgive_waiting(now)) verdict = watchdog_.verdict(now);
    if (verdict) stop(std::move(*verdict));
  } else if (now >= *kill_at_) {
    worker_->send_signal(SIGKILL);
    kill_at_ = now + kGraceSeconds;
  }
}

// On a busy machine a worker may get a tenth of a processor, and an honest document is no worse for
// that.
bool DocumentRun::forgive_waiting(double now) {
  const double waited = worker_->waited_seconds();
  watchdog_.forgive(waited - forgiven_, now);
  return std::exchange(forgiven_, waited) < waited;
}

void DocumentRun::end_worker(const WorkerEnd& end) {
  worker_.reset();
  outcome_.user_seconds += end.user_seconds;
  outcome_.max_rss_bytes = std::max(outcome_.max_rss_bytes, end.max_rss_bytes);
  if (interrupted_) {
    outcome_.status = OutcomeStatus::kInterrupted;
    outcome_.pages.clear();
    outcome_.page_failures.clear();
    return;
  }
  const Status last_word = decoder_.finish();
  Transcript transcript = decoder_.take_transcript();
  std::optional<Error> death = explain(transcript, last_word, end, errors_, stopped_for_);
  if (transcript.hello) {
    outcome_.page_count = transcript.hello->page_count;
    outcome_.extractor_version = transcript.hello->extractor_version;
  }
  move_to_end(outcome_.pages, std::move(transcript.pages));
  move_to_end(outcome_.page_failures, std::move(transcript.page_failures));
  if (death && transcript.hello && is_worth_another(death->code)) {
    const std::optional<int> next = plan_next_page(*death, end);
    if (next && start_next_worker(*next)) return;
  }
  finish(std::move(death), last_word && transcript.rejection.has_value());
}

// Where the next worker begins; none where there is none to be sent. A page that killed its worker
// is given up, unless the killer stood outside.
std::optional<int> DocumentRun::plan_next_page(const Error& death, const WorkerEnd& end) {
  ++deaths_;
  const int page = decoder_.last_page() + 1;
  if (watchdog_.over(now_seconds())) return std::nullopt;
  const bool killed_from_outside = end.signal == SIGKILL && !stopped_for_;
  if (killed_from_outside) {
    // After the last page the next worker has nothing to say but that all is said.
    if (deaths_ < kDeathsBeforeSetAside) return page;
    // Nothing against the document: the next import reads it whole.
    outcome_.pages.clear();
    outcome_.page_failures.clear();
    return std::nullopt;
  }
  if (page > outcome_.page_count) return std::nullopt;
  outcome_.page_failures.push_back({death.code, death.detail, page});
  if (page == outcome_.page_count) return std::nullopt;
  if (deaths_ < kDeathsBeforeSetAside) return page + 1;
  outcome_.page_failures.push_back({ErrorCode::kCrashLoop,
                                    name_pages(page + 1, outcome_.page_count) +
                                        " were not tried: " + std::to_string(deaths_) +
                                        " workers had died of the document",
                                    page + 1});
  return std::nullopt;
}

bool DocumentRun::start_next_worker(int first_page) {
  WorkerOrders orders = *orders_;
  orders.first_page = first_page;
  Result<WorkerProcess> worker = WorkerProcess::start(*program_, content_.number(), orders);
  if (!worker) return false;
  worker_.emplace(std::move(*worker));
  decoder_ = FrameDecoder(orders.limits, first_page);
  watchdog_.restart(now_seconds());
  stopped_for_.reset();
  kill_at_.reset();
  forgiven_ = 0;
  return true;
}

void DocumentRun::finish(std::optional<Error> death, bool rejected) {
  outcome_.stderr_tail = to_shown_lines(errors_);
  outcome_.reason = std::move(death);
  const bool believed = !outcome_.reason || !is_distrusted(outcome_.reason->code);
  if (believed && !outcome_.page_failures.empty()) outcome_.reason = outcome_.page_failures.front();
  settle(outcome_, rejected);
}

}  // namespace ita
