#include "parse/row_heading.h"

#include <re2/re2.h>

#include "normalize/thai_text.h"
#include "parse/field_reading.h"
#include "tables/label_finder.h"

namespace ita {
namespace {

constexpr std::size_t kLongestName = 140;  // an issue's name with its number
constexpr std::size_t kLongestIndicator = 68;

// "ตัวชี้วัดที่ 2 การใช้งบประมาณ (ได้ 87.21 คะแนน)", "… — 87.21 คะแนน": the name alone.
std::string without_score(std::string_view text) {
  static const RE2 kScore(
      R"(\s*(?:[—–(-]|:)?\s*(?:[ก-๙]+\s*)?\d{1,3}(?:[.,]\d{1,2})?\s*(?:คะแนน|%)?\s*\)?\s*$)");
  std::string name = fold_digits(text);
  const std::string whole = name;
  RE2::Replace(&name, kScore, "");
  return name.empty() ? whole : name;
}

}  // namespace

std::optional<IssueReading> heading_issue(std::string_view text, const Codebook& codebook) {
  if (grapheme_count(text) > kLongestName) return std::nullopt;
  static const RE2 kIssueWord(
      R"(^\s*(?:[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)]?\s*)?ประเด็น(?:การประเมิน)?(?:ที่)?\s*[(\[]?\s*[0-9๐-๙])");
  // With its number misread: "ประเด็นที่ e กระบวนการ…".
  static const RE2 kWordAlone(R"(^\s*ประเด็น(?:การประเมิน)?ที่\s*\S)");
  static const RE2 kNumbered(R"(^\s*[(\[]?\s*[0-9๐-๙]\s*[)\].])");
  const bool worded = RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kIssueWord);
  const bool numbered = RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kNumbered);
  const auto named = codebook.find_issue(text);
  if (!worded && !named) return std::nullopt;
  const bool announced =
      worded || RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kWordAlone);
  if (!announced && !numbered && !named->exact && !named->cut) return std::nullopt;
  IssueReading issue = read_issue(text, codebook);
  if (!issue.number) return std::nullopt;
  return issue;
}

std::optional<std::string> heading_indicator(const std::string& text, const Codebook& codebook) {
  if (grapheme_count(text) > kLongestIndicator) return std::nullopt;
  static const RE2 kIndicatorHeading(R"(^\s*(?:[0-9๐-๙]+[.)]?\s*)?(?:ตัวชี้วัด|ด้าน))");
  if (!RE2::PartialMatch(text, kIndicatorHeading)) return std::nullopt;
  if (!codebook.find_indicator(text)) return std::nullopt;
  return text;
}

RowHeading read_row_heading(std::string_view text, const Vocabulary& vocabulary) {
  RowHeading heading;
  const Codebook& codebook = vocabulary.codebook;
  if (auto measure = measure_title(text, codebook)) {
    heading.measure = std::move(measure);
    return heading;
  }
  if (grapheme_count(text) > kLongestName) return heading;
  const std::string name = without_score(text);
  const auto indicator = codebook.find_indicator(name);
  const auto issue = codebook.find_issue(name);
  const bool by_indicator = indicator && (!issue || (indicator->exact && !issue->exact) ||
                                          indicator->distance < issue->distance);
  if (by_indicator) {
    heading.indicator = codebook.indicators()[static_cast<std::size_t>(indicator->number - 1)].name;
    return heading;
  }
  if (auto named = heading_issue(name, codebook)) {
    heading.issue = std::move(named);
    return heading;
  }
  if (issue || codebook.find_short_issue(name)) {
    IssueReading reading = read_issue_cell(name, codebook);
    if (reading.number && !reading.doubtful) heading.issue = std::move(reading);
    return heading;
  }
  // "สายงาน : งานอำนวยการ"
  const std::string whole(text);
  const std::size_t colon = whole.find(':');
  const std::string after = colon == std::string::npos ? std::string() : whole.substr(colon + 1);
  for (const std::string& unit : {whole, after})
    if (heading.unit.empty() && !unit.empty() && !vocabulary.units.read({unit}).unknown)
      heading.unit = unit;
  return heading;
}

}  // namespace ita
