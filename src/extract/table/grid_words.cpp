// Worked example. The last line of a row that the page's end cut stands under the ends of the
// uprights:
//
//      │ งานควรจัดทำและ    │ ประกาศและ     │
//      │ ข้อมูลแผน          │ ติดป้าย         │     the uprights end here
//        ก้าวหน้าที่ได้        กำหนด
//
// Each piece of that line keeps to an open cell and follows the cell's last line at a line's
// distance, so it belongs there and not to the page's running text.
#include "extract/table/grid_words.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/table/columns.h"

namespace ita {
namespace {

constexpr double kInkAboveBaseline = 0.25;  // em; inside the body of every letter
constexpr double kTouching = 0.12;          // em between two clusters of one word
constexpr int kMaxOverflow = 3;             // clusters of a word that may stand over a rule
constexpr double kHangingLine = 1.3;        // em from the uprights' ends to the hanging baseline
constexpr double kLeading = 2.2;            // em between two lines of one cell
constexpr double kPieceGap = 0.34;          // em
constexpr float kInventedShare = 0.8f;      // of a cell's confidence where a side was invented
constexpr double kOverRule = 2.0;  // points by which a hanging piece may stand over its column

// Whether `next` goes on with the word of `last` over the upright rule at `rule_x`: it touches
// `last` and either stands on the rule itself or follows a cluster that did.
bool overflows(const Cluster& last, const Cluster& next, double rule_x, int overflow) {
  const double em = em_of(next);
  const bool touches = !next.space_before && std::abs(next.baseline - last.baseline) < 0.1 * em &&
                       std::abs(next.box.x0 - last.box.x1) < kTouching * em;
  const double margin = 0.15 * next.box.width();
  const bool on_rule = next.box.x0 + margin < rule_x && rule_x < next.box.x1 - margin;
  return touches && overflow < kMaxOverflow && (on_rule || overflow > 0);
}

void add_standing(FilledGrid& filled, const ClusterList& clusters) {
  const Grid& grid = filled.grid;
  const Cluster* last = nullptr;
  int last_cell = -1, overflow = 0;
  for (const Cluster* c : clusters) {
    int cell = grid.find_cell(to_ink(*c));
    bool over = false;
    if (last != nullptr && last_cell >= 0 && cell != last_cell)
      over = overflows(*last, *c, grid.box(grid.cells[static_cast<std::size_t>(last_cell)]).x1,
                       overflow);
    overflow = over ? overflow + 1 : 0;
    if (over) cell = last_cell;
    if (cell >= 0) filled.words[static_cast<std::size_t>(cell)].push_back(c);
    last = c;
    last_cell = cell;
  }
}

void add_hanging(FilledGrid& filled, const ClusterList& clusters) {
  const Grid& grid = filled.grid;
  const Box box = grid.box();
  if (std::ranges::none_of(grid.cells, [&](const GridCell& c) { return grid.open_bottom(c); }))
    return;
  ClusterList below;
  for (const Cluster* c : clusters) {
    const Ink ink = to_ink(*c);
    if (ink.y > box.y1 && c->baseline < box.y1 + kHangingLine * em_of(*c)) below.push_back(c);
  }
  if (below.empty()) return;
  const ClusterList line = group_baselines(below).front();
  const auto find_open_cell = [&](const Stretch& piece) {
    const int cell = grid.find_cell({piece.center(), box.y1});
    if (cell < 0) return -1;
    const auto index = static_cast<std::size_t>(cell);
    const Box cell_box = grid.box(grid.cells[index]);
    const bool inside = piece.x0 > cell_box.x0 - kOverRule && piece.x1 < cell_box.x1 + kOverRule;
    if (!grid.open_bottom(grid.cells[index]) || !inside || filled.words[index].empty()) return -1;
    double last_baseline = 0;
    for (const Cluster* c : filled.words[index])
      last_baseline = std::max(last_baseline, c->baseline);
    const bool follows = line.front()->baseline - last_baseline < kLeading * em_of(*line.front());
    return follows ? cell : -1;
  };
  const std::vector<Stretch> pieces = find_pieces(line, kPieceGap);
  if (std::ranges::any_of(pieces, [&](const Stretch& piece) { return find_open_cell(piece) < 0; }))
    return;
  for (const Cluster* c : line) {
    const int cell = grid.find_cell({c->box.center_x(), box.y1});
    if (cell >= 0) filled.words[static_cast<std::size_t>(cell)].push_back(c);
  }
}

}  // namespace

Ink to_ink(const Cluster& cluster) {
  return {cluster.box.center_x(), cluster.baseline - kInkAboveBaseline * em_of(cluster)};
}

FilledGrid fill_grid(Grid grid, const ClusterList& clusters) {
  FilledGrid filled{std::move(grid), {}};
  filled.words.resize(filled.grid.cells.size());
  add_standing(filled, clusters);
  add_hanging(filled, clusters);
  return filled;
}

Table to_table(const FilledGrid& filled, TableKind kind, float confidence) {
  const Grid& grid = filled.grid;
  Table table;
  table.kind = kind;
  table.box = grid.box();
  table.rows = grid.rows();
  table.cols = grid.cols();
  table.column_edges = grid.xs;
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const GridCell& from = grid.cells[i];
    Cell cell;
    cell.row = from.row;
    cell.col = from.col;
    cell.rowspan = from.rowspan;
    cell.colspan = from.colspan;
    cell.box = grid.box(from);
    cell.lines = build_lines(filled.words[i]);
    cell.open_top = grid.open_top(from);
    cell.open_bottom = grid.open_bottom(from);
    for (const TextLine& line : cell.lines)
      if (cell.open_bottom && cell.box.y1 < line.baseline) cell.box.y1 = line.box.y1;
    cell.confidence = from.invented ? kInventedShare * confidence : confidence;
    table.box = unite(table.box, cell.box);
    table.cells.push_back(std::move(cell));
  }
  return table;
}

}  // namespace ita
