// Worked example. The last line of a row that the page's end cut stands under the ends of the
// uprights:
//
//      │ งานควรจัดทำและ    │ ประกาศและ     │
//      │ ข้อมูลแผน          │ ติดป้าย         │     the uprights end here
//        ก้าวหน้าที่ได้        กำหนด
//
// Each piece of that line keeps to an open cell and follows the cell's last line at a line's
// distance, so it belongs there and not to the page's running text; so with the lines under it.
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
constexpr double kMostHanging = 8.0;        // em; a renderer lets go of a few lines, not of many
constexpr double kPieceGap = 0.34;          // em
constexpr double kFirstBaseline = 0.75;     // em under its top rule a cell's own text never begins
constexpr double kPrintedOver = 0.8;    // em between the baselines of two lines, one over the other
constexpr float kInventedShare = 0.8f;  // of a cell's confidence where a side was invented
constexpr double kOverRule = 2.0;       // points by which a hanging piece may stand over its column

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

// The open cell that a piece of a hanging line goes on with, -1 for none.
int find_hanging_cell(const FilledGrid& filled, const Stretch& piece, const Cluster& sample) {
  const Grid& grid = filled.grid;
  const int cell = grid.find_cell({piece.center(), grid.box().y1});
  if (cell < 0) return -1;
  const auto index = static_cast<std::size_t>(cell);
  const Box box = grid.box(grid.cells[index]);
  const bool inside = piece.x0 > box.x0 - kOverRule && piece.x1 < box.x1 + kOverRule;
  if (!grid.open_bottom(grid.cells[index]) || !inside || filled.words[index].empty()) return -1;
  double last_baseline = 0;
  for (const Cluster* c : filled.words[index]) last_baseline = std::max(last_baseline, c->baseline);
  return sample.baseline - last_baseline < kLeading * em_of(sample) ? cell : -1;
}

void add_hanging(FilledGrid& filled, const ClusterList& clusters) {
  const Grid& grid = filled.grid;
  const Box box = grid.box();
  if (std::ranges::none_of(grid.cells, [&](const GridCell& c) { return grid.open_bottom(c); }))
    return;
  ClusterList below;
  for (const Cluster* c : clusters)
    if (to_ink(*c).y > box.y1 && c->baseline < box.y1 + kMostHanging * em_of(*c))
      below.push_back(c);
  if (below.empty()) return;
  double end = box.y1;
  for (const ClusterList& line : group_baselines(below)) {
    const Cluster& sample = *line.front();
    const double reach = end > box.y1 ? kLeading : kHangingLine;
    if (sample.baseline > end + reach * em_of(sample)) return;
    for (const Stretch& piece : find_pieces(line, kPieceGap))
      if (find_hanging_cell(filled, piece, sample) < 0) return;
    for (const Cluster* c : line) {
      const int cell = grid.find_cell({c->box.center_x(), box.y1});
      if (cell >= 0) filled.words[static_cast<std::size_t>(cell)].push_back(c);
    }
    end = sample.baseline;
  }
}

// LibreOffice lets a merged cell that a page break cut run over its bottom rule: its last line then
// stands in the cell beneath, printed over that cell's own first line.
void return_overrun(FilledGrid& filled) {
  const Grid& grid = filled.grid;
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const GridCell& cell = grid.cells[i];
    ClusterList& words = filled.words[i];
    if (cell.row == 0 || words.empty()) continue;
    const double top = grid.box(cell).y0;
    const auto near_rule = [&](const Cluster* c) {
      return c->baseline < top + kFirstBaseline * em_of(*c);
    };
    if (std::ranges::none_of(words, near_rule)) continue;
    const std::vector<ClusterList> lines = group_baselines(words);
    if (lines.size() < 2) continue;
    const Cluster &first = *lines[0].front(), &second = *lines[1].front();
    const bool printed_over = second.baseline - first.baseline < kPrintedOver * em_of(first) &&
                              first.box.x0 < lines[1].back()->box.x1 &&
                              second.box.x0 < lines[0].back()->box.x1;
    const int above = grid.owner[static_cast<std::size_t>((cell.row - 1) * grid.cols() + cell.col)];
    if (!printed_over || filled.words[static_cast<std::size_t>(above)].empty()) continue;
    for (const Cluster* c : lines[0]) {
      std::erase(words, c);
      filled.words[static_cast<std::size_t>(above)].push_back(c);
    }
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
  return_overrun(filled);
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
