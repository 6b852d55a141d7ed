#include "parse/field_reading.h"

#include "normalize/text_join.h"
#include "parse/cell_text.h"

namespace ita {
namespace {

constexpr int kIssues = 7;
// A fiscal year to test a period's form with; which one is of no matter.
constexpr int kAnyFiscalYear = 2567;

}  // namespace

IssueReading read_issue(std::string_view text, const Codebook& codebook) {
  IssueReading reading;
  reading.text = text;
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

bool is_whole_period(std::string_view text, const PeriodWords& words) {
  if (text.empty()) return false;
  const Period period = read_any_year(text, words);
  return period.start && period.end && !period.doubtful;
}

Period read_any_year(std::string_view text, const PeriodWords& words) {
  return read_period(text, kAnyFiscalYear, words);
}

std::string period_text(const FieldLines& lines) {
  const auto text = [&](ColumnRole role) { return join_lines(lines[static_cast<std::size_t>(role)]); };
  std::string period = text(ColumnRole::kPeriod);
  if (!period.empty()) return period;
  const std::string start = text(ColumnRole::kPeriodStart), end = text(ColumnRole::kPeriodEnd);
  if (start.empty() || end.empty()) return start + end;
  return start + " - " + end;
}

std::vector<std::string> text_of_lines(const std::vector<TextLine>& lines) {
  std::vector<std::string> out;
  out.reserve(lines.size());
  for (const TextLine& line : lines) out.push_back(to_text(line));
  return out;
}

}  // namespace ita
