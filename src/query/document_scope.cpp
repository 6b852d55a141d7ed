#include "query/document_scope.h"

#include <fmt/format.h>

#include <set>
#include <vector>

#include "normalize/thai_text.h"
#include "query/agency_match.h"
#include "query/answer_rows.h"

namespace ita {
namespace {

// Cheap to ask for: only the names of provinces are compared, once each.
Result<std::vector<std::string>> find_provinces(const Database& database, std::string_view wanted) {
  std::string plain = canonical_text(wanted);
  for (const std::string_view word : {"จังหวัด", "จ."})
    if (plain.starts_with(word)) plain.erase(0, word.size());
  const std::string key = skeleton(plain);
  std::vector<std::string> names;
  Statement query = database.connection().prepare(
      "SELECT DISTINCT province FROM facts WHERE province IS NOT NULL");
  while (query.next())
    if (skeleton(query.text(0)) == key) names.push_back(query.string(0));
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return names;
}

}  // namespace

Result<std::optional<std::string>> select_documents(const QueryContext& context,
                                                    const DocumentScope& scope) {
  if (!scope.fiscal_year && !scope.agency && !scope.province && !scope.kind)
    return std::optional<std::string>();
  std::string sql = "SELECT document_id FROM facts WHERE TRUE";
  std::vector<std::string> lists;
  if (scope.agency) {
    const auto documents = find_documents_of_agency(context, *scope.agency);
    if (!documents) return tl::unexpected<Error>(documents.error());
    lists.push_back(to_json_list(*documents));
    sql += fmt::format(" AND document_id IN (SELECT value FROM json_each(?{}))", lists.size());
  }
  if (scope.province) {
    const auto provinces = find_provinces(context.database, *scope.province);
    if (!provinces) return tl::unexpected<Error>(provinces.error());
    lists.push_back(to_json_list(*provinces));
    sql += fmt::format(" AND province IN (SELECT value FROM json_each(?{}))", lists.size());
  }
  if (scope.kind) {
    lists.push_back(*scope.kind);
    sql += fmt::format(" AND kind = ?{}", lists.size());
  }
  if (scope.fiscal_year) sql += fmt::format(" AND fiscal_year = {}", *scope.fiscal_year);
  Statement query = context.database.connection().prepare(sql + " ORDER BY document_id");
  for (std::size_t i = 0; i < lists.size(); ++i) query.bind_at(static_cast<int>(i) + 1, lists[i]);
  std::vector<int64_t> documents;
  while (query.next()) documents.push_back(query.integer(0));
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return std::optional(to_json_list(documents));
}

Status append_scoped_rows(const QueryContext& context, const DocumentScope& scope,
                          std::string_view sql, std::string_view what, Answer& answer) {
  const auto documents = select_documents(context, scope);
  if (!documents) return tl::unexpected<Error>(documents.error());
  std::string text(sql);
  constexpr std::string_view kPlace = "{scope}";
  if (const std::size_t at = text.find(kPlace); at != std::string::npos)
    text.replace(at, kPlace.size(),
                 *documents ? "document_id IN (SELECT value FROM json_each(?1))" : "?1 IS NULL");
  Statement query = context.database.connection().prepare(text);
  query.bind(*documents);
  while (query.next()) {
    if (scope.limit && answer.rows.size() >= static_cast<std::size_t>(*scope.limit)) {
      answer.notes.push_back(
          fmt::format("Only the first {} {} are shown (--limit).", *scope.limit, what));
      break;
    }
    answer.rows.push_back(to_values(query));
  }
  return query.status();
}

}  // namespace ita
