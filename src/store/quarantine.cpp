#include "store/quarantine.h"

namespace ita {

Result<std::vector<QuarantinedDocument>> load_quarantine(const Database& database) {
  Statement query = database.connection().prepare(
      "SELECT document_id, (SELECT s.path FROM sighting AS s WHERE s.document_id = q.document_id"
      " ORDER BY s.id DESC LIMIT 1), status, reason, detail, attempts, pages, pages_read,"
      " stderr_tail, extractor_version, sandbox, sha256, finished_at FROM v_quarantine AS q"
      " ORDER BY document_id");
  std::vector<QuarantinedDocument> documents;
  while (query.next())
    documents.push_back({.id = query.integer(0),
                         .path = query.string(1),
                         .status = query.string(2),
                         .reason = query.string(3),
                         .detail = query.string(4),
                         .attempts = static_cast<int>(query.integer(5)),
                         .pages = static_cast<int>(query.integer(6)),
                         .pages_read = static_cast<int>(query.integer(7)),
                         .stderr_tail = query.string(8),
                         .extractor_version = query.string(9),
                         .sandbox = query.string(10),
                         .sha256 = query.string(11),
                         .finished_at = query.string(12)});
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return documents;
}

}  // namespace ita
