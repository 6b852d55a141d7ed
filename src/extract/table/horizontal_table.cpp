// Worked example. Three rules, as reports take them from journals; gutters are marked by ░:
//
//      ─────────────────────────────────────────
//       ข้อ ░░ ข้อค้นพบ          ░░ ผู้รับผิดชอบ        strip 0: the header
//      ─────────────────────────────────────────
//       i7 ░░ บุคลากรไม่ทราบ     ░░ กองคลัง           strip 1: no rule inside, so the
//       e3 ░░ ผู้รับบริการไม่ทราบ  ░░ สำนักปลัด          lines themselves tell the rows
//      ─────────────────────────────────────────
//
// The rules begin and end together, so they are one table. Where there are five rules or more, each strip
// between two of them is a row, however many lines it has, unless a column of numbers says otherwise.
#include "extract/table/horizontal_table.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "extract/table/grid_words.h"
#include "extract/table/sparse_table.h"

namespace ita {
namespace {

constexpr double kMinWidth = 100;        // points; shorter rules underline words
constexpr double kSameEnds = 12;         // points by which rules of one table may differ
constexpr double kRuleCover = 0.6;       // share of its extent that a rule in pieces must cover
constexpr double kThinStrip = 3.5;       // points; two rules closer than that are one
constexpr double kTableGap = 12;         // points; an empty strip that parts two tables
constexpr double kParagraphLine = 0.6;   // of the table's width that a line of running text fills
constexpr double kOverhang = 3;          // points that text may stand out at the sides
constexpr std::size_t kMinRules = 3;     // top, under the header, bottom
constexpr std::size_t kRowStrips = 4;    // with so many strips each is a row
constexpr double kWideLine = 0.4;        // of the table's width: may be a group's name over all columns
constexpr double kWideGap = 0.8;         // em; wider than spaces of running text
constexpr double kNarrowGap = 0.3;       // em; what narrow cells leave between their words
constexpr double kNextLine = 2.2;        // em from line to line inside a cut row
constexpr float kConfidence = 0.8f;

// One level: all pieces of rule at one y.
struct Level {
  double y = 0, from = 0, to = 0, covered = 0;
};

std::vector<Level> find_levels(std::span<const Rule> rules) {
  std::vector<Level> levels;
  for (const Rule& rule : rules) {
    if (levels.empty() || rule.at - levels.back().y > 1.0) levels.push_back({rule.at, rule.from, rule.to, 0});
    Level& level = levels.back();
    level.from = std::min(level.from, rule.from);
    level.to = std::max(level.to, rule.to);
    level.covered += rule.length();
  }
  std::erase_if(levels, [](const Level& level) {
    return level.to - level.from < kMinWidth || level.covered < kRuleCover * (level.to - level.from);
  });
  return levels;
}

// Levels that begin and end together, one after another. A shorter one between them (under a heading over
// two columns) is passed over; a longer one ends the chain.
std::vector<std::vector<Level>> find_chains(const std::vector<Level>& levels) {
  std::vector<std::vector<Level>> chains;
  for (const Level& level : levels) {
    if (!chains.empty()) {
      const Level& first = chains.back().front();
      if (std::abs(level.from - first.from) <= kSameEnds && std::abs(level.to - first.to) <= kSameEnds) {
        chains.back().push_back(level);
        continue;
      }
      if (level.from >= first.from && level.to <= first.to) continue;
    }
    chains.push_back({level});
  }
  std::erase_if(chains, [](const auto& chain) { return chain.size() < kMinRules; });
  return chains;
}

// The strips between the levels of a chain, with their text.
std::vector<RowBand> find_strips(const std::vector<Level>& chain, Stretch sides, const ClusterList& rest) {
  std::vector<ClusterList> inside(chain.size() + 1);
  for (const Cluster* c : rest) {
    const Ink ink = to_ink(*c);
    if (ink.x < sides.x0 - kOverhang || ink.x > sides.x1 + kOverhang) continue;
    const auto level = std::ranges::upper_bound(chain, ink.y, {}, &Level::y) - chain.begin();
    inside[static_cast<std::size_t>(level)].push_back(c);
  }
  std::vector<RowBand> strips;
  for (std::size_t i = 1; i < chain.size(); ++i)
    strips.push_back({chain[i - 1].y, chain[i].y, group_baselines(inside[i])});
  return strips;
}

// Whether a strip stands between two tables rather than in one: next to nothing between a bottom and a top
// rule, or a paragraph.
bool parts_tables(const RowBand& strip, Stretch sides) {
  if (strip.lines.empty()) return strip.y1 - strip.y0 < kTableGap;
  const auto wide = std::ranges::count_if(strip.lines, [&](const ClusterList& line) {
    const std::vector<Stretch> pieces = find_pieces(line, kWideGap);
    return pieces.size() == 1 && pieces[0].width() > kParagraphLine * sides.width();
  });
  return wide >= 2 && 2 * wide >= std::ssize(strip.lines);
}

// Runs of strips that make one table each. Thin empty strips are double rules and go.
std::vector<std::vector<RowBand>> part_tables(std::vector<RowBand> strips, Stretch sides) {
  std::erase_if(strips, [](const RowBand& s) { return s.lines.empty() && s.y1 - s.y0 < kThinStrip; });
  std::vector<std::vector<RowBand>> tables(1);
  for (RowBand& strip : strips) {
    if (parts_tables(strip, sides))
      tables.emplace_back();
    else
      tables.back().push_back(std::move(strip));
  }
  return tables;
}

class TableFinder {
 public:
  // `rest`: what may belong to a cut row above or below the strips.
  TableFinder(std::vector<RowBand> strips, Stretch sides, const ClusterList& rest)
      : left_(sides.x0), right_(sides.x1), strips_(std::move(strips)) {
    if (strips_.empty()) return;
    ClusterList above, below;
    for (const Cluster* c : rest) {
      const Ink ink = to_ink(*c);
      if (ink.x < left_ - kOverhang || ink.x > right_ + kOverhang) continue;
      if (ink.y < strips_.front().y0) above.push_back(c);
      if (ink.y >= strips_.back().y1) below.push_back(c);
    }
    above_ = group_baselines(above);
    below_ = group_baselines(below);
  }

  // nullopt where the rules frame running text.
  std::optional<Table> find() {
    if (strips_.size() < 2 || strips_.front().lines.empty()) return std::nullopt;
    const std::vector<Stretch> gutters = find_columns();
    if (gutters.empty()) return std::nullopt;
    const std::vector<double> edges = to_column_edges(gutters, left_, right_);
    std::vector<RowBand> rows;
    add_cut_row_above(gutters, rows);
    // A header, one strip and an end: the lines tell the rows. With more strips each should be a row.
    const RowEvidence evidence = strips_.size() == 2           ? RowEvidence::kAny
                                 : strips_.size() < kRowStrips ? RowEvidence::kFullLines
                                                               : RowEvidence::kNumbers;
    for (std::size_t i = 0; i < strips_.size(); ++i) {
      auto part = i > 0 ? split_rows(strips_[i], edges, evidence) : split_at_spanning_lines(strips_[i], edges);
      rows.insert(rows.end(), part.begin(), part.end());
    }
    add_cut_row_below(gutters, rows);
    for (const RowBand& row : rows)
      for (const ClusterList& line : row.lines) used_.insert(used_.end(), line.begin(), line.end());
    return make_sparse_table(TableKind::kHorizontal, edges, rows, kConfidence);
  }

  const ClusterList& used() const { return used_; }

 private:
  std::vector<Stretch> find_columns() const {
    std::vector<ClusterList> all, body;
    for (std::size_t i = 0; i < strips_.size(); ++i) {
      for (const ClusterList& line : strips_[i].lines) {
        const std::vector<Stretch> pieces = find_pieces(line, kWideGap);
        if (pieces.size() == 1 && pieces[0].width() > kWideLine * (right_ - left_)) continue;
        all.push_back(line);
        if (i > 0) body.push_back(line);
      }
    }
    // The header line with the most pieces names the single columns; others may run over several.
    const ClusterList& guide = *std::ranges::max_element(
        strips_.front().lines, {}, [](const ClusterList& line) { return find_pieces(line, kWideGap).size(); });
    std::vector<Stretch> gutters = find_gutters(all), from_body = find_gutters(body);
    if (gutters.size() < from_body.size()) {
      const auto named = find_pieces(guide, kNarrowGap);
      std::erase_if(from_body, [&](const Stretch& gutter) {
        return std::ranges::any_of(named, [&](const Stretch& piece) { return runs_across(piece, gutter); });
      });
      gutters = std::move(from_body);
    }
    body.push_back(guide);
    add_guided(gutters, find_pieces(guide, kWideGap), find_white(body, kNarrowGap));
    drop_one_sided(gutters, all);
    return gutters;
  }

  // Between two headings there is a gutter, however narrow the words below leave it: the widest white.
  static void add_guided(std::vector<Stretch>& gutters, const std::vector<Stretch>& headings,
                         const std::vector<Stretch>& white) {
    for (std::size_t i = 1; i < headings.size(); ++i) {
      const auto between = [&](const Stretch& s) {
        return s.center() > headings[i - 1].x1 && s.center() < headings[i].x0;
      };
      if (std::ranges::any_of(gutters, between)) continue;
      const Stretch* widest = nullptr;
      for (const Stretch& stretch : white)
        if (between(stretch) && (widest == nullptr || stretch.width() > widest->width())) widest = &stretch;
      if (widest != nullptr) gutters.push_back(*widest);
    }
    std::ranges::sort(gutters, {}, &Stretch::x0);
  }

  static bool fits(const ClusterList& line, const std::vector<Stretch>& gutters) {
    const auto pieces = find_pieces(line, kNarrowGap);
    return std::ranges::none_of(gutters, [&](const Stretch& gutter) {
      return std::ranges::any_of(pieces, [&](const Stretch& piece) {
        return piece.x0 < gutter.center() && piece.x1 > gutter.center();
      });
    });
  }
  // Of a line that fits: whether it has text on both sides of a gutter.
  static bool fills_two_columns(const ClusterList& line, const std::vector<Stretch>& gutters) {
    return std::ranges::any_of(gutters, [&](const Stretch& gutter) {
      return line.front()->box.x0 < gutter.center() && line.back()->box.x1 > gutter.center();
    });
  }

  // A row that the page's end cut: lines that keep to the columns, from the last rule to the end of the
  // page's text (one line, the page's number, may follow).
  void add_cut_row_below(const std::vector<Stretch>& gutters, std::vector<RowBand>& rows) const {
    std::size_t count = 0;
    bool filled = false;
    for (double y = rows.back().y1; count < below_.size(); ++count) {
      const ClusterList& line = below_[count];
      if (line.front()->baseline - y > kNextLine * em_of(*line.front()) || !fits(line, gutters)) break;
      filled |= fills_two_columns(line, gutters);
      y = line.front()->baseline;
    }
    if (!filled || below_.size() - count > 1) return;
    RowBand row{rows.back().y1, 0, {below_.begin(), below_.begin() + static_cast<std::ptrdiff_t>(count)}};
    for (const ClusterList& line : row.lines) row.y1 = std::max(row.y1, box_of(line).y1);
    row.open_bottom = true;
    rows.push_back(std::move(row));
  }

  void add_cut_row_above(const std::vector<Stretch>& gutters, std::vector<RowBand>& rows) const {
    std::size_t first = above_.size();
    bool filled = false;
    for (double y = strips_.front().y0; first > 0; --first) {
      const ClusterList& line = above_[first - 1];
      if (y - line.front()->baseline > kNextLine * em_of(*line.front()) || !fits(line, gutters)) break;
      filled |= fills_two_columns(line, gutters);
      y = line.front()->baseline;
    }
    if (!filled || first > 1) return;
    RowBand row{strips_.front().y0, strips_.front().y0,
                {above_.begin() + static_cast<std::ptrdiff_t>(first), above_.end()}};
    for (const ClusterList& line : row.lines) row.y0 = std::min(row.y0, box_of(line).y0);
    row.open_top = true;
    rows.push_back(std::move(row));
  }

  double left_, right_;
  std::vector<RowBand> strips_;
  std::vector<ClusterList> above_, below_;
  ClusterList used_;
};

}  // namespace

std::vector<Table> take_horizontal_tables(std::span<const Rule> rules, ClusterList& rest) {
  std::vector<Table> tables;
  for (const std::vector<Level>& chain : find_chains(find_levels(rules))) {
    Stretch sides{chain.front().from, chain.front().to};
    for (const Level& level : chain) sides = {std::min(sides.x0, level.from), std::max(sides.x1, level.to)};
    for (std::vector<RowBand>& strips : part_tables(find_strips(chain, sides, rest), sides)) {
      TableFinder finder(std::move(strips), sides, rest);
      std::optional<Table> table = finder.find();
      if (!table) continue;
      tables.push_back(std::move(*table));
      ClusterList used = finder.used();
      std::ranges::sort(used);
      std::erase_if(rest, [&](const Cluster* c) { return std::ranges::binary_search(used, c); });
    }
  }
  return tables;
}

}  // namespace ita
