// The books of one import: every input file once, with what became of it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/error.h"
#include "query/answer.h"
#include "store/stored_document.h"

namespace ita {

class ImportLedger {
 public:
  // A file that never became a document.
  void add_refused(const std::filesystem::path& path, const Error& reason);
  // A file whose content was in the database before, with this lasting result.
  void add_known(DocumentStatus status);
  // Files with one content (the first was read, the others are the same) and how reading it ended.
  // `remark`: what a person should know of a document that was read well; may be empty.
  void add_read(const std::vector<std::filesystem::path>& paths, const ReadingOutcome& outcome,
                std::string_view remark);
  // Candidates that were never tried, because the import was stopped.
  void add_not_started(uint64_t files) { not_started_ += files; }

  uint64_t files() const;   // all of the above
  uint64_t failed() const;  // rejected or failed
  uint64_t readable() const { return count(DocumentStatus::kOk) + count(DocumentStatus::kPartial); }
  bool all_good() const { return files() == count(DocumentStatus::kOk); }
  // Known files that were not read well; their reasons are not among the problems.
  uint64_t known_problems() const { return known_problems_; }

  // status, files, read_now, known_before; the last row is the total.
  Answer summarize() const;
  // file, status, page, reason, detail: whatever a person should look at.
  Answer list_problems() const;

 private:
  struct Count {
    uint64_t read = 0, known = 0;
  };
  struct Problem {
    std::string file, status, reason, detail;
    int page = 0;  // from 1; 0: the whole document
  };
  void add_problem(const std::filesystem::path& path, DocumentStatus status, const Error& error);
  uint64_t count(DocumentStatus status) const;

  std::map<DocumentStatus, Count> counts_;
  std::vector<Problem> problems_;
  uint64_t not_started_ = 0, known_problems_ = 0;
};

}  // namespace ita
