#include "tables/typed_cell.h"

#include <re2/re2.h>

#include <algorithm>

#include "core/utf8.h"
#include "normalize/period.h"
#include "normalize/thai_text.h"
#include "tables/cell_text.h"

namespace ita {
namespace {

// A fiscal year to test a period's form with; which one is of no matter.
constexpr int kAnyFiscalYear = 2567;
constexpr std::size_t kLongestPeriod = 60, kLongestUnits = 160;  // letters
constexpr std::size_t kShortestIssue = 8, kLongestIssue = 160, kLongestIndicator = 90;
constexpr std::size_t kLongestShort = 26, kLongestShortIssue = 45, kLongestCodes = 400;

bool is_ignored(char32_t c) {
  return c == U' ' || c == U'\n' || c == U'\t' || c == U'-' || c == U'–' || c == U'—' ||
         c == U'•' || c == U'.' || c == U'_';
}

// Ticks, crosses, bullets, boxes, arrows, and the private-use signs of symbol fonts.
bool is_mark(char32_t c) {
  constexpr std::u32string_view kMarks = U"/xXoO*✓✔√☑☒✗✘●○■□▪◼◆★▲►→↔⟷←⇒•>";
  return kMarks.find(c) != std::u32string_view::npos || (c >= 0xF000 && c <= 0xF0FF) ||
         (c >= 0x2580 && c <= 0x25FF) || (c >= 0x2190 && c <= 0x21FF);
}

std::string small_letters(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// Nothing but marks; a dash beside them may be an arrow's shaft.
bool holds_marks_alone(std::string_view text) {
  bool any = false;
  for (const char32_t c : decode_utf8(text)) {
    if (is_mark(c)) {
      any = true;
    } else if (!is_ignored(c)) {
      return false;
    }
  }
  return any;
}

bool covers(const std::vector<CodeReading>& readings, const std::string& text) {
  static const RE2 kBetween(R"((?:ข้อ|คำถาม|ที่|และ|กับ|ถึง|iit|eit|oit|[\s,;/()\-–:.])*)");
  std::size_t from = 0;
  for (const CodeReading& reading : readings) {
    if (reading.begin < from) continue;  // a number within a range
    if (!RE2::FullMatch(re2::StringPiece(text.data() + from, reading.begin - from), kBetween))
      return false;
    from = reading.end;
  }
  return RE2::FullMatch(re2::StringPiece(text.data() + from, text.size() - from), kBetween);
}

}  // namespace

TypedCell CellTyper::read(const Cell& cell) const {
  TypedCell typed;
  typed.cell = &cell;
  for (const TextLine& line : cell.lines) {
    std::string text = small_letters(fold_digits(canonical_text(to_text(line))));
    if (text.empty()) continue;
    if (!typed.text.empty()) typed.text += '\n';
    typed.text += text;
    typed.lines.push_back(std::move(text));
  }
  for (const char32_t c : decode_utf8(typed.text))
    if (!is_ignored(c)) typed.compact += c;
  if (holds_marks_alone(typed.text)) {
    typed.kind = CellKind::kMark;
    return typed;
  }
  if (!typed.compact.empty()) read_values(typed);
  return typed;
}

void CellTyper::read_values(TypedCell& typed) const {
  static const RE2 kNumber(R"([-+]?[\d.,]+\s*%?)"), kOrdinal(R"(\(?(\d{1,2})[.)]?\)?)");
  const std::string& text = typed.text;
  const std::size_t length = typed.compact.size();
  typed.number = RE2::FullMatch(text, kNumber);
  int ordinal = 0;
  if (RE2::FullMatch(text, kOrdinal, &ordinal)) typed.ordinal = ordinal;
  // "018" is O18.
  static const RE2 kZeroForO(R"(0\d{1,2})");
  typed.scores = std::ranges::all_of(typed.lines, [](const std::string& line) {
    return find_score(line).has_value() && !RE2::FullMatch(line, kZeroForO);
  });
  if (length <= kLongestCodes && !typed.scores) {
    const auto codes = codes_of_cell(text, vocabulary_.codebook, std::nullopt, std::nullopt);
    if (!codes.empty() && !codes.front().doubtful) {
      typed.code_first =
          strip_list_marker(std::string_view(text).substr(0, codes.front().begin)).empty() ||
          begins_with_code(text, vocabulary_.codebook, std::nullopt);
      typed.code_only = covers(codes, text);
    }
  }
  if (length <= kLongestPeriod && !typed.scores && !typed.code_only) {
    std::string joined = text;
    std::ranges::replace(joined, '\n', ' ');
    const Period period = read_period(joined, kAnyFiscalYear, vocabulary_.periods);
    typed.period_like = period.rule != "none";
    typed.period = ((period.start && period.end) || period.rule == "split") && !period.doubtful &&
                   !period.unexplained;
  }
  if (length >= kShortestIssue && length <= kLongestIssue)
    typed.issue =
        vocabulary_.codebook.find_issue(text).has_value() ||
        (length <= kLongestShortIssue && vocabulary_.codebook.find_short_issue(text).has_value());
  if (length <= kLongestIndicator && !typed.number)
    typed.indicator = vocabulary_.codebook.find_indicator(text).has_value();
  if (length <= kLongestUnits && !typed.number && !typed.period && !typed.code_only)
    typed.unit = !vocabulary_.units.read(typed.lines).unknown;

  if (typed.code_first)
    typed.kind = CellKind::kCode;
  else if (typed.number || typed.scores)
    typed.kind = CellKind::kNumber;
  else if (typed.period || (typed.period_like && length < kLongestShort))
    typed.kind = CellKind::kPeriod;
  else if (typed.issue)
    typed.kind = CellKind::kIssue;
  else if (typed.indicator)
    typed.kind = CellKind::kIndicator;
  else if (typed.unit)
    typed.kind = CellKind::kUnit;
  else
    typed.kind = length < kLongestShort ? CellKind::kShort : CellKind::kProse;
}

}  // namespace ita
