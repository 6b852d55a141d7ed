#include "query/weak_questions.h"

#include <fmt/format.h>

#include "query/answer_rows.h"

namespace ita {

Result<Answer> list_weak_questions(const QueryContext& context, const WeakQuestion& question) {
  const ReadSnapshot snapshot(context.database);
  Answer answer;
  answer.title =
      fmt::format("Questions that scored under {:g}, and their measures", question.below);
  answer.columns = {{"agency"},
                    {"district"},
                    {"province"},
                    {"fiscal_year", ColumnKind::kInteger},
                    {"code"},
                    {"question"},
                    {"score", ColumnKind::kReal},
                    {"status"},
                    {"finding"},
                    {"measure"}};
  for (const char* prefix : {"", "measure_"}) append_place(answer.columns, prefix);
  const std::string wanted = !question.with_measure   ? ""
                             : *question.with_measure ? " AND status = 'measure'"
                                                      : " AND status <> 'measure'";
  const auto status = append_scoped_rows(
      context, question.scope,
      fmt::format("SELECT agency, district, province, fiscal_year, code, question, score, status,"
                  " nullif(finding, ''), coalesce(nullif(measure, ''), nullif(steps, '')), page,"
                  " x0, y0, x1, y1, document_id, measure_page, measure_x0, measure_y0, measure_x1,"
                  " measure_y1, measure_document FROM (SELECT *, CASE WHEN measure_id IS NULL THEN"
                  " 'none' WHEN measure <> '' OR steps <> '' THEN 'measure' ELSE 'finding only' END"
                  " AS status FROM v_question_measures WHERE score < {:g} AND {{scope}}) WHERE TRUE"
                  "{} ORDER BY score, document_id, code",
                  question.below, wanted),
      "scores", answer);
  if (!status) return tl::unexpected<Error>(status.error());
  if (answer.rows.empty()) {
    // Nothing weak, or nothing to say of it: the two must not look alike.
    Answer scores;
    const auto counted =
        append_scoped_rows(context, question.scope,
                           fmt::format("SELECT count(*), count(*) FILTER (WHERE score < {:g}) FROM"
                                       " v_question_measures WHERE {{scope}}",
                                       question.below),
                           "counts", scores);
    if (!counted) return tl::unexpected<Error>(counted.error());
    answer.notes.push_back(
        fmt::format("Scores of questions in these documents: {}, under {:g}: {}.",
                    std::get<int64_t>(scores.rows[0][0]), question.below,
                    std::get<int64_t>(scores.rows[0][1])));
  }
  return answer;
}

Result<Answer> list_unanswered_findings(const QueryContext& context, const DocumentScope& scope) {
  const ReadSnapshot snapshot(context.database);
  Answer answer;
  answer.title = "Findings that no measure answers";
  answer.columns = with_place({{"agency"},
                               {"district"},
                               {"province"},
                               {"fiscal_year", ColumnKind::kInteger},
                               {"issue", ColumnKind::kInteger},
                               {"codes"},
                               {"finding"}},
                              {{"file"}});
  const auto status = append_scoped_rows(
      context, scope,
      "SELECT agency, district, province, fiscal_year, issue, codes, finding, page, x0, y0, x1, y1,"
      " document_id, file FROM v_measures WHERE measure_id IN (SELECT id FROM measure WHERE"
      " has_finding AND NOT has_steps AND {scope}) AND kind = 'measures' ORDER BY document_id,"
      " position",
      "findings", answer);
  if (!status) return tl::unexpected<Error>(status.error());
  return answer;
}

}  // namespace ita
