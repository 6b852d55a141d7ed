#include "store/database.h"

#include "store/migration.h"
#include "temporary_database.h"

using namespace ita;

namespace {

constexpr Migration kSteps[] = {
    {1, "CREATE TABLE note (text TEXT NOT NULL) STRICT"},
    {2, "ALTER TABLE note ADD COLUMN colour TEXT"},
};
constexpr Migration kBrokenSteps[] = {
    {1, "CREATE TABLE note (text TEXT NOT NULL) STRICT"},
    {2, "CREATE TABLE half (text TEXT) STRICT; CREATE TABLE note (again TEXT)"},
};

Connection open_connection(const std::filesystem::path& path) {
  auto connection = Connection::open(path, Connection::Access::kCreate);
  REQUIRE(connection);
  return std::move(*connection);
}

}  // namespace

TEST_CASE("A database is made on first write use and can be read afterwards") {
  const TemporaryFolder folder;
  { const Database made = open_for_writing(folder / "ita.db"); }
  auto database = Database::open(folder / "ita.db", Database::Mode::kReadOnly);
  REQUIRE(database);
  CHECK(database->connection().query_integer("SELECT count(*) FROM v_files").value() == 0);
  CHECK(database->connection().query_integer("PRAGMA application_id").value() == kApplicationId);
  CHECK_FALSE(database->connection().execute("DELETE FROM document"));
}

TEST_CASE("A writer is set up so that a reported commit is on the disk") {
  const TemporaryFolder folder;
  const Database database = open_for_writing(folder / "ita.db");
  const Connection& connection = database.connection();
  CHECK(connection.query_integer("PRAGMA synchronous").value() == 2);
  CHECK(connection.query_integer("PRAGMA foreign_keys").value() == 1);
  CHECK(connection.query_integer("PRAGMA wal_autocheckpoint").value() == 0);
  CHECK(connection.query_integer("PRAGMA trusted_schema").value() == 0);
  Statement mode = connection.prepare("PRAGMA journal_mode");
  REQUIRE(mode.next());
  CHECK(mode.text(0) == "wal");
}

TEST_CASE("Every table is strict") {
  const TemporaryFolder folder;
  const Database database = open_for_writing(folder / "ita.db");
  CHECK(database.connection()
            .query_integer(
                "SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND NOT strict"
                " AND name NOT LIKE 'sqlite_%'")
            .value() == 0);
}

TEST_CASE("Reading where there is no database says so and makes nothing") {
  const TemporaryFolder folder;
  const auto database = Database::open(folder / "ita.db", Database::Mode::kReadOnly);
  REQUIRE_FALSE(database);
  CHECK(database.error().code == ErrorCode::kNotFound);
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("A file without content, as a killed import can leave it, becomes a database") {
  const TemporaryFolder folder;
  std::ofstream(folder / "ita.db").flush();
  CHECK(Database::open(folder / "ita.db", Database::Mode::kReadWrite));
}

TEST_CASE("Files that are not ours are refused and left as they were") {
  const TemporaryFolder folder;
  struct Case {
    const char* what;
    ErrorCode code;
    void (*make)(const std::filesystem::path&);
  };
  const Case kCases[] = {
      {"no database at all", ErrorCode::kDatabase,
       [](const auto& path) { std::ofstream(path) << "name,province\nx,y\n"; }},
      {"a database cut off after its first bytes", ErrorCode::kDatabase,
       [](const auto& path) {
         std::ofstream(path) << std::string("SQLite format 3\0and then nothing", 33);
       }},
      {"another program's database", ErrorCode::kDatabase,
       [](const auto& path) {
         REQUIRE(open_connection(path).execute("CREATE TABLE t (x); INSERT INTO t VALUES (1)"));
       }},
      {"a newer program's database", ErrorCode::kNewerSchema,
       [](const auto& path) {
         { const Database ours = open_for_writing(path); }
         REQUIRE(open_connection(path).execute(
             "PRAGMA user_version = 9999; PRAGMA wal_checkpoint(TRUNCATE)"));
       }},
  };
  for (const Case& c : kCases) {
    DYNAMIC_SECTION(c.what) {
      const auto path = folder / "ita.db";
      c.make(path);
      const std::string before = read_bytes(path);
      for (const auto mode : {Database::Mode::kReadOnly, Database::Mode::kReadWrite}) {
        const auto database = Database::open(path, mode);
        REQUIRE_FALSE(database);
        CHECK(database.error().code == c.code);
      }
      CHECK(read_bytes(path) == before);
    }
  }
}

TEST_CASE("An older schema is brought up to date after a backup") {
  const TemporaryFolder folder;
  const auto path = folder / "notes.db";
  const Connection connection = open_connection(path);
  REQUIRE(migrate(connection, path, std::span(kSteps).first(1)));
  CHECK_FALSE(std::filesystem::exists(folder / "notes.db.backup-v1"));
  REQUIRE(connection.execute("INSERT INTO note VALUES ('keep me')"));

  REQUIRE(migrate(connection, path, kSteps));
  CHECK(connection.query_integer("PRAGMA user_version").value() == 2);
  CHECK(connection.query_integer("SELECT count(*) FROM note WHERE colour IS NULL").value() == 1);
  const Connection backup = open_connection(folder / "notes.db.backup-v1");
  CHECK(backup.query_integer("PRAGMA user_version").value() == 1);
  CHECK(backup.query_integer("SELECT count(*) FROM note").value() == 1);
}

TEST_CASE("A migration that fails leaves the schema before it, and backups are never overwritten") {
  const TemporaryFolder folder;
  const auto path = folder / "notes.db";
  const Connection connection = open_connection(path);
  REQUIRE(migrate(connection, path, std::span(kBrokenSteps).first(1)));
  for (const char* backup : {"notes.db.backup-v1", "notes.db.backup-v1-2"}) {
    const auto status = migrate(connection, path, kBrokenSteps);
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::kDatabase);
    CHECK(std::filesystem::exists(folder / backup));
  }
  CHECK(connection.query_integer("PRAGMA user_version").value() == 1);
  CHECK(
      connection.query_integer("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").value() ==
      0);
}

TEST_CASE("An older schema opened for reading asks for an import") {
  const TemporaryFolder folder;
  const auto path = folder / "ita.db";
  { const Database made = open_for_writing(path); }
  REQUIRE(open_connection(path).execute("PRAGMA user_version = 1"));
  const auto database = Database::open(path, Database::Mode::kReadOnly);
  REQUIRE_FALSE(database);
  CHECK(database.error().code == ErrorCode::kDatabase);
  CHECK(database.error().detail.find("import") != std::string::npos);
}

TEST_CASE("A transaction that is not committed leaves nothing") {
  const TemporaryFolder folder;
  Database database = open_for_writing(folder / "ita.db");
  {
    auto transaction = WriteTransaction::begin(database);
    REQUIRE(transaction);
    REQUIRE(database.connection().execute("INSERT INTO issue VALUES (1, 'x')"));
  }
  CHECK(database.connection().query_integer("SELECT count(*) FROM issue").value() == 0);
  CHECK(WriteTransaction::begin(database));
}

TEST_CASE("A statement that SQLite refuses says why and runs no further") {
  const TemporaryFolder folder;
  const Database database = open_for_writing(folder / "ita.db");
  Statement statement = database.connection().prepare("SELECT * FROM nowhere");
  CHECK_FALSE(statement.bind(1).next());
  REQUIRE_FALSE(statement.status());
  CHECK(statement.status().error().detail.find("nowhere") != std::string::npos);
}
