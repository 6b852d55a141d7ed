#include "parse/field_reading.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "tables/cell_text.h"

namespace ita {
namespace {

constexpr int kIssues = 7;
// A fiscal year to test a period's form with; which one is of no matter.
constexpr int kAnyFiscalYear = 2567;

// Two narrow columns (from, to) that a table without upright rules kept in one cell:
//
//     มกราคม   กรกฎาคม
//     2569     2569
//
// The cell's words left and right of the white between them; nothing where there is none.
std::optional<std::pair<std::string, std::string>> split_columns(
    const std::vector<TextLine>& lines) {
  constexpr double kWhite = 0.6;  // em
  double left_end = -1e9, right_start = 1e9, em = 0;
  for (const TextLine& line : lines)
    for (std::size_t i = 1; i < line.words.size(); ++i) {
      const Word &a = line.words[i - 1], &b = line.words[i];
      em = std::max<double>(em, b.font_size);
      if (b.box.x0 - a.box.x1 <= kWhite * b.font_size) continue;
      left_end = std::max(left_end, a.box.x1);
      right_start = std::min(right_start, b.box.x0);
    }
  if (em == 0 || right_start <= left_end) return std::nullopt;
  std::string left, right;
  for (const TextLine& line : lines)
    for (const Word& word : line.words) {
      const bool on_left = word.box.x1 <= left_end + 0.5;
      if (!on_left && word.box.x0 < right_start - 0.5) return std::nullopt;
      std::string& side = on_left ? left : right;
      if (!side.empty()) side += ' ';
      side += word.text;
    }
  if (left.empty() || right.empty()) return std::nullopt;
  return std::pair(canonical_text(left), canonical_text(right));
}

// Between "ปีงบประมาณ" and a year of four digits stands the era: in a scan's "พ.ค. 2568" a letter
// was taken for its like.
std::string join_period(const std::vector<TextLine>& lines) {
  static const RE2 kMisreadEra(R"((ปี|ประมาณ)(\s*พ\s?\.\s?)ค(\s?\.?\s*[2๒][5๕][0-9๐-๙]{2}))");
  std::string period = join_lines(lines);
  if (!is_printed_text(lines)) RE2::Replace(&period, kMisreadEra, R"(\1\2ศ\3)");
  return period;
}

}  // namespace

IssueReading read_issue(std::string_view text, const Codebook& codebook) {
  IssueReading reading;
  reading.text = text;
  // The paragraph's number before it says nothing of the issue's: "2.3 ประเด็น (5) …".
  static const RE2 kParagraph(R"(\s*[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})+[.)]?\s*ประเด็น)");
  if (RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kParagraph))
    text.remove_prefix(text.find("ประเด็น"));
  std::optional<int> number = read_issue_number(text);
  if (number && (*number < 1 || *number > kIssues)) number.reset();
  const auto named = codebook.find_issue(text);
  if (named) {
    // A name is longer than a digit and so the better witness; a clear conflict is for people.
    reading.number = named->number;
    reading.doubtful = number && *number != named->number;
  } else {
    reading.number = number;
    reading.doubtful = !number;
  }
  return reading;
}

IssueReading read_issue_cell(std::string_view text, const Codebook& codebook) {
  constexpr std::size_t kPartOfName = 24;  // bytes of a skeleton: eight letters
  IssueReading reading = read_issue(text, codebook);
  const std::string part = skeleton(strip_list_marker(text));
  if (reading.number || part.size() < kPartOfName) return reading;
  std::optional<int> only;
  for (const Issue& issue : codebook.issues()) {
    if (skeleton(issue.name).find(part) == std::string::npos) continue;
    if (only) return reading;
    only = issue.number;
  }
  if (!only)
    if (const auto named = codebook.find_short_issue(text)) only = named->number;
  if (only) {
    reading.number = only;
    reading.doubtful = false;
  }
  return reading;
}

bool is_whole_period(std::string_view text, const PeriodWords& words) {
  if (text.empty()) return false;
  const Period period = read_any_year(text, words);
  return !period.doubtful && (period.rule == "split" || (period.start && period.end));
}

Period read_any_year(std::string_view text, const PeriodWords& words) {
  return read_period(text, kAnyFiscalYear, words);
}

std::string period_text(const FieldLines& lines, const PeriodWords& words) {
  const auto text = [&](ColumnRole role) {
    return join_period(lines[static_cast<std::size_t>(role)]);
  };
  std::string period = text(ColumnRole::kPeriod);
  if (!period.empty()) {
    const auto columns = split_columns(lines[static_cast<std::size_t>(ColumnRole::kPeriod)]);
    if (!columns || !is_whole_period(columns->first, words) ||
        !is_whole_period(columns->second, words))
      return period;
    return columns->first + " - " + columns->second;
  }
  const std::string start = text(ColumnRole::kPeriodStart), end = text(ColumnRole::kPeriodEnd);
  if (start.empty() || end.empty()) return start + end;
  return start + " - " + end;
}

bool is_printed_text(const std::vector<TextLine>& lines) {
  return std::ranges::all_of(lines, [](const TextLine& line) {
    return std::ranges::all_of(line.words, [](const Word& w) { return w.confidence >= 1; });
  });
}

std::vector<std::string> text_of_lines(const std::vector<TextLine>& lines) {
  std::vector<std::string> out;
  out.reserve(lines.size());
  for (const TextLine& line : lines) out.push_back(to_text(line));
  return out;
}

}  // namespace ita
