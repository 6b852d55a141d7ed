#include "store/reader.h"

#include <algorithm>
#include <charconv>

#include "store/page_blob.h"
#include "store/record_rows.h"

namespace ita {
namespace {

constexpr std::size_t kShortestHashPrefix = 6;

Result<std::vector<int64_t>> collect_ids(Statement& query) {
  std::vector<int64_t> ids;
  while (query.next()) ids.push_back(query.integer(0));
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return ids;
}

Status collect_counts(const Connection& connection, std::string_view sql,
                      std::map<std::string, int64_t>& counts) {
  Statement query = connection.prepare(sql);
  while (query.next()) counts[query.string(0)] = query.integer(1);
  return query.status();
}

bool is_hash_prefix(std::string_view text) {
  return text.size() >= kShortestHashPrefix && text.size() <= 64 &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::optional<int64_t> parse_id(std::string_view text) {
  int64_t id = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return id;
}

}  // namespace

Result<std::vector<int64_t>> Reader::document_ids() const {
  Statement query = database_.connection().prepare("SELECT id FROM document ORDER BY id");
  return collect_ids(query);
}

Result<std::vector<int64_t>> Reader::document_ids_with_content() const {
  Statement query = database_.connection().prepare(
      "SELECT id FROM document WHERE status IN ('ok', 'partial') ORDER BY id");
  return collect_ids(query);
}

Result<StoredDocument> Reader::load_document(int64_t document) const {
  Statement query = database_.connection().prepare(
      "SELECT sha256, size_bytes, file_kind, status, reason, detail, page_count, attempts, "
      "extractor_version,"
      " parser_version, first_seen, finished_at, user_seconds, max_rss_bytes, stderr_tail, "
      "sandbox, archived_in"
      " FROM document WHERE id = ?");
  query.bind(document);
  if (!query.next()) {
    if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
    return fail(ErrorCode::kNotFound, "there is no such document");
  }
  StoredDocument stored;
  stored.id = document;
  stored.file = {query.string(0), static_cast<uint64_t>(query.integer(1)), query.string(2), {}};
  stored.status = find_document_status(query.text(3)).value_or(DocumentStatus::kFailed);
  stored.reason = query.string(4);
  stored.detail = query.string(5);
  stored.page_count = static_cast<int>(query.integer(6));
  stored.attempts = static_cast<int>(query.integer(7));
  stored.extractor_version = query.string(8);
  if (!query.is_null(9)) stored.parser_version = static_cast<int>(query.integer(9));
  stored.first_seen = query.string(10);
  stored.finished_at = query.string(11);
  stored.user_seconds = query.real(12);
  stored.max_rss_bytes = static_cast<uint64_t>(query.integer(13));
  stored.stderr_tail = query.string(14);
  stored.sandbox = query.string(15);
  stored.file.archive = query.string(16);

  Statement paths = database_.connection().prepare(
      "SELECT DISTINCT shown_path FROM sighting WHERE document_id = ? ORDER BY shown_path");
  paths.bind(document);
  while (paths.next()) stored.paths.push_back(paths.string(0));
  if (auto status = paths.status(); !status) return tl::unexpected<Error>(status.error());
  return stored;
}

Result<std::vector<PageContent>> Reader::load_pages(int64_t document) const {
  Statement query = database_.connection().prepare(
      "SELECT content FROM page WHERE document_id = ? ORDER BY number");
  query.bind(document);
  std::vector<PageContent> pages;
  while (query.next()) {
    auto page = decompress_page(query.text(0));
    if (!page) return tl::unexpected<Error>(page.error());
    pages.push_back(std::move(*page));
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return pages;
}

Result<DocumentRecord> Reader::load_record(int64_t document) const {
  // Of one moment: an import may replace the document between two tables.
  const ReadSnapshot snapshot(database_);
  return load_record_rows(database_.connection(), document);
}

Result<std::vector<int64_t>> Reader::find_documents(std::string_view wanted) const {
  const Connection& connection = database_.connection();
  if (wanted.empty()) return std::vector<int64_t>{};
  if (const auto id = parse_id(wanted)) {
    Statement query = connection.prepare("SELECT id FROM document WHERE id = ?");
    query.bind(*id);
    auto ids = collect_ids(query);
    if (!ids || !ids->empty()) return ids;
  }
  if (is_hash_prefix(wanted)) {
    Statement query =
        connection.prepare("SELECT id FROM document WHERE sha256 GLOB ? || '*' ORDER BY id");
    query.bind(wanted);
    auto ids = collect_ids(query);
    if (!ids || !ids->empty()) return ids;
  }
  for (const char* sql : {"SELECT DISTINCT document_id FROM sighting WHERE document_id IS NOT NULL"
                          " AND (shown_path = ?1 OR file_name = ?1) ORDER BY 1",
                          "SELECT DISTINCT document_id FROM sighting WHERE document_id IS NOT NULL"
                          " AND instr(file_name, ?1) > 0 ORDER BY 1"}) {
    Statement query = connection.prepare(sql);
    query.bind(wanted);
    auto ids = collect_ids(query);
    if (!ids || !ids->empty()) return ids;
  }
  return std::vector<int64_t>{};
}

Result<StatusCounts> Reader::load_status() const {
  const Connection& connection = database_.connection();
  StatusCounts counts;
  Status status = collect_counts(connection, "SELECT status, count(*) FROM v_files GROUP BY status",
                                 counts.files);
  if (status)
    status = collect_counts(
        connection,
        "SELECT reason, count(*) FROM v_files"
        " WHERE reason IS NOT NULL AND status NOT IN ('ok', 'running') GROUP BY reason",
        counts.reasons);
  if (status)
    status = collect_counts(connection, "SELECT status, count(*) FROM document GROUP BY status",
                            counts.documents);
  if (!status) return tl::unexpected<Error>(status.error());

  Statement totals = connection.prepare(
      "SELECT (SELECT count(*) FROM sighting), (SELECT count(*) FROM page), (SELECT count(*) FROM "
      "measure),"
      " (SELECT count(DISTINCT measure_id) FROM measure_reason), (SELECT count(*) FROM score)");
  if (totals.next()) {
    counts.sightings = totals.integer(0);
    counts.pages = totals.integer(1);
    counts.measures = totals.integer(2);
    counts.measures_to_review = totals.integer(3);
    counts.scores = totals.integer(4);
  }
  if (status = totals.status(); !status) return tl::unexpected<Error>(status.error());

  Statement runs = connection.prepare(
      "SELECT id, started_at, finished_at, state FROM import_run ORDER BY id DESC LIMIT 10");
  while (runs.next())
    counts.runs.push_back({runs.integer(0), runs.string(1), runs.string(2), runs.string(3)});
  if (status = runs.status(); !status) return tl::unexpected<Error>(status.error());
  return counts;
}

}  // namespace ita
