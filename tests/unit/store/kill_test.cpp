// A child process imports and is killed without warning at many points inside SQLite's work;
// importing again must give what an undisturbed import gives.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "sample_import.h"
#include "store/content_hash.h"

using namespace ita;

namespace {

int die_when_over(void* steps_left) {
  if (--*static_cast<int*>(steps_left) <= 0) kill(getpid(), SIGKILL);
  return 0;
}

// True where the child came to its end before the kill.
bool import_in_child_until(const std::filesystem::path& path, int steps) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    auto database = Database::open(path, Database::Mode::kReadWrite);
    if (!database) _exit(3);
    sqlite3_progress_handler(database->connection().handle(), 20, die_when_over, &steps);
    _exit(import_sample(*database) ? 0 : 3);
  }
  int end = 0;
  REQUIRE(waitpid(child, &end, 0) == child);
  REQUIRE((WIFSIGNALED(end) || WEXITSTATUS(end) == 0));
  return WIFEXITED(end);
}

}  // namespace

TEST_CASE("An import that is killed anywhere and run again gives what an undisturbed one gives") {
  const TemporaryFolder folder;
  std::string undisturbed;
  {
    Database database = open_for_writing(folder / "undisturbed.db");
    REQUIRE(import_sample(database));
    undisturbed = content_hash(database).value();
  }
  int kills = 0;
  for (int steps = 1; steps < 4000; steps += steps < 200 ? 13 : 101) {
    INFO("killed after " << steps << " × 20 instructions of SQLite");
    const auto path = folder / "killed.db";
    const bool finished = import_in_child_until(path, steps);
    kills += finished ? 0 : 1;

    Database database = open_for_writing(path);
    const Connection& connection = database.connection();
    // No half document, before anything is mended.
    REQUIRE(connection
                .query_integer("SELECT count(*) FROM document AS d WHERE status = 'ok' AND 2 <>"
                               " (SELECT count(*) FROM measure AS m WHERE m.document_id = d.id)")
                .value() == 0);
    REQUIRE(connection
                .query_integer(
                    "SELECT count(*) FROM facts AS f JOIN document AS d ON d.id = f.document_id"
                    " WHERE d.status <> 'ok'")
                .value() == 0);
    REQUIRE(import_sample(database));
    REQUIRE(content_hash(database).value() == undisturbed);
    Statement check = connection.prepare("PRAGMA integrity_check");
    REQUIRE(check.next());
    REQUIRE(check.text(0) == "ok");
    for (const char* suffix : {"", "-wal", "-shm", "-lock"})
      std::filesystem::remove(path.string() + suffix);
    if (finished) break;
  }
  CHECK(kills > 20);
}
