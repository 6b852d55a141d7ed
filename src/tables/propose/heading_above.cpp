#include "tables/propose/heading_above.h"

#include <algorithm>

namespace ita {
namespace {

constexpr double kNearest = 1.6;  // line heights between the table, its heading and its lines
constexpr double kOverlap = 3;    // pt that a line may reach into the table
constexpr std::size_t kMostLines = 4;
constexpr std::size_t kFewestColumns = 3;  // that have words

struct Column {
  std::vector<TextLine> lines;
  Box box;
};

// The words of a line by column; empty where one stands in none.
bool put_words(const TextLine& line, const std::vector<double>& edges,
               std::vector<Column>& columns) {
  std::vector<TextLine> parts(columns.size());
  for (const Word& word : line.words) {
    const double middle = word.box.center_x();
    const auto next = std::ranges::upper_bound(edges, middle);
    if (next == edges.begin() || next == edges.end()) return false;
    auto& part = parts[static_cast<std::size_t>(next - edges.begin()) - 1];
    part.box = unite(part.box, word.box);
    part.baseline = line.baseline;
    part.words.push_back(word);
  }
  for (std::size_t col = 0; col < columns.size(); ++col) {
    if (parts[col].words.empty()) continue;
    columns[col].box = unite(columns[col].box, parts[col].box);
    columns[col].lines.push_back(std::move(parts[col]));
  }
  return true;
}

Table with_row(const Table& table, const std::vector<Column>& columns) {
  Table whole = table;
  whole.rows += 1;
  whole.cells.clear();
  for (std::size_t col = 0; col < columns.size(); ++col) {
    Cell cell;
    cell.col = static_cast<int>(col);
    cell.lines = columns[col].lines;
    cell.box = columns[col].lines.empty() ? Box{table.column_edges[col], table.box.y0,
                                                table.column_edges[col + 1], table.box.y0}
                                          : columns[col].box;
    whole.cells.push_back(std::move(cell));
  }
  for (Cell cell : table.cells) {
    cell.row += 1;
    whole.cells.push_back(std::move(cell));
  }
  return whole;
}

}  // namespace

std::vector<Table> with_heading_above(const Table& table, std::span<const TextLine> lines) {
  std::vector<Table> proposals;
  if (table.column_edges.size() != static_cast<std::size_t>(table.cols) + 1) return proposals;
  std::vector<const TextLine*> above;
  for (const TextLine& line : lines)
    if (line.box.y1 <= table.box.y0 + kOverlap) above.push_back(&line);
  std::ranges::stable_sort(above, std::ranges::greater{},
                           [](const TextLine* line) { return line->box.y1; });
  double top = table.box.y0;
  for (std::size_t count = 1; count <= std::min(above.size(), kMostLines); ++count) {
    const TextLine& added = *above[count - 1];
    if (top - added.box.y1 > kNearest * added.box.height()) break;
    top = std::min(top, added.box.y0);
    std::vector<Column> columns(static_cast<std::size_t>(table.cols));
    bool inside = true;
    for (std::size_t i = count; i-- > 0 && inside;)
      inside = put_words(*above[i], table.column_edges, columns);
    if (!inside) break;
    const auto filled =
        std::ranges::count_if(columns, [](const Column& c) { return !c.lines.empty(); });
    if (filled >= static_cast<std::ptrdiff_t>(kFewestColumns))
      proposals.push_back(with_row(table, columns));
  }
  return proposals;
}

}  // namespace ita
