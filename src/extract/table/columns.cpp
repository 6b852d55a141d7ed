#include "extract/table/columns.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ita {
namespace {

constexpr double kManyLinesGutter = 0.35;  // em; a cell's padding on both sides
constexpr double kFewLinesGutter = 0.8;    // em; wider than any space of running text
constexpr double kAlignedGutter = 0.12;    // em; where text begins flush beside it
constexpr double kFlush = 0.08;            // em
constexpr double kWords = 2.5;             // em; wider than the mark of a list
constexpr std::size_t kManyLines = 6, kFlushLines = 4;
constexpr std::size_t kLinesForOneCrossing = 12;
constexpr double kOverEdge =
    4;  // points that text must stand over an edge, which is a gutter's middle
constexpr double kFarAway = 1e9;
constexpr double kPieceGap = 0.05;  // em; for the profile every gap counts

double em_of(std::span<const ClusterList> lines) {
  std::vector<double> ems;
  for (const ClusterList& line : lines)
    for (const Cluster* c : line) ems.push_back(ita::em_of(*c));
  const auto middle = ems.begin() + static_cast<std::ptrdiff_t>(ems.size() / 2);
  std::nth_element(ems.begin(), middle, ems.end());
  return *middle;
}

}  // namespace

std::vector<Stretch> find_pieces(std::span<const Cluster* const> line, double gap_em) {
  std::vector<Stretch> pieces;
  for (const Cluster* c : line) {
    if (pieces.empty() || c->box.x0 - pieces.back().x1 > gap_em * em_of(*c))
      pieces.push_back({c->box.x0, c->box.x1});
    else
      pieces.back().x1 = std::max(pieces.back().x1, c->box.x1);
  }
  return pieces;
}

std::vector<Stretch> part_groups(std::span<const Stretch> headings,
                                 std::span<const Stretch> under) {
  std::vector<Stretch> parted;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const double from = i > 0 ? headings[i - 1].x1 : -kFarAway;
    const double to = i + 1 < headings.size() ? headings[i + 1].x0 : kFarAway;
    std::vector<Stretch> beneath;
    for (const Stretch& piece : under)
      if (piece.center() > from && piece.center() < to) beneath.push_back(piece);
    const bool group = beneath.size() > 1 && beneath.front().center() < headings[i].center() &&
                       beneath.back().center() > headings[i].center();
    if (group)
      parted.insert(parted.end(), beneath.begin(), beneath.end());
    else
      parted.push_back(headings[i]);
  }
  return parted;
}

bool runs_across(const Stretch& piece, const Stretch& gutter) {
  return piece.x0 < gutter.x0 + 0.5 && piece.x1 > gutter.x1 - 0.5;
}

std::vector<Stretch> find_white(std::span<const ClusterList> lines, double min_em) {
  std::vector<Stretch> text;
  for (const ClusterList& line : lines) {
    const auto pieces = find_pieces(line, kPieceGap);
    text.insert(text.end(), pieces.begin(), pieces.end());
  }
  if (text.empty()) return {};
  std::sort(text.begin(), text.end(),
            [](const Stretch& a, const Stretch& b) { return a.x0 < b.x0; });
  const double min_width = min_em * em_of(lines);
  std::vector<Stretch> white;
  double reach = text.front().x1;
  for (const Stretch& piece : text) {
    if (piece.x0 - reach > min_width) white.push_back({reach, piece.x0});
    reach = std::max(reach, piece.x1);
  }
  return white;
}

std::optional<Stretch> find_least_crossed(std::span<const ClusterList> lines, Stretch between) {
  if (lines.size() < kManyLines) return std::nullopt;
  const std::size_t most = std::max<std::size_t>(1, lines.size() / kLinesForOneCrossing);
  std::vector<std::pair<double, int>> steps;  // where text begins (+1) and ends (-1)
  for (const ClusterList& line : lines) {
    for (const Stretch& piece : find_pieces(line, kPieceGap)) {
      if (piece.x1 <= between.x0 || piece.x0 >= between.x1) continue;
      steps.emplace_back(std::max(piece.x0, between.x0), 1);
      steps.emplace_back(std::min(piece.x1, between.x1), -1);
    }
  }
  std::ranges::sort(steps);
  Stretch widest, open{between.x0, between.x0};
  std::size_t over = 0;
  const auto close = [&](double x) {
    open.x1 = x;
    if (open.width() > widest.width()) widest = open;
  };
  for (const auto& [x, step] : steps) {
    const std::size_t next = over + static_cast<std::size_t>(step);
    if (over <= most && next > most) close(x);
    if (over > most && next <= most) open.x0 = x;
    over = next;
  }
  if (over <= most) close(between.x1);
  if (widest.width() < kManyLinesGutter * em_of(lines)) return std::nullopt;
  return widest;
}

namespace {

// Has the line text that begins right beside the gutter, and on its other side more than the mark
// of a list, whose items begin flush as well?
bool begins_flush(const ClusterList& line, const Stretch& gutter, double em) {
  const std::vector<Stretch> pieces = find_pieces(line, kAlignedGutter);
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (std::abs(pieces[i].x0 - gutter.x1) > kFlush * em) continue;
    double from = pieces[i - 1].x0;
    for (std::size_t k = i - 1; k > 0 && pieces[k].x0 - pieces[k - 1].x1 < kManyLinesGutter * em;
         --k)
      from = pieces[k - 1].x0;
    return pieces[i - 1].x1 - from >= kWords * em;
  }
  return false;
}

}  // namespace

std::vector<Stretch> find_gutters(std::span<const ClusterList> lines) {
  std::vector<Stretch> gutters = find_white(lines, kAlignedGutter);
  if (gutters.empty()) return gutters;
  const double em = em_of(lines);
  // A gutter is proved by the lines that have text on both sides of it; one between full columns,
  // hardly wider than a blank, by those that begin right beside it.
  std::erase_if(gutters, [&](const Stretch& gutter) {
    std::size_t both = 0, flush = 0;
    for (const ClusterList& line : lines) {
      if (line.front()->box.x0 >= gutter.x0 || line.back()->box.x1 <= gutter.x1) continue;
      ++both;
      flush += begins_flush(line, gutter, em);
    }
    const bool all_flush = flush >= 2 && flush == both;
    const double needed = flush >= kFlushLines              ? kAlignedGutter
                          : both >= kManyLines || all_flush ? kManyLinesGutter
                                                            : kFewLinesGutter;
    return both < 2 || gutter.width() < needed * em;
  });
  return gutters;
}

void drop_one_sided(std::vector<Stretch>& gutters, std::span<const ClusterList> lines) {
  std::vector<Stretch> kept;
  for (std::size_t g = 0; g < gutters.size(); ++g) {
    const double left = kept.empty() ? -kFarAway : kept.back().center();
    const double here = gutters[g].center();
    const double right = g + 1 < gutters.size() ? gutters[g + 1].center() : kFarAway;
    const bool both = std::ranges::any_of(lines, [&](const ClusterList& line) {
      const auto any_between = [&](double from, double to) {
        return std::ranges::any_of(line, [&](const Cluster* c) {
          return c->box.center_x() > from && c->box.center_x() < to;
        });
      };
      return any_between(left, here) && any_between(here, right);
    });
    if (both) kept.push_back(gutters[g]);
  }
  gutters = std::move(kept);
}

std::vector<double> to_column_edges(const std::vector<Stretch>& gutters, double left,
                                    double right) {
  std::vector<double> edges{left};
  for (const Stretch& gutter : gutters) edges.push_back(gutter.center());
  edges.push_back(right);
  return edges;
}

int find_column(const std::vector<double>& edges, double x) {
  const auto it = std::upper_bound(edges.begin(), edges.end(), x);
  return std::clamp(static_cast<int>(it - edges.begin()) - 1, 0,
                    static_cast<int>(edges.size()) - 2);
}

int find_column(const std::vector<double>& edges, const Cluster& cluster) {
  return find_column(edges, cluster.box.center_x());
}

ColumnRange find_column_range(const std::vector<double>& edges, const Stretch& piece) {
  if (piece.width() <= 2 * kOverEdge) {
    const int column = find_column(edges, piece.center());
    return {column, column};
  }
  return {find_column(edges, piece.x0 + kOverEdge), find_column(edges, piece.x1 - kOverEdge)};
}

}  // namespace ita
