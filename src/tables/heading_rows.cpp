#include "tables/heading_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "core/utf8.h"
#include "normalize/thai_text.h"
#include "tables/heading_words.h"

namespace ita {
namespace {

constexpr int kTopRows = 3;           // in which a heading said again stands
constexpr int kRowsJudged = 8;        // of a table's top
constexpr double kSureHeading = 2.0;  // log odds for a heading below rows
constexpr std::size_t kSoundLetters = 60;
constexpr double kMostOdds = 6;

constexpr std::array<std::pair<CellKind, std::string_view>, 9> kKinds{{
    {CellKind::kCode, "is_code"},
    {CellKind::kNumber, "is_number"},
    {CellKind::kMark, "is_mark"},
    {CellKind::kPeriod, "is_period"},
    {CellKind::kUnit, "is_unit"},
    {CellKind::kIssue, "is_issue"},
    {CellKind::kIndicator, "is_indicator"},
    {CellKind::kProse, "is_prose"},
    {CellKind::kBlank, "is_blank"},
}};

// Cells with words, and how many of them pass a test.
template <typename Test>
double share(const std::vector<const TypedCell*>& cells, Test test) {
  if (cells.empty()) return 0;
  return static_cast<double>(
             std::ranges::count_if(cells, [&](const auto* c) { return test(*c); })) /
         static_cast<double>(cells.size());
}

bool is_bold(const TypedCell& cell) {
  return std::ranges::all_of(cell.cell->lines, [](const TextLine& line) {
    return std::ranges::all_of(line.words, [](const Word& word) { return word.bold; });
  });
}

// The kind of most cells of each column, where there is one.
std::map<int, CellKind> column_kinds(const TypedTable& table) {
  constexpr int kFirstRow = 2;
  std::map<int, std::map<CellKind, int>> counts;
  for (const TypedCell& cell : table.cells())
    if (cell.cell->row >= kFirstRow && cell.cell->colspan == 1 && !cell.blank())
      ++counts[cell.cell->col][cell.kind];
  std::map<int, CellKind> kinds;
  for (const auto& [col, of] : counts) {
    int all = 0;
    for (const auto& [kind, n] : of) all += n;
    for (const auto& [kind, n] : of)
      if (all >= 2 && 5 * n >= 3 * all) kinds[col] = kind;
  }
  return kinds;
}

}  // namespace

void TopTexts::add(const TypedTable& table) {
  for (const TypedCell& cell : table.cells()) {
    if (cell.cell->row >= kTopRows || cell.compact.empty()) continue;
    auto& where = tables_[encode_utf8(cell.compact)];
    if (where.empty() || where.back() != &table) where.push_back(&table);
  }
}

bool TopTexts::stands_elsewhere(const TypedCell& cell, const TypedTable& table) const {
  const auto found = tables_.find(encode_utf8(cell.compact));
  return found != tables_.end() &&
         std::ranges::any_of(found->second, [&](const auto* other) { return other != &table; });
}

double HeadingRows::sound_of(const TypedCell& cell) const {
  std::u32string text = decode_utf8(skeleton(cell.text));
  text.resize(std::min(text.size(), kSoundLetters));
  std::array<double, 1> sum{0};
  Features bias;
  bias.add("bias", 1);
  model_.sound.add(bias, sum);
  model_.sound.add(Pieces(text, "o:", 2, 5), 1, sum);
  return std::clamp(sum[0], -kMostOdds, kMostOdds);
}

HeadingRows::Whole HeadingRows::look_at(const TypedTable& table) {
  std::vector<const TypedCell*> all;
  for (const TypedCell& cell : table.cells())
    if (!cell.blank()) all.push_back(&cell);
  return {column_kinds(table), share(all, is_bold)};
}

Features HeadingRows::evidence(const TypedTable& table, const Whole& whole, int row,
                               const TopTexts& tops) const {
  Features f;
  const auto cells = table.starting(row);
  const auto n = static_cast<double>(cells.size());
  f.add("bias", 1);
  f.add("row" + std::to_string(std::min(row, 4)), 1);
  f.add("cells", std::min(n, 8.0) / 8);
  f.add("share", n / std::max(1, table.cols()));
  if (cells.empty()) {
    f.add("empty", 1);
    return f;
  }
  for (const auto& [kind, name] : kKinds)
    f.add(name, share(cells, [kind = kind](const TypedCell& c) { return c.kind == kind; }));
  double letters = 0, longest = 0, sound = 0, least = kMostOdds;
  int listed = 0, worded = 0;
  for (const TypedCell* cell : cells) {
    letters += static_cast<double>(cell->compact.size());
    longest = std::max(longest, static_cast<double>(cell->compact.size()));
    const double odds = sound_of(*cell);
    sound += odds;
    least = std::min(least, odds);
    const HeadingKnown known = look_up_heading(cell->text, vocabulary_.codebook).known;
    listed += known == HeadingKnown::kListed ? 1 : 0;
    worded += known != HeadingKnown::kNot ? 1 : 0;
  }
  f.add("len", std::log(1 + letters / n) / 4);
  f.add("longest", std::log(1 + longest) / 5);
  f.add("listed", listed / n);
  f.add("worded", worded / n);
  f.add("sounds", sound / n / 3);
  f.add("sounds_least", least / 3);
  f.add("wide", share(cells, [](const TypedCell& c) { return c.cell->colspan > 1; }));
  f.add("tall", share(cells, [](const TypedCell& c) { return c.cell->rowspan > 1; }));
  std::vector<const TypedCell*> typed;
  const auto& kinds = whole.kinds;
  for (const TypedCell* cell : cells)
    if (cell->cell->colspan == 1 && kinds.contains(cell->cell->col)) typed.push_back(cell);
  const double unlike =
      share(typed, [&](const TypedCell& c) { return kinds.at(c.cell->col) != c.kind; });
  f.add("unlike_column", typed.empty() ? 0.5 : unlike);
  f.add("like_column", typed.empty() ? 0.3 : 1 - unlike);
  f.add("under_wide", row == 0 ? 0 : share(cells, [&](const TypedCell& c) {
          const TypedCell* above = table.at(row - 1, c.cell->col);
          return above != nullptr && above->cell->colspan > 1 &&
                 above->cell->colspan < table.cols();
        }));
  bool beside_tall = false;
  for (int col = 0; col < table.cols(); ++col) {
    const TypedCell* over = table.at(row, col);
    beside_tall |= over != nullptr && over->cell->row < row && over->cell->row <= 1;
  }
  f.add("beside_tall", beside_tall ? 1 : 0);
  f.add("numbering", numbers_columns(table, row) ? 1 : 0);
  f.add("again", share(cells, [&](const TypedCell& c) { return tops.stands_elsewhere(c, table); }));
  f.add("bolder", share(cells, is_bold) - whole.bold);
  return f;
}

std::vector<double> HeadingRows::odds_of(const TypedTable& table, const TopTexts& tops) const {
  std::vector<double> odds;
  const Whole whole = look_at(table);
  for (int row = 0; row < table.rows(); ++row) {
    std::array<double, 1> sum{0};
    if (!(table.is_band(row) && table.cols() >= 3)) {
      model_.row.add(evidence(table, whole, row, tops), sum);
      if (says_headings(table, row)) sum[0] = std::max(sum[0], kSureHeading) + kSureHeading;
    }
    odds.push_back(sum[0]);
  }
  return odds;
}

// Headings of known wordings and hardly anything else, wherever in the table they stand.
bool HeadingRows::says_headings(const TypedTable& table, int row) const {
  constexpr std::size_t kFewestRoles = 3;
  const auto cells = table.starting(row);
  std::set<ColumnRole> roles;
  std::size_t listed = 0;
  for (const TypedCell* cell : cells) {
    const HeadingLookup lookup = look_up_heading(cell->text, vocabulary_.codebook);
    if (lookup.known != HeadingKnown::kListed) continue;
    ++listed;
    if (lookup.role != ColumnRole::kNone) roles.insert(lookup.role);
  }
  return roles.size() >= kFewestRoles && 4 * listed >= 3 * cells.size();
}

namespace {

bool cuts_a_cell(const TypedTable& table, int end) {
  return std::ranges::any_of(table.cells(), [&](const TypedCell& c) {
    return !c.blank() && c.cell->row < end && c.cell->row + c.cell->rowspan > end &&
           c.cell->colspan < table.cols();
  });
}

bool is_skipped(const TypedTable& table, int row) {
  return table.is_band(row) && table.cols() >= 3;
}

// Groups alone say of no column what it holds: their own headings are still to come.
bool has_only_groups(const TypedTable& table, int row) {
  for (int col = 0; col < table.cols(); ++col) {
    const TypedCell* cell = table.at(row, col);
    if (cell == nullptr || cell->blank() || cell->cell->colspan == 1) return false;
  }
  return table.cols() >= 3 && row + 1 < table.rows();
}

// The words of a row of the heading at the table's top, said again.
bool says_again(const TypedTable& table, int row, const HeadingSpan& top) {
  const auto cells = table.starting(row);
  if (cells.size() < 2 || top.end_row == 0) return false;
  return std::ranges::all_of(cells, [&](const TypedCell* cell) {
    for (int above = top.first_row; above < top.end_row; ++above) {
      const TypedCell* said = table.at(above, cell->cell->col);
      if (said != nullptr && !said->compact.empty() && said->compact == cell->compact) return true;
    }
    return false;
  });
}

// The best end of a heading that begins at `first`: rows above the end speak for it, rows below
// against.
HeadingSpan best_span(const TypedTable& table, const std::vector<double>& odds, int first) {
  const int judged = std::min(table.rows(), first + kRowsJudged);
  double sum = 0, best = 0, second = -1e9;
  int best_end = first;
  for (int end = first + 1; end <= judged; ++end) {
    sum += odds[static_cast<std::size_t>(end) - 1];
    if (is_skipped(table, end - 1) || cuts_a_cell(table, end)) continue;
    if (has_only_groups(table, end - 1)) continue;
    if (sum > best) {
      second = best;
      best = sum;
      best_end = end;
    } else {
      second = std::max(second, sum);
    }
  }
  // Groups that sound like headings have their columns' own below them, whatever those sound like.
  if (best_end == first && first + 1 < judged && has_only_groups(table, first) &&
      odds[static_cast<std::size_t>(first)] > 0 && !cuts_a_cell(table, first + 2))
    best_end = first + 2;
  // A row of known headings is one, and its tall cells reach down over the rows beside them.
  if (best_end == first && first < table.rows() &&
      odds[static_cast<std::size_t>(first)] >= 2 * kSureHeading) {
    best_end = first + 1;
    while (best_end < judged &&
           (cuts_a_cell(table, best_end) || has_only_groups(table, best_end - 1)))
      ++best_end;
  }
  if (best_end > first && best_end < table.rows() && numbers_columns(table, best_end)) ++best_end;
  return {first, best_end, best - std::max(second, -1e3)};
}

}  // namespace

std::vector<HeadingSpan> HeadingRows::find(const TypedTable& table, const TopTexts& tops) const {
  const std::vector<double> odds = odds_of(table, tops);
  std::vector<HeadingSpan> spans{best_span(table, odds, 0)};
  for (int row = spans.front().end_row + 1; row < table.rows(); ++row) {
    const bool again = says_again(table, row, spans.front());
    if (is_skipped(table, row) || (odds[static_cast<std::size_t>(row)] < kSureHeading && !again))
      continue;
    if (again) {
      spans.push_back({row, row + 1, kSureHeading});
      ++row;
      continue;
    }
    if (cuts_a_cell(table, row)) continue;
    const HeadingSpan span = best_span(table, odds, row);
    if (span.end_row <= row) continue;
    spans.push_back(span);
    row = span.end_row;
  }
  return spans;
}

bool numbers_columns(const TypedTable& table, int row) {
  constexpr std::size_t kFewest = 3;
  const auto cells = table.starting(row);
  if (cells.size() < kFewest) return false;
  std::optional<int> before;
  for (const TypedCell* cell : cells) {
    if (!cell->ordinal || (before && *cell->ordinal != *before + 1)) return false;
    before = cell->ordinal;
  }
  return true;
}

}  // namespace ita
