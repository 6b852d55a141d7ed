#include "query/follow_up.h"

#include <fmt/format.h>

#include "query/answer_rows.h"
#include "query/measure_groups.h"

namespace ita {

Result<Answer> follow_measures(const QueryContext& context, const FollowUpQuestion& question) {
  const ReadSnapshot snapshot(context.database);
  Answer answer;
  answer.title = "Planned measures and what reports say of them";
  answer.columns = {{"agency"},
                    {"district"},
                    {"province"},
                    {"fiscal_year", ColumnKind::kInteger},
                    {"issue", ColumnKind::kInteger},
                    {"measure"},
                    {"status"},
                    {"matched_by"},
                    {"report_year", ColumnKind::kInteger},
                    {"reported_measure"},
                    {"result"}};
  for (const char* prefix : {"", "report_"}) append_place(answer.columns, prefix);
  const std::string wanted =
      question.status ? fmt::format(" AND status = '{}'",
                                    *question.status == "reported"    ? "reported"
                                    : *question.status == "no report" ? "no report"
                                                                      : "not in the report")
                      : "";
  const auto status = append_scoped_rows(
      context, question.scope,
      "SELECT agency, district, province, fiscal_year, issue, coalesce(nullif(measure, ''),"
      " nullif(steps, '')), status, matched_by, report_year, nullif(reported_measure, ''),"
      " nullif(result, ''), page, x0, y0, x1, y1, document_id, report_page, report_x0, report_y0,"
      " report_x1, report_y1, report_document FROM v_follow_up WHERE {scope}" +
          wanted + " ORDER BY document_id, measure_id",
      "measures", answer);
  if (!status) return tl::unexpected<Error>(status.error());
  const auto current = are_groups_current(context.database);
  if (!current) return tl::unexpected<Error>(current.error());
  if (!*current)
    answer.notes.push_back("Wordings and themes are not up to date: run ita group first.");
  return answer;
}

}  // namespace ita
