#include "cli/import_run.h"

#include "intake/archive.h"
#include "intake/source_file.h"
#include "sandbox/extractor_version.h"

namespace ita {
namespace {

DocumentStatus to_stored(OutcomeStatus status) {
  switch (status) {
    case OutcomeStatus::kOk:
      return DocumentStatus::kOk;
    case OutcomeStatus::kPartial:
      return DocumentStatus::kPartial;
    case OutcomeStatus::kRejected:
      return DocumentStatus::kRejected;
    case OutcomeStatus::kFailed:
      return DocumentStatus::kFailed;
    case OutcomeStatus::kInterrupted:
      break;
  }
  return DocumentStatus::kInterrupted;
}

ReadingOutcome to_reading(const DocumentOutcome& outcome) {
  return {.status = to_stored(outcome.status),
          .reason = outcome.reason,
          .page_count = outcome.page_count,
          .extractor_version = outcome.extractor_version,
          .page_failures = outcome.page_failures,
          .stderr_tail = outcome.stderr_tail,
          .user_seconds = outcome.user_seconds,
          .max_rss_bytes = outcome.max_rss_bytes};
}

void make_failed(ReadingOutcome& reading, const Error& error) {
  reading.status = DocumentStatus::kFailed;
  reading.reason = error;
  reading.page_failures.clear();
}

bool has_words(const PageContent& page) { return !page.lines.empty() || !page.tables.empty(); }

// A document that was read well and still answers no question.
std::string explain_emptiness(const DocumentRecord& record, const std::vector<PageContent>& pages) {
  if (!record.measures.empty() || !record.scores.empty()) return {};
  std::size_t without_words = 0;
  for (const PageContent& page : pages) without_words += has_words(page) ? 0 : 1;
  if (without_words > 0)
    return std::to_string(without_words) + " of " + std::to_string(pages.size()) +
           " pages hold no words: blank, or photographs";
  return "no measures table, labelled measures or scores were found";
}

}  // namespace

ImportRun::ImportRun(Database& database, const DocumentParser& parser, const StopFlag& stop,
                     Progress& progress, ImportOptions options)
    : writer_(database),
      reader_(database),
      parser_(parser),
      stop_(stop),
      progress_(progress),
      options_(std::move(options)) {}

Status ImportRun::run(const std::vector<std::filesystem::path>& candidates, const RunInfo& info) {
  const Result<int64_t> begun = writer_.begin_run(info, parser_.vocabulary().codebook);
  if (!begun) return tl::unexpected(begun.error());
  run_ = *begun;
  candidates_ = &candidates;

  Supervisor supervisor(options_.worker, options_.limits, options_.jobs, stop_, options_.sandbox);
  const Status supervised =
      supervisor.run([this] { return next_job(); },
                     [this](DocumentOutcome&& outcome) { take(std::move(outcome)); });
  ledger_.add_not_started(candidates.size() - next_);
  if (!status_) return status_;
  const Status finished = writer_.finish_run(run_, !supervised || next_ < candidates.size());
  return supervised ? finished : supervised;
}

std::optional<Job> ImportRun::next_job() {
  while (!stopping() && next_ < candidates_->size()) {
    std::optional<Job> job = try_file((*candidates_)[next_++]);
    show_progress();
    if (job) return job;
  }
  return std::nullopt;
}

std::optional<Job> ImportRun::try_file(const std::filesystem::path& path) {
  Result<SourceFile> file = load_source_file(path, options_.limits);
  if (!file) {
    status_ = writer_.add_refusal(run_, path, file.error());
    ledger_.add_refused(path, file.error());
    return std::nullopt;
  }
  // Before the row that names it: a kill in between leaves a copy too many, never one too few.
  if (!options_.archive.empty()) status_ = archive_file(options_.archive, *file);
  if (!status_) {
    ledger_.add_not_started(1);
    return std::nullopt;
  }
  const FileFacts facts{file->sha256, file->size, std::string(to_name(file->kind)),
                        options_.archive};
  const Result<BegunDocument> begun =
      writer_.begin_document(run_, path, facts, kExtractorVersion, options_.again);
  if (!begun) {
    status_ = tl::unexpected(begun.error());
    ledger_.add_not_started(1);
    return std::nullopt;
  }
  if (const auto same = in_hand_.find(begun->id); same != in_hand_.end()) {
    same->second.push_back(path);
    return std::nullopt;
  }
  if (begun->standing == Standing::kKnownFinished) {
    const Result<StoredDocument> known = reader_.load_document(begun->id);
    if (!known) status_ = tl::unexpected(known.error());
    ledger_.add_known(known ? known->status : DocumentStatus::kInterrupted);
    return std::nullopt;
  }
  in_hand_[begun->id].push_back(path);
  return Job{static_cast<uint64_t>(begun->id), std::move(file->content)};
}

void ImportRun::take(DocumentOutcome&& outcome) {
  const auto document = static_cast<int64_t>(outcome.job);
  const auto in_hand = in_hand_.extract(document);
  ReadingOutcome reading = to_reading(outcome);
  std::string remark;
  pages_ += outcome.pages.size();
  // What cannot be stored any more stays `running` in the database, and the next import reads it.
  if (status_) status_ = store(document, std::move(outcome), reading, remark);
  if (!status_) {
    reading = ReadingOutcome();
    reading.status = DocumentStatus::kInterrupted;
  }
  ledger_.add_read(in_hand.mapped(), reading, remark);
  show_progress();
}

Status ImportRun::store(int64_t document, DocumentOutcome&& outcome, ReadingOutcome& reading,
                        std::string& remark) {
  if (reading.status != DocumentStatus::kOk && reading.status != DocumentStatus::kPartial)
    return writer_.save_failure(document, reading);
  if (Status begun = writer_.begin_parsing(document); !begun) return begun;
  const Result<DocumentRecord> record = parser_.parse(outcome.pages);
  if (!record) {
    make_failed(reading, record.error());
    return writer_.save_failure(document, reading);
  }
  remark = explain_emptiness(*record, outcome.pages);
  const Status saved =
      writer_.save_document(document, {reading, outcome.pages, *record, kParserVersion});
  if (saved || saved.error().code != ErrorCode::kInternal) return saved;
  make_failed(reading, saved.error());
  return writer_.save_failure(document, reading);
}

void ImportRun::show_progress() {
  const uint64_t total = candidates_->size();
  progress_.update({ledger_.files(), total, ledger_.failed(), pages_});
}

}  // namespace ita
