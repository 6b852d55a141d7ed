// Worked example. The issue on the left belongs to both rows; only the rule between them says so:
//
//      ──────────────────────────────────
//       ประเด็น       ข้อ      ข้อค้นพบ
//      ──────────────────────────────────
//       ๑. การให้     i7     บุคลากรไม่ทราบ
//       บริการ      ──────────────────────      covers columns 2 and 3
//                    e3     ผู้รับบริการไม่ทราบ
//      ──────────────────────────────────
//
// The gutters stand in for the upright rules, except where text runs over them (a heading over two
// columns); then the grid builder finds the spans as in a ruled table.
#include "extract/table/stepped_table.h"

#include <algorithm>
#include <utility>

#include "extract/table/cell_finder.h"
#include "extract/table/grid_words.h"
#include "extract/table/sparse_table.h"

namespace ita {
namespace {

constexpr double kSameLevel = 2.0;    // points
constexpr double kColumnShare = 0.6;  // of a column's width that a rule under it covers

bool covers_a_column(const Rule& rule, const std::vector<double>& edges) {
  for (std::size_t c = 0; c + 1 < edges.size(); ++c) {
    const double covered = std::min(rule.to, edges[c + 1]) - std::max(rule.from, edges[c]);
    if (covered >= kColumnShare * (edges[c + 1] - edges[c])) return true;
  }
  return false;
}

// Levels of the bands and of the rules inside them; empty where there are none inside.
std::vector<double> find_ys(std::span<const Rule> rules, const std::vector<double>& edges,
                            std::span<const RowBand> bands) {
  std::vector<double> ys;
  bool any_inside = false;
  for (const RowBand& band : bands) {
    ys.push_back(band.y0);
    for (const Rule& rule : rules) {
      const bool inside = rule.at > ys.back() + kSameLevel && rule.at < band.y1 - kSameLevel;
      if (!inside || !covers_a_column(rule, edges)) continue;
      ys.push_back(rule.at);
      any_inside = true;
    }
  }
  ys.push_back(bands.back().y1);
  if (!any_inside) ys.clear();
  return ys;
}

// Upright rules at the inner edges, with a hole at each strip where text runs over the edge.
std::vector<Rule> make_uprights(const std::vector<double>& edges, const std::vector<double>& ys,
                                std::span<const RowBand> bands) {
  const std::size_t strips = ys.size() - 1, cols = edges.size() - 1;
  std::vector<bool> hole(strips * (cols + 1), false);
  for (const RowBand& band : bands) {
    for (const ClusterList& line : band.lines) {
      const auto below = std::ranges::upper_bound(ys, to_ink(*line.front()).y) - ys.begin();
      const auto strip =
          static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(below - 1, 0, std::ssize(ys) - 2));
      for (const Stretch& piece : find_cell_pieces(line, edges)) {
        const ColumnRange range = find_column_range(edges, piece);
        for (int c = range.first + 1; c <= range.last; ++c)
          hole[strip * (cols + 1) + static_cast<std::size_t>(c)] = true;
      }
    }
  }
  std::vector<Rule> uprights;
  for (std::size_t edge = 0; edge <= cols; ++edge)
    for (std::size_t strip = 0; strip < strips; ++strip)
      if (!hole[strip * (cols + 1) + edge])
        uprights.push_back({edges[edge], ys[strip], ys[strip + 1]});
  return uprights;
}

}  // namespace

std::optional<Table> make_stepped_table(std::span<const Rule> rules,
                                        const std::vector<double>& edges,
                                        std::span<const RowBand> bands, float confidence) {
  const std::vector<double> ys = find_ys(rules, edges, bands);
  if (ys.empty() || (ys.size() - 1) * (edges.size() - 1) > static_cast<std::size_t>(kMaxGridCells))
    return std::nullopt;
  RuleSet drawn;
  for (const Rule& rule : rules)
    if (rule.at > ys.front() - kSameLevel && rule.at < ys.back() + kSameLevel)
      drawn.horizontal.push_back(rule);
  ClusterList clusters;
  std::vector<double> xs = edges;  // wide enough for letters that stand out at the sides
  for (const RowBand& band : bands) {
    for (const ClusterList& line : band.lines) {
      clusters.insert(clusters.end(), line.begin(), line.end());
      for (const Cluster* c : line) {
        xs.front() = std::min(xs.front(), to_ink(*c).x);
        xs.back() = std::max(xs.back(), to_ink(*c).x);
      }
    }
  }
  drawn.vertical = make_uprights(xs, ys, bands);
  std::ranges::sort(clusters);
  return to_table(fill_grid(find_cells(drawn, xs, ys), clusters), TableKind::kHorizontal,
                  confidence);
}

}  // namespace ita
