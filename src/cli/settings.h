// What is in force, and where it came from: a flag, the environment, or a default.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "core/error.h"

namespace ita {

// As the command line has them; empty where not given.
struct GlobalOptions {
  std::string database;
  std::string format = "table";
  std::string xlsx;
  std::string color = "auto";
  bool wide = false;
  bool excel = false;
  bool quiet = false;
};

struct Setting {
  std::string value;
  std::string origin;  // "--db", "ITA_DB", "default" …
};

// --db, else ITA_DB, else ita.db in the current folder.
Setting find_database(const GlobalOptions& options);

// ITA_WORKER, else the ita-worker beside this program. kDataFile where it is not there.
Result<Setting> find_worker();

// The folder with the codebook's tables: ITA_DATA_DIR, else data/codebook of the source tree that
// this program was built in, else share/ita/codebook beside its bin. kDataFile where there is none.
Result<Setting> find_codebook_folder();

// --color, else NO_COLOR and TERM=dumb, else whether results go to a terminal.
bool find_color(const GlobalOptions& options, bool terminal);

// Columns to lay out a table for: the terminal's, else COLUMNS, else 120.
std::size_t find_columns();

}  // namespace ita
