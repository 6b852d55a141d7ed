// The schema's history: numbered steps, each applied in one transaction and never changed once
// released.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

#include "core/error.h"
#include "store/sqlite_handle.h"

namespace ita {

struct Migration {
  int version = 0;  // user_version once applied; from 1, ascending without gaps
  std::string_view sql;
};

// src/store/schema/*.sql, in order.
std::span<const Migration> schema_migrations();

// Brings the database to the last of `migrations`; the caller holds the lock. A database with data
// is first copied whole to "<path>.backup-v<version>" (or a free name that begins so). Fails with
// kNewerSchema, before anything is touched, where user_version is beyond the last.
Status migrate(const Connection& connection, const std::filesystem::path& path,
               std::span<const Migration> migrations);

}  // namespace ita
