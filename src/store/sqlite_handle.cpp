#include "store/sqlite_handle.h"

#include <cerrno>
#include <limits>

namespace ita {
namespace {

constexpr int kBusyMilliseconds = 5000;

ErrorCode to_error_code(int extended_code, int system_errno) {
  switch (extended_code & 0xff) {
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return ErrorCode::kNoSpace;
    case SQLITE_IOERR:
      return system_errno == ENOSPC || system_errno == EDQUOT ? ErrorCode::kNoSpace
                                                              : ErrorCode::kDatabase;
    case SQLITE_CONSTRAINT:
      return ErrorCode::kInternal;
    default:
      return ErrorCode::kDatabase;
  }
}

Error make_error(sqlite3* connection, int code) {
  return {to_error_code(sqlite3_extended_errcode(connection), sqlite3_system_errno(connection)),
          connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code)};
}

}  // namespace

void Statement::check(int code) {
  if (code == SQLITE_OK || failure_) return;
  failure_ = make_error(sqlite3_db_handle(statement_.get()), code);
}

void Statement::reset() {
  // The code of sqlite3_reset repeats the last step's failure, which is recorded already.
  if (statement_) sqlite3_reset(statement_.get());
}

void Statement::bind_at(int index, std::nullptr_t) {
  if (!failure_) check(sqlite3_bind_null(statement_.get(), index));
}

void Statement::bind_at(int index, std::string_view text) {
  if (!failure_)
    check(sqlite3_bind_text64(statement_.get(), index, text.empty() ? "" : text.data(), text.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind_at(int index, Blob blob) {
  if (!failure_)
    check(sqlite3_bind_blob64(statement_.get(), index, blob.bytes.empty() ? "" : blob.bytes.data(),
                              blob.bytes.size(), SQLITE_TRANSIENT));
}

void Statement::bind_at(int index, double value) {
  if (!failure_) check(sqlite3_bind_double(statement_.get(), index, value));
}

void Statement::bind_integer(int index, int64_t value) {
  if (!failure_) check(sqlite3_bind_int64(statement_.get(), index, value));
}

bool Statement::next() {
  if (failure_) return false;
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) check(code);
  sqlite3_reset(statement_.get());
  return false;
}

Status Statement::run() {
  while (next()) {
  }
  return status();
}

Status Statement::status() const {
  if (failure_) return tl::unexpected<Error>(*failure_);
  return {};
}

bool Statement::is_null(int column) const { return type(column) == Type::kNull; }

int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string_view Statement::text(int column) const {
  // SQLite wants the pointer asked for before the length.
  const void* bytes = type(column) == Type::kBlob ? sqlite3_column_blob(statement_.get(), column)
                                                  : sqlite3_column_text(statement_.get(), column);
  const int length = sqlite3_column_bytes(statement_.get(), column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

std::optional<int64_t> Statement::optional_integer(int column) const {
  if (is_null(column)) return std::nullopt;
  return integer(column);
}

std::optional<std::string> Statement::optional_string(int column) const {
  if (is_null(column)) return std::nullopt;
  return string(column);
}

Statement::Type Statement::type(int column) const {
  switch (sqlite3_column_type(statement_.get(), column)) {
    case SQLITE_INTEGER:
      return Type::kInteger;
    case SQLITE_FLOAT:
      return Type::kReal;
    case SQLITE_TEXT:
      return Type::kText;
    case SQLITE_BLOB:
      return Type::kBlob;
    default:
      return Type::kNull;
  }
}

int Statement::column_count() const { return sqlite3_column_count(statement_.get()); }

std::string Statement::column_name(int column) const {
  const char* name = sqlite3_column_name(statement_.get(), column);
  return name != nullptr ? name : "";
}

Result<Connection> Connection::open(const std::filesystem::path& path, Access access) {
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  switch (access) {
    case Access::kReadOnly:
      flags |= SQLITE_OPEN_READONLY;
      break;
    case Access::kReadWrite:
      flags |= SQLITE_OPEN_READWRITE;
      break;
    case Access::kCreate:
      flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
      break;
  }
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
  Connection connection;
  connection.handle_.reset(raw);  // SQLite gives a handle even when opening failed
  if (code != SQLITE_OK) return tl::unexpected<Error>(make_error(raw, code));

  sqlite3_busy_timeout(raw, kBusyMilliseconds);
  // The file may come from a stranger: its schema must not be able to run anything or to change how
  // we write.
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  // Only the holder of the lock may checkpoint; see file_lock.h.
  sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  return connection;
}

Statement Connection::prepare(std::string_view sql) const {
  Statement statement;
  sqlite3_stmt* raw = nullptr;
  const int code = sql.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())
                       ? SQLITE_TOOBIG
                       : sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                            &raw, nullptr);
  statement.statement_.reset(raw);
  if (code != SQLITE_OK) statement.failure_ = make_error(handle_.get(), code);
  return statement;
}

Status Connection::execute(const std::string& sql) const {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return tl::unexpected<Error>(make_error(handle_.get(), code));
  return {};
}

Result<int64_t> Connection::query_integer(std::string_view sql) const {
  Statement statement = prepare(sql);
  if (statement.next()) return statement.integer(0);
  if (auto status = statement.status(); !status) return tl::unexpected<Error>(status.error());
  return fail(ErrorCode::kDatabase, "a question that must have an answer has none");
}

Error Connection::last_error() const {
  return make_error(handle_.get(), sqlite3_errcode(handle_.get()));
}

}  // namespace ita
