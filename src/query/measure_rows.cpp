#include "query/measure_rows.h"

#include "query/answer_rows.h"
#include "query/text_match.h"

namespace ita {
namespace {

const std::vector<Column>& measure_columns() {
  static const std::vector<Column> kColumns = {{"agency"},
                                               {"district"},
                                               {"province"},
                                               {"kind"},
                                               {"fiscal_year", ColumnKind::kInteger},
                                               {"issue", ColumnKind::kInteger},
                                               {"indicator"},
                                               {"codes"},
                                               {"finding"},
                                               {"measure"},
                                               {"steps"},
                                               {"period"},
                                               {"start"},
                                               {"end"},
                                               {"responsible"},
                                               {"result"},
                                               {"suggestion"},
                                               {"monitoring"},
                                               {"budget"},
                                               {"needs_review", ColumnKind::kInteger},
                                               {"review_reasons"},
                                               {"confidence", ColumnKind::kReal},
                                               {"page", ColumnKind::kInteger},
                                               {"document", ColumnKind::kInteger},
                                               {"file"}};
  return kColumns;
}

constexpr const char* kSql =
    "SELECT agency, district, province, kind, fiscal_year, issue, indicator, codes, finding, "
    "measure, steps,"
    " period, start_date, end_date, responsible, result, suggestion, monitoring, budget, "
    "needs_review,"
    " review_reasons, confidence, page, document_id, file FROM v_measures AS v"
    " WHERE (?1 IS NULL OR issue = ?1) AND (?2 IS NULL OR indicator = ?2)"
    " AND (?3 IS NULL OR EXISTS (SELECT 1 FROM measure_code AS c WHERE c.measure_id = v.measure_id"
    "   AND c.code IN (SELECT value FROM json_each(?3))))"
    " AND (?4 IS NULL OR fiscal_year = ?4)"
    " AND (?5 IS NULL OR document_id IN (SELECT value FROM json_each(?5)))"
    " AND (?6 IS NULL OR needs_review = ?6)"
    " ORDER BY agency, fiscal_year, document_id, position";

// Columns of kSql that a search in the text looks at.
constexpr int kTextColumns[] = {8, 9, 10, 15, 16, 17, 18};

bool holds_text(const Statement& row, const std::string& wanted) {
  for (const int column : kTextColumns)
    if (to_search_form(row.text(column)).find(wanted) != std::string::npos) return true;
  return false;
}

}  // namespace

Result<Answer> select_measures(const Database& database, const MeasureSelection& selection) {
  std::optional<std::string> codes, documents;
  if (selection.codes) codes = to_json_list(*selection.codes);
  if (selection.documents) documents = to_json_list(*selection.documents);
  Answer answer;
  answer.title = "Measures";
  answer.columns = measure_columns();
  Statement query = database.connection().prepare(kSql);
  query.bind(selection.issue, selection.indicator, codes, selection.fiscal_year, documents,
             selection.needs_review);
  while (query.next())
    if (!selection.text || holds_text(query, *selection.text))
      answer.rows.push_back(to_values(query));
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  for (auto& row : answer.rows)
    for (Value& value : row)
      if (const auto* text = std::get_if<std::string>(&value); text != nullptr && text->empty())
        value = {};
  return answer;
}

}  // namespace ita
