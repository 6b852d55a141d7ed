#include "query/show.h"

#include <fmt/format.h>

#include "query/answer_rows.h"
#include "query/measure_rows.h"
#include "store/reader.h"

namespace ita {
namespace {

Answer describe(const StoredDocument& stored, const DocumentRecord* record) {
  Answer answer;
  answer.title = fmt::format("Document {}", stored.id);
  answer.columns = {{"field"}, {"value"}, {"page", ColumnKind::kInteger}, {"read_from"}};
  const auto add = [&](std::string_view field, std::string_view value) {
    if (!value.empty()) answer.rows.push_back({to_value(field), to_value(value), {}, {}});
  };
  for (const std::string& path : stored.paths) add("file", path);
  add("sha256", stored.file.sha256);
  add("status", to_name(stored.status));
  add("reason", stored.reason);
  add("detail", stored.detail);
  add("pages", std::to_string(stored.page_count));
  add("extractor", stored.extractor_version);
  add("complaints", stored.stderr_tail);
  if (record == nullptr) return answer;

  const DocumentFacts& facts = record->facts;
  const auto add_fact = [&](std::string_view field, std::string_view value) {
    if (value.empty()) return;
    std::vector<Value> row = {to_value(field), to_value(value), {}, {}};
    for (const auto& [name, evidence] : facts.evidence)
      if (name == field) {
        row[2] = to_value(evidence.page);
        row[3] = to_value_or_nothing(evidence.raw);
        break;
      }
    answer.rows.push_back(std::move(row));
  };
  const auto to_text = [](std::optional<int> year) {
    return year ? std::to_string(*year) : std::string();
  };
  add_fact("kind", to_name(facts.kind));
  add_fact("agency", facts.agency);
  add_fact("agency_type", facts.agency_type);
  add_fact("subdistrict", facts.subdistrict);
  add_fact("district", facts.district);
  add_fact("province", facts.province);
  add_fact("fiscal_year", to_text(facts.fiscal_year));
  add_fact("assessment_year", to_text(facts.assessment_year));
  answer.notes = facts.notes;
  return answer;
}

Result<Answer> list_pages(const Database& database, int64_t document) {
  Answer answer;
  answer.title = "Pages";
  answer.columns = {{"page", ColumnKind::kInteger},
                    {"route"},
                    {"words", ColumnKind::kInteger},
                    {"tables", ColumnKind::kInteger},
                    {"width", ColumnKind::kReal},
                    {"height", ColumnKind::kReal},
                    {"rotation", ColumnKind::kInteger},
                    {"unmapped", ColumnKind::kInteger},
                    {"image_cover", ColumnKind::kReal},
                    {"diagnostics"},
                    {"reason"},
                    {"detail"}};
  Statement query = database.connection().prepare(
      "SELECT number, route, words, tables, width, height, rotation, unmapped, image_cover,"
      " (SELECT group_concat(json_extract(value, '$.code'), '; ') FROM json_each(diagnostics)), "
      "NULL, NULL"
      " FROM page WHERE document_id = ?1"
      " UNION ALL SELECT number, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, reason, "
      "detail"
      " FROM page_failure WHERE document_id = ?1 ORDER BY 1");
  query.bind(document);
  if (auto status = append_rows(query, answer); !status)
    return tl::unexpected<Error>(status.error());
  return answer;
}

Result<Answer> list_scores(const Database& database, int64_t document) {
  Answer answer;
  answer.title = "Scores";
  answer.columns = {{"code"},
                    {"question"},
                    {"indicator"},
                    {"score", ColumnKind::kReal},
                    {"page", ColumnKind::kInteger},
                    {"read_from"}};
  Statement query = database.connection().prepare(
      "SELECT c.code, q.title, c.indicator, c.value, c.page, c.raw FROM score AS c"
      " JOIN facts AS f ON f.document_id = c.document_id"
      " LEFT JOIN question AS q ON q.assessment_year = f.assessment_year AND q.code = c.code"
      " WHERE c.document_id = ? ORDER BY c.position");
  query.bind(document);
  if (auto status = append_rows(query, answer); !status)
    return tl::unexpected<Error>(status.error());
  return answer;
}

}  // namespace

Result<Answer> show_pages(const Database& database, int64_t document) {
  Answer answer;
  answer.title = fmt::format("Pages of document {}", document);
  answer.columns = {{"page", ColumnKind::kInteger},
                    {"route"},
                    {"verdict"},
                    {"words", ColumnKind::kInteger},
                    {"tables", ColumnKind::kInteger},
                    {"thai_letters", ColumnKind::kInteger},
                    {"dictionary_share", ColumnKind::kReal},
                    {"impossible", ColumnKind::kInteger},
                    {"unmapped", ColumnKind::kInteger},
                    {"repaired", ColumnKind::kInteger},
                    {"image_cover", ColumnKind::kReal},
                    {"why"}};
  Statement query = database.connection().prepare(
      "SELECT number, route, verdict, words, tables, thai_letters, round(dictionary_share, 3),"
      " impossible, unmapped,"
      " interpolated + private_use + latin1 + sara_am + sara_aa + reordered + shape_read,"
      " round(image_cover, 3),"
      " (SELECT group_concat(json_extract(value, '$.code') || ' (' || json_extract(value, "
      "'$.detail') || ')', '; ') FROM json_each(diagnostics))"
      " FROM page WHERE document_id = ?1"
      " UNION ALL SELECT number, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
      " reason || ' (' || detail || ')'"
      " FROM page_failure WHERE document_id = ?1 ORDER BY 1");
  query.bind(document);
  if (auto status = append_rows(query, answer); !status)
    return tl::unexpected<Error>(status.error());
  return answer;
}

Result<std::vector<Answer>> show_document(const Database& database, int64_t document) {
  const ReadSnapshot snapshot(database);
  const Reader reader(database);
  const auto stored = reader.load_document(document);
  if (!stored) return tl::unexpected<Error>(stored.error());
  const auto record = reader.load_record(document);
  if (!record) {
    if (record.error().code != ErrorCode::kNotFound) return tl::unexpected<Error>(record.error());
    return std::vector{describe(*stored, nullptr)};
  }
  MeasureSelection selection;
  selection.documents = {document};
  auto pages = list_pages(database, document);
  if (!pages) return tl::unexpected<Error>(pages.error());
  const auto selected = select_measures(database, selection);
  if (!selected) return tl::unexpected<Error>(selected.error());
  auto measures = load_measures(database, selected->measures);
  if (!measures) return tl::unexpected<Error>(measures.error());
  auto scores = list_scores(database, document);
  if (!scores) return tl::unexpected<Error>(scores.error());
  return std::vector{describe(*stored, &*record), std::move(*pages), std::move(*measures),
                     std::move(*scores)};
}

}  // namespace ita
