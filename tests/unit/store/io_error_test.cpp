// An I/O error at operation 1, 2, 3 … of an import until none is left, once and for ever: never a
// damaged database, never half a document, and the next import gives what an undisturbed one gives.
#include <catch2/catch.hpp>

#include "faulty_vfs.h"
#include "sample_import.h"
#include "store/content_hash.h"

using namespace ita;

namespace {

std::string import_undisturbed(const std::filesystem::path& path) {
  Database database = open_for_writing(path);
  REQUIRE(import_sample(database));
  return content_hash(database).value();
}

void remove_database(const std::filesystem::path& path) {
  for (const char* suffix : {"", "-wal", "-shm", "-lock", "-journal"})
    std::filesystem::remove(path.string() + suffix);
}

// What a person is told: the database's own kind of failure, never a bug of ours.
void check_told(const Error& error) {
  CAPTURE(error.detail);
  CHECK((error.code == ErrorCode::kDatabase || error.code == ErrorCode::kNoSpace));
}

void import_with_fault(const std::filesystem::path& path) {
  auto database = Database::open(path, Database::Mode::kReadWrite);
  if (!database) return check_told(database.error());
  if (const Status imported = import_sample(*database); !imported) check_told(imported.error());
}

void check_whole(const Connection& connection) {
  Statement check = connection.prepare("PRAGMA integrity_check");
  REQUIRE(check.next());
  REQUIRE(check.text(0) == "ok");
  REQUIRE(connection
              .query_integer("SELECT count(*) FROM document AS d WHERE status = 'ok' AND 2 <>"
                             " (SELECT count(*) FROM page AS p WHERE p.document_id = d.id)")
              .value() == 0);
}

int fail_everywhere(FaultyVfs::Fault fault, int step) {
  const TemporaryFolder folder;
  FaultyVfs vfs;
  const std::string undisturbed = import_undisturbed(folder / "undisturbed.db");
  const auto path = folder / "faulty.db";
  int faults = 0;
  for (int operation = 1;; operation += step) {
    INFO("operation " << operation << " fails");
    vfs.fail_at(operation, fault);
    import_with_fault(path);
    if (!vfs.mend()) break;
    ++faults;
    {
      Database database = open_for_writing(path);
      check_whole(database.connection());
      REQUIRE(import_sample(database));
      check_whole(database.connection());
      REQUIRE(content_hash(database).value() == undisturbed);
    }
    remove_database(path);
  }
  return faults;
}

}  // namespace

TEST_CASE("An I/O error at any moment of an import damages nothing") {
  CHECK(fail_everywhere(FaultyVfs::Fault::kOnce, 1) > 100);
}

TEST_CASE("A disk that fails for ever from any moment on damages nothing") {
  CHECK(fail_everywhere(FaultyVfs::Fault::kForEver, 1) > 100);
}
