#include "extract/table/rule_chain.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/table/chain_split.h"
#include "extract/table/grid_words.h"

namespace ita {
namespace {

constexpr double kMinWidth = 100;       // points; shorter rules underline words
constexpr double kSameEnds = 12;        // points by which rules of one table may differ
constexpr double kRuleCover = 0.6;      // share of its extent that a rule in pieces must cover
constexpr double kThinStrip = 3.5;      // points; two rules closer than that are one
constexpr double kTableGap = 12;        // points; an empty strip that parts two tables
constexpr double kParagraphLine = 0.6;  // of the table's width that a line of running text fills
constexpr double kOverhang = 3;         // points that text may stand out at the sides
constexpr std::size_t kMinLevels = 2;   // top and bottom
constexpr std::size_t kMinColumns = 4;  // of a row alone between two rules

// One level: all pieces of rule at one y.
struct Level {
  double y = 0, from = 0, to = 0, covered = 0;
};

std::vector<Level> find_levels(std::span<const Rule> rules) {
  std::vector<Level> levels;
  for (const Rule& rule : rules) {
    if (levels.empty() || rule.at - levels.back().y > 1.0)
      levels.push_back({rule.at, rule.from, rule.to, 0});
    Level& level = levels.back();
    level.from = std::min(level.from, rule.from);
    level.to = std::max(level.to, rule.to);
    level.covered += rule.length();
  }
  std::erase_if(levels, [](const Level& level) {
    return level.to - level.from < kMinWidth ||
           level.covered < kRuleCover * (level.to - level.from);
  });
  return levels;
}

// Levels that begin and end together, one after another.
std::vector<std::vector<Level>> group_levels(const std::vector<Level>& levels) {
  std::vector<std::vector<Level>> chains;
  for (const Level& level : levels) {
    if (!chains.empty()) {
      const Level& first = chains.back().front();
      if (std::abs(level.from - first.from) <= kSameEnds &&
          std::abs(level.to - first.to) <= kSameEnds) {
        chains.back().push_back(level);
        continue;
      }
      if (level.from >= first.from && level.to <= first.to) continue;
    }
    chains.push_back({level});
  }
  std::erase_if(chains, [](const auto& chain) { return chain.size() < kMinLevels; });
  return chains;
}

// The strips between the levels of a chain, with their text.
std::vector<RowBand> find_strips(const std::vector<Level>& chain, Stretch sides,
                                 const ClusterList& rest) {
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

// Whether a strip stands between two tables rather than in one: next to nothing between a bottom
// and a top rule, or a paragraph.
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
  std::erase_if(strips,
                [](const RowBand& s) { return s.lines.empty() && s.y1 - s.y0 < kThinStrip; });
  std::vector<std::vector<RowBand>> tables(1);
  for (RowBand& strip : strips) {
    if (parts_tables(strip, sides))
      tables.emplace_back();
    else
      tables.back().push_back(std::move(strip));
  }
  return tables;
}

// A table's last row, alone on its page; a letter's head and a page's foot have fewer columns.
bool is_lone_row(const RowBand& strip) {
  return std::ranges::any_of(strip.lines, [](const ClusterList& line) {
    return find_pieces(line, kWideGap).size() >= kMinColumns;
  });
}

}  // namespace

std::vector<RuleChain> find_rule_chains(std::span<const Rule> rules, const ClusterList& clusters) {
  std::vector<RuleChain> chains;
  for (const std::vector<Level>& levels : group_levels(find_levels(rules))) {
    Stretch sides{levels.front().from, levels.front().to};
    for (const Level& level : levels)
      sides = {std::min(sides.x0, level.from), std::max(sides.x1, level.to)};
    for (std::vector<RowBand>& run : part_tables(find_strips(levels, sides, clusters), sides))
      for (std::vector<RowBand>& strips : split_unrelated(std::move(run)))
        if (strips.size() > 1 || (strips.size() == 1 && is_lone_row(strips.front())))
          chains.push_back({sides, std::move(strips)});
  }
  return chains;
}

}  // namespace ita
