#include "tables/column_evidence.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/thai_char.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

using Cells = std::vector<const TypedCell*>;

template <typename Value>
double mean(const Cells& cells, Value value) {
  if (cells.empty()) return 0;
  double sum = 0;
  for (const TypedCell* cell : cells) sum += static_cast<double>(value(*cell));
  return sum / static_cast<double>(cells.size());
}

bool matches(const TypedCell& cell, const RE2& pattern) {
  return RE2::PartialMatch(cell.text, pattern);
}

int count_items(const TypedCell& cell) {
  static const RE2 kItem(R"(^\s*(?:\(?\d{1,2}[.)]|[-•●–*]|\d\.\d|[กขค]\))\s*\D)");
  return static_cast<int>(std::ranges::count_if(
      cell.lines, [](const std::string& line) { return RE2::PartialMatch(line, kItem); }));
}

double share_of(const TypedCell& cell, bool (*test)(char32_t)) {
  return static_cast<double>(std::ranges::count_if(cell.compact, test)) /
         static_cast<double>(cell.compact.size());
}

bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_latin(char32_t c) { return c >= U'a' && c <= U'z'; }

// 1, 2, 3 …: the share of steps by one.
double counts_up(const Cells& cells) {
  std::vector<int> numbers;
  for (const TypedCell* cell : cells)
    if (cell->ordinal) numbers.push_back(*cell->ordinal);
  if (numbers.size() < 2) return 0;
  int steps = 0;
  for (std::size_t i = 1; i < numbers.size(); ++i) steps += numbers[i] == numbers[i - 1] + 1;
  return static_cast<double>(steps) / static_cast<double>(numbers.size() - 1);
}

void add_lengths(Features& f, const Cells& cells) {
  std::vector<double> lengths;
  for (const TypedCell* cell : cells) lengths.push_back(static_cast<double>(cell->compact.size()));
  const double n = static_cast<double>(lengths.size());
  const double average = std::accumulate(lengths.begin(), lengths.end(), 0.0) / n;
  double variance = 0;
  for (const double length : lengths) variance += (length - average) * (length - average) / n;
  f.add("len", std::log(1 + average) / 5);
  f.add("len_top", std::log(1 + *std::ranges::max_element(lengths)) / 6);
  f.add("len_even", std::sqrt(variance) / (1 + average));
  constexpr std::array<double, 7> kBounds{0, 3, 8, 20, 50, 120, 1e9};
  for (std::size_t i = 0; i + 1 < kBounds.size(); ++i) {
    const auto within = std::ranges::count_if(
        lengths, [&](double l) { return l >= kBounds[i] && l < kBounds[i + 1]; });
    f.add("len" + std::to_string(static_cast<int>(kBounds[i])), static_cast<double>(within) / n);
  }
}

}  // namespace

ColumnEvidence ColumnReader::read(const TableChain& chain, int col) const {
  ColumnEvidence evidence;
  const Cells cells = chain.body(col);
  evidence.heading = chain.heading(col);
  evidence.lookup = look_up_heading(evidence.heading.own, vocabulary_.codebook);
  read_cells(evidence, cells, std::max(1, chain.body_rows()));
  read_place(evidence, chain, col);
  read_heading(evidence);
  return evidence;
}

ColumnEvidence ColumnReader::read_label(const std::string& label,
                                        const std::vector<TypedCell>& cells) const {
  ColumnEvidence evidence;
  evidence.heading.own = fold_digits(canonical_text(label));
  evidence.lookup = look_up_heading(evidence.heading.own, vocabulary_.codebook);
  Cells pointers;
  for (const TypedCell& cell : cells) pointers.push_back(&cell);
  read_cells(evidence, pointers, static_cast<int>(cells.size()));
  read_heading(evidence);
  return evidence;
}

void ColumnReader::read_cells(ColumnEvidence& evidence, const Cells& cells, int rows) const {
  Features& f = evidence.cells;
  f.add("bias", 1);
  const auto count = static_cast<double>(std::max<std::size_t>(1, cells.size()));
  std::size_t marks = 0;
  for (const TypedCell* cell : cells) {
    marks += cell->kind == CellKind::kMark ? 1U : 0U;
    if (!cell->blank() && cell->kind != CellKind::kMark && evidence.words.size() < kMostCells)
      evidence.words.push_back(cell);
  }
  f.add("marks", static_cast<double>(marks) / count);
  if (evidence.words.empty()) {
    f.add("empty", 1);
    return;
  }
  const auto filled = static_cast<double>(std::ranges::count_if(
      cells, [](const auto* c) { return !c->blank() && c->kind != CellKind::kMark; }));
  f.add("filled", filled / count);
  f.add("dash", mean(cells, [](const TypedCell& c) { return c.blank() && !c.text.empty(); }));
  f.add("starts", static_cast<double>(cells.size()) / rows);
  f.add("few", filled <= 2 ? 1 : 0);
  read_shape(evidence);
}

void ColumnReader::read_shape(ColumnEvidence& evidence) const {
  static const RE2 kDecimal(R"(^\D{0,2}\d{1,3}[.]\d\d?\D{0,2}$)"), kSigned(R"(^(?:\+|-)\d)"),
      kHundred(R"(^100(?:\.00?)?\s*%?$)"), kPercent(R"(%$)"),
      kDate(R"(^\d{1,2}\s*\D{2,14}\s*(?:25)?\d\d$)"), kAddress(R"(https?:|www\.|\.go\.th|qr)"),
      kAmount(R"(^\d{1,3}(?:,\d{3})+(?:\.\d+)?)"), kTool(R"(^\W*(?:iit|eit|oit|moit)\b)");
  Features& f = evidence.cells;
  const Cells& cells = evidence.words;
  f.add("rowspan",
        std::min(4.0, std::log(mean(cells, [](const TypedCell& c) { return c.cell->rowspan; }))));
  add_lengths(f, cells);
  std::set<std::u32string> different;
  for (const TypedCell* cell : cells) different.insert(cell->compact);
  f.add("same", 1 - static_cast<double>(different.size()) / static_cast<double>(cells.size()));
  f.add("code_first", mean(cells, [](const TypedCell& c) { return c.code_first; }));
  f.add("code_only", mean(cells, [](const TypedCell& c) { return c.code_only; }));
  f.add("number", mean(cells, [](const TypedCell& c) { return c.number; }));
  f.add("score", mean(cells, [](const TypedCell& c) { return c.scores; }));
  f.add("ordinal", mean(cells, [](const TypedCell& c) { return c.ordinal.has_value(); }));
  f.add("counts_up", counts_up(cells));
  f.add("period", mean(cells, [](const TypedCell& c) { return c.period; }));
  f.add("period_like", mean(cells, [](const TypedCell& c) { return c.period_like; }));
  f.add("unit", mean(cells, [](const TypedCell& c) { return c.unit; }));
  f.add("issue", mean(cells, [](const TypedCell& c) { return c.issue; }));
  f.add("indicator", mean(cells, [](const TypedCell& c) { return c.indicator; }));
  f.add("decimal", mean(cells, [](const TypedCell& c) { return matches(c, kDecimal); }));
  f.add("signed", mean(cells, [](const TypedCell& c) { return matches(c, kSigned); }));
  f.add("hundred", mean(cells, [](const TypedCell& c) { return matches(c, kHundred); }));
  f.add("percent", mean(cells, [](const TypedCell& c) { return matches(c, kPercent); }));
  f.add("one_date", mean(cells, [](const TypedCell& c) { return c.period && matches(c, kDate); }));
  f.add("address", mean(cells, [](const TypedCell& c) { return matches(c, kAddress); }));
  f.add("amount", mean(cells, [](const TypedCell& c) { return matches(c, kAmount); }));
  f.add("tool", mean(cells, [](const TypedCell& c) { return matches(c, kTool); }));
  f.add("item", mean(cells, [](const TypedCell& c) { return count_items(c) >= 1; }));
  f.add("items", mean(cells, [](const TypedCell& c) { return count_items(c) >= 2; }));
  f.add("lines", std::log(mean(cells, [](const TypedCell& c) { return c.lines.size(); })));
  f.add("digits", mean(cells, [](const TypedCell& c) { return share_of(c, is_ascii_digit); }));
  f.add("latin", mean(cells, [](const TypedCell& c) { return share_of(c, is_latin); }));
  f.add("lettered", mean(cells, [](const TypedCell& c) {
          return std::ranges::count_if(c.compact, thai::is_consonant) >= 4;
        }));
  for (std::size_t sign = 0; sign < model_.signs.count(); ++sign) {
    const auto shown = [&](const TypedCell& c) {
      return model_.signs.shows(sign, strip_list_marker(c.text));
    };
    const auto of_lines = [&](const TypedCell& c) {
      return static_cast<double>(std::ranges::count_if(c.lines,
                                                       [&](const std::string& line) {
                                                         return model_.signs.shows(
                                                             sign, strip_list_marker(line));
                                                       })) /
             static_cast<double>(c.lines.size());
    };
    f.add("sign_" + model_.signs.name(sign), mean(cells, shown));
    f.add("lines_" + model_.signs.name(sign), mean(cells, of_lines));
  }
}

void ColumnReader::read_place(ColumnEvidence& evidence, const TableChain& chain, int col) {
  Features& f = evidence.cells;
  const int n = chain.cols();
  const auto [from, to] = chain.place(col);
  f.add("at", col / static_cast<double>(std::max(1, n - 1)));
  f.add("first", col == 0);
  f.add("second", col == 1);
  f.add("last", col == n - 1);
  f.add("before_last", col == n - 2);
  f.add("width", to - from);
  f.add("cols", n / 12.0);
  f.add("n" + std::to_string(std::min(n, 11)), 1);
}

void ColumnReader::read_heading(ColumnEvidence& evidence) const {
  static const RE2 kYear(R"((25\d\d))");
  Features& f = evidence.heading_facts;
  const std::string& own = evidence.heading.own;
  f.add("bias", 1);
  f.add("none", own.empty());
  f.add("grouped", !evidence.heading.group.empty());
  const auto add_lookup = [&](const HeadingLookup& lookup, const std::string& mark, double value) {
    if (lookup.known == HeadingKnown::kNot) return;
    const std::string how = lookup.known == HeadingKnown::kListed ? "list_" : "word_";
    f.add(mark + how + (lookup.group ? "group" : std::string(to_name(lookup.role))), value);
  };
  add_lookup(evidence.lookup, "", 1);
  constexpr double kGroupCounts = 0.7;
  add_lookup(look_up_heading(evidence.heading.group, vocabulary_.codebook), "over_", kGroupCounts);
  int year = 0;
  if (RE2::PartialMatch(own, kYear, &year) ||
      RE2::PartialMatch(evidence.heading.group, kYear, &year)) {
    f.add("year", 1);
    if (assessment_year_)
      f.add(year == *assessment_year_  ? "year_assessed"
            : year < *assessment_year_ ? "year_before"
                                       : "year_after",
            1);
  }
  f.add("percent", own.find('%') != std::string::npos);
}

}  // namespace ita
