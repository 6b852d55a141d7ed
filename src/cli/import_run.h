// One import: files → workers → parser → database, one document at a time in hand for each worker.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/import_ledger.h"
#include "cli/progress.h"
#include "core/error.h"
#include "core/limits.h"
#include "parse/parse_document.h"
#include "sandbox/stop_flag.h"
#include "sandbox/supervisor.h"
#include "store/database.h"
#include "store/reader.h"
#include "store/writer.h"

namespace ita {

struct ImportOptions {
  std::filesystem::path worker;
  Limits limits;
  int jobs = 1;
  bool again = false;  // read documents that are known as well
  Sandbox sandbox = Sandbox::kOn;
  std::filesystem::path archive;  // absolute; empty: no copies are kept
};

class ImportRun {
 public:
  // Everything that is referred to outlives the run.
  ImportRun(Database& database, const DocumentParser& parser, const StopFlag& stop,
            Progress& progress, ImportOptions options);

  // Fails where the database cannot be written or no worker can be started; what was stored until
  // then stays. The ledger holds every candidate exactly once, also when the import was stopped.
  Status run(const std::vector<std::filesystem::path>& candidates, const RunInfo& info);

  const ImportLedger& ledger() const { return ledger_; }

 private:
  std::optional<Job> next_job();
  // Nothing where the file needs no worker.
  std::optional<Job> try_file(const std::filesystem::path& path);
  void take(DocumentOutcome&& outcome);
  Status store(int64_t document, DocumentOutcome&& outcome, ReadingOutcome& reading,
               std::string& remark);
  bool stopping() const { return !status_ || stop_.finish_up(); }
  void show_progress();

  Writer writer_;
  Reader reader_;
  const DocumentParser& parser_;
  const StopFlag& stop_;
  Progress& progress_;
  ImportOptions options_;

  int64_t run_ = 0;
  const std::vector<std::filesystem::path>* candidates_ = nullptr;
  std::size_t next_ = 0;  // of candidates_
  // Documents that workers are reading, each with the files that hold it.
  std::map<int64_t, std::vector<std::filesystem::path>> in_hand_;
  ImportLedger ledger_;
  uint64_t pages_ = 0;
  Status status_;  // the first failure that ends the import
};

}  // namespace ita
