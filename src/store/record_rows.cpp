#include "store/record_rows.h"

#include <map>
#include <string>
#include <vector>

namespace ita {
namespace {

std::optional<std::string> none_if_empty(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return text;
}

std::optional<int> to_int(std::optional<int64_t> value) {
  if (!value) return std::nullopt;
  return static_cast<int>(*value);
}

DocumentKind find_kind(std::string_view name) {
  for (const DocumentKind kind : {DocumentKind::kMeasures, DocumentKind::kReport})
    if (to_name(kind) == name) return kind;
  return DocumentKind::kOther;
}

Status save_facts(const Connection& connection, int64_t document, const DocumentFacts& facts) {
  Statement insert = connection.prepare(
      "INSERT INTO facts (document_id, kind, agency, agency_type, subdistrict, district, province,"
      " assessment_year, fiscal_year) VALUES (?,?,?,?,?,?,?,?,?)");
  insert.bind(document, to_name(facts.kind), none_if_empty(facts.agency),
              none_if_empty(facts.agency_type), none_if_empty(facts.subdistrict),
              none_if_empty(facts.district), none_if_empty(facts.province), facts.assessment_year,
              facts.fiscal_year);
  if (auto status = insert.run(); !status) return status;

  Statement evidence = connection.prepare(
      "INSERT INTO fact_evidence (document_id, position, field, page, x0, y0, x1, y1, raw)"
      " VALUES (?,?,?,?,?,?,?,?,?)");
  int position = 0;
  for (const auto& [field, place] : facts.evidence) {
    evidence.bind(document, ++position, field, place.page, place.box.x0, place.box.y0, place.box.x1,
                  place.box.y1, place.raw);
    if (auto status = evidence.run(); !status) return status;
  }
  Statement note =
      connection.prepare("INSERT INTO fact_note (document_id, position, note) VALUES (?,?,?)");
  position = 0;
  for (const std::string& text : facts.notes) {
    note.bind(document, ++position, text);
    if (auto status = note.run(); !status) return status;
  }
  return {};
}

Status save_list(Statement& insert, int64_t measure, const std::vector<std::string>& values) {
  int position = 0;
  for (const std::string& value : values) {
    insert.bind(measure, ++position, value);
    if (auto status = insert.run(); !status) return status;
  }
  return {};
}

Status save_measures(const Connection& connection, int64_t document,
                     const std::vector<Measure>& measures) {
  Statement insert = connection.prepare(
      "INSERT INTO measure (document_id, position, issue, indicator, finding, measure, steps, "
      "period,"
      " start_date, end_date, result, suggestion, monitoring, budget, raw_codes, confidence)"
      " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  Statement code =
      connection.prepare("INSERT INTO measure_code (measure_id, position, code) VALUES (?,?,?)");
  Statement unit =
      connection.prepare("INSERT INTO measure_unit (measure_id, position, unit) VALUES (?,?,?)");
  Statement reason = connection.prepare(
      "INSERT INTO measure_reason (measure_id, position, reason) VALUES (?,?,?)");
  Statement evidence = connection.prepare(
      "INSERT INTO measure_evidence (measure_id, position, page, x0, y0, x1, y1, raw) VALUES "
      "(?,?,?,?,?,?,?,?)");
  int position = 0;
  for (const Measure& m : measures) {
    insert.bind(document, ++position, m.issue, m.indicator, m.finding, m.measure, m.steps, m.period,
                m.start, m.end, m.result, m.suggestion, m.monitoring, m.budget, m.raw_codes,
                m.confidence);
    if (auto status = insert.run(); !status) return status;
    const int64_t id = connection.last_insert_id();
    if (auto status = save_list(code, id, m.codes); !status) return status;
    if (auto status = save_list(unit, id, m.responsible); !status) return status;
    if (auto status = save_list(reason, id, m.review_reasons); !status) return status;
    int fragment = 0;
    for (const Evidence& e : m.evidence) {
      evidence.bind(id, ++fragment, e.page, e.box.x0, e.box.y0, e.box.x1, e.box.y1, e.raw);
      if (auto status = evidence.run(); !status) return status;
    }
  }
  return {};
}

Status save_scores(const Connection& connection, int64_t document,
                   const std::vector<Score>& scores) {
  Statement insert = connection.prepare(
      "INSERT INTO score (document_id, position, code, indicator, value, page, x0, y0, x1, y1, raw)"
      " VALUES (?,?,?,?,?,?,?,?,?,?,?)");
  int position = 0;
  for (const Score& s : scores) {
    const Evidence& e = s.evidence;
    insert.bind(document, ++position, s.code, s.indicator, s.value, e.page, e.box.x0, e.box.y0,
                e.box.x1, e.box.y1, e.raw);
    if (auto status = insert.run(); !status) return status;
  }
  return {};
}

Evidence read_evidence(const Statement& row, int first) {
  return {static_cast<int>(row.integer(first)),
          {row.real(first + 1), row.real(first + 2), row.real(first + 3), row.real(first + 4)},
          row.string(first + 5)};
}

Status load_facts(const Connection& connection, int64_t document, DocumentFacts& facts) {
  Statement query = connection.prepare(
      "SELECT kind, agency, agency_type, subdistrict, district, province, assessment_year, "
      "fiscal_year"
      " FROM facts WHERE document_id = ?");
  query.bind(document);
  if (!query.next()) {
    if (auto status = query.status(); !status) return status;
    return fail(ErrorCode::kNotFound, "the document has no record");
  }
  facts.kind = find_kind(query.text(0));
  facts.agency = query.string(1);
  facts.agency_type = query.string(2);
  facts.subdistrict = query.string(3);
  facts.district = query.string(4);
  facts.province = query.string(5);
  facts.assessment_year = to_int(query.optional_integer(6));
  facts.fiscal_year = to_int(query.optional_integer(7));

  Statement evidence = connection.prepare(
      "SELECT field, page, x0, y0, x1, y1, raw FROM fact_evidence WHERE document_id = ? ORDER BY "
      "position");
  evidence.bind(document);
  while (evidence.next())
    facts.evidence.emplace_back(evidence.string(0), read_evidence(evidence, 1));
  if (auto status = evidence.status(); !status) return status;

  Statement note =
      connection.prepare("SELECT note FROM fact_note WHERE document_id = ? ORDER BY position");
  note.bind(document);
  while (note.next()) facts.notes.push_back(note.string(0));
  return note.status();
}

// The lists below a document's measures, each in one pass instead of one question a measure.
Status load_measure_lists(const Connection& connection, int64_t document,
                          const std::map<int64_t, Measure*>& measures) {
  const struct {
    const char* sql;
    std::vector<std::string> Measure::*list;
  } kLists[] = {
      {"SELECT c.measure_id, c.code FROM measure_code AS c JOIN measure AS m ON m.id = c.measure_id"
       " WHERE m.document_id = ? ORDER BY c.measure_id, c.position",
       &Measure::codes},
      {"SELECT u.measure_id, u.unit FROM measure_unit AS u JOIN measure AS m ON m.id = u.measure_id"
       " WHERE m.document_id = ? ORDER BY u.measure_id, u.position",
       &Measure::responsible},
      {"SELECT r.measure_id, r.reason FROM measure_reason AS r JOIN measure AS m ON m.id = "
       "r.measure_id"
       " WHERE m.document_id = ? ORDER BY r.measure_id, r.position",
       &Measure::review_reasons},
  };
  for (const auto& [sql, list] : kLists) {
    Statement query = connection.prepare(sql);
    query.bind(document);
    while (query.next()) (measures.at(query.integer(0))->*list).push_back(query.string(1));
    if (auto status = query.status(); !status) return status;
  }
  Statement evidence = connection.prepare(
      "SELECT e.measure_id, e.page, e.x0, e.y0, e.x1, e.y1, e.raw FROM measure_evidence AS e"
      " JOIN measure AS m ON m.id = e.measure_id WHERE m.document_id = ? ORDER BY e.measure_id, "
      "e.position");
  evidence.bind(document);
  while (evidence.next())
    measures.at(evidence.integer(0))->evidence.push_back(read_evidence(evidence, 1));
  return evidence.status();
}

Status load_measures(const Connection& connection, int64_t document,
                     std::vector<Measure>& measures) {
  Statement query = connection.prepare(
      "SELECT id, issue, indicator, finding, measure, steps, period, start_date, end_date, result, "
      "suggestion,"
      " monitoring, budget, raw_codes, confidence FROM measure WHERE document_id = ? ORDER BY "
      "position");
  query.bind(document);
  std::vector<int64_t> ids;
  while (query.next()) {
    Measure m;
    ids.push_back(query.integer(0));
    m.issue = to_int(query.optional_integer(1));
    m.indicator = query.optional_string(2);
    m.finding = query.string(3);
    m.measure = query.string(4);
    m.steps = query.string(5);
    m.period = query.string(6);
    m.start = query.optional_string(7);
    m.end = query.optional_string(8);
    m.result = query.string(9);
    m.suggestion = query.string(10);
    m.monitoring = query.string(11);
    m.budget = query.string(12);
    m.raw_codes = query.string(13);
    m.confidence = query.real(14);
    measures.push_back(std::move(m));
  }
  if (auto status = query.status(); !status) return status;
  std::map<int64_t, Measure*> by_id;
  for (std::size_t i = 0; i < ids.size(); ++i) by_id[ids[i]] = &measures[i];
  return load_measure_lists(connection, document, by_id);
}

Status load_scores(const Connection& connection, int64_t document, std::vector<Score>& scores) {
  Statement query = connection.prepare(
      "SELECT code, indicator, value, page, x0, y0, x1, y1, raw FROM score WHERE document_id = ?"
      " ORDER BY position");
  query.bind(document);
  while (query.next())
    scores.push_back({query.optional_string(0), query.optional_string(1), query.real(2),
                      read_evidence(query, 3)});
  return query.status();
}

}  // namespace

Status save_record_rows(const Connection& connection, int64_t document,
                        const DocumentRecord& record) {
  // Everything below facts goes with it.
  Statement remove = connection.prepare("DELETE FROM facts WHERE document_id = ?");
  remove.bind(document);
  if (auto status = remove.run(); !status) return status;
  if (auto status = save_facts(connection, document, record.facts); !status) return status;
  if (auto status = save_measures(connection, document, record.measures); !status) return status;
  return save_scores(connection, document, record.scores);
}

Result<DocumentRecord> load_record_rows(const Connection& connection, int64_t document) {
  DocumentRecord record;
  Status status = load_facts(connection, document, record.facts);
  if (status) status = load_measures(connection, document, record.measures);
  if (status) status = load_scores(connection, document, record.scores);
  if (!status) return tl::unexpected<Error>(status.error());
  return record;
}

}  // namespace ita
