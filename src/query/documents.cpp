#include "query/documents.h"

#include <fmt/format.h>

#include "query/agency_match.h"
#include "query/answer_rows.h"

namespace ita {

Result<Answer> list_documents(const QueryContext& context, const DocumentFilter& filter) {
  std::optional<std::string> of_agency;
  if (filter.agency) {
    const auto documents = find_documents_of_agency(context, *filter.agency);
    if (!documents) return tl::unexpected<Error>(documents.error());
    of_agency = to_json_list(*documents);
  }
  Answer answer;
  answer.title = "Documents";
  answer.columns = {{"document", ColumnKind::kInteger},
                    {"kind"},
                    {"agency"},
                    {"district"},
                    {"province"},
                    {"fiscal_year", ColumnKind::kInteger},
                    {"assessment_year", ColumnKind::kInteger},
                    {"status"},
                    {"reason"},
                    {"pages", ColumnKind::kInteger},
                    {"measures", ColumnKind::kInteger},
                    {"to_review", ColumnKind::kInteger},
                    {"scores", ColumnKind::kInteger},
                    {"file"}};
  Statement query = context.database.connection().prepare(
      "SELECT document_id, kind, agency, district, province, fiscal_year, assessment_year, status, "
      "reason, pages,"
      " measures, to_review, scores, file FROM v_documents"
      " WHERE (?1 IS NULL OR fiscal_year = ?1) AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR "
      "status = ?3)"
      " AND (?4 IS NULL OR document_id IN (SELECT value FROM json_each(?4))) ORDER BY document_id");
  query.bind(filter.fiscal_year, filter.kind, filter.status, of_agency);
  if (auto status = append_rows(query, answer); !status)
    return tl::unexpected<Error>(status.error());
  return answer;
}

}  // namespace ita
