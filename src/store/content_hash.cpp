#include "store/content_hash.h"

#include "core/byte_stream.h"
#include "core/sha256.h"

namespace ita {
namespace {

// Every row begins with a key that means the same in every database: a sha256 and positions instead
// of ids.
constexpr const char* kRows[] = {
    "SELECT sha256, size_bytes, file_kind, status, reason, page_count, extractor_version, "
    "parser_version"
    " FROM document ORDER BY 1",

    "SELECT DISTINCT s.path, d.sha256, s.reason FROM sighting AS s LEFT JOIN document AS d"
    " ON d.id = s.document_id ORDER BY 1, 2, 3",

    "SELECT d.sha256, p.number, p.width, p.height, p.rotation, p.route, p.words, p.tables, "
    "p.diagnostics,"
    " p.content FROM page AS p JOIN document AS d ON d.id = p.document_id ORDER BY 1, 2",

    "SELECT d.sha256, p.number, p.reason FROM page_failure AS p JOIN document AS d ON d.id = "
    "p.document_id"
    " ORDER BY 1, 2",

    "SELECT d.sha256, f.kind, f.agency, f.agency_type, f.subdistrict, f.district, f.province,"
    " f.assessment_year, f.fiscal_year FROM facts AS f JOIN document AS d ON d.id = f.document_id "
    "ORDER BY 1",

    "SELECT d.sha256, e.position, e.field, e.page, e.x0, e.y0, e.x1, e.y1, e.raw"
    " FROM fact_evidence AS e JOIN document AS d ON d.id = e.document_id ORDER BY 1, 2",

    "SELECT d.sha256, n.position, n.note FROM fact_note AS n JOIN document AS d ON d.id = "
    "n.document_id"
    " ORDER BY 1, 2",

    "SELECT d.sha256, m.position, m.issue, m.indicator, m.finding, m.measure, m.steps, m.period, "
    "m.start_date,"
    " m.end_date, m.result, m.suggestion, m.monitoring, m.budget, m.raw_codes, m.confidence"
    " FROM measure AS m JOIN document AS d ON d.id = m.document_id ORDER BY 1, 2",

    "SELECT d.sha256, m.position, 'code', c.position, c.code FROM measure_code AS c"
    " JOIN measure AS m ON m.id = c.measure_id JOIN document AS d ON d.id = m.document_id"
    " UNION ALL SELECT d.sha256, m.position, 'unit', u.position, u.unit FROM measure_unit AS u"
    " JOIN measure AS m ON m.id = u.measure_id JOIN document AS d ON d.id = m.document_id"
    " UNION ALL SELECT d.sha256, m.position, 'reason', r.position, r.reason FROM measure_reason AS "
    "r"
    " JOIN measure AS m ON m.id = r.measure_id JOIN document AS d ON d.id = m.document_id ORDER BY "
    "1, 2, 3, 4",

    "SELECT d.sha256, m.position, e.position, e.page, e.x0, e.y0, e.x1, e.y1, e.raw"
    " FROM measure_evidence AS e JOIN measure AS m ON m.id = e.measure_id"
    " JOIN document AS d ON d.id = m.document_id ORDER BY 1, 2, 3",

    "SELECT d.sha256, c.position, c.code, c.indicator, c.value, c.page, c.x0, c.y0, c.x1, c.y1, "
    "c.raw"
    " FROM score AS c JOIN document AS d ON d.id = c.document_id ORDER BY 1, 2",
};

std::string to_bytes(const Statement& row) {
  ByteWriter bytes;
  for (int column = 0; column < row.column_count(); ++column) {
    const auto type = row.type(column);
    bytes.put(static_cast<uint8_t>(type));
    switch (type) {
      case Statement::Type::kNull:
        break;
      case Statement::Type::kInteger:
        bytes.put(row.integer(column));
        break;
      case Statement::Type::kReal:
        bytes.put(row.real(column));
        break;
      case Statement::Type::kText:
      case Statement::Type::kBlob:
        bytes.put_string(row.text(column));
        break;
    }
  }
  return bytes.take();
}

}  // namespace

Result<std::string> content_hash(const Database& database) {
  const ReadSnapshot snapshot(database);
  // A chain, so that no more than one row is in memory.
  std::string hash;
  for (const char* sql : kRows) {
    hash = sha256_hex(hash + sql);
    Statement query = database.connection().prepare(sql);
    while (query.next()) hash = sha256_hex(hash + to_bytes(query));
    if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  }
  return hash;
}

}  // namespace ita
