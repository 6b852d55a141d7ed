#include "tables/mark_columns.h"

#include <re2/re2.h>

#include <algorithm>

#include "normalize/thai_text.h"

namespace ita {
namespace {

constexpr int kAnyFiscalYear = 2567;
constexpr std::size_t kFewest = 3;
constexpr std::size_t kLongestName = 24;  // letters of a month's heading, a year included
constexpr int kQuarters = 4, kMonths = 12;

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

}  // namespace

std::vector<std::string> find_mark_columns(const TableChain& chain,
                                           const std::vector<ColumnEvidence>& columns,
                                           const PeriodWords& words) {
  std::vector<std::string> times(columns.size());
  const auto in_group = [&](const std::string& group) {
    return static_cast<int>(std::ranges::count_if(
        columns, [&](const ColumnEvidence& other) { return other.heading.group == group; }));
  };
  for (std::size_t col = 0; col < columns.size(); ++col)
    if (holds_only_marks(chain, static_cast<int>(col)))
      times[col] = time_of(columns[col].heading, in_group(columns[col].heading.group), words);
  for (std::size_t first = 0; first < times.size();) {
    std::size_t end = first;
    while (end < times.size() && !times[end].empty()) ++end;
    if (end - first < kFewest || end - first > kMonths)
      std::fill(times.begin() + static_cast<std::ptrdiff_t>(first),
                times.begin() + static_cast<std::ptrdiff_t>(end), std::string());
    first = std::max(end, first + 1);
  }
  return times;
}

}  // namespace ita
