#include "query/roster.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>

#include "normalize/thai_text.h"
#include "query/csv_reader.h"

namespace ita {
namespace {

// What people call the columns.
struct ColumnName {
  std::string RosterEntry::*field;
  std::string_view heading;
};
// The first column of a field counts: a full name before the name of the place alone.
constexpr ColumnName kColumnNames[] = {
    {&RosterEntry::name, "full_name_th"}, {&RosterEntry::name, "full_name"},
    {&RosterEntry::name, "ชื่อเต็ม"},        {&RosterEntry::name, "ชื่อหน่วยงาน"},
    {&RosterEntry::name, "agency_name"},  {&RosterEntry::name, "agency"},
    {&RosterEntry::name, "หน่วยงาน"},      {&RosterEntry::name, "ชื่อ อปท."},
    {&RosterEntry::name, "ชื่อ"},           {&RosterEntry::name, "name"},
    {&RosterEntry::type, "type"},         {&RosterEntry::type, "agency_type"},
    {&RosterEntry::type, "ประเภท"},       {&RosterEntry::type, "ประเภทหน่วยงาน"},
    {&RosterEntry::district, "district"}, {&RosterEntry::district, "amphoe"},
    {&RosterEntry::district, "อำเภอ"},    {&RosterEntry::district, "อำเภอ/เขต"},
    {&RosterEntry::province, "province"}, {&RosterEntry::province, "changwat"},
    {&RosterEntry::province, "จังหวัด"},
};

using Field = std::string RosterEntry::*;

// For each column of the file the field that it fills.
std::vector<std::optional<Field>> find_fields(const std::vector<std::string>& headings) {
  std::vector<std::optional<Field>> fields(headings.size());
  std::vector<std::string> wanted;
  for (const std::string& heading : headings) wanted.push_back(skeleton(heading));
  for (const ColumnName& known : kColumnNames) {
    const bool taken = std::any_of(fields.begin(), fields.end(),
                                   [&](const auto& field) { return field == known.field; });
    const auto column = std::find(wanted.begin(), wanted.end(), skeleton(known.heading));
    if (!taken && column != wanted.end())
      fields[static_cast<std::size_t>(column - wanted.begin())] = known.field;
  }
  return fields;
}

}  // namespace

Result<std::vector<RosterEntry>> parse_roster(std::string_view csv) {
  const auto rows = read_csv(csv);
  if (!rows) return tl::unexpected<Error>(rows.error());
  if (rows->empty()) return fail(ErrorCode::kUsage, "the roster is empty");

  const std::vector<std::optional<Field>> fields = find_fields(rows->front().cells);
  const bool named = std::any_of(fields.begin(), fields.end(),
                                 [](const auto& field) { return field == &RosterEntry::name; });
  if (!named)
    return fail(
        ErrorCode::kUsage,
        fmt::format("line {}: the roster's heading names no column \"name\" or \"ชื่อหน่วยงาน\"",
                    rows->front().line));

  std::vector<RosterEntry> roster;
  for (std::size_t i = 1; i < rows->size(); ++i) {
    const CsvRow& row = (*rows)[i];
    if (row.cells.size() > fields.size())
      return fail(ErrorCode::kUsage, fmt::format("line {}: {} cells under a heading of {}",
                                                 row.line, row.cells.size(), fields.size()));
    RosterEntry entry;
    entry.line = row.line;
    for (std::size_t column = 0; column < row.cells.size(); ++column)
      if (fields[column]) entry.*(*fields[column]) = canonical_text(row.cells[column]);
    if (!entry.name.empty()) roster.push_back(std::move(entry));
  }
  return roster;
}

Result<std::vector<RosterEntry>> load_roster(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error))
    return fail(ErrorCode::kNotFound, "there is no such roster");
  std::ifstream stream(path, std::ios::binary);
  if (!stream || !std::filesystem::is_regular_file(path, error))
    return fail(ErrorCode::kUnreadable, "the roster cannot be read");
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return parse_roster(bytes.str());
}

}  // namespace ita
