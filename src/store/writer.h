// What an import writes. Each call is one transaction under the database's lock, so that a kill
// between any two leaves a database from which the next import goes on:
//
//     begin_run
//     for each file: add_refusal, or begin_document (running) → begin_parsing → save_document,
//                    or save_failure
//     finish_run
//
// Every error but kInternal means that the database cannot be written and the import should stop;
// kInternal means that this one record breaks the data model and the document can be saved as
// failed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "core/error.h"
#include "core/page.h"
#include "core/record.h"
#include "normalize/codebook.h"
#include "store/database.h"
#include "store/stored_document.h"

namespace ita {

struct RunInfo {
  std::string program_version;
  std::string command;                  // as a person would repeat it
  std::string sandbox = "limits only";  // what confines the workers
};

enum class Standing {
  kNew,            // never seen: read it
  kRetry,          // seen, without a lasting result, or read by another extractor: read it
  kKnownFinished,  // nothing to do: it has a lasting result, or this very run has it in hand
};

struct BegunDocument {
  int64_t id = 0;
  Standing standing = Standing::kNew;
  DocumentStatus status = DocumentStatus::kRunning;  // as it stands now
};

// Everything that reading and parsing a document gave.
struct DocumentResult {
  ReadingOutcome outcome;  // kOk or kPartial
  std::span<const PageContent> pages;
  const DocumentRecord& record;
  int parser_version = 0;
};

class Writer {
 public:
  // The database is open for writing and outlives the writer.
  explicit Writer(Database& database) : database_(database) {}

  // Also brings the reference tables (issues, publications, questions …) in step with the codebook.
  Result<int64_t> begin_run(const RunInfo& run, const Codebook& codebook);

  // A file that never became a document: unreadable, empty, of no kind that we read …
  Status add_refusal(int64_t run, const std::filesystem::path& path, const Error& reason);

  // Records the sighting of `path` in this run (once, however often it is called) and says what to
  // do. New and retried documents become `running`, except that a document with content keeps its
  // status until better content replaces it. Retried: running (a killed import's), interrupted,
  // failed fewer than three times, and whatever another `extractor_version` read; with `again`,
  // everything. A document whose parsing killed eight imports is set aside as kCrashLoop.
  Result<BegunDocument> begin_document(int64_t run, const std::filesystem::path& path,
                                       const FileFacts& file, std::string_view extractor_version,
                                       bool again = false);

  // To be called before the parser, which runs in the importer itself, meets the document. Survives
  // the death of the importer, not that of the machine: nothing waits for the disk.
  Status begin_parsing(int64_t document);

  // All of a document and its final status, replacing whatever was there.
  Status save_document(int64_t document, const DocumentResult& result);

  // kRejected, kFailed or kInterrupted. A document that already has content keeps content and
  // status: a failure never takes away what an earlier reading gave.
  Status save_failure(int64_t document, const ReadingOutcome& outcome);

  // The document's own pages, parsed and made searchable anew. kNotFound where it has no content.
  Status replace_record(int64_t document, std::span<const PageContent> pages,
                        const DocumentRecord& record, int parser_version);

  Status finish_run(int64_t run, bool interrupted);

 private:
  Database& database_;
};

}  // namespace ita
