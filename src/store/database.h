// The database file: opened safely, brought up to the newest schema, written under one lock.
// docs/data-model.md describes what is in it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "core/error.h"
#include "store/file_lock.h"
#include "store/sqlite_handle.h"

namespace ita {

constexpr int32_t kApplicationId = 0x49544131;  // "ITA1"; `file` and other SQLite tools show it

// For one thread; several processes may have the file open at once, also for writing.
class Database {
 public:
  enum class Mode {
    kReadOnly,   // never changes the file; kNotFound where there is none
    kReadWrite,  // makes the file where there is none and migrates an older schema, after a backup
                 // beside it
  };
  // Errors: kDatabase for a file that is no SQLite database or not one of ours, kNewerSchema for
  // one that a newer program wrote; both are left as they were. An older schema opened read-only is
  // kDatabase with the advice to import. kNoSpace where the disk is full or the folder not
  // writable.
  static Result<Database> open(const std::filesystem::path& path, Mode mode);
  Database(Database&&) = default;
  Database& operator=(Database&&) = delete;
  ~Database();  // a writer leaves a short journal behind

  const Connection& connection() const { return connection_; }
  const std::filesystem::path& path() const { return path_; }

 private:
  friend class WriteTransaction;
  Database(std::filesystem::path path, Connection connection, std::optional<FileLock> lock);
  Status prepare_for_writing();
  void checkpoint_under_lock(int mode) const;

  std::filesystem::path path_;
  std::optional<FileLock> lock_;  // writers only
  Connection connection_;
  std::unique_ptr<int> journal_pages_ =
      std::make_unique<int>(0);  // in the WAL after the last commit
};

// Everything between begin and commit happens or nothing does; the lock is held from begin to the
// end. Going out of scope without a commit rolls back. The database outlives it.
class WriteTransaction {
 public:
  static Result<WriteTransaction> begin(Database& database);
  WriteTransaction(WriteTransaction&& other) noexcept
      : database_(std::exchange(other.database_, nullptr)) {}
  WriteTransaction& operator=(WriteTransaction&&) = delete;
  ~WriteTransaction();

  Status commit();

 private:
  explicit WriteTransaction(Database& database) : database_(&database) {}
  Database* database_;  // null once over
};

// One state of the database for several questions. Keep it short: a long one keeps the journal from
// shrinking.
class ReadSnapshot {
 public:
  explicit ReadSnapshot(const Database& database);
  ReadSnapshot(const ReadSnapshot&) = delete;
  ReadSnapshot& operator=(const ReadSnapshot&) = delete;
  ~ReadSnapshot();

 private:
  const Connection& connection_;
};

}  // namespace ita
