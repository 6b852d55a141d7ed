#include "query/export_documents.h"

#include "store/reader.h"

namespace ita {
namespace {

Result<std::vector<std::string>> load_file_names(const Connection& connection, int64_t document) {
  Statement query = connection.prepare(
      "SELECT file_name FROM sighting WHERE document_id = ? GROUP BY file_name ORDER BY min(id)");
  query.bind(document);
  std::vector<std::string> names;
  while (query.next()) names.push_back(query.string(0));
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return names;
}

Status load_document_row(const Connection& connection, ExportDocument& document) {
  Statement query = connection.prepare("SELECT sha256, page_count FROM document WHERE id = ?");
  query.bind(document.id);
  if (query.next()) {
    document.sha256 = query.string(0);
    document.page_count = static_cast<int>(query.integer(1));
  }
  if (auto status = query.status(); !status) return status;
  Statement routes =
      connection.prepare("SELECT route FROM page WHERE document_id = ? ORDER BY number");
  routes.bind(document.id);
  while (routes.next())
    for (const Route route : {Route::kDigital, Route::kRepaired, Route::kOcr, Route::kText})
      if (to_name(route) == routes.text(0)) document.routes.push_back(route);
  return routes.status();
}

}  // namespace

Status for_each_export_document(const Database& database,
                                const std::function<Status(const ExportDocument&)>& take) {
  const Reader reader(database);
  const auto ids = reader.document_ids_with_content();
  if (!ids) return tl::unexpected<Error>(ids.error());
  for (const int64_t id : *ids) {
    ExportDocument document;
    document.id = id;
    if (auto status = load_document_row(database.connection(), document); !status) return status;
    auto record = reader.load_record(id);
    if (!record) return tl::unexpected<Error>(record.error());
    document.record = std::move(*record);
    const auto names = load_file_names(database.connection(), id);
    if (!names) return tl::unexpected<Error>(names.error());
    for (const std::string& name : *names) {
      document.file = name;
      if (auto status = take(document); !status) return status;
    }
  }
  return {};
}

}  // namespace ita
