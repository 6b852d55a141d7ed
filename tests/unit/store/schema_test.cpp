#include "temporary_database.h"

using namespace ita;

TEST_CASE("The schema refuses what a document cannot say") {
  const TemporaryFolder folder;
  const Database database = open_for_writing(folder / "ita.db");
  const Connection& connection = database.connection();
  REQUIRE(connection.execute(
      "INSERT INTO import_run (id, started_at, finished_at, state, program_version, command) "
      "VALUES (1, '2026-01-01T00:00:00Z', NULL, "
      "'running', '0', 'ita import');"
      "INSERT INTO document (id, sha256, size_bytes, file_kind, status, "
      "attempts, begun_in, first_seen, parser_version)"
      " VALUES (1, '" +
      std::string(64, 'a') +
      "', 1, 'pdf', 'ok', 1, 1, '2026-01-01T00:00:00Z', 1);"
      "INSERT INTO facts (document_id, kind) VALUES (1, 'measures');"
      "INSERT INTO measure VALUES (1, 1, 1, 1, NULL, '', '', '', '', NULL, "
      "NULL, '', '', '', '', '', 1)"));

  const struct {
    const char* sql;
    bool allowed;
  } kCases[] = {
      // codes in their canonical form
      {"INSERT INTO measure_code VALUES (1, 1, 'i7')", true},
      {"INSERT INTO measure_code VALUES (1, 1, 'e15'), (1, 2, 'O43')", true},
      {"INSERT INTO measure_code VALUES (1, 1, 'I7')", false},
      {"INSERT INTO measure_code VALUES (1, 1, 'O08')", false},
      {"INSERT INTO measure_code VALUES (1, 1, 'O8a')", false},
      {"INSERT INTO measure_code VALUES (1, 1, '๐๑๘')", false},
      {"INSERT INTO measure_code VALUES (1, 1, 'i7'), (1, 2, 'i7')", false},  // no repeats
      // seven issues
      {"UPDATE measure SET issue = 7", true},
      {"UPDATE measure SET issue = NULL", true},
      {"UPDATE measure SET issue = 8", false},
      // dates are ISO, confidence is a probability, text is text
      {"UPDATE measure SET start_date = '2023-10-01'", true},
      {"UPDATE measure SET start_date = '1 ต.ค. 66'", false},
      {"UPDATE measure SET confidence = 1.2", false},
      {"UPDATE measure SET finding = NULL", false},
      // a score is of a question or of an indicator
      {"INSERT INTO score VALUES (1, 1, 'O8', NULL, 50, 1, 0, 0, 1, 1, '')", true},
      {"INSERT INTO score VALUES (1, 1, NULL, 'TOTAL', 50, 1, 0, 0, 1, 1, '')", true},
      {"INSERT INTO score VALUES (1, 1, 'O8', 'TOTAL', 50, 1, 0, 0, 1, 1, '')", false},
      {"INSERT INTO score VALUES (1, 1, NULL, NULL, 50, 1, 0, 0, 1, 1, '')", false},
      {"INSERT INTO score VALUES (1, 1, 'O8', NULL, 'fifty', 1, 0, 0, 1, 1, '')", false},  // strict
      // years are B.E.
      {"UPDATE facts SET fiscal_year = 2567", true},
      {"UPDATE facts SET fiscal_year = 2024", false},
      // what failed says why; what was read has been parsed
      {"UPDATE document SET status = 'failed', parser_version = NULL, reason = 'timeout'", true},
      {"UPDATE document SET status = 'failed', parser_version = NULL", false},
      {"UPDATE document SET parser_version = NULL", false},
      {"UPDATE document SET status = 'fine'", false},
      {"UPDATE document SET sha256 = 'abc'", false},
      // a sighting has a document or a reason, and stands once a run
      {"INSERT INTO sighting VALUES (1, 1, x'2f61', '/a', 'a', 1, 'new', NULL, NULL, '')", true},
      {"INSERT INTO sighting VALUES (1, 1, x'2f61', '/a', 'a', NULL, 'refused', 'empty', '', '')",
       true},
      {"INSERT INTO sighting VALUES (1, 1, x'2f61', '/a', 'a', NULL, 'new', NULL, NULL, '')",
       false},
      {"INSERT INTO sighting VALUES (1, 1, x'2f61', '/a', 'a', NULL, 'refused', NULL, NULL, '')",
       false},
      {"INSERT INTO sighting VALUES (1, 1, x'2f61', '/a', 'a', 1, 'new', NULL, NULL, ''),"
       " (2, 1, x'2f61', '/a', 'a', 1, 'known', NULL, NULL, '')",
       false},
      // nothing hangs in the air
      {"INSERT INTO sighting VALUES (1, 1, x'2f61', '/a', 'a', 99, 'new', NULL, NULL, '')", false},
      {"INSERT INTO measure_unit VALUES (99, 1, 'กองคลัง')", false},
      {"INSERT INTO facts (document_id, kind) VALUES (99, 'other')", false},
      {"DELETE FROM import_run", false},
  };
  for (const auto& c : kCases) {
    INFO(c.sql);
    REQUIRE(connection.execute("SAVEPOINT attempt"));
    CHECK(connection.execute(c.sql).has_value() == c.allowed);
    REQUIRE(connection.execute("ROLLBACK TO attempt; RELEASE attempt"));
  }
}

TEST_CASE("What belongs to a document goes with it") {
  const TemporaryFolder folder;
  const Database database = open_for_writing(folder / "ita.db");
  const Connection& connection = database.connection();
  REQUIRE(connection.execute(
      "INSERT INTO import_run (id, started_at, finished_at, state, program_version, command) "
      "VALUES (1, '2026-01-01T00:00:00Z', NULL, "
      "'running', '0', 'ita import');"
      "INSERT INTO document (id, sha256, size_bytes, file_kind, status, "
      "attempts, begun_in, first_seen, parser_version)"
      " VALUES (1, '" +
      std::string(64, 'a') +
      "', 1, 'pdf', 'ok', 1, 1, '2026-01-01T00:00:00Z', 1);"
      "INSERT INTO facts (document_id, kind) VALUES (1, 'measures');"
      "INSERT INTO measure VALUES (1, 1, 1, 1, NULL, '', '', '', '', NULL, "
      "NULL, '', '', '', '', '', 1);"
      "INSERT INTO measure_code VALUES (1, 1, 'i7');"
      "INSERT INTO measure_evidence VALUES (1, 1, 1, 0, 0, 1, 1, '');"
      "DELETE FROM document"));
  for (const char* table : {"facts", "measure", "measure_code", "measure_evidence"})
    CHECK(connection.query_integer(std::string("SELECT count(*) FROM ") + table).value() == 0);
}
