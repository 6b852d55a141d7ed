#include "parse/measure_finish.h"

#include <re2/re2.h>

#include <algorithm>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "parse/field_reading.h"
#include "parse/row_confidence.h"
#include "tables/cell_text.h"

namespace ita {
namespace {

constexpr float kSureReading = 0.6F;         // disputed letters have less
constexpr double kMostUnsure = 0.025;        // disputed words for each letter of a field
constexpr std::size_t kMostProseCodes = 12;  // a row's words name a few questions

// "ตุลาคม 2567 ถึง": more of the period must follow.
bool ends_open(const std::string& period) {
  static const RE2 kOpenEnd(R"((?:และ|ถึง|[-–,])\s*$)");
  return RE2::PartialMatch(period, kOpenEnd);
}

class Finisher {
 public:
  Finisher(const MeasureDraft& draft, const DocumentYears& years, const DocumentPlan& plan,
           const Vocabulary& vocabulary, const ReaderModel& model)
      : draft_(draft), years_(years), plan_(plan), vocabulary_(vocabulary), model_(model) {
    for (const std::string& reason : draft.reasons) doubt(reason);
    measure_.evidence = draft.evidence;
  }

  std::optional<Measure> finish() {
    read_texts();
    if (measure_.finding.empty() && measure_.measure.empty() && measure_.steps.empty())
      return std::nullopt;
    read_issue_and_indicator();
    read_codes_of_row();
    read_period_of_row();
    read_units_of_row();
    doubt_reading();
    const Features signs = confidence_signs(draft_, measure_);
    measure_.signs = signs.values();
    measure_.confidence = row_confidence(signs, model_);
    // A doubt about one value says more than that the form is not known for sure.
    if (measure_.confidence < model_.weighing.review_below && measure_.review_reasons.empty())
      doubt(signs.of("share_unexplained") > 0 || draft_.band_unexplained ? "unexplained_text"
                                                                         : "table_uncertain");
    return std::move(measure_);
  }

 private:
  // A dash alone stands for nothing, be it a cell's or one row's of several.
  std::string text(ColumnRole role) const {
    static const RE2 kDash(R"(\s*[-–—.…]+\s*)");
    std::vector<TextLine> lines;
    for (const TextLine& line : draft_.of(role))
      if (!RE2::FullMatch(to_text(line), kDash)) lines.push_back(line);
    return join_lines(lines);
  }
  // The words of `stand_in` where the document has no place for `role`.
  std::string text_or(ColumnRole role, ColumnRole stand_in) const {
    return expects(role) || !draft_.of(role).empty() ? text(role) : text(stand_in);
  }
  bool expects(ColumnRole role) const { return draft_.layout.has(role); }
  void doubt(const std::string& reason) {
    auto& reasons = measure_.review_reasons;
    if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
      reasons.push_back(reason);
  }

  // Does the row belong to an issue, or to an indicator? What the document does not state is not
  // missed.
  bool by_issue() const {
    if (expects(ColumnRole::kIssue) || draft_.issue.number) return true;
    if (expects(ColumnRole::kIndicator) || !draft_.of(ColumnRole::kIndicator).empty()) return false;
    return plan_.names_issues || issue_beside_codes().number.has_value();
  }

  // Words read from a picture: what the readers were not sure of. One wrong letter spoils a code, a
  // date or a unit's name; in prose it takes several before a row says something else.
  void doubt_reading() {
    const auto unsure = [](const Word& word) { return word.confidence < kSureReading; };
    const auto any_unsure = [&](ColumnRole role, auto matters) {
      for (const TextLine& line : draft_.of(role))
        for (const Word& word : line.words)
          if (unsure(word) && matters(word)) return true;
      return false;
    };
    const auto always = [](const Word&) { return true; };
    const auto holds_code = [](const Word& word) {
      const std::string folded = fold_digits(word.text);
      return folded.find_first_of("0123456789") != std::string::npos;
    };
    bool low = any_unsure(ColumnRole::kPeriod, always) ||
               any_unsure(ColumnRole::kResponsible, always) ||
               any_unsure(ColumnRole::kQuestion, holds_code);
    for (const ColumnRole role :
         {ColumnRole::kFinding, ColumnRole::kMeasure, ColumnRole::kSteps, ColumnRole::kResult,
          ColumnRole::kSuggestion, ColumnRole::kMonitoring}) {
      std::size_t letters = 0, doubtful = 0;
      for (const TextLine& line : draft_.of(role)) {
        for (const Word& word : line.words) {
          letters += grapheme_count(word.text);
          doubtful += unsure(word);
        }
      }
      low |= static_cast<double>(doubtful) > kMostUnsure * static_cast<double>(letters) &&
             doubtful > 1;
    }
    if (low) doubt("low_ocr_confidence");
  }

  void read_texts() {
    measure_.finding = text(ColumnRole::kFinding);
    if (!expects(ColumnRole::kQuestion)) part_codes_from_finding();
    measure_.measure = text(ColumnRole::kMeasure);
    measure_.steps = text(ColumnRole::kSteps);
    measure_.result = text_or(ColumnRole::kResult, ColumnRole::kStatus);
    measure_.suggestion = text(ColumnRole::kSuggestion);
    measure_.monitoring = text(ColumnRole::kMonitoring);
    measure_.budget = text(ColumnRole::kBudget);
    // By indicator, the first column is both: its words are the measure, its indicator is named
    // apart.
    if (measure_.measure.empty() && !by_issue() && expects(ColumnRole::kIndicator))
      measure_.measure = text(ColumnRole::kIndicator);
  }

  // "ข้อ i7 และ i8" on a line of its own above the finding, under a heading for both.
  void part_codes_from_finding() {
    const std::vector<TextLine>& lines = draft_.of(ColumnRole::kFinding);
    if (lines.size() < 2) return;
    const std::string first = to_text(lines.front());
    const auto is_word = [](const CodeToken& token) {
      return token.kind == CodeTokenKind::kWord || token.kind == CodeTokenKind::kOther ||
             (token.kind == CodeTokenKind::kAnnounce && !token.whole);
    };
    if (std::ranges::any_of(tokenize_codes(first, vocabulary_.codebook.code_words()), is_word))
      return;
    const auto readings =
        codes_of_cell(first, vocabulary_.codebook, years_.code_year, std::nullopt);
    if (readings.empty()) return;
    add_codes(readings);
    measure_.finding = join_lines({lines.begin() + 1, lines.end()});
  }

  void read_issue_and_indicator() {
    if (by_issue()) {
      const IssueReading issue = draft_.issue.number ? draft_.issue : issue_beside_codes();
      measure_.issue = issue.number;
      if (names_two_issues()) doubt("table_uncertain");
      if (!measure_.issue) {
        doubt("issue_missing");
      } else if (issue.doubtful) {
        doubt("issue_uncertain");
      }
    }
    for (ColumnRole role : {ColumnRole::kIndicator, ColumnRole::kMeasure, ColumnRole::kFinding}) {
      const std::string words = text(role);
      if (words.empty()) continue;
      if (const auto found = vocabulary_.codebook.find_indicator(words)) {
        measure_.indicator =
            vocabulary_.codebook.indicators()[static_cast<std::size_t>(found->number - 1)].name;
        return;
      }
      if (role == ColumnRole::kIndicator) doubt("indicator_uncertain");
    }
    if (!by_issue() && plan_.names_indicators) doubt("indicator_uncertain");
  }

  // "2. การให้บริการ…" below "1. กระบวนการ…" in one cell: the rule between two rows was lost.
  bool names_two_issues() const {
    const std::vector<TextLine>& lines = draft_.of(ColumnRole::kIssue);
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (!read_issue_number(to_text(lines[i]))) continue;
      const std::vector<TextLine> rest(lines.begin() + static_cast<std::ptrdiff_t>(i), lines.end());
      const auto other = vocabulary_.codebook.find_issue(join_lines(rest));
      if (other && other->number != draft_.issue.number) return true;
    }
    return false;
  }

  // One whole period below another, in a table read from a picture that has no upright rules: level
  // ones are lost there, and two rows become one.
  bool holds_two_periods() const {
    const std::vector<TextLine>& lines = draft_.of(ColumnRole::kPeriod);
    if (draft_.kind != TableKind::kHorizontal || is_printed_text(lines)) return false;
    // "1 ต.ค. 2567 -" above "30 ก.ย. 2568" is one, and so is a quarter above its year.
    static const RE2 kOpenBegin(R"(^\s*(?:[-–]|ถึง|จน))");
    const auto is_range = [&](const std::string& text) {
      const Period period = read_any_year(text, vocabulary_.periods);
      return period.start && !period.doubtful && (period.rule == "days" || period.rule == "months");
    };
    for (auto part = lines.begin(); part != lines.end(); ++part) {
      const std::string above = join_lines({lines.begin(), part}),
                        below = join_lines({part, lines.end()});
      if (!ends_open(above) && !RE2::PartialMatch(below, kOpenBegin) && is_range(above) &&
          is_range(below))
        return true;
    }
    return false;
  }

  // "1. กระบวนการปฏิบัติงานที่โปร่งใส… (ข้อ i1, O8)" under a heading for both.
  IssueReading issue_beside_codes() const {
    if (expects(ColumnRole::kIssue)) return {};
    std::string words = text(ColumnRole::kQuestion);
    words.resize(std::min(words.size(), words.find('(', 1)));
    return vocabulary_.codebook.find_issue(words) ? read_issue(words, vocabulary_.codebook)
                                                  : IssueReading{};
  }

  void add_codes(const std::vector<CodeReading>& readings) {
    for (const CodeReading& reading : readings) {
      const std::string code = reading.code.to_string();
      const bool known =
          std::find(measure_.codes.begin(), measure_.codes.end(), code) != measure_.codes.end();
      if (!known) measure_.codes.push_back(code);
      // A bare number that names a question of the row again is another code, misread: "14" for I4.
      if (reading.doubtful || (known && reading.rule == "inherited")) doubt("code_doubtful");
    }
  }

  void read_codes_of_row() {
    if (!draft_.questions.empty() || !draft_.of(ColumnRole::kQuestion).empty()) {
      read_question_cells();
    } else if (!expects(ColumnRole::kQuestion)) {
      // "ประเด็นที่ 1 กระบวนการปฏิบัติงาน… (ข้อ i1, i2)" in the issue's cell.
      const std::string issue = text(ColumnRole::kIssue);
      if (const std::size_t note = issue.find('(', 1); note != std::string::npos) {
        add_codes(codes_of_cell(issue.substr(note), vocabulary_.codebook, years_.code_year,
                                std::nullopt));
      } else {
        add_codes(read_codes(issue, CodeContext{vocabulary_.codebook, years_.code_year,
                                                std::nullopt, CodePlace::kProse}));
      }
      // "การปฏิบัติหน้าที่ (i1)" in the indicator's cell, and in the row's words.
      add_codes(read_codes(text(ColumnRole::kIndicator),
                           CodeContext{vocabulary_.codebook, years_.code_year, std::nullopt,
                                       CodePlace::kProse}));
      for (const std::string* words : {&measure_.finding, &measure_.measure, &measure_.steps}) {
        const auto readings = read_codes(*words, CodeContext{vocabulary_.codebook, years_.code_year,
                                                             std::nullopt, CodePlace::kProse});
        // "ข้อ O1 ถึง O43" speaks of the whole set, not of the row's questions.
        if (readings.size() <= kMostProseCodes) add_codes(readings);
      }
      return;
    }
    if (measure_.codes.empty()) doubt("code_missing");
  }

  void read_question_cells() {
    measure_.raw_codes = text(ColumnRole::kQuestion);
    std::vector<std::string> cells;
    // Line by line: a narrow column breaks codes over lines, and codes begin lines.
    for (const QuestionCell& cell : draft_.questions) cells.push_back(to_text(cell.lines));
    if (cells.empty()) cells.push_back(to_text(draft_.of(ColumnRole::kQuestion)));
    std::optional<char> family;
    std::vector<std::pair<const std::string*, CodeReading>> single;
    for (const std::string& cell : cells) {
      const auto readings = codes_of_cell(cell, vocabulary_.codebook, years_.code_year, family);
      add_codes(readings);
      // "13" alone in its cell or before words: a code whose letter was misread.
      if (readings.empty() && holds_number(cell)) doubt("code_doubtful");
      if (!readings.empty()) family = readings.back().code.family;
      if (readings.size() == 1) single.emplace_back(&cell, readings.front());
    }
    for (const auto& [cell, reading] : single) check_words(*cell, reading);
  }

  static bool holds_number(const std::string& text) {
    static const RE2 kNumber(R"(\D{0,3}\d{1,3}(?:\D{0,3}|\s+\D.*))");
    return RE2::FullMatch(fold_digits(text), kNumber);
  }

  // The question's words beside a code check it; where they clearly name another one, people look.
  void check_words(const std::string& cell, const CodeReading& reading) {
    const std::string words = cell.substr(reading.end);
    if (grapheme_count(words) < 20) return;
    const auto named = vocabulary_.codebook.find_question(years_.code_year, words);
    if (!named || named->code == reading.code || !named->exact) return;
    // Words of another question of the row were copied down: the row's codes are right all the
    // same.
    const auto& codes = measure_.codes;
    if (std::find(codes.begin(), codes.end(), named->code.to_string()) != codes.end()) return;
    // Where the year's wording of the printed code is not known, nothing contradicts it.
    const Question* printed =
        years_.code_year ? vocabulary_.codebook.question(*years_.code_year, reading.code) : nullptr;
    if (printed != nullptr && !printed->title.empty()) doubt("code_title_mismatch");
  }

  // "- สำนักปลัด" and below it "(ม.ค. – ก.ย. 2568)" under a heading for both, be the column taken for
  // units or for times: its lines, and how many of them are units.
  struct UnitsAndTime {
    std::vector<TextLine> lines;
    std::size_t units = 0;
    bool both = false;
  };
  UnitsAndTime units_and_time() const {
    const std::vector<TextLine>&units = draft_.of(ColumnRole::kResponsible),
          &times = draft_.of(ColumnRole::kPeriod);
    const bool expects_time = expects(ColumnRole::kPeriod) || expects(ColumnRole::kPeriodStart);
    if (times.empty() && !expects_time) return split_units(units);
    if (units.empty() && !expects(ColumnRole::kResponsible)) {
      UnitsAndTime both = split_units(times);
      if (both.both &&
          !vocabulary_.units
               .read(text_of_lines({both.lines.begin(),
                                    both.lines.begin() + static_cast<std::ptrdiff_t>(both.units)}))
               .unknown)
        return both;
    }
    return {units, units.size(), false};
  }
  static bool names_time(const Period& period) { return period.start || period.rule == "split"; }
  UnitsAndTime split_units(const std::vector<TextLine>& lines) const {
    for (std::size_t i = 1; i < lines.size(); ++i)
      if (names_time(read_any_year(to_text(lines[i]), vocabulary_.periods)) &&
          is_whole_period(period_from(lines, i), vocabulary_.periods))
        return {lines, i, true};
    return {lines, lines.size(), false};
  }
  static std::string period_from(const std::vector<TextLine>& lines, std::size_t first) {
    std::string text =
        join_lines({lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end()});
    static const RE2 kInParentheses(R"(\s*\(([^()]*)\)\s*)");
    (void)RE2::FullMatch(text, kInParentheses, &text);
    return text;
  }

  void read_period_of_row() {
    measure_.period = units_.both ? period_from(units_.lines, units_.units)
                                  : period_text(draft_.lines, vocabulary_.periods);
    if (measure_.period.empty()) {
      if (expects(ColumnRole::kPeriod) || expects(ColumnRole::kMark)) doubt("period_missing");
      return;
    }
    if (holds_two_periods()) doubt("table_uncertain");
    const Period period = read_period(measure_.period, years_.fiscal_year, vocabulary_.periods);
    if (period.start) measure_.start = to_iso(*period.start);
    if (period.end) measure_.end = to_iso(*period.end);
    // Without any year in the document a quarter has no dates: the document's gap, not the row's.
    const bool year_unknown = !years_.fiscal_year && !period.start && !period.doubtful &&
                              is_whole_period(measure_.period, vocabulary_.periods);
    const bool has_dates = names_time(period) || year_unknown;
    if (period.doubtful || period.unexplained || !has_dates ||
        ends_open(measure_.period))  // the rest was lost
      doubt("period_unreadable");
  }

  void read_units_of_row() {
    std::vector<TextLine> lines = units_.lines;
    lines.resize(units_.units);
    const UnitReading reading = vocabulary_.units.read(text_of_lines(lines));
    measure_.responsible = reading.units;
    if (!is_printed_text(lines))
      for (std::string& unit : measure_.responsible) unit = vocabulary_.units.spell(unit);
    if (reading.unknown && !lines.empty()) doubt("unit_unknown");
    if (lines.empty() && expects(ColumnRole::kResponsible)) doubt("unit_missing");
  }

  const MeasureDraft& draft_;
  const DocumentYears& years_;
  const DocumentPlan& plan_;
  const Vocabulary& vocabulary_;
  const ReaderModel& model_;
  const UnitsAndTime units_ = units_and_time();
  Measure measure_;
};

}  // namespace

DocumentPlan read_plan(const std::vector<MeasureDraft>& drafts) {
  DocumentPlan plan;
  for (const MeasureDraft& draft : drafts) {
    plan.names_issues |= draft.issue.number.has_value();
    plan.names_indicators |= !draft.of(ColumnRole::kIndicator).empty();
  }
  return plan;
}

std::optional<Measure> finish_measure(const MeasureDraft& draft, const DocumentYears& years,
                                      const DocumentPlan& plan, const Vocabulary& vocabulary,
                                      const ReaderModel& model) {
  return Finisher(draft, years, plan, vocabulary, model).finish();
}

}  // namespace ita
