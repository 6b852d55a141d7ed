#include "parse/continuation.h"

#include <re2/re2.h>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "parse/field_reading.h"
#include "tables/cell_text.h"

namespace ita {
namespace {

// What each sign is worth. Measured on generated reports of many layouts (docs/scores.md), not
// guessed one by one: only the order of sizes matters.
constexpr double kOpenRule = 3.0;       // no rule where the page ends: the row was cut
constexpr double kFragmentJoins = 2.0;  // half a date or half a unit, whole with the other half
constexpr double kEmptyField = 1.0;     // a new row would have words here
constexpr double kNoQuestion =
    2.0;  // hardly any row is without a code where there is a column for it
constexpr double kNoMeasure = 1.5;    // by indicator, every row names its own
constexpr double kWholeField = -1.5;  // a whole date, a whole unit
constexpr double kBeginsWithCode = -1.0;
constexpr double kBeginsInQuestion =
    1.0;  // the question's cell has words but does not begin with a code
constexpr double kNewIssue = -4.0;
constexpr double kListGoesOn = 2.5;  // item 1 on the one page, item 2 on the other
constexpr double kListBegins = -1.0;
constexpr double kBeginsNumbered = -2.0;  // a row of an indicator begins with its number or name

// The numbers of a list's items, "1) …" or "๑. …", in order; none where a line is no item.
std::vector<int> list_numbers(const std::vector<TextLine>& lines) {
  static const RE2 kItem(R"((?m)^\s*\(?(\d{1,2})[.)]\s*\D)");
  const std::string text = fold_digits(join_lines(lines));
  re2::StringPiece rest(text);
  std::vector<int> numbers;
  int number = 0;
  while (RE2::FindAndConsume(&rest, kItem, &number)) numbers.push_back(number);
  return numbers;
}

bool begins_with_item(const std::vector<TextLine>& lines) {
  const std::string text = join_lines(lines);
  return strip_list_marker(text).size() != text.size();
}

class Judge {
 public:
  Judge(const MeasureDraft& before, const RowGroup& group, const TableLayout& layout,
        const Vocabulary& vocabulary, std::optional<int> code_year)
      : before_(before),
        group_(group),
        layout_(layout),
        vocabulary_(vocabulary),
        year_(code_year) {}

  double points() const {
    double sum = 0;
    if (group_.open_top || before_.open_bottom) sum += kOpenRule;
    sum += issue();
    sum += question();
    sum += period();
    sum += units();
    sum += words();
    return sum;
  }

 private:
  double issue() const {
    if (!group_.section.empty() && vocabulary_.codebook.find_issue(group_.section))
      return kNewIssue;
    const std::string text = join_lines(group_.of(ColumnRole::kIssue));
    if (text.empty())
      return layout_.has(ColumnRole::kIssue) && !before_.issue.text.empty() ? 0.5 : 0;
    const IssueReading own = read_issue(text, vocabulary_.codebook);
    const bool numbered = read_issue_number(text).has_value();
    if (own.number && own.number != before_.issue.number && (numbered || !own.doubtful))
      return kNewIssue;
    return numbered ? 0 : 1;
  }

  double question() const {
    if (!layout_.has(ColumnRole::kQuestion)) return 0;
    const std::string text = join_lines(group_.of(ColumnRole::kQuestion));
    if (text.empty()) return kNoQuestion;
    return begins_with_code(text, vocabulary_.codebook, year_) ? kBeginsWithCode
                                                               : kBeginsInQuestion;
  }

  double period() const {
    const bool two_columns =
        layout_.has(ColumnRole::kPeriodStart) && layout_.has(ColumnRole::kPeriodEnd);
    if (!layout_.has(ColumnRole::kPeriod) && !two_columns) return 0;
    const std::string here = period_text(group_.lines, vocabulary_.periods);
    const std::string there = period_text(before_.lines, vocabulary_.periods);
    if (here.empty()) return kEmptyField;
    auto lines = before_.lines;
    for (std::size_t role = 0; role < lines.size(); ++role)
      lines[role].insert(lines[role].end(), group_.lines[role].begin(), group_.lines[role].end());
    const std::string both = period_text(lines, vocabulary_.periods);
    const bool joins = !there.empty() && is_whole_period(both, vocabulary_.periods);
    if (joins && (year_comes_late(there, both) || number_comes_late(there, here)))
      return kFragmentJoins;
    const bool whole_here = is_whole_period(here, vocabulary_.periods);
    const bool whole_there = is_whole_period(there, vocabulary_.periods);
    if (whole_here && whole_there) return kWholeField;
    if (joins) return kFragmentJoins;
    return whole_here ? kWholeField : 0;
  }

  // "ตุลาคม" could be a period of its own, but not where "2567 - กันยายน 2568" follows on the next
  // page.
  bool year_comes_late(const std::string& there, const std::string& both) const {
    const Period first = read_any_year(there, vocabulary_.periods);
    const Period whole = read_any_year(both, vocabulary_.periods);
    return (first.rule == "months" || first.rule == "days") && first.year_assumed &&
           !whole.year_assumed && whole.rule == first.rule;
  }

  // "ไตรมาส" on one page, "๑/๒๕๖๗" on the next; each might be read alone.
  static bool number_comes_late(const std::string& there, const std::string& here) {
    static const RE2 kNumber(R"(\d)"), kNumbers(R"(\s*\d{1,4}(?:\s*/\s*\d{2,4})?\s*)");
    return !RE2::PartialMatch(fold_digits(there), kNumber) &&
           RE2::FullMatch(fold_digits(here), kNumbers);
  }

  double units() const {
    if (!layout_.has(ColumnRole::kResponsible)) return 0;
    const auto& here = group_.of(ColumnRole::kResponsible);
    const auto& there = before_.of(ColumnRole::kResponsible);
    if (here.empty()) return kEmptyField;
    const bool whole_here = !vocabulary_.units.read(text_of_lines(here)).unknown;
    const bool whole_there = !vocabulary_.units.read(text_of_lines(there)).unknown;
    if (whole_here && whole_there) return kWholeField;
    std::vector<TextLine> both = there;
    both.insert(both.end(), here.begin(), here.end());
    const bool joins = !there.empty() && !vocabulary_.units.read(text_of_lines(both)).unknown;
    if (joins) return kFragmentJoins;
    return whole_here ? kWholeField : 0;
  }

  double words() const {
    double sum = 0;
    const bool by_issue = layout_.has(ColumnRole::kQuestion) || layout_.has(ColumnRole::kIssue);
    for (ColumnRole role :
         {ColumnRole::kFinding, ColumnRole::kMeasure, ColumnRole::kSteps, ColumnRole::kResult,
          ColumnRole::kSuggestion, ColumnRole::kMonitoring}) {
      if (!layout_.has(role)) continue;
      const auto& here = group_.of(role);
      if (here.empty()) {
        if (!before_.of(role).empty())
          sum += role == ColumnRole::kMeasure && !by_issue ? kNoMeasure : kEmptyField / 2;
        continue;
      }
      if (role == ColumnRole::kSteps || role == ColumnRole::kMeasure) sum += list(here, role);
      if (role == ColumnRole::kMeasure && !by_issue) {
        const std::string text = join_lines(here);
        const bool starts = begins_with_item(here) || read_issue_number(text).has_value() ||
                            vocabulary_.codebook.find_indicator(text).has_value();
        sum += starts ? kBeginsNumbered : 1.5;
      }
    }
    return sum;
  }

  double list(const std::vector<TextLine>& here, ColumnRole role) const {
    const std::vector<int> there = list_numbers(before_.of(role)), goes_on = list_numbers(here);
    if (there.empty() || goes_on.empty()) return 0;
    if (goes_on.front() > 1 && goes_on.front() == there.back() + 1) return kListGoesOn;
    return goes_on.front() == 1 && begins_with_item(here) ? kListBegins : 0;
  }

  const MeasureDraft& before_;
  const RowGroup& group_;
  const TableLayout& layout_;
  const Vocabulary& vocabulary_;
  std::optional<int> year_;
};

}  // namespace

ContinuationPoints judge_continuation(const MeasureDraft& before, const RowGroup& group,
                                      const TableLayout& layout, const Vocabulary& vocabulary,
                                      std::optional<int> code_year) {
  return {Judge(before, group, layout, vocabulary, code_year).points()};
}

}  // namespace ita
