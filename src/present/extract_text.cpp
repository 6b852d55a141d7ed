#include "present/extract_text.h"

#include <algorithm>
#include <limits>
#include <map>

#include "normalize/thai_text.h"

namespace ita {
namespace {

// A cell's lines as one, because a line end ends the table's row.
std::string to_cell_text(const Cell& cell) {
  std::string text = canonical_text(to_text(cell.lines));
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string to_table_lines(const Table& table) {
  std::map<int, std::string> rows;
  for (const Cell& cell : table.cells) {
    const auto [row, first] = rows.try_emplace(cell.row);
    if (!first) row->second += '\t';
    row->second += to_cell_text(cell);
  }
  std::string out;
  for (const auto& [number, row] : rows) out += row + '\n';
  return out;
}

}  // namespace

std::string to_page_text(const PageContent& page) {
  std::string out;
  std::size_t next_table = 0;
  const auto put_tables_above = [&](double y) {
    while (next_table < page.tables.size() && page.tables[next_table].box.y0 < y)
      out += to_table_lines(page.tables[next_table++]);
  };
  for (const TextLine& line : page.lines) {
    put_tables_above(line.box.y0);
    out += canonical_text(to_text(line)) + '\n';
  }
  put_tables_above(std::numeric_limits<double>::infinity());
  return out;
}

std::string to_document_text(std::span<const PageContent> pages) {
  std::string out;
  for (const PageContent& page : pages) {
    if (!out.empty()) out += '\n';
    out += to_page_text(page);
  }
  return out;
}

}  // namespace ita
