#include "cli/read_file.h"

#include <utility>

#include "intake/source_file.h"
#include "sandbox/supervisor.h"

namespace ita {

Result<DocumentOutcome> read_content(const std::filesystem::path& worker, UniqueFd content) {
  std::optional<Job> job = Job{0, std::move(content)};
  DocumentOutcome outcome;
  const StopFlag never;  // Ctrl-C ends the program, and with it the worker
  const Status status = Supervisor(worker, Limits(), 1, never)
                            .run([&] { return std::exchange(job, std::nullopt); },
                                 [&](DocumentOutcome&& ended) { outcome = std::move(ended); });
  if (!status) return tl::unexpected(status.error());
  return outcome;
}

Result<DocumentOutcome> read_file(const std::filesystem::path& worker,
                                  const std::filesystem::path& file) {
  Result<SourceFile> source = load_source_file(file, Limits());
  if (!source) return tl::unexpected(source.error());
  Result<DocumentOutcome> outcome = read_content(worker, std::move(source->content));
  if (outcome && outcome->status != OutcomeStatus::kOk &&
      outcome->status != OutcomeStatus::kPartial)
    return tl::unexpected(*outcome->reason);
  return outcome;
}

}  // namespace ita
