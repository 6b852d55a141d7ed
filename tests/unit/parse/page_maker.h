// Pages for parse tests, written down as a reader sees them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"
#include "core/utf8.h"

namespace ita::test {

constexpr double kLineHeight = 20, kColumnWidth = 100;

inline TextLine make_line(std::string_view text, double x, double y, bool bold = false) {
  TextLine line;
  line.baseline = y + 15;
  bool space = false;
  std::string word;
  double at = x;
  const auto flush = [&] {
    if (word.empty()) return;
    const double width = 5.0 * static_cast<double>(decode_utf8(word).size());
    line.words.push_back({word, {at, y, at + width, y + 16}, 16, 1, bold, space});
    at += width;
    word.clear();
  };
  for (char c : text) {
    if (c == ' ') {
      flush();
      space = true;
      at += 5;
      continue;
    }
    if (word.empty() && line.words.empty()) space = false;
    word += c;
  }
  flush();
  for (const Word& w : line.words) line.box = unite(line.box, w.box);
  return line;
}

// A ruled table from rows of cells. "^" joins a cell to the one above it, "<" to the one on its
// left, '\n' breaks lines in a cell.
inline Table make_table(const std::vector<std::vector<std::string>>& rows, double y = 100) {
  Table table;
  table.rows = static_cast<int>(rows.size());
  table.cols = static_cast<int>(rows.front().size());
  for (int c = 0; c <= table.cols; ++c) table.column_edges.push_back(40 + kColumnWidth * c);
  double top = y;
  std::vector<double> edges{top};
  for (const auto& row : rows) {
    std::size_t lines = 1;
    for (const std::string& text : row)
      lines = std::max(lines, std::size_t{1} + static_cast<std::size_t>(
                                                   std::count(text.begin(), text.end(), '\n')));
    top += kLineHeight * static_cast<double>(lines);
    edges.push_back(top);
  }
  for (int r = 0; r < table.rows; ++r) {
    for (int c = 0; c < table.cols; ++c) {
      const auto& text = rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
      if (text == "^" || text == "<") continue;
      Cell cell;
      cell.row = r;
      cell.col = c;
      const auto at = [&](int row, int col) {
        return rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(col)];
      };
      while (r + cell.rowspan < table.rows && at(r + cell.rowspan, c) == "^") ++cell.rowspan;
      while (c + cell.colspan < table.cols && at(r, c + cell.colspan) == "<") ++cell.colspan;
      cell.box = {40 + kColumnWidth * c, edges[static_cast<std::size_t>(r)],
                  40 + kColumnWidth * (c + cell.colspan),
                  edges[static_cast<std::size_t>(r + cell.rowspan)]};
      std::string line;
      double line_y = cell.box.y0 + 2;
      for (char ch : text + "\n") {
        if (ch != '\n') {
          line += ch;
          continue;
        }
        if (!line.empty()) cell.lines.push_back(make_line(line, cell.box.x0 + 2, line_y));
        line.clear();
        line_y += kLineHeight;
      }
      table.cells.push_back(std::move(cell));
    }
  }
  table.box = {40, y, 40 + kColumnWidth * table.cols, edges.back()};
  return table;
}

// The same rows as a text file has them: every cell alone, "^" and "<" empty.
inline Table make_delimited(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::vector<std::string>> plain = rows;
  for (auto& row : plain)
    for (auto& cell : row)
      if (cell == "^" || cell == "<") cell.clear();
  Table table = make_table(plain);
  table.kind = TableKind::kDelimited;
  table.column_edges.clear();
  return table;
}

inline PageContent make_page(int number, std::vector<Table> tables,
                             const std::vector<std::string>& lines = {}) {
  PageContent page;
  page.number = number;
  page.width = 842;
  page.height = 595;
  double y = 40;
  for (const std::string& text : lines) {
    page.lines.push_back(make_line(text, 40, y));
    y += kLineHeight;
  }
  page.tables = std::move(tables);
  return page;
}

}  // namespace ita::test
