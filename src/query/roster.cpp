#include "query/roster.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <utility>

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
    {&RosterEntry::name, "full_name_th"},
    {&RosterEntry::name, "full_name"},
    {&RosterEntry::name, "ชื่อเต็ม"},
    {&RosterEntry::name, "ชื่อหน่วยงาน"},
    {&RosterEntry::name, "รายชื่อหน่วยงาน"},
    {&RosterEntry::name, "agency_name"},
    {&RosterEntry::name, "agency"},
    {&RosterEntry::name, "organization"},
    {&RosterEntry::name, "หน่วยงาน"},
    {&RosterEntry::name, "ชื่อองค์กรปกครองส่วนท้องถิ่น"},
    {&RosterEntry::name, "องค์กรปกครองส่วนท้องถิ่น"},
    {&RosterEntry::name, "ชื่อ อปท."},
    {&RosterEntry::name, "อปท."},
    {&RosterEntry::name, "รายชื่อ"},
    {&RosterEntry::name, "ชื่อ"},
    {&RosterEntry::name, "name"},
    {&RosterEntry::type, "type"},
    {&RosterEntry::type, "agency_type"},
    {&RosterEntry::type, "ประเภท"},
    {&RosterEntry::type, "ประเภทหน่วยงาน"},
    {&RosterEntry::type, "ประเภท อปท."},
    {&RosterEntry::district, "district"},
    {&RosterEntry::district, "amphoe"},
    {&RosterEntry::district, "อำเภอ"},
    {&RosterEntry::district, "อำเภอ/เขต"},
    {&RosterEntry::district, "อ."},
    {&RosterEntry::province, "province"},
    {&RosterEntry::province, "changwat"},
    {&RosterEntry::province, "จังหวัด"},
    {&RosterEntry::province, "จ."},
};

// Types as registers in English have them.
constexpr std::pair<std::string_view, std::string_view> kTypeCodes[] = {
    {"TAO", "องค์การบริหารส่วนตำบล"},    {"PAO", "องค์การบริหารส่วนจังหวัด"},
    {"ThesabanTambon", "เทศบาลตำบล"}, {"ThesabanMueang", "เทศบาลเมือง"},
    {"ThesabanNakhon", "เทศบาลนคร"},
};

// Titles and blank lines may stand above the heading.
constexpr std::size_t kHeadingWithin = 10;

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

struct Heading {
  std::size_t rows = 0;  // up to it and with it
  std::vector<std::optional<Field>> fields;
};

// The first line that names the names; none for a bare list of them.
std::optional<Heading> find_heading(const std::vector<CsvRow>& rows) {
  for (std::size_t i = 0; i < std::min(rows.size(), kHeadingWithin); ++i) {
    auto fields = find_fields(rows[i].cells);
    if (std::find(fields.begin(), fields.end(), Field(&RosterEntry::name)) != fields.end())
      return Heading{i + 1, std::move(fields)};
  }
  const bool is_list = std::all_of(rows.begin(), rows.end(),
                                   [](const CsvRow& row) { return row.cells.size() == 1; });
  if (is_list) return Heading{0, {&RosterEntry::name}};
  return std::nullopt;
}

std::string spell_out(const std::string& type) {
  for (const auto& [code, spelt] : kTypeCodes)
    if (skeleton(code) == skeleton(type)) return std::string(spelt);
  return type;
}

}  // namespace

Result<std::vector<RosterEntry>> parse_roster(std::string_view csv) {
  const auto rows = read_csv(csv);
  if (!rows) return tl::unexpected<Error>(rows.error());
  if (rows->empty()) return fail(ErrorCode::kUsage, "the roster is empty");
  const auto heading = find_heading(*rows);
  if (!heading)
    return fail(ErrorCode::kUsage,
                fmt::format("line {}: no column of the heading is called \"name\" or "
                            "\"ชื่อหน่วยงาน\"; there are: {}",
                            rows->front().line, fmt::join(rows->front().cells, ", ")));
  const auto& fields = heading->fields;

  std::vector<RosterEntry> roster;
  for (std::size_t i = heading->rows; i < rows->size(); ++i) {
    const CsvRow& row = (*rows)[i];
    RosterEntry entry;
    entry.line = row.line;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const std::string text = canonical_text(row.cells[column]);
      if (column >= fields.size() && !text.empty())
        return fail(ErrorCode::kUsage, fmt::format("line {}: {} cells under a heading of {}",
                                                   row.line, row.cells.size(), fields.size()));
      if (column < fields.size() && fields[column]) entry.*(*fields[column]) = text;
    }
    entry.type = spell_out(entry.type);
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
