// How a document ended in the worker, and why: two columns, as status and quarantine show them.
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
  int page_count = 0;           // as announced; 0 where the worker did not get that far
  std::string extractor_version;
  std::vector<PageContent> pages;    // ascending
  std::vector<Error> page_failures;  // ascending page
  std::string stderr_tail;           // fit to be shown; lines end in '\n'
  double user_seconds = 0;
  uint64_t max_rss_bytes = 0;
};

// What a worker's words and its end amount to. `stopped_for` is why we killed it, if we did;
// `last_word` is FrameDecoder::finish(). Output that broke the protocol is not trusted: nothing of
// it is kept.
DocumentOutcome judge(uint64_t job, Transcript transcript, const Status& last_word,
                      const WorkerEnd& end, std::string_view errors,
                      const std::optional<Error>& stopped_for);

// The outcome of a document that we gave up because we were stopped.
DocumentOutcome make_interrupted(uint64_t job, const WorkerEnd& end);

}  // namespace ita
