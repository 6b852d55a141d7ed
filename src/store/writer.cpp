#include "store/writer.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <vector>

#include "core/text_damage.h"
#include "intake/path_text.h"
#include "store/page_blob.h"
#include "store/record_rows.h"
#include "store/reference_rows.h"
#include "store/search_index.h"

namespace ita {
namespace {

// A document that failed is tried again: what failed may have been the machine.
constexpr int kAttemptsBeforeFailureLasts = 3;
// Most imports that die are killed from outside, several in the same document by chance: parsing
// and saving fill most of an import's time.
constexpr int kParsesBeforeSetAside = 8;

// The same file is the same path in every run, whatever folder the program was started in.
std::filesystem::path to_lasting_path(const std::filesystem::path& path) {
  std::error_code error;
  const auto absolute = std::filesystem::absolute(path, error);
  return (error ? path : absolute).lexically_normal();
}

struct Sighting {
  int64_t run;
  const std::filesystem::path& path;
  std::optional<int64_t> document;
  std::string_view outcome;
  std::optional<Error> reason;
};

Status save_sighting(const Connection& connection, const Sighting& sighting) {
  const auto path = to_lasting_path(sighting.path);
  Statement insert = connection.prepare(
      "INSERT INTO sighting (run_id, path, shown_path, file_name, document_id, outcome, reason, "
      "detail, seen_at)"
      " VALUES (?,?,?,?,?,?,?,?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"
      " ON CONFLICT (run_id, path) DO NOTHING");
  std::optional<std::string> reason, detail;
  if (sighting.reason) {
    reason = to_name(sighting.reason->code);
    detail = sighting.reason->detail;
  }
  insert.bind(sighting.run, Blob{path.native()}, to_display(path), to_display(path.filename()),
              sighting.document, sighting.outcome, reason, detail);
  return insert.run();
}

bool has_content(DocumentStatus status) {
  return status == DocumentStatus::kOk || status == DocumentStatus::kPartial;
}

struct KnownDocument {
  int64_t id = 0;
  DocumentStatus status = DocumentStatus::kRunning;
  int attempts = 0;
  int64_t begun_in = 0;
  std::string extractor_version;
  int unfinished_parses = 0;
};

Standing judge_standing(const KnownDocument& known, int64_t run, std::string_view extractor_version,
                        bool again) {
  if (known.begun_in == run) return Standing::kKnownFinished;
  if (!again && known.unfinished_parses >= kParsesBeforeSetAside) return Standing::kKnownFinished;
  if (again || known.extractor_version != extractor_version) return Standing::kRetry;
  switch (known.status) {
    case DocumentStatus::kRunning:
    case DocumentStatus::kInterrupted:
      return Standing::kRetry;
    case DocumentStatus::kFailed:
      return known.attempts < kAttemptsBeforeFailureLasts ? Standing::kRetry
                                                          : Standing::kKnownFinished;
    case DocumentStatus::kOk:
    case DocumentStatus::kPartial:
    case DocumentStatus::kRejected:
      break;
  }
  return Standing::kKnownFinished;
}

Result<std::optional<KnownDocument>> find_known(const Connection& connection,
                                                std::string_view sha256) {
  Statement query = connection.prepare(
      "SELECT id, status, attempts, begun_in, extractor_version, unfinished_parses FROM document"
      " WHERE sha256 = ?");
  query.bind(sha256);
  std::optional<KnownDocument> known;
  if (query.next())
    known = KnownDocument{query.integer(0),
                          find_document_status(query.text(1)).value_or(DocumentStatus::kFailed),
                          static_cast<int>(query.integer(2)),
                          query.integer(3),
                          query.string(4),
                          static_cast<int>(query.integer(5))};
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return known;
}

Result<int64_t> insert_document(const Connection& connection, int64_t run, const FileFacts& file,
                                std::string_view extractor_version) {
  Statement insert = connection.prepare(
      "INSERT INTO document (sha256, size_bytes, file_kind, status, attempts, begun_in, "
      "extractor_version, sandbox, first_seen) VALUES (?1,?2,?3,'running',1,?4,?5,"
      " (SELECT sandbox FROM import_run WHERE id = ?4), strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))");
  insert.bind(file.sha256, file.size, file.file_kind, run, extractor_version);
  if (auto status = insert.run(); !status) return tl::unexpected<Error>(status.error());
  return connection.last_insert_id();
}

// A document with content (the only ones with a parser version) stays what it is until something
// better comes.
Status begin_attempt(const Connection& connection, int64_t document, int64_t run,
                     std::string_view extractor_version, bool again) {
  Statement update = connection.prepare(
      "UPDATE document SET attempts = attempts + 1, begun_in = ?2,"
      " sandbox = (SELECT sandbox FROM import_run WHERE id = ?2),"
      " unfinished_parses = iif(?4, 0, unfinished_parses),"
      " status = iif(parser_version IS NULL, 'running', status),"
      " reason = iif(parser_version IS NULL, NULL, reason),"
      " detail = iif(parser_version IS NULL, NULL, detail),"
      " finished_at = iif(parser_version IS NULL, NULL, finished_at),"
      " extractor_version = iif(parser_version IS NULL, ?3, extractor_version) WHERE id = ?1");
  update.bind(document, run, extractor_version, again);
  return update.run();
}

// What a killed import left, once more would be once too often.
Status set_aside(const Connection& connection, int64_t document) {
  Statement update = connection.prepare(
      "UPDATE document SET status = 'failed', reason = ?2, detail = ?3,"
      " finished_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id = ?1");
  update.bind(document, to_name(ErrorCode::kCrashLoop),
              fmt::format("parsing it killed the import {} times", kParsesBeforeSetAside));
  return update.run();
}

Status note_archive(const Connection& connection, int64_t document,
                    const std::filesystem::path& archive) {
  Statement update = connection.prepare("UPDATE document SET archived_in = ? WHERE id = ?");
  update.bind(Blob{archive.native()}, document);
  return update.run();
}

int64_t count_words(const std::vector<TextLine>& lines) {
  int64_t words = 0;
  for (const TextLine& line : lines) words += static_cast<int64_t>(line.words.size());
  return words;
}

int64_t count_words(const PageContent& page) {
  int64_t words = count_words(page.lines);
  for (const Table& table : page.tables)
    for (const Cell& cell : table.cells) words += count_words(cell.lines);
  return words;
}

std::string to_json(const std::vector<Diagnostic>& diagnostics) {
  nlohmann::json list = nlohmann::json::array();
  for (const Diagnostic& d : diagnostics) list.push_back({{"code", d.code}, {"detail", d.detail}});
  return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Status save_pages(const Connection& connection, int64_t document,
                  std::span<const PageContent> pages, const std::vector<std::string>& blobs) {
  Statement remove = connection.prepare("DELETE FROM page WHERE document_id = ?");
  remove.bind(document);
  if (auto status = remove.run(); !status) return status;
  Statement insert = connection.prepare(
      "INSERT INTO page (document_id, number, width, height, rotation, route, words, tables, "
      "glyphs, unmapped,"
      " interpolated, private_use, latin1, sara_am, sara_aa, orphan_marks, reordered, "
      "shape_read, impossible, images, image_cover, thai_letters, dictionary_share, verdict,"
      " diagnostics, content) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const PageContent& p = pages[i];
    const TextEvidence& e = p.evidence;
    insert.bind(document, p.number, p.width, p.height, p.rotation, to_name(p.route), count_words(p),
                p.tables.size(), e.glyphs, e.unmapped, e.interpolated, e.private_use, e.latin1,
                e.sara_am, e.sara_aa, e.orphan_marks, e.reordered, e.shape_read, e.impossible,
                e.images, double{e.image_cover}, e.thai_letters, double{e.dictionary_share},
                find_text_verdict(p), to_json(p.diagnostics), Blob{blobs[i]});
    if (auto status = insert.run(); !status) return status;
  }
  return {};
}

Status save_page_failures(const Connection& connection, int64_t document,
                          const std::vector<Error>& failures) {
  Statement remove = connection.prepare("DELETE FROM page_failure WHERE document_id = ?");
  remove.bind(document);
  if (auto status = remove.run(); !status) return status;
  Statement insert = connection.prepare(
      "INSERT INTO page_failure (document_id, number, reason, detail) VALUES (?,?,?,?)");
  for (const Error& failure : failures) {
    insert.bind(document, failure.page, to_name(failure.code), failure.detail);
    if (auto status = insert.run(); !status) return status;
  }
  return {};
}

Status save_outcome(const Connection& connection, int64_t document, const ReadingOutcome& outcome,
                    std::optional<int> parser_version) {
  Statement update = connection.prepare(
      "UPDATE document SET status = ?2, reason = ?3, detail = ?4, page_count = ?5,"
      " unfinished_parses = 0,"
      " extractor_version = coalesce(?6, extractor_version), parser_version = ?7, user_seconds = "
      "?8,"
      " max_rss_bytes = ?9, stderr_tail = ?10, finished_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')"
      " WHERE id = ?1");
  std::optional<std::string> reason, detail, extractor, complaints;
  if (outcome.reason) {
    reason = to_name(outcome.reason->code);
    detail = outcome.reason->page > 0
                 ? fmt::format("page {}: {}", outcome.reason->page, outcome.reason->detail)
                 : outcome.reason->detail;
  }
  // A worker that died early never said which extractor it is; the one that was begun with stands.
  if (!outcome.extractor_version.empty()) extractor = outcome.extractor_version;
  if (!outcome.stderr_tail.empty()) complaints = outcome.stderr_tail;
  update.bind(document, to_name(outcome.status), reason, detail, outcome.page_count, extractor,
              parser_version, outcome.user_seconds, outcome.max_rss_bytes, complaints);
  return update.run();
}

// The record, and what can be searched of the document.
Status save_record(const Connection& connection, int64_t document, const DocumentRecord& record,
                   std::span<const PageContent> pages) {
  Status status = remove_measure_search(connection, document);
  if (status) status = save_record_rows(connection, document, record);
  if (status) status = save_measure_search(connection, document);
  if (status) status = save_page_search(connection, document, pages);
  return status;
}

// Parsing came to its end, and what the document had stays.
Status end_parsing(const Connection& connection, int64_t document, WriteTransaction& transaction) {
  Statement update = connection.prepare("UPDATE document SET unfinished_parses = 0 WHERE id = ?");
  update.bind(document);
  if (auto status = update.run(); !status) return status;
  return transaction.commit();
}

Result<DocumentStatus> load_document_status(const Connection& connection, int64_t document) {
  Statement query = connection.prepare("SELECT status FROM document WHERE id = ?");
  query.bind(document);
  if (query.next()) return find_document_status(query.text(0)).value_or(DocumentStatus::kFailed);
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return fail(ErrorCode::kNotFound, "there is no such document");
}

}  // namespace

Result<int64_t> Writer::begin_run(const RunInfo& run, const Codebook& codebook) {
  const Connection& connection = database_.connection();
  auto transaction = WriteTransaction::begin(database_);
  if (!transaction) return tl::unexpected<Error>(transaction.error());
  Statement insert = connection.prepare(
      "INSERT INTO import_run (started_at, state, program_version, command, sandbox)"
      " VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'running', ?, ?, ?)");
  insert.bind(run.program_version, run.command, run.sandbox);
  Status status = insert.run();
  const int64_t id = connection.last_insert_id();
  if (status) status = save_reference_rows(connection, codebook);
  if (status) status = transaction->commit();
  if (!status) return tl::unexpected<Error>(status.error());
  return id;
}

Status Writer::add_refusal(int64_t run, const std::filesystem::path& path, const Error& reason) {
  auto transaction = WriteTransaction::begin(database_);
  if (!transaction) return tl::unexpected<Error>(transaction.error());
  if (auto saved =
          save_sighting(database_.connection(), {run, path, std::nullopt, "refused", reason});
      !saved)
    return saved;
  return transaction->commit();
}

Result<BegunDocument> Writer::begin_document(int64_t run, const std::filesystem::path& path,
                                             const FileFacts& file,
                                             std::string_view extractor_version, bool again) {
  const Connection& connection = database_.connection();
  auto transaction = WriteTransaction::begin(database_);
  if (!transaction) return tl::unexpected<Error>(transaction.error());
  const auto known = find_known(connection, file.sha256);
  if (!known) return tl::unexpected<Error>(known.error());

  BegunDocument begun;
  Status status;
  if (*known) {
    begun = {(*known)->id, judge_standing(**known, run, extractor_version, again),
             (*known)->status};
    if (begun.standing == Standing::kRetry && !has_content(begun.status))
      begun.status = DocumentStatus::kRunning;
    if (begun.standing == Standing::kRetry)
      status = begin_attempt(connection, begun.id, run, extractor_version, again);
    const bool left_behind = begun.standing == Standing::kKnownFinished &&
                             begun.status == DocumentStatus::kRunning && (*known)->begun_in != run;
    if (left_behind) {
      status = set_aside(connection, begun.id);
      begun.status = DocumentStatus::kFailed;
    }
  } else {
    const auto id = insert_document(connection, run, file, extractor_version);
    if (!id) return tl::unexpected<Error>(id.error());
    begun = {*id, Standing::kNew, DocumentStatus::kRunning};
  }
  const std::string_view outcome = begun.standing == Standing::kNew ? "new" : "known";
  if (status) status = save_sighting(connection, {run, path, begun.id, outcome, std::nullopt});
  if (status && !file.archive.empty()) status = note_archive(connection, begun.id, file.archive);
  if (status) status = transaction->commit();
  if (!status) return tl::unexpected<Error>(status.error());
  return begun;
}

Status Writer::begin_parsing(int64_t document) {
  const Connection& connection = database_.connection();
  const auto count = [&]() -> Status {
    auto transaction = WriteTransaction::begin(database_);
    if (!transaction) return tl::unexpected<Error>(transaction.error());
    Statement update = connection.prepare(
        "UPDATE document SET unfinished_parses = unfinished_parses + 1 WHERE id = ?");
    update.bind(document);
    if (auto status = update.run(); !status) return status;
    return transaction->commit();
  };
  if (auto status = connection.execute("PRAGMA synchronous = NORMAL"); !status) return status;
  const Status counted = count();
  const Status restored = connection.execute("PRAGMA synchronous = FULL");
  return counted ? restored : counted;
}

Status Writer::save_document(int64_t document, const DocumentResult& result) {
  // Packed before the lock is taken, so that another import need not wait for it.
  std::vector<std::string> blobs;
  blobs.reserve(result.pages.size());
  for (const PageContent& page : result.pages) blobs.push_back(compress_page(page));

  const Connection& connection = database_.connection();
  auto transaction = WriteTransaction::begin(database_);
  if (!transaction) return tl::unexpected<Error>(transaction.error());
  const auto before = load_document_status(connection, document);
  if (!before) return tl::unexpected<Error>(before.error());
  // Half a document never takes the place of a whole one.
  if (*before == DocumentStatus::kOk && result.outcome.status != DocumentStatus::kOk)
    return end_parsing(connection, document, *transaction);

  Status status = save_pages(connection, document, result.pages, blobs);
  if (status) status = save_page_failures(connection, document, result.outcome.page_failures);
  if (status) status = save_record(connection, document, result.record, result.pages);
  if (status) status = save_outcome(connection, document, result.outcome, result.parser_version);
  if (status) status = transaction->commit();
  return status;
}

Status Writer::save_failure(int64_t document, const ReadingOutcome& outcome) {
  const Connection& connection = database_.connection();
  auto transaction = WriteTransaction::begin(database_);
  if (!transaction) return tl::unexpected<Error>(transaction.error());
  const auto before = load_document_status(connection, document);
  if (!before) return tl::unexpected<Error>(before.error());
  if (has_content(*before)) return end_parsing(connection, document, *transaction);
  if (auto status = save_outcome(connection, document, outcome, std::nullopt); !status)
    return status;
  return transaction->commit();
}

Status Writer::replace_record(int64_t document, std::span<const PageContent> pages,
                              const DocumentRecord& record, int parser_version) {
  const Connection& connection = database_.connection();
  auto transaction = WriteTransaction::begin(database_);
  if (!transaction) return tl::unexpected<Error>(transaction.error());
  const auto before = load_document_status(connection, document);
  if (!before) return tl::unexpected<Error>(before.error());
  if (!has_content(*before))
    return fail(ErrorCode::kNotFound, "the document has no content to parse");
  if (auto status = save_record(connection, document, record, pages); !status) return status;
  Statement update = connection.prepare("UPDATE document SET parser_version = ? WHERE id = ?");
  update.bind(parser_version, document);
  if (auto status = update.run(); !status) return status;
  return transaction->commit();
}

Status Writer::finish_run(int64_t run, bool interrupted) {
  auto transaction = WriteTransaction::begin(database_);
  if (!transaction) return tl::unexpected<Error>(transaction.error());
  Statement update = database_.connection().prepare(
      "UPDATE import_run SET state = ?2, finished_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE "
      "id = ?1");
  update.bind(run, interrupted ? "interrupted" : "finished");
  if (auto status = update.run(); !status) return status;
  return transaction->commit();
}

}  // namespace ita
