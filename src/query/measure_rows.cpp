#include "query/measure_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "query/answer_rows.h"
#include "query/thai_order.h"
#include "store/search_index.h"

namespace ita {
namespace {

const std::vector<Column>& measure_columns() {
  static const std::vector<Column> kColumns = with_place({{"agency"},
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
                                                          {"confidence", ColumnKind::kReal}},
                                                         {{"file"}});
  return kColumns;
}

constexpr const char* kRow =
    "SELECT agency, district, province, kind, fiscal_year, issue, indicator, codes, finding, "
    "measure, steps, period, start_date, end_date, responsible, result, suggestion, monitoring, "
    "budget, needs_review, review_reasons, confidence, page, x0, y0, x1, y1, "
    "document_id, file"
    " FROM v_measures WHERE measure_id = ?";

// Conditions that are not asked for must not stand in the SQL: SQLite would not use its indexes.
std::string make_sql(const MeasureSelection& selection, bool with_texts, bool with_candidates) {
  std::string sql = "SELECT m.id, m.document_id, m.position, f.agency, f.fiscal_year";
  if (with_texts) sql += fmt::format(", {}", kMeasureSearchColumns);
  sql += " FROM measure AS m JOIN facts AS f ON f.document_id = m.document_id WHERE TRUE";
  if (selection.issue) sql += " AND m.issue = :issue";
  if (selection.indicator) sql += " AND m.indicator = :indicator";
  if (selection.codes)
    sql +=
        " AND m.id IN (SELECT c.measure_id FROM measure_code AS c"
        " WHERE c.code IN (SELECT value FROM json_each(:codes)))";
  if (selection.fiscal_year) sql += " AND f.fiscal_year = :year";
  if (selection.documents) sql += " AND m.document_id IN (SELECT value FROM json_each(:documents))";
  if (with_candidates) sql += " AND m.id IN (SELECT value FROM json_each(:candidates))";
  if (selection.needs_review)
    sql +=
        fmt::format(" AND {}EXISTS (SELECT 1 FROM measure_reason AS r WHERE r.measure_id = m.id)",
                    *selection.needs_review ? "" : "NOT ");
  return sql;
}

bool holds_terms(const Statement& row, int first, const std::vector<SearchTerm>& terms) {
  const std::string text = to_measure_search_form(row, first);
  return std::all_of(terms.begin(), terms.end(), [&](const SearchTerm& term) {
    return text.find(term.text) != std::string::npos;
  });
}

struct Place {
  const std::string* agency_key;  // of ThaiOrder
  int64_t year, document, position, measure;
  bool operator<(const Place& other) const {
    if (agency_key != other.agency_key)
      if (const int order = agency_key->compare(*other.agency_key); order != 0) return order < 0;
    return std::tie(year, document, position) <
           std::tie(other.year, other.document, other.position);
  }
};

}  // namespace

Result<SelectedMeasures> select_measures(const Database& database,
                                         const MeasureSelection& selection) {
  std::optional<std::vector<int64_t>> candidates;
  if (!selection.terms.empty()) {
    auto found = find_candidates(database, SearchIndex::kMeasures, selection.terms);
    if (!found) return tl::unexpected<Error>(found.error());
    candidates = std::move(*found);
  }
  const bool with_texts = !selection.terms.empty();
  Statement query =
      database.connection().prepare(make_sql(selection, with_texts, candidates.has_value()));
  int index = 0;
  const auto bind = [&](const auto& value) { query.bind_at(++index, value); };
  if (selection.issue) bind(selection.issue);
  if (selection.indicator) bind(selection.indicator);
  if (selection.codes) bind(to_json_list(*selection.codes));
  if (selection.fiscal_year) bind(selection.fiscal_year);
  if (selection.documents) bind(to_json_list(*selection.documents));
  if (candidates) bind(to_json_list(*candidates));

  ThaiOrder order;
  std::vector<Place> places;
  SelectedMeasures selected;
  while (query.next()) {
    if (with_texts && !holds_terms(query, 5, selection.terms)) continue;
    places.push_back({&order.key(query.text(3)), query.integer(4), query.integer(1),
                      query.integer(2), query.integer(0)});
    selected.documents.push_back(query.integer(1));
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  std::sort(places.begin(), places.end());
  for (const Place& place : places) {
    selected.measures.push_back(place.measure);
    selected.document_of.push_back(place.document);
  }
  std::sort(selected.documents.begin(), selected.documents.end());
  selected.documents.erase(std::unique(selected.documents.begin(), selected.documents.end()),
                           selected.documents.end());
  return selected;
}

Result<Answer> load_measures(const Database& database, std::span<const int64_t> measures) {
  Answer answer;
  answer.title = "Measures";
  answer.columns = measure_columns();
  Statement query = database.connection().prepare(kRow);
  for (const int64_t measure : measures) {
    query.bind(measure);
    while (query.next()) answer.rows.push_back(to_values(query));
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  for (auto& row : answer.rows)
    for (Value& value : row)
      if (const auto* text = std::get_if<std::string>(&value); text != nullptr && text->empty())
        value = {};
  return answer;
}

}  // namespace ita
