#include "normalize/codebook_table.h"

#include <fstream>
#include <sstream>
#include <utility>

#include "core/utf8.h"

namespace ita {
namespace {

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> cells;
  while (true) {
    const std::size_t tab = line.find('\t');
    cells.push_back(trim(line.substr(0, tab)));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

tl::unexpected<Error> reject_line(const std::string& file, int line, std::string_view reason) {
  return fail(ErrorCode::kDataFile, file + ":" + std::to_string(line) + ": " + std::string(reason));
}

}  // namespace

Result<CodebookTable> CodebookTable::load(const std::filesystem::path& path,
                                          std::span<const std::string_view> columns) {
  CodebookTable table;
  table.file_ = path.filename().string();
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return fail(ErrorCode::kDataFile, path.string() + ": cannot be opened");
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  const std::string content = std::move(bytes).str();
  if (!is_valid_utf8(content)) return fail(ErrorCode::kDataFile, table.file_ + ": not UTF-8");

  std::vector<std::size_t> places;  // of `columns` among the file's cells
  std::size_t width = 0;
  int number = 0;
  std::string_view rest = content;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    ++number;
    if (line.starts_with('#') || trim(line).empty()) continue;
    const auto cells = split(line);
    if (width == 0) {
      width = cells.size();
      for (const std::string_view column : columns) {
        std::size_t place = 0;
        while (place < width && cells[place] != column) ++place;
        if (place == width)
          return reject_line(table.file_, number, "no column \"" + std::string(column) + "\"");
        places.push_back(place);
      }
      continue;
    }
    if (cells.size() > width) return reject_line(table.file_, number, "more cells than columns");
    Row row;
    row.line_ = number;
    for (const std::size_t place : places)
      row.cells_.emplace_back(place < cells.size() ? cells[place] : std::string_view());
    table.rows_.push_back(std::move(row));
  }
  if (width == 0) return fail(ErrorCode::kDataFile, table.file_ + ": no heading line");
  return table;
}

tl::unexpected<Error> CodebookTable::reject(const Row& row, std::string_view reason) const {
  return reject_line(file_, row.line(), reason);
}

std::optional<int> CodebookTable::parse_number(std::string_view cell) {
  if (cell.empty() || cell.size() > 6) return std::nullopt;
  int value = 0;
  for (const char c : cell) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace ita
