#include "store/database.h"

#include <fmt/format.h>

#include <array>
#include <fstream>

#include "store/migration.h"

namespace ita {
namespace {

// A commit that leaves more pages than this in the WAL is followed by a checkpoint: about 4 MB.
constexpr int kCheckpointPages = 1000;

constexpr std::string_view kMagic{"SQLite format 3\0", 16};

enum class Content { kNothing, kOurs };

// An import that was killed before the database got its lasting journal mode leaves a journal that
// only a writer can roll back.
bool has_rollback_journal(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::exists(path.native() + "-journal", error);
}

// Looks at the file; all that a writer may change is to undo what a killed one had begun.
Result<Content> inspect(const std::filesystem::path& path, Database::Mode mode) {
  std::error_code error;
  const auto kind = std::filesystem::status(path, error).type();
  if (kind == std::filesystem::file_type::not_found) return Content::kNothing;
  if (kind != std::filesystem::file_type::regular)
    return fail(ErrorCode::kDatabase, "the database's place is taken by something that is no file");

  std::array<char, kMagic.size()> head{};
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return fail(ErrorCode::kDatabase, "the database file cannot be read");
  stream.read(head.data(), head.size());
  // An import that was killed while it made the database leaves a file without content.
  if (stream.gcount() == 0) return Content::kNothing;
  if (std::string_view(head.data(), static_cast<std::size_t>(stream.gcount())) != kMagic)
    return fail(ErrorCode::kDatabase, "the file is no SQLite database");

  const bool unfinished = has_rollback_journal(path);
  if (unfinished && mode == Database::Mode::kReadOnly)
    return fail(ErrorCode::kDatabase, "the database was left half made: import again");
  auto connection = Connection::open(
      path, unfinished ? Connection::Access::kReadWrite : Connection::Access::kReadOnly);
  if (!connection) return tl::unexpected<Error>(connection.error());
  const auto application = connection->query_integer("PRAGMA application_id");
  if (!application) return tl::unexpected<Error>(application.error());
  if (*application == kApplicationId) return Content::kOurs;
  const auto objects = connection->query_integer("SELECT count(*) FROM sqlite_schema");
  if (!objects) return tl::unexpected<Error>(objects.error());
  if (*application == 0 && *objects == 0) return Content::kNothing;
  return fail(ErrorCode::kDatabase, "the file is another program's database");
}

Status check_schema_for_reading(const Connection& connection) {
  const auto version = connection.query_integer("PRAGMA user_version");
  if (!version) return tl::unexpected<Error>(version.error());
  const int newest = schema_migrations().back().version;
  if (*version > newest)
    return fail(
        ErrorCode::kNewerSchema,
        fmt::format(
            "the database has schema {}, this program knows up to {}: use the newer program",
            *version, newest));
  if (*version < newest)
    return fail(
        ErrorCode::kDatabase,
        fmt::format("the database has the older schema {}: the next import brings it up to date",
                    *version));
  return {};
}

int remember_journal_pages(void* pages, sqlite3*, const char*, int now) {
  *static_cast<int*>(pages) = now;
  return SQLITE_OK;
}

}  // namespace

Database::Database(std::filesystem::path path, Connection connection, std::optional<FileLock> lock)
    : path_(std::move(path)), lock_(std::move(lock)), connection_(std::move(connection)) {}

Result<Database> Database::open(const std::filesystem::path& path, Mode mode) {
  const auto content = inspect(path, mode);
  if (!content) return tl::unexpected<Error>(content.error());

  if (mode == Mode::kReadOnly) {
    if (*content == Content::kNothing)
      return fail(ErrorCode::kNotFound, "there is no database yet: import something first");
    auto connection = Connection::open(path, Connection::Access::kReadOnly);
    if (!connection) return tl::unexpected<Error>(connection.error());
    // 64 MiB of pages: a question about a whole country comes back to most of them.
    if (auto status = connection->execute(
            "PRAGMA query_only = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -65536");
        !status)
      return tl::unexpected<Error>(status.error());
    if (auto status = check_schema_for_reading(*connection); !status)
      return tl::unexpected<Error>(status.error());
    return Database(path, std::move(*connection), std::nullopt);
  }

  if (*content == Content::kOurs) {
    // Asked before the first thing that could leave a trace in the file.
    auto connection = Connection::open(path, Connection::Access::kReadOnly);
    if (!connection) return tl::unexpected<Error>(connection.error());
    auto status = check_schema_for_reading(*connection);
    if (!status && status.error().code == ErrorCode::kNewerSchema)
      return tl::unexpected<Error>(status.error());
  }
  std::filesystem::path lock_path = path;
  lock_path += "-lock";
  auto lock = FileLock::open(lock_path);
  if (!lock) return tl::unexpected<Error>(lock.error());
  auto connection = Connection::open(path, Connection::Access::kCreate);
  if (!connection) return tl::unexpected<Error>(connection.error());
  Database database(path, std::move(*connection), std::move(*lock));
  if (auto status = database.prepare_for_writing(); !status)
    return tl::unexpected<Error>(status.error());
  return database;
}

Status Database::prepare_for_writing() {
  if (auto locked = lock_->lock(); !locked) return locked;
  // FULL: a commit that was reported is on the disk, also after a power cut.
  auto status = connection_.execute(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
      "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA wal_autocheckpoint = 0;"
      "PRAGMA journal_size_limit = 67108864");
  if (status) {
    sqlite3_wal_hook(connection_.handle(), remember_journal_pages, journal_pages_.get());
    status = migrate(connection_, path_, schema_migrations());
  }
  lock_->unlock();
  return status;
}

void Database::checkpoint_under_lock(int mode) const {
  // Readers may keep parts of the journal; the next checkpoint takes them.
  sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, mode, nullptr, nullptr);
}

Database::~Database() {
  if (!lock_ || !connection_.handle() || !lock_->lock()) return;
  sqlite3_busy_timeout(connection_.handle(), 0);
  checkpoint_under_lock(SQLITE_CHECKPOINT_TRUNCATE);
  lock_->unlock();
}

Result<WriteTransaction> WriteTransaction::begin(Database& database) {
  if (!database.lock_) return fail(ErrorCode::kDatabase, "the database is open for reading only");
  if (auto locked = database.lock_->lock(); !locked) return tl::unexpected<Error>(locked.error());
  if (auto begun = database.connection_.execute("BEGIN IMMEDIATE"); !begun) {
    database.lock_->unlock();
    return tl::unexpected<Error>(begun.error());
  }
  return WriteTransaction(database);
}

Status WriteTransaction::commit() {
  if (auto status = database_->connection_.execute("COMMIT"); !status) return status;
  Database& database = *std::exchange(database_, nullptr);
  if (*database.journal_pages_ > kCheckpointPages)
    database.checkpoint_under_lock(SQLITE_CHECKPOINT_PASSIVE);
  database.lock_->unlock();
  return {};
}

WriteTransaction::~WriteTransaction() {
  if (database_ == nullptr) return;
  (void)database_->connection_.execute("ROLLBACK");
  database_->lock_->unlock();
}

ReadSnapshot::ReadSnapshot(const Database& database) : connection_(database.connection()) {
  // One inside another is the outer one.
  (void)connection_.execute("SAVEPOINT snapshot");
}

ReadSnapshot::~ReadSnapshot() { (void)connection_.execute("RELEASE snapshot"); }

}  // namespace ita
