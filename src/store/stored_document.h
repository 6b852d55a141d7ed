// Documents as the store knows them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace ita {

// Beside the outcomes of sandbox/outcome.h (same names), kRunning: begun, not yet ended; what a
// killed import leaves.
enum class DocumentStatus { kRunning, kOk, kPartial, kRejected, kFailed, kInterrupted };
std::string_view to_name(DocumentStatus status);
std::optional<DocumentStatus> find_document_status(std::string_view name);

// The bytes that identify a document.
struct FileFacts {
  std::string sha256;
  uint64_t size = 0;      // bytes
  std::string file_kind;  // "pdf", "text", "picture": to_name(FileKind)
  std::filesystem::path archive =
      {};  // the folder that keeps a copy, absolute; empty where none does
};

// How reading a document ended.
struct ReadingOutcome {
  DocumentStatus status = DocumentStatus::kOk;
  std::optional<Error> reason;  // none for kOk and kInterrupted
  int page_count = 0;
  std::string extractor_version;
  std::vector<Error> page_failures;  // ascending page
  std::string stderr_tail;           // fit to be shown
  double user_seconds = 0;
  uint64_t max_rss_bytes = 0;
};

struct StoredDocument {
  int64_t id = 0;
  FileFacts file;
  DocumentStatus status = DocumentStatus::kRunning;
  std::string reason;  // to_name(ErrorCode); empty where there is none
  std::string detail;
  int page_count = 0;
  int attempts = 0;  // times that reading it was begun
  std::string extractor_version;
  std::optional<int> parser_version;
  std::string first_seen, finished_at;  // ISO 8601, UTC; finished_at empty while running
  double user_seconds = 0;
  uint64_t max_rss_bytes = 0;
  std::string stderr_tail;
  std::string sandbox;             // of the last attempt
  std::vector<std::string> paths;  // distinct paths of its sightings, fit to be shown, sorted
};

}  // namespace ita
