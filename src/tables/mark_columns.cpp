#include "tables/mark_columns.h"

#include <re2/re2.h>

#include <algorithm>

#include "normalize/thai_text.h"

namespace ita {
namespace {

constexpr int kAnyFiscalYear = 2567;
constexpr std::size_t kFewest = 3;
constexpr std::size_t kLongestName = 24;  // letters of a month's heading, a year included
constexpr int kQuarters = 4, kMonths = 12, kMostUnits = 20;

// The year that a group's heading names: "พ.ศ. 2567" over "ต.ค." and the months after it.
std::string year_of(const std::string& group) {
  static const RE2 kYear(R"((?:^|\D)(25\d\d)(?:\D|$))");
  std::string year;
  (void)RE2::PartialMatch(fold_digits(group), kYear, &year);
  return year;
}

// The fiscal year's first calendar months lie in the year before the one that "ปีงบประมาณ" names.
bool names_fiscal_year(const std::string& group, const PeriodWords& words) {
  return read_period(group, std::nullopt, words).rule == "fiscal_year";
}

std::string time_of(const ColumnHeading& heading, int in_group, const PeriodWords& words) {
  std::string name = heading.own;
  std::ranges::replace(name, '\n', ' ');
  if (name.empty() || grapheme_count(name) > kLongestName) return {};
  static const RE2 kNumber(R"(\(?(\d{1,2})\)?)"), kQuarter(R"((?i)q\s*\.?\s*([1-4]))");
  int number = 0;
  if (RE2::FullMatch(name, kQuarter, &number)) return "ไตรมาส " + std::to_string(number);
  if (RE2::FullMatch(name, kNumber, &number)) {
    const bool quarters = number >= 1 && number <= kQuarters && in_group == kQuarters;
    return quarters ? "ไตรมาส " + std::to_string(number) : std::string();
  }
  const Period period = read_period(name, kAnyFiscalYear, words);
  if (period.rule != "months" && period.rule != "quarters") return {};
  // Over as many months as these no calendar year stands: it is the fiscal year's.
  constexpr int kMostOfOneYear = 9;
  if (period.rule == "months" && period.year_assumed && !heading.group.empty() &&
      in_group <= kMostOfOneYear && !names_fiscal_year(heading.group, words))
    if (const std::string year = year_of(heading.group); !year.empty()) name += " " + year;
  return name;
}

bool holds_only_marks(const TableChain& chain, int col) {
  constexpr double kMost = 0.7;
  int full = 0, marks = 0;
  for (const TypedCell* cell : chain.body(col)) {
    if (cell->blank() && cell->text.empty()) continue;
    ++full;
    marks += cell->kind == CellKind::kMark || cell->blank() ? 1 : 0;
  }
  return marks >= kMost * full;
}

// "กองคลัง", or whatever stands under a heading over the responsible ones.
std::string unit_of(const ColumnHeading& heading, const Vocabulary& vocabulary) {
  std::string name = heading.own;
  std::ranges::replace(name, '\n', ' ');
  if (name.empty()) return {};
  if (look_up_heading(heading.group, vocabulary.codebook).role == ColumnRole::kResponsible)
    return name;
  const UnitReading reading = vocabulary.units.read({name});
  return !reading.unknown && reading.units.size() == 1 ? name : std::string();
}

// Marks stand side by side: fewer than `fewest` names in a row are none.
void keep_runs(std::vector<std::string>& names, std::size_t fewest, std::size_t most) {
  for (std::size_t first = 0; first < names.size();) {
    std::size_t end = first;
    while (end < names.size() && !names[end].empty()) ++end;
    if (end - first < fewest || end - first > most)
      std::fill(names.begin() + static_cast<std::ptrdiff_t>(first),
                names.begin() + static_cast<std::ptrdiff_t>(end), std::string());
    first = std::max(end, first + 1);
  }
}

bool holds_a_mark(const TableChain& chain, int col) {
  return std::ranges::any_of(chain.body(col), [](const TypedCell* cell) {
    return cell->kind == CellKind::kMark && !cell->text.empty();
  });
}

}  // namespace

MarkColumns find_mark_columns(const TableChain& chain, const std::vector<ColumnEvidence>& columns,
                              const Vocabulary& vocabulary) {
  MarkColumns marks;
  marks.times.resize(columns.size());
  marks.units.resize(columns.size());
  const auto in_group = [&](const std::string& group) {
    return static_cast<int>(std::ranges::count_if(
        columns, [&](const ColumnEvidence& other) { return other.heading.group == group; }));
  };
  bool any_unit_marked = false;
  for (std::size_t col = 0; col < columns.size(); ++col) {
    if (!holds_only_marks(chain, static_cast<int>(col))) continue;
    const ColumnHeading& heading = columns[col].heading;
    marks.times[col] = time_of(heading, in_group(heading.group), vocabulary.periods);
    if (!marks.times[col].empty()) continue;
    marks.units[col] = unit_of(heading, vocabulary);
    any_unit_marked |= !marks.units[col].empty() && holds_a_mark(chain, static_cast<int>(col));
  }
  keep_runs(marks.times, kFewest, kMonths);
  keep_runs(marks.units, kFewest, kMostUnits);
  if (!any_unit_marked) std::ranges::fill(marks.units, std::string());
  return marks;
}

}  // namespace ita
