// The order of trust: a full grid of rules, then horizontal rules, then mere alignment. Each step
// takes the clusters of its tables away; what is left is the page's running text.
//
//      ตารางที่ ๑ คะแนนรายตัวชี้วัด            → lines
//      ┌──────┬─────────────┬───────┐
//      │ อันดับ │ ตัวชี้วัด       │ คะแนน  │     → a grid: 2 × 3 cells
//      │ ๑    │ การใช้อำนาจ   │ ๙๖.๑๑ │
//      └──────┴─────────────┴───────┘
//      ┌───────────────────────────┐
//      │ หมายเหตุ ข้อมูล ณ มีนาคม     │     one cell: a box around a paragraph → lines
//      └───────────────────────────┘
#include "extract/table/page_builder.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <unordered_set>
#include <utility>

#include "extract/table/aligned_table.h"
#include "extract/table/grid.h"
#include "extract/table/grid_words.h"
#include "extract/table/horizontal_table.h"
#include "extract/table/line_builder.h"
#include "extract/table/ruling_merge.h"
#include "extract/table/shaded_cells.h"
#include "extract/table/time_bars.h"

namespace ita {
namespace {

constexpr std::size_t kMaxRulings = 20'000;
constexpr std::size_t kMaxClusters = 200'000;
// A dense page has 5,000 letters; looking for columns among many more would take seconds.
constexpr std::size_t kMaxSparseClusters = 20'000;
constexpr std::size_t kMaxCells = 50'000;  // what a stored page may hold
constexpr double kMaxCoordinate = 1e5;     // points; a drawing of 35 m

bool stands_on_a_page(const Cluster& c) {
  for (const double v : {c.box.x0, c.box.y0, c.box.x1, c.box.y1, c.baseline})
    if (!std::isfinite(v) || std::abs(v) > kMaxCoordinate) return false;
  return std::isfinite(c.font_size) && c.box.x1 >= c.box.x0 && c.box.y1 >= c.box.y0;
}

void drop_impossible(RawPage& raw) {
  if (raw.rulings.size() > kMaxRulings) {
    raw.diagnostics.push_back(
        {"too_many_rulings", std::to_string(raw.rulings.size()) + " pieces of rule"});
    raw.rulings.resize(kMaxRulings);
  }
  if (raw.clusters.size() > kMaxClusters) {
    raw.diagnostics.push_back(
        {"too_many_glyphs", std::to_string(raw.clusters.size()) + " clusters"});
    raw.clusters.resize(kMaxClusters);
  }
  const auto dropped =
      std::erase_if(raw.clusters, [](const Cluster& c) { return !stands_on_a_page(c); });
  if (dropped > 0)
    raw.diagnostics.push_back(
        {"bad_coordinates", std::to_string(dropped) + " clusters off the page"});
}

// One cell is a frame, one column a stack of boxes. A single row is a table's cut row where its
// columns or its open sides say so.
bool is_table(const FilledGrid& filled) {
  const Grid& grid = filled.grid;
  const bool has_words =
      std::ranges::any_of(filled.words, [](const ClusterList& w) { return !w.empty(); });
  if (!has_words || grid.cols() < 2) return false;
  if (grid.rows() > 1) return grid.cells.size() > 2;
  return grid.cols() >= 3 || std::ranges::any_of(grid.cells, [&](const GridCell& cell) {
           return grid.open_top(cell) || grid.open_bottom(cell);
         });
}

// Of two grids one inside the other's cell the one with more cells is the table: the other is a
// drawing in its cell, or a layout around it.
void resolve_nesting(std::vector<FilledGrid>& grids) {
  for (FilledGrid& outer : grids) {
    for (FilledGrid& inner : grids) {
      if (&outer == &inner || !outer.kept || !inner.kept) continue;
      const Box box = inner.grid.box();
      if (box.area() >= outer.grid.box().area()) continue;
      if (outer.grid.find_cell({box.center_x(), box.center_y()}) < 0) continue;
      const bool inner_wins = inner.grid.cells.size() > outer.grid.cells.size();
      (inner_wins ? outer : inner).kept = false;
    }
  }
}

// Takes the clusters of the tables out of `rest`; where two grids overlap, the upper one has the
// words.
std::vector<Table> take_ruled_tables(const RuleSet& rules, ClusterList& rest,
                                     std::vector<Diagnostic>& diagnostics) {
  std::vector<Ink> ink;
  for (const Cluster* c : rest) ink.push_back(to_ink(*c));
  std::vector<FilledGrid> grids;
  for (Grid& grid : find_grids(rules, ink)) {
    FilledGrid filled = fill_grid(std::move(grid), rest);
    if (is_table(filled)) grids.push_back(std::move(filled));
  }
  resolve_nesting(grids);
  std::vector<Table> tables;
  std::unordered_set<const Cluster*> used;
  std::size_t cells = 0;
  for (FilledGrid& filled : grids) {
    if (!filled.kept) continue;
    cells += filled.grid.cells.size();
    if (cells > kMaxCells) {
      diagnostics.push_back(
          {"too_many_cells", "more than " + std::to_string(kMaxCells) + " cells"});
      break;
    }
    for (ClusterList& words : filled.words)
      std::erase_if(words, [&](const Cluster* c) { return !used.insert(c).second; });
    tables.push_back(to_table(filled, TableKind::kRuled, 1));
  }
  std::erase_if(rest, [&](const Cluster* c) { return used.contains(c); });
  return tables;
}

std::vector<Rule> rules_outside(const std::vector<Rule>& horizontal,
                                const std::vector<Table>& tables) {
  std::vector<Rule> outside;
  for (const Rule& rule : horizontal) {
    const bool inside = std::ranges::any_of(tables, [&](const Table& table) {
      const Box& b = table.box;
      return rule.at > b.y0 - 2 && rule.at < b.y1 + 2 && rule.to > b.x0 && rule.from < b.x1;
    });
    if (!inside) outside.push_back(rule);
  }
  return outside;
}

void append(std::vector<Table>& tables, std::vector<Table> more) {
  tables.insert(tables.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
}

}  // namespace

PageContent build_page(RawPage raw) {
  drop_impossible(raw);
  take_time_bars(raw);
  const RuleSet rules = merge_rulings(raw.rulings);
  ClusterList rest;
  for (const Cluster& c : raw.clusters) rest.push_back(&c);

  PageContent page;
  page.number = raw.number;
  page.width = raw.width;
  page.height = raw.height;
  page.rotation = raw.rotation;
  page.route = raw.route;
  page.evidence = raw.evidence;
  page.tables = take_ruled_tables(rules, rest, raw.diagnostics);
  if (rest.size() <= kMaxSparseClusters) {
    append(page.tables, take_horizontal_tables(rules_outside(rules.horizontal, page.tables), rest));
    append(page.tables, take_aligned_tables(rest));
  }
  for (Table& table : page.tables) mark_shaded_cells(table, raw.shades);
  page.lines = build_lines(rest);
  std::ranges::stable_sort(page.tables, {}, [](const Table& t) { return t.box.y0; });
  page.diagnostics = std::move(raw.diagnostics);
  return page;
}

}  // namespace ita
