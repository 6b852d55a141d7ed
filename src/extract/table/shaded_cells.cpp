#include "extract/table/shaded_cells.h"

#include <algorithm>
#include <map>
#include <set>

namespace ita {
namespace {

constexpr double kPaper = 0.97;      // brighter than this is no colour
constexpr double kLeastCover = 0.1;  // of a cell's area, by a bar that runs through its middle
constexpr int kFewestColumns = 3;    // of empty cells side by side, shaded or not

// A bar runs through the cell's middle, at whatever height.
bool is_bar_in(const Box& cell, const Box& bar) {
  constexpr double kFlat = 0.7;  // of the cell's height
  return bar.height() < kFlat * cell.height() && bar.center_y() >= cell.y0 &&
         bar.center_y() <= cell.y1 && bar.x0 <= cell.center_x() && bar.x1 >= cell.center_x();
}

// The last colour painted over the cell's middle.
bool is_shaded(const Box& cell, const std::vector<Shade>& shades) {
  for (auto shade = shades.rbegin(); shade != shades.rend(); ++shade) {
    if (is_bar_in(cell, shade->box) && shade->brightness < kPaper) return true;
    if (!shade->box.contains(cell.center_x(), cell.center_y())) continue;
    const double cover = intersect(cell, shade->box).area();
    if (cover < kLeastCover * cell.area()) continue;
    return shade->brightness < kPaper;
  }
  return false;
}

bool is_bar(const Box& cell, const std::vector<Shade>& shades) {
  return std::ranges::any_of(shades, [&](const Shade& s) { return is_bar_in(cell, s.box); });
}

}  // namespace

void mark_shaded_cells(Table& table, const std::vector<Shade>& shades) {
  if (shades.empty() || table.cols < kFewestColumns) return;
  std::map<int, int> empty, shaded, plain, coloured_words;  // by row
  std::map<int, int> column_plain;  // by column: empty cells without a shade
  std::set<const Cell*> marked;
  for (const Cell& cell : table.cells) {
    const bool shade = is_shaded(cell.box, shades);
    if (cell.lines.empty()) ++empty[cell.row];
    if (shade && cell.lines.empty()) {
      ++shaded[cell.row];
      if (cell.colspan == 1) marked.insert(&cell);
    }
    // A colour over a row's words as well is the row's, and marks none of its cells.
    if (shade && !cell.lines.empty() && !is_bar(cell.box, shades)) ++coloured_words[cell.row];
    if (shade) continue;
    if (cell.lines.empty()) ++column_plain[cell.col];
    // A cell merged down from above belongs to each of its rows.
    for (int row = cell.row; row < cell.row + cell.rowspan; ++row) ++plain[row];
  }
  for (Cell& cell : table.cells) {
    if (!marked.contains(&cell) || empty[cell.row] < kFewestColumns) continue;
    if (coloured_words[cell.row] > 1 || plain[cell.row] == 0 || column_plain[cell.col] == 0)
      continue;
    TextLine line;
    line.box = cell.box;
    line.baseline = cell.box.center_y();
    line.words.push_back(Word{kShadeMark, cell.box, 0, 1, false, false});
    cell.lines.push_back(std::move(line));
  }
}

}  // namespace ita
