// Stage 5: what the pages mean. PageContent in, DocumentRecord out; pure, no I/O after load(), safe
// to call from one thread at a time per parser.
#pragma once

#include <filesystem>
#include <optional>
#include <span>

#include "core/error.h"
#include "core/limits.h"
#include "core/page.h"
#include "core/record.h"
#include "core/time_budget.h"
#include "normalize/vocabulary.h"
#include "tables/reader_model.h"

namespace ita {

// Raised whenever the same pages can give another record; `ita reparse` brings older records up to
// date.
constexpr int kParserVersion = 7;

class DocumentParser {
 public:
  // The codebook's tables, and those of the folder `reader` beside it. kDataFile where one is
  // missing or malformed.
  static Result<DocumentParser> load(const std::filesystem::path& codebook_dir);

  // pages: of one document, ascending; pages that could not be read may be missing.
  // kTimeout where it takes more CPU than that; kInternal for what a bug of ours made of it, which
  // must not cost other documents theirs.
  Result<DocumentRecord> parse(std::span<const PageContent> pages,
                               double max_cpu_seconds = Limits().parse_seconds) const;

  const ReaderModel& model() const { return model_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  // Nothing where the budget is spent.
  std::optional<DocumentRecord> parse_within(std::span<const PageContent> pages,
                                             const TimeBudget& budget) const;

  DocumentParser(Vocabulary vocabulary, ReaderModel model)
      : vocabulary_(std::move(vocabulary)), model_(std::move(model)) {}
  Vocabulary vocabulary_;
  ReaderModel model_;
};

}  // namespace ita
