#include "parse/paragraph_reader.h"

#include <re2/re2.h>

#include <algorithm>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "parse/field_reading.h"

namespace ita {
namespace {

constexpr std::size_t kLongestLabel = 48;     // graphemes before the colon
constexpr std::size_t kLongestHeading = 140;  // an issue's name with its number
constexpr double kParagraphGap = 2.2;         // line distances that end a field without a label

struct Label {
  ColumnRole role = ColumnRole::kNone;
  std::size_t words = 0;  // of the line that the label takes
  TextLine rest;          // what follows it on its line
};

// "มาตรการที่ 2" is the label "มาตรการ".
std::string without_number(std::string text) {
  RE2::Replace(&text, R"(\s*(?:ที่)?\s*[0-9๐-๙]{1,2}\s*$)", "");
  return text;
}

class LabelFinder {
 public:
  explicit LabelFinder(const Codebook& codebook) : codebook_(codebook) {}

  // Tries the words up to a colon, then bold words, then the whole line. A poor scan leaves a full
  // stop of the colon.
  std::optional<Label> find(const TextLine& line) const {
    std::string prefix;
    for (std::size_t i = 0; i < line.words.size() && i < 12; ++i) {
      const Word& word = line.words[i];
      const std::size_t colon = word.text.find(':');
      if (!prefix.empty() && word.space_before) prefix += ' ';
      prefix += word.text.substr(0, colon);
      if (grapheme_count(prefix) > kLongestLabel) break;
      const bool stop = colon == std::string::npos && word.text.ends_with('.') &&
                        word.confidence < 1 && i + 1 < line.words.size();
      if (colon == std::string::npos && !stop) continue;
      const ColumnRole role = role_of(prefix);
      if (role != ColumnRole::kNone)
        return make(role, line, i, stop ? std::string() : word.text.substr(colon + 1));
      if (!stop) return std::nullopt;
    }
    return find_bold(line);
  }

 private:
  ColumnRole role_of(const std::string& text) const {
    const std::string words = without_number(std::string(strip_list_marker(text)));
    const auto match = codebook_.find_heading(words);
    return match ? find_role(match->role) : ColumnRole::kNone;
  }

  std::optional<Label> find_bold(const TextLine& line) const {
    std::size_t bold = 0;
    while (bold < line.words.size() && line.words[bold].bold) ++bold;
    const bool whole_line = bold == line.words.size() || bold == 0;
    const std::size_t count = whole_line ? line.words.size() : bold;
    TextLine head = line;
    head.words.resize(count);
    const std::string text = to_text(head);
    if (grapheme_count(text) > kLongestLabel) return std::nullopt;
    const ColumnRole role = role_of(text);
    if (role == ColumnRole::kNone) return std::nullopt;
    return make(role, line, count - 1, {});
  }

  // `after` is what follows the label inside the word at `last`.
  static Label make(ColumnRole role, const TextLine& line, std::size_t last, std::string after) {
    Label label{role, last + 1, line};
    label.rest.words.assign(line.words.begin() + static_cast<long>(last) + 1, line.words.end());
    if (!after.empty()) {
      Word word = line.words[last];
      word.text = std::move(after);
      label.rest.words.insert(label.rest.words.begin(), std::move(word));
    }
    return label;
  }

  const Codebook& codebook_;
};

class ParagraphWalker {
 public:
  explicit ParagraphWalker(const Vocabulary& vocabulary)
      : vocabulary_(vocabulary), labels_(vocabulary.codebook) {}

  void read_line(int page, const TextLine& line, double gap) {
    const std::string text = to_text(line);
    // A line of dots is for a signature or for ink: the text before it is over.
    if (text.find("......") != std::string::npos) return close();
    if (const auto label = labels_.find(line)) return begin_field(page, line, *label);
    if (const auto issue = heading_issue(text, vocabulary_.codebook)) {
      close();
      issue_ = *issue;
      heading_open_ = true;
      return;
    }
    if (const auto indicator = heading_indicator(text)) {
      close();
      indicator_ = *indicator;
      return;
    }
    if (heading_open_ && gap < kParagraphGap && extend_heading(text)) return;
    heading_open_ = false;
    if (role_ == ColumnRole::kNone) return;
    if (gap > kParagraphGap || changes_to_bold(line)) return close();
    take(page, line, line);
  }

  std::vector<MeasureDraft> finish() {
    close();
    std::erase_if(drafts_, [](const MeasureDraft& draft) {
      const bool what =
          !draft.of(ColumnRole::kMeasure).empty() || !draft.of(ColumnRole::kSteps).empty();
      const bool more =
          !draft.of(ColumnRole::kPeriod).empty() || !draft.of(ColumnRole::kResponsible).empty() ||
          !draft.of(ColumnRole::kFinding).empty() || !draft.of(ColumnRole::kQuestion).empty();
      return !(what && more);
    });
    return std::move(drafts_);
  }

 private:
  // "ตัวชี้วัดที่ 2 การใช้งบประมาณ" above the paragraphs of an indicator.
  std::optional<std::string> heading_indicator(const std::string& text) const {
    if (grapheme_count(text) > kLongestLabel + 20) return std::nullopt;
    static const RE2 kIndicatorHeading(R"(^\s*(?:[0-9๐-๙]+[.)]?\s*)?(?:ตัวชี้วัด|ด้าน))");
    if (!RE2::PartialMatch(text, kIndicatorHeading)) return std::nullopt;
    if (!vocabulary_.codebook.find_indicator(text)) return std::nullopt;
    return text;
  }

  bool extend_heading(const std::string& text) {
    IssueReading whole = read_issue(issue_.text + text, vocabulary_.codebook);
    const bool better =
        whole.number && !whole.doubtful && vocabulary_.codebook.find_issue(issue_.text + text);
    if (better) issue_ = std::move(whole);
    heading_open_ = false;
    return better;
  }

  static bool is_field(ColumnRole role) {
    return role != ColumnRole::kNone && role != ColumnRole::kRank && role != ColumnRole::kNumber &&
           role != ColumnRole::kScore && role != ColumnRole::kNote;
  }

  void begin_field(int page, const TextLine& line, const Label& label) {
    heading_open_ = false;
    if (label.role == ColumnRole::kIssue) {
      close();
      issue_ = read_issue(to_text(label.rest), vocabulary_.codebook);
      heading_open_ = true;
      return;
    }
    if (!is_field(label.role)) return close();
    const bool again =
        !open_ || label.role == first_role_ || !drafts_.back().of(label.role).empty();
    if (again) {
      close();
      MeasureDraft draft;
      draft.kind = TableKind::kAligned;
      draft.issue = issue_;
      if (!indicator_.empty() && !issue_.number) {
        TextLine words;
        words.words.push_back(Word{indicator_, {}, 0, 1, false, false});
        draft.lines[static_cast<std::size_t>(ColumnRole::kIndicator)].push_back(std::move(words));
      }
      drafts_.push_back(std::move(draft));
      open_ = true;
      first_role_ = label.role;
    }
    role_ = label.role;
    field_is_bold_ = std::any_of(label.rest.words.begin(), label.rest.words.end(),
                                 [](const Word& w) { return w.bold; });
    take(page, line, label.rest);
  }

  bool changes_to_bold(const TextLine& line) const {
    return !field_is_bold_ &&
           std::all_of(line.words.begin(), line.words.end(), [](const Word& w) { return w.bold; });
  }

  // `whole` is the line for the evidence, `words` what of it belongs to the field.
  void take(int page, const TextLine& whole, const TextLine& words) {
    MeasureDraft& draft = drafts_.back();
    if (!words.words.empty()) draft.lines[static_cast<std::size_t>(role_)].push_back(words);
    if (draft.evidence.empty() || draft.evidence.back().page != page)
      draft.evidence.push_back({page, {}, {}});
    Evidence& evidence = draft.evidence.back();
    evidence.box = unite(evidence.box, whole.box);
    if (!evidence.raw.empty()) evidence.raw += '\n';
    evidence.raw += to_text(whole);
  }

  void close() {
    open_ = false;
    role_ = ColumnRole::kNone;
  }

  const Vocabulary& vocabulary_;
  LabelFinder labels_;
  std::vector<MeasureDraft> drafts_;
  IssueReading issue_;
  std::string indicator_;
  ColumnRole role_ = ColumnRole::kNone, first_role_ = ColumnRole::kNone;
  bool open_ = false, heading_open_ = false, field_is_bold_ = false;
};

// The height of most lines: a line read from a picture is as high as its own ink, and "i1, e11" has
// less of it than a line with tone marks.
double usual_height(const PageContent& page) {
  std::vector<double> heights;
  for (const TextLine& line : page.lines) heights.push_back(line.box.height());
  if (heights.empty()) return 1;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return std::max(1.0, *middle);
}

// Line distance in units of the line's height; 0 within one baseline step, large at a page's start.
double gap_before(const TextLine* before, const TextLine& line, double usual) {
  if (before == nullptr) return 0;
  return (line.baseline - before->baseline) / std::max(usual, line.box.height());
}

}  // namespace

std::optional<IssueReading> heading_issue(std::string_view text, const Codebook& codebook) {
  if (grapheme_count(text) > kLongestHeading) return std::nullopt;
  static const RE2 kIssueWord(
      R"(^\s*(?:[0-9๐-๙]+[.)]?\s*)?ประเด็น(?:การประเมิน)?(?:ที่)?\s*[(\[]?\s*[0-9๐-๙])");
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

LabelPlace find_label(const TextLine& line, const Codebook& codebook) {
  const auto label = LabelFinder(codebook).find(line);
  if (!label) return LabelPlace::kNone;
  return label->rest.words.empty() ? LabelPlace::kAlone : LabelPlace::kFirst;
}

std::vector<MeasureDraft> read_paragraphs(std::span<const PageContent> pages,
                                          const std::vector<std::vector<bool>>& furniture,
                                          const Vocabulary& vocabulary, const TimeBudget& budget) {
  ParagraphWalker walker(vocabulary);
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const TextLine* before = nullptr;
    const double usual = usual_height(pages[p]);
    for (std::size_t i = 0; i < pages[p].lines.size(); ++i) {
      if (furniture[p][i]) continue;
      if (budget.spent()) return {};
      const TextLine& line = pages[p].lines[i];
      walker.read_line(pages[p].number, line, gap_before(before, line, usual));
      before = &line;
    }
  }
  return walker.finish();
}

}  // namespace ita
