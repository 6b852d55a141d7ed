// Worked example. Three rules, as reports take them from journals; gutters are marked by ░:
//
//      ─────────────────────────────────────────
//       ข้อ ░░ ข้อค้นพบ          ░░ ผู้รับผิดชอบ        strip 0: the header
//      ─────────────────────────────────────────
//       i7 ░░ บุคลากรไม่ทราบ     ░░ กองคลัง           strip 1: no rule inside, so the
//       e3 ░░ ผู้รับบริการไม่ทราบ  ░░ สำนักปลัด          lines themselves tell the rows
//      ─────────────────────────────────────────
//
// The rules begin and end together, so they are one table. Where there are five rules or more, each
// strip between two of them is a row, however many lines it has, unless a column of numbers says
// otherwise.
#include "extract/table/horizontal_table.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "extract/table/grid_words.h"
#include "extract/table/rule_chain.h"
#include "extract/table/stepped_table.h"

namespace ita {
namespace {

constexpr double kOverhang = 3;   // points that text may stand out at the sides
constexpr double kSameLevel = 2;  // points
constexpr double kSamePlace = 2;  // points
constexpr double kSameEnds = 12;  // points by which rules of one table may differ
constexpr double kFarAway = 1e9;
constexpr double kWideLine = 0.4;    // of the table's width: may be a group's name over all columns
constexpr double kNarrowGap = 0.3;   // em; what narrow cells leave between their words
constexpr double kHardlyAGap = 0.1;  // em
constexpr double kNextLine = 2.2;    // em from line to line inside a cut row
constexpr float kConfidence = 0.8f;

class TableFinder {
 public:
  // `rules`, `chains` and `rest` of the whole page: rows may be stepped, and cut above or below the
  // strips.
  TableFinder(const RuleChain& chain, std::span<const RuleChain> chains,
              std::span<const Rule> rules, const ClusterList& rest)
      : rules_(rules), left_(chain.sides.x0), right_(chain.sides.x1), strips_(chain.strips) {
    const double top = strips_.front().y0, bottom = strips_.back().y1;
    ClusterList above, below;
    for (const Cluster* c : rest) {
      const Ink ink = to_ink(*c);
      if (ink.x < left_ - kOverhang || ink.x > right_ + kOverhang) continue;
      if (ink.y < top) above.push_back(c);
      if (ink.y >= bottom) below.push_back(c);
    }
    // With another table or a rule farther on, this table's end is not the page's.
    const bool first = std::ranges::none_of(
        chains, [&](const RuleChain& other) { return other.strips.front().y0 < top; });
    const bool last = std::ranges::none_of(
        chains, [&](const RuleChain& other) { return other.strips.back().y1 > bottom; });
    if (first && !has_rule_between(-kFarAway, top)) above_ = group_baselines(above);
    if (last && !has_rule_between(bottom, kFarAway)) below_ = group_baselines(below);
  }

  // nullopt where the rules frame running text.
  std::optional<Table> find() {
    if (strips_.front().lines.empty()) return std::nullopt;
    const std::vector<Stretch> gutters = find_columns();
    if (gutters.empty()) return std::nullopt;
    const std::vector<double> edges = to_column_edges(gutters, left_, right_);
    const std::optional<RowBand> above = find_cut_row_above(gutters),
                                 below = find_cut_row_below(gutters);
    std::vector<RowBand> bands = strips_;
    if (above) bands.insert(bands.begin(), *above);
    if (below) bands.push_back(*below);
    for (const RowBand& band : bands)
      for (const ClusterList& line : band.lines)
        used_.insert(used_.end(), line.begin(), line.end());
    std::ranges::sort(used_);
    if (auto stepped = make_stepped_table(rules_, edges, bands, kConfidence)) return stepped;

    // A header, one strip and an end: the lines tell the rows. With more strips, and where there is
    // no header, each should be a row.
    const RowEvidence evidence = strips_.size() == 2   ? RowEvidence::kAny
                                 : strips_.size() == 3 ? RowEvidence::kFullLines
                                                       : RowEvidence::kNumbers;
    if (strips_.size() == 1)
      return make_sparse_table(TableKind::kHorizontal, edges, bands, kConfidence);
    std::vector<RowBand> rows;
    for (std::size_t i = 0; i < bands.size(); ++i) {
      const bool divides = i > (above ? 1u : 0u) && i < bands.size() - (below ? 1u : 0u);
      auto part = divides ? split_rows(std::move(bands[i]), edges, evidence)
                          : split_at_spanning_lines(std::move(bands[i]), edges);
      rows.insert(rows.end(), part.begin(), part.end());
    }
    return make_sparse_table(TableKind::kHorizontal, edges, rows, kConfidence);
  }

  // Ascending addresses.
  const ClusterList& used() const { return used_; }

 private:
  // Rules under some of the columns are the table's own and do not count.
  bool has_rule_between(double y0, double y1) const {
    return std::ranges::any_of(rules_, [&](const Rule& rule) {
      return rule.at > y0 + kSameLevel && rule.at < y1 - kSameLevel &&
             rule.from < left_ + kSameEnds && rule.to > right_ - kSameEnds;
    });
  }

  // A text alone between two rules, or one over most of the width: a group's name, which says
  // nothing about the columns.
  bool is_banner(const RowBand& strip, std::span<const Stretch> pieces) const {
    return pieces.size() == 1 &&
           (strip.lines.size() == 1 || pieces[0].width() > kWideLine * (right_ - left_));
  }

  // Where every issue has a table and nothing but its name parts them, the header comes again.
  bool repeats_header(const RowBand& strip) const {
    const auto same_line = [](const ClusterList& a, const ClusterList& b) {
      return std::ranges::equal(find_pieces(a, kWideGap), find_pieces(b, kWideGap),
                                [](const Stretch& x, const Stretch& y) {
                                  return std::abs(x.x0 - y.x0) <= kSamePlace &&
                                         std::abs(x.x1 - y.x1) <= kSamePlace;
                                });
    };
    return std::ranges::equal(strip.lines, strips_.front().lines, same_line);
  }

  // The line without headings over several columns: those with a rule of their own right under them
  // and headings side by side under the rule.
  ClusterList without_groups(const RowBand& strip, const ClusterList& line) const {
    ClusterList kept = line;
    for (const Rule& rule : rules_) {
      const double above = rule.at - line.front()->baseline;
      if (rule.at >= strip.y1 - kSameLevel || above < 0 || above > kNextLine * em_of(*line.front()))
        continue;
      const auto over = [&](const Stretch& piece) {
        return piece.x0 >= rule.from - kOverhang && piece.x1 <= rule.to + kOverhang;
      };
      const auto count = [&](const ClusterList& of) {
        return std::ranges::count_if(find_pieces(of, kWideGap), over);
      };
      const auto under = std::ranges::find_if(
          strip.lines, [&](const ClusterList& other) { return other.front()->baseline > rule.at; });
      if (under == strip.lines.end() || count(line) != 1 || count(*under) < 2) continue;
      std::erase_if(kept, [&](const Cluster* c) { return over({c->box.x0, c->box.x1}); });
    }
    return kept;
  }

  std::vector<Stretch> find_columns() const {
    // The header line with the most pieces names the single columns; others may run over several.
    const ClusterList& guide = *std::ranges::max_element(
        strips_.front().lines, {},
        [](const ClusterList& line) { return find_pieces(line, kWideGap).size(); });
    const std::vector<Stretch> headings = find_pieces(guide, kWideGap);
    std::vector<ClusterList> all, body;
    for (std::size_t i = 0; i < strips_.size(); ++i) {
      for (const ClusterList& whole : strips_[i].lines) {
        if (is_banner(strips_[i], find_pieces(whole, kWideGap))) continue;
        const ClusterList line = without_groups(strips_[i], whole);
        if (line.empty()) continue;
        all.push_back(line);
        if (i > 0 && !repeats_header(strips_[i])) body.push_back(line);
      }
    }
    std::vector<Stretch> gutters = find_gutters(all), from_body = find_gutters(body);
    if (gutters.size() < from_body.size()) {
      const std::vector<Stretch> names = find_names(guide);
      std::erase_if(from_body, [&](const Stretch& gutter) {
        return std::ranges::any_of(names,
                                   [&](const Stretch& name) { return runs_across(name, gutter); });
      });
      keep_clear(from_body, names, em_of(*guide.front()));
      gutters = std::move(from_body);
    }
    body.push_back(guide);
    add_guided(gutters, headings, body);
    drop_one_sided(gutters, all);
    return gutters;
  }

  // The headings of single columns: those of the guide line and, for one over several columns,
  // those beneath it.
  std::vector<Stretch> find_names(const ClusterList& guide) const {
    std::vector<Stretch> names = find_pieces(guide, kNarrowGap);
    for (const ClusterList& line : strips_.front().lines)
      if (line.front()->baseline > guide.front()->baseline)
        names = part_groups(names, find_pieces(line, kNarrowGap));
    return names;
  }

  // A heading may stand out over what its column's cells leave white.
  static void keep_clear(std::vector<Stretch>& gutters, std::span<const Stretch> names, double em) {
    for (Stretch& gutter : gutters) {
      Stretch left = gutter;
      for (const Stretch& name : names) {
        if (name.center() < gutter.center()) left.x0 = std::max(left.x0, name.x1);
        if (name.center() > gutter.center()) left.x1 = std::min(left.x1, name.x0);
      }
      if (left.width() >= kHardlyAGap * em) gutter = left;
    }
  }

  // Between two headings there is a gutter, however narrow the words below leave it: the widest
  // white, or where a scan's specks lie in it what fewest lines cross.
  static void add_guided(std::vector<Stretch>& gutters, const std::vector<Stretch>& headings,
                         std::span<const ClusterList> body) {
    const std::vector<Stretch> white = find_white(body, kNarrowGap);
    for (std::size_t i = 1; i < headings.size(); ++i) {
      const auto between = [&](const Stretch& s) {
        return s.center() > headings[i - 1].x1 && s.center() < headings[i].x0;
      };
      if (std::ranges::any_of(gutters, between)) continue;
      const Stretch* widest = nullptr;
      for (const Stretch& stretch : white)
        if (between(stretch) && (widest == nullptr || stretch.width() > widest->width()))
          widest = &stretch;
      if (widest != nullptr)
        gutters.push_back(*widest);
      else if (const auto least = find_least_crossed(body, {headings[i - 1].x1, headings[i].x0}))
        gutters.push_back(*least);
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

  // A row that the page's end cut: lines that keep to the columns, from the last rule to the end of
  // the page's text (one line, the page's number, may follow).
  std::optional<RowBand> find_cut_row_below(const std::vector<Stretch>& gutters) const {
    std::size_t count = 0;
    bool filled = false;
    for (double y = strips_.back().y1; count < below_.size(); ++count) {
      const ClusterList& line = below_[count];
      if (line.front()->baseline - y > kNextLine * em_of(*line.front()) || !fits(line, gutters))
        break;
      filled |= fills_two_columns(line, gutters);
      y = line.front()->baseline;
    }
    if (!filled || below_.size() - count > 1) return std::nullopt;
    RowBand row{strips_.back().y1,
                0,
                {below_.begin(), below_.begin() + static_cast<std::ptrdiff_t>(count)}};
    for (const ClusterList& line : row.lines) row.y1 = std::max(row.y1, box_of(line).y1);
    row.open_bottom = true;
    return row;
  }

  std::optional<RowBand> find_cut_row_above(const std::vector<Stretch>& gutters) const {
    std::size_t first = above_.size();
    bool filled = false;
    for (double y = strips_.front().y0; first > 0; --first) {
      const ClusterList& line = above_[first - 1];
      if (y - line.front()->baseline > kNextLine * em_of(*line.front()) || !fits(line, gutters))
        break;
      filled |= fills_two_columns(line, gutters);
      y = line.front()->baseline;
    }
    if (!filled || first > 1) return std::nullopt;
    RowBand row{strips_.front().y0,
                strips_.front().y0,
                {above_.begin() + static_cast<std::ptrdiff_t>(first), above_.end()}};
    for (const ClusterList& line : row.lines) row.y0 = std::min(row.y0, box_of(line).y0);
    row.open_top = true;
    return row;
  }

  std::span<const Rule> rules_;
  double left_, right_;
  std::vector<RowBand> strips_;
  std::vector<ClusterList> above_, below_;
  ClusterList used_;
};

// False where a table that overlaps the chain has taken some of its words.
bool all_in(const RuleChain& chain, const ClusterList& rest) {
  for (const RowBand& strip : chain.strips)
    for (const ClusterList& line : strip.lines)
      for (const Cluster* c : line)
        if (!std::ranges::binary_search(rest, c)) return false;
  return true;
}

}  // namespace

std::vector<Table> take_horizontal_tables(std::span<const Rule> rules, ClusterList& rest) {
  std::vector<Table> tables;
  const std::vector<RuleChain> chains = find_rule_chains(rules, rest);
  for (const RuleChain& chain : chains) {
    if (!all_in(chain, rest)) continue;
    TableFinder finder(chain, chains, rules, rest);
    std::optional<Table> table = finder.find();
    if (!table) continue;
    tables.push_back(std::move(*table));
    std::erase_if(rest,
                  [&](const Cluster* c) { return std::ranges::binary_search(finder.used(), c); });
  }
  return tables;
}

}  // namespace ita
