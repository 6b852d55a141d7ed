// How a document ended in its workers, and why: two columns, as status and quarantine show them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/page.h"
#include "sandbox/frame.h"
#include "sandbox/worker_process.h"

namespace ita {

enum class OutcomeStatus {
  kOk,           // every page was read
  kPartial,      // some pages were read; the reason says why not all
  kRejected,     // the document cannot be read as it is: encrypted, damaged, no pages …
  kFailed,       // the worker died, hung or misbehaved before a page was read; nothing is kept
  kInterrupted,  // we were stopped, not the document; nothing is kept
};
std::string_view to_name(OutcomeStatus status);  // "ok", "partial", …

struct DocumentOutcome {
  uint64_t job = 0;
  OutcomeStatus status = OutcomeStatus::kFailed;
  std::optional<Error> reason;  // none where every page was read or we were interrupted
  int page_count = 0;           // as announced; 0 where no worker got that far
  std::string extractor_version;
  std::vector<PageContent> pages;    // ascending
  std::vector<Error> page_failures;  // ascending page; the last may speak for those after it
  std::string stderr_tail;           // fit to be shown; lines end in '\n'
  double user_seconds = 0;           // all workers together
  uint64_t max_rss_bytes = 0;        // the largest
};

// Why one worker did not do all that it was told; none where it did. `stopped_for` is why we killed
// it, if we did; `last_word` is FrameDecoder::finish(). A rejection is complete in itself, however
// the worker ended after it. A worker that died also ended without its last word: its death is the
// better reason.
std::optional<Error> explain(const Transcript& transcript, const Status& last_word,
                             const WorkerEnd& end, std::string_view errors,
                             const std::optional<Error>& stopped_for);

// Output that broke the protocol, or of a worker that attacked, is not believed.
bool is_distrusted(ErrorCode code);

// Sets the status from the rest, and drops what is not believed. `rejected`: the reason is what the
// worker found wrong with the document.
void settle(DocumentOutcome& outcome, bool rejected);

// A worker's complaints, fit to be shown.
std::string to_shown_lines(std::string_view text);

}  // namespace ita
