// SQLite's C interface behind values that close themselves. SQLite's failures become Errors here
// and nowhere else: kNoSpace for a full or unwritable disk, kInternal for a broken constraint (the
// caller offered a record that the data model forbids), kDatabase for the rest, each with SQLite's
// own message.
#pragma once

#include <sqlite3.h>

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"

namespace ita {

// Bytes that are no text.
struct Blob {
  std::string_view bytes;
};

// A prepared statement. The first failure sticks, as in ByteReader: from then on next() is false
// and status() says why, so that a loop needs one check, at its end.
//
//     Statement query = connection.prepare("SELECT id FROM document WHERE sha256 = ?");
//     query.bind(sha256);
//     while (query.next()) ids.push_back(query.integer(0));
//     if (auto status = query.status(); !status) return status;
class Statement {
 public:
  // Binds every parameter in order and makes the statement ready to run again.
  template <class... Values>
  Statement& bind(const Values&... values) {
    reset();
    int index = 0;
    (bind_at(++index, values), ...);
    return *this;
  }
  void bind_at(int index, std::nullptr_t);
  void bind_at(int index, std::string_view text);
  void bind_at(int index, const std::string& text) { bind_at(index, std::string_view(text)); }
  void bind_at(int index, const char* text) { bind_at(index, std::string_view(text)); }
  void bind_at(int index, Blob blob);
  void bind_at(int index, double value);
  template <std::integral T>
  void bind_at(int index, T value) {
    bind_integer(index, static_cast<int64_t>(value));
  }
  template <class T>
  void bind_at(int index, const std::optional<T>& value) {
    if (value)
      bind_at(index, *value);
    else
      bind_at(index, nullptr);
  }

  bool next();   // the next row is ready; false after the last one and after a failure
  Status run();  // to the end, rows dropped
  Status status() const;

  // Columns of the current row, from 0. The views live until the next call of next(), run() or
  // bind().
  bool is_null(int column) const;
  int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;  // also for blobs: their bytes
  std::string string(int column) const { return std::string(text(column)); }
  std::optional<int64_t> optional_integer(int column) const;
  std::optional<std::string> optional_string(int column) const;
  enum class Type { kNull, kInteger, kReal, kText, kBlob };
  Type type(int column) const;
  int column_count() const;
  std::string column_name(int column) const;

 private:
  friend class Connection;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  void reset();
  void bind_integer(int index, int64_t value);
  void check(int code);

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::optional<Error> failure_;
};

// A connection, for one thread at a time; it never crosses a fork. The statements it prepared must
// go first.
class Connection {
 public:
  enum class Access { kReadOnly, kReadWrite, kCreate };
  static Result<Connection> open(const std::filesystem::path& path, Access access);

  // A statement that SQLite refuses is returned failed; its status() says why.
  Statement prepare(std::string_view sql) const;
  Status execute(const std::string& sql) const;  // any number of statements, rows dropped
  // First column of the first row.
  Result<int64_t> query_integer(std::string_view sql) const;
  int64_t last_insert_id() const { return sqlite3_last_insert_rowid(handle_.get()); }
  int64_t changed_rows() const { return sqlite3_changes64(handle_.get()); }
  Error last_error() const;
  sqlite3* handle() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
  };
  std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace ita
