// A small import without files or workers, for tests that disturb it.
#pragma once

#include "sample_document.h"
#include "store/writer.h"
#include "temporary_database.h"

namespace ita {

constexpr int kSampleDocuments = 4;

// Imports everything that has no lasting result yet. Fails where the store refuses.
inline Status import_sample(Database& database) {
  Writer writer(database);
  const auto run = writer.begin_run({"0.1.0", "ita import"}, test_codebook());
  if (!run) return tl::unexpected(run.error());
  if (auto added = writer.add_refusal(*run, "/r/empty.pdf", {ErrorCode::kEmpty, "no bytes", 0});
      !added)
    return added;
  const std::vector<PageContent> pages = {make_page(1), make_page(2)};
  const DocumentRecord record = make_record();
  for (int i = 0; i < kSampleDocuments; ++i) {
    const std::string name = "document " + std::to_string(i);
    const auto begun = writer.begin_document(*run, "/r/" + name, make_file(name), "1");
    if (!begun) return tl::unexpected(begun.error());
    if (begun->standing == Standing::kKnownFinished) continue;
    if (auto parsing = writer.begin_parsing(begun->id); !parsing) return parsing;
    const Status saved =
        i == 1 ? writer.save_failure(begun->id, make_outcome(DocumentStatus::kRejected))
               : writer.save_document(begun->id,
                                      {make_outcome(DocumentStatus::kOk), pages, record, 1});
    if (!saved) return saved;
  }
  return writer.finish_run(*run, false);
}

}  // namespace ita
