#include "sandbox/outcome.h"

#include <algorithm>
#include <csignal>
#include <cstring>

#include "intake/path_text.h"

namespace ita {
namespace {

// How libraries say, before they abort, that an allocation failed: Poppler (goo/gmem.h) and the C++
// runtime.
constexpr std::string_view kMemoryComplaints[] = {"Out of memory", "std::bad_alloc"};

bool complains_of_memory(std::string_view errors) {
  for (const std::string_view complaint : kMemoryComplaints)
    if (errors.find(complaint) != std::string_view::npos) return true;
  return false;
}

Error explain_signal(int signal, std::string_view errors) {
  switch (signal) {
    case SIGXCPU:
      return {ErrorCode::kTimeout, "the worker used up its processor time"};
    case SIGSYS:
      return {ErrorCode::kSandboxViolation, "the worker made a forbidden system call"};
    case SIGXFSZ:
      return {ErrorCode::kSandboxViolation, "the worker tried to write a file"};
    case SIGKILL:
      return {
          ErrorCode::kWorkerCrashed,
          "the worker was killed from outside: by a person, or by the kernel for lack of memory"};
    default:
      break;
  }
  if (signal == SIGABRT && complains_of_memory(errors))
    return {ErrorCode::kOutOfMemory, "the worker needed more memory than its limit"};
  const char* name = ::sigabbrev_np(signal);
  return {ErrorCode::kWorkerCrashed,
          "the worker died of signal " +
              (name != nullptr ? "SIG" + std::string(name) : std::to_string(signal))};
}

// None where the worker ended as it should.
std::optional<Error> explain_end(const WorkerEnd& end, std::string_view errors) {
  if (end.signal != 0) return explain_signal(end.signal, errors);
  switch (end.exit_code) {
    case 0:
      return std::nullopt;
    case kWorkerExitOutOfMemory:
      return Error{ErrorCode::kOutOfMemory, "the worker needed more memory than its limit"};
    case kWorkerExitInternal:
      return Error{ErrorCode::kInternal, "the worker met an error of its own"};
    default:
      return Error{ErrorCode::kWorkerCrashed,
                   "the worker ended with exit code " + std::to_string(end.exit_code)};
  }
}

}  // namespace

std::optional<Error> explain(const Transcript& transcript, const Status& last_word,
                             const WorkerEnd& end, std::string_view errors,
                             const std::optional<Error>& stopped_for) {
  if (last_word && transcript.rejection) return transcript.rejection;
  if (stopped_for) return stopped_for;
  if (std::optional<Error> death = explain_end(end, errors)) return death;
  if (!last_word) return last_word.error();
  return std::nullopt;
}

bool is_distrusted(ErrorCode code) {
  return code == ErrorCode::kBadFrames || code == ErrorCode::kOutputTooLarge ||
         code == ErrorCode::kSandboxViolation;
}

std::string to_shown_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += escape_for_terminal(text.substr(0, end)) + '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string_view to_name(OutcomeStatus status) {
  switch (status) {
    case OutcomeStatus::kOk:
      return "ok";
    case OutcomeStatus::kPartial:
      return "partial";
    case OutcomeStatus::kRejected:
      return "rejected";
    case OutcomeStatus::kFailed:
      return "failed";
    case OutcomeStatus::kInterrupted:
      return "interrupted";
  }
  return "failed";
}

void settle(DocumentOutcome& outcome, bool rejected) {
  if (outcome.reason && is_distrusted(outcome.reason->code)) {
    outcome.pages.clear();
    outcome.page_failures.clear();
  }
  if (!outcome.reason)
    outcome.status = OutcomeStatus::kOk;
  else if (!outcome.pages.empty())
    outcome.status = OutcomeStatus::kPartial;
  else if (rejected || outcome.reason->code == ErrorCode::kTooManyPages)
    outcome.status = OutcomeStatus::kRejected;
  else
    outcome.status = OutcomeStatus::kFailed;
}

}  // namespace ita
