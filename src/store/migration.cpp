#include "store/migration.h"

#include <fmt/format.h>

#include "store/database.h"

namespace ita {
namespace {

std::filesystem::path find_free_name(const std::filesystem::path& path, int64_t version) {
  std::filesystem::path name = path;
  name += fmt::format(".backup-v{}", version);
  std::error_code ignored;
  for (int copy = 2; std::filesystem::exists(name, ignored); ++copy) {
    name = path;
    name += fmt::format(".backup-v{}-{}", version, copy);
  }
  return name;
}

Status back_up(const Connection& connection, const std::filesystem::path& path, int64_t version) {
  Statement copy = connection.prepare("VACUUM INTO ?");
  copy.bind(find_free_name(path, version).native());
  return copy.run();
}

Status apply(const Connection& connection, const Migration& migration) {
  if (auto begun = connection.execute("BEGIN IMMEDIATE"); !begun) return begun;
  auto status = connection.execute(std::string(migration.sql));
  if (status)
    status = connection.execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}",
                                            kApplicationId, migration.version));
  if (status) status = connection.execute("COMMIT");
  if (!status) {
    const Error reason = status.error();
    // Where SQLite has rolled back by itself, there is nothing left to do and this fails
    // harmlessly.
    (void)connection.execute("ROLLBACK");
    return fail(reason.code == ErrorCode::kInternal ? ErrorCode::kDatabase : reason.code,
                fmt::format("the database cannot be brought to schema {}: {}", migration.version,
                            reason.detail));
  }
  return {};
}

}  // namespace

Status migrate(const Connection& connection, const std::filesystem::path& path,
               std::span<const Migration> migrations) {
  const auto version = connection.query_integer("PRAGMA user_version");
  if (!version) return tl::unexpected<Error>(version.error());
  const int newest = migrations.back().version;
  if (*version > newest)
    return fail(
        ErrorCode::kNewerSchema,
        fmt::format(
            "the database has schema {}, this program knows up to {}: use the newer program",
            *version, newest));
  if (*version > 0 && *version < newest)
    if (auto copied = back_up(connection, path, *version); !copied) return copied;
  for (const Migration& migration : migrations) {
    if (migration.version <= *version) continue;
    if (auto status = apply(connection, migration); !status) return status;
  }
  return {};
}

}  // namespace ita
