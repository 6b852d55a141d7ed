#include "query/compare_groups.h"

#include <fmt/format.h>

#include <algorithm>

#include "query/answer_rows.h"
#include "query/thai_order.h"

namespace ita {

Result<Answer> compare_groups(const QueryContext& context, const std::string& by,
                              const ComparisonScope& scope) {
  const char* column = by == "province" ? "f.province"
                       : by == "type"   ? "f.agency_type"
                       : by == "year"   ? "f.fiscal_year"
                                        : nullptr;
  if (column == nullptr)
    return fail(ErrorCode::kUsage,
                fmt::format("\"{}\" is nothing to compare by: province, type or year", by));
  Answer answer;
  answer.title = fmt::format("Measures by {} and issue", by);
  answer.columns = {{by, by == "year" ? ColumnKind::kInteger : ColumnKind::kText},
                    {"agencies", ColumnKind::kInteger},
                    {"documents", ColumnKind::kInteger}};
  std::string sums;
  for (const Issue& issue : context.codebook.issues()) {
    answer.columns.push_back({fmt::format("issue_{}", issue.number), ColumnKind::kInteger});
    sums += fmt::format(" sum(c.issue_{}),", issue.number);
    answer.notes.push_back(fmt::format("issue_{}: {}", issue.number, issue.name));
  }
  std::string counts;
  for (const Issue& issue : context.codebook.issues())
    counts += fmt::format(" count(*) FILTER (WHERE m.issue = {0}) AS issue_{0},", issue.number);
  for (const char* name : {"no_issue", "total"})
    answer.columns.push_back({name, ColumnKind::kInteger});
  for (const char* name : {"per_document", "mean_score"})
    answer.columns.push_back({name, ColumnKind::kReal});
  Statement query = context.database.connection().prepare(fmt::format(
      "WITH c AS (SELECT m.document_id,{} count(*) FILTER (WHERE m.issue IS NULL) AS no_issue,"
      " count(*) AS total FROM measure AS m GROUP BY m.document_id)"
      " SELECT {},"
      " count(DISTINCT f.agency || '/' || coalesce(f.district, '') || '/' || coalesce(f.province, "
      "'')), count(*),{} sum(c.no_issue), sum(c.total), 1.0 * sum(c.total) / count(*),"
      " avg((SELECT s.value FROM score AS s WHERE s.document_id = f.document_id"
      "      AND s.indicator = 'TOTAL' LIMIT 1))"
      " FROM facts AS f LEFT JOIN c ON c.document_id = f.document_id"
      " WHERE f.kind = ?1 AND (?2 IS NULL OR f.fiscal_year = ?2) GROUP BY 1",
      counts, column, sums));
  query.bind(scope.kind, scope.fiscal_year);
  if (auto status = append_rows(query, answer); !status)
    return tl::unexpected<Error>(status.error());
  ThaiOrder order;
  const auto key = [&](const std::vector<Value>& row) {
    const auto* name = std::get_if<std::string>(&row.front());
    return name != nullptr ? order.key(*name) : std::string();
  };
  if (by != "year")
    std::stable_sort(answer.rows.begin(), answer.rows.end(),
                     [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return answer;
}

}  // namespace ita
