#include "query/filed_document.h"

#include <fmt/format.h>

#include <unordered_map>

#include "query/answer_rows.h"

namespace ita {
namespace {

std::string describe_obstacle(const Statement& row, int status, int reason, int detail) {
  std::string text = row.string(status);
  if (!row.is_null(reason)) text += ": " + row.string(reason);
  if (!row.text(detail).empty()) text += " (" + row.string(detail) + ")";
  return text;
}

void name_by_path(const AgencyFinder& agencies, std::string_view path, FiledDocument& document) {
  if (!document.agency.key.empty()) return;
  document.agency = identify_agency_in_path(agencies, path);
  document.named_by_path = !document.agency.key.empty();
}

std::optional<DocumentKind> find_kind(std::string_view name) {
  for (const DocumentKind kind :
       {DocumentKind::kMeasures, DocumentKind::kReport, DocumentKind::kOther})
    if (to_name(kind) == name) return kind;
  return std::nullopt;
}

// The same few thousand agencies come year after year; skeletons are dear.
class Identities {
 public:
  explicit Identities(const AgencyFinder& agencies) : agencies_(agencies) {}
  const AgencyIdentity& find(std::string_view name, std::string_view district,
                             std::string_view province) {
    std::string key(name);
    ((key += '\n') += district) += '\n';
    key += province;
    const auto [entry, added] = known_.try_emplace(std::move(key));
    if (added) entry->second = identify_stored_agency(agencies_, name, district, province);
    return entry->second;
  }

 private:
  const AgencyFinder& agencies_;
  std::unordered_map<std::string, AgencyIdentity> known_;
};

Status append_documents(const QueryContext& context, std::vector<FiledDocument>& documents) {
  Statement query = context.database.connection().prepare(
      "SELECT d.id, d.status, d.reason, d.detail, f.kind, f.agency, f.district, f.province, "
      "f.fiscal_year,"
      " (SELECT sum(p.words) FROM page AS p WHERE p.document_id = d.id),"
      " (SELECT count(*) FROM page_failure AS p WHERE p.document_id = d.id),"
      // Nothing was found, and something that looks like writing was not read.
      " (SELECT min(n.note) FROM fact_note AS n WHERE n.document_id = d.id AND n.note GLOB "
      "'picture_not_read:*' AND NOT EXISTS (SELECT 1 FROM measure AS m WHERE m.document_id = d.id))"
      " FROM document AS d LEFT JOIN facts AS f ON f.document_id = d.id ORDER BY d.id");
  Statement paths = context.database.connection().prepare(
      "SELECT group_concat(DISTINCT shown_path) FROM sighting WHERE document_id = ?");
  Identities identities(context.agencies);
  while (query.next()) {
    FiledDocument document;
    document.id = query.integer(0);
    document.kind = find_kind(query.text(4));
    document.printed_agency = query.string(5);
    if (!document.printed_agency.empty()) {
      document.agency = identities.find(query.text(5), query.text(6), query.text(7));
    } else {
      paths.bind(query.integer(0));
      if (paths.next()) name_by_path(context.agencies, paths.text(0), document);
      if (auto status = paths.status(); !status) return status;
    }
    document.fiscal_year = query.optional_integer(8);
    const bool has_content = document.kind.has_value();
    if (!has_content)
      document.obstacle = describe_obstacle(query, 1, 2, 3);
    else if (query.integer(9) == 0)
      document.obstacle = "no text in the file: its pages are images, or empty";
    else if (!query.text(11).empty())
      document.obstacle = query.string(11);
    if (query.integer(10) > 0)
      document.caveat = fmt::format("{} pages could not be read", query.integer(10));
    documents.push_back(std::move(document));
  }
  return query.status();
}

Status append_refused_files(const QueryContext& context, std::vector<FiledDocument>& documents) {
  Statement query = context.database.connection().prepare(
      "SELECT file, path, status, reason, detail FROM v_files WHERE document_id IS NULL ORDER BY "
      "path");
  while (query.next()) {
    FiledDocument document;
    document.file = query.string(0);
    document.obstacle = describe_obstacle(query, 2, 3, 4);
    name_by_path(context.agencies, query.text(1), document);
    documents.push_back(std::move(document));
  }
  return query.status();
}

}  // namespace

DocumentPlaces::DocumentPlaces(const Database& database)
    : file_(database.connection().prepare(
          "SELECT file_name FROM sighting WHERE document_id = ? ORDER BY id LIMIT 1")),
      place_(database.connection().prepare(
          "SELECT page, x0, y0, x1, y1 FROM fact_evidence WHERE document_id = ? AND field ="
          " 'agency'")) {}

std::string DocumentPlaces::file(const FiledDocument& document) {
  if (!document.id) return document.file;
  file_.bind(*document.id);
  return file_.next() ? file_.string(0) : std::string();
}

std::vector<Value> DocumentPlaces::agency_place(const FiledDocument& document) {
  constexpr std::size_t kColumns = 5;
  if (!document.id) return std::vector<Value>(kColumns);
  place_.bind(*document.id);
  return place_.next() ? to_values(place_) : std::vector<Value>(kColumns);
}

Result<std::vector<FiledDocument>> load_filed_documents(const QueryContext& context) {
  std::vector<FiledDocument> documents;
  Status status = append_documents(context, documents);
  if (status) status = append_refused_files(context, documents);
  if (!status) return tl::unexpected<Error>(status.error());
  return documents;
}

}  // namespace ita
