// The agencies that should have published: a table that the user keeps.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace ita {

struct RosterEntry {
  std::string name;                      // as the file has it
  std::string type, district, province;  // empty where not stated
  int line = 0;                          // in the file, from 1
};

// CSV (csv_reader.h) with a heading, above which titles may stand: name (ชื่อหน่วยงาน), and where
// there are any: type (ประเภท), district (อำเภอ), province (จังหวัด), in any order; other columns are
// passed over. A file of one column without such a heading is a list of names. Rows without a name
// are left out. kUsage with the line for what cannot be understood, kNotFound and kUnreadable for
// the file.
Result<std::vector<RosterEntry>> load_roster(const std::filesystem::path& path);
Result<std::vector<RosterEntry>> parse_roster(std::string_view csv);

}  // namespace ita
