// What the store holds, as values. For questions over many documents see query/.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/page.h"
#include "core/record.h"
#include "store/database.h"
#include "store/stored_document.h"

namespace ita {

struct RunSummary {
  int64_t id = 0;
  std::string started_at,
      finished_at;    // ISO 8601, UTC; finished_at empty while running or after a kill
  std::string state;  // "running", "finished", "interrupted"
};

struct StatusCounts {
  std::map<std::string, int64_t> files;      // v_files: every input file once, by status
  std::map<std::string, int64_t> reasons;    // files that are neither ok nor running, by reason
  std::map<std::string, int64_t> documents;  // by status
  int64_t sightings = 0, pages = 0, measures = 0, measures_to_review = 0, scores = 0;
  std::vector<RunSummary> runs;  // the newest ten, newest first
};

class Reader {
 public:
  // The database outlives the reader.
  explicit Reader(const Database& database) : database_(database) {}

  Result<std::vector<int64_t>> document_ids() const;               // ascending
  Result<std::vector<int64_t>> document_ids_with_content() const;  // ok and partial, ascending

  // kNotFound where there is no such document.
  Result<StoredDocument> load_document(int64_t document) const;
  // Ascending; without the pages that could not be read. kDatabase where the stored bytes are
  // damaged.
  Result<std::vector<PageContent>> load_pages(int64_t document) const;
  Result<DocumentRecord> load_record(int64_t document) const;

  // What a person types: an id, at least six digits of a sha256, a path, a file name, a part of a
  // file name. The first of these that finds anything decides. Ascending; empty where nothing fits.
  Result<std::vector<int64_t>> find_documents(std::string_view wanted) const;

  Result<StatusCounts> load_status() const;

 private:
  const Database& database_;
};

}  // namespace ita
