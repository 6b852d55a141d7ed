#include "parse/paragraph_reader.h"

#include <re2/re2.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "parse/field_reading.h"
#include "parse/grid_view.h"
#include "parse/label_finder.h"

namespace ita {
namespace {

constexpr std::size_t kLongestHeading = 140;  // an issue's name with its number
constexpr std::size_t kLongestIndicator = 68;
constexpr double kParagraphGap = 2.2;  // line distances that end a field without a label
constexpr int kMostCardColumns = 4;

class ParagraphWalker {
 public:
  ParagraphWalker(const Vocabulary& vocabulary, const LabelFinder& labels)
      : vocabulary_(vocabulary), labels_(labels) {}

  // A form with a label in the first column of its rows and the words beside it.
  void read_card(int page, const Table& table) {
    const GridView grid(table);
    for (int row = 0; row < table.rows; ++row) {
      const Label* open = nullptr;
      Label label;
      for (const Cell* cell : grid.cells_starting_in(row)) {
        if (cell->lines.empty()) continue;
        const ColumnRole role = open == nullptr && cell->colspan < table.cols
                                    ? labels_.role_of(join_lines(cell->lines))
                                    : ColumnRole::kNone;
        if (role != ColumnRole::kNone) {
          label = Label{role, {}, false, false};
          open = &label;
          begin_field(page, cell->lines.front(), label);
          continue;
        }
        if (cell->col == 0 && cell->colspan < table.cols) {
          read_unknown_label(grid, row, *cell);
          continue;
        }
        for (const TextLine& line : cell->lines) {
          if (cell->colspan == table.cols)
            read_line(page, line, 0);
          else if (heading_open_)
            read_issue_line(line);
          else if (role_ != ColumnRole::kNone)
            take(page, line, line);
        }
        open = nullptr;
      }
    }
  }

  // A label in words that no table knows: what stands beside it is an issue's name, or nobody's
  // field.
  void read_unknown_label(const GridView& grid, int row, const Cell& label) {
    const Cell* beside = grid.at(row, label.col + label.colspan);
    const bool issue =
        beside != nullptr && vocabulary_.codebook.find_issue(join_lines(beside->lines)).has_value();
    if (issue)
      return begin_field(0, label.lines.front(), Label{ColumnRole::kIssue, {}, false, false});
    role_ = ColumnRole::kNone;
    heading_open_ = false;
    if (open_) drafts_.back().reasons.push_back("table_uncertain");
  }

  // Most of its rows begin with a label.
  bool is_card(const Table& table) const {
    if (table.cols < 2 || table.cols > kMostCardColumns) return false;
    const GridView grid(table);
    int rows = 0, labelled = 0;
    for (int row = 0; row < table.rows; ++row) {
      const Cell* first = grid.at(row, 0);
      if (first == nullptr || first->row != row || first->colspan > 1 || first->lines.empty())
        continue;
      ++rows;
      labelled += is_field(labels_.role_of(join_lines(first->lines))) ? 1 : 0;
    }
    return rows > 0 && labelled * 3 >= rows * 2;
  }

  void read_line(int page, const TextLine& line, double gap) {
    const std::string text = to_text(line);
    // A line of dots is for a signature or for ink: the text before it is over.
    if (text.find("......") != std::string::npos || closes_text(text)) return close();
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
    if (gap > kParagraphGap || changes_to_bold(line) || is_footnote(line)) return close();
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
    if (grapheme_count(text) > kLongestIndicator) return std::nullopt;
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
    if (better && open_ && titled_) drafts_.back().issue = issue_;
    heading_open_ = false;
    return better;
  }

  // The issue's name goes on in the next line of its cell.
  void read_issue_line(const TextLine& line) {
    issue_ = read_issue(issue_.text + to_text(line), vocabulary_.codebook);
    if (open_ && titled_) drafts_.back().issue = issue_;
  }

  void begin_field(int page, const TextLine& line, const Label& label) {
    heading_open_ = false;
    // "3. การกำกับติดตาม" after measures whose labels have their words beside them: the next chapter.
    if (label.section && open_ && !sections_) return close();
    if (label.role == ColumnRole::kIssue) {
      issue_ = read_issue(to_text(label.rest), vocabulary_.codebook);
      heading_open_ = true;
      // Under a measure's own heading its issue is one field of many.
      if (open_ && titled_ && !std::exchange(issue_stated_, true)) {
        drafts_.back().issue = issue_;
        role_ = ColumnRole::kNone;
        return;
      }
      return close();
    }
    if (!is_field(label.role)) return close();
    const bool again = !open_ || label.titles || label.role == first_role_ ||
                       !drafts_.back().of(label.role).empty();
    if (again) {
      close();
      sections_ = label.section;
      titled_ = label.titles;
      issue_stated_ = false;
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
      first_role_ = label.titles && label.rest.words.empty() ? ColumnRole::kNone : label.role;
    }
    role_ = label.role;
    field_size_ = line.words.empty() ? 0 : line.words.back().font_size;
    field_is_bold_ = std::any_of(label.rest.words.begin(), label.rest.words.end(),
                                 [](const Word& w) { return w.bold; });
    take(page, line, label.rest);
  }

  // "จึงเรียนมาเพื่อโปรดทราบ": the letter's last sentence.
  bool closes_text(const std::string& text) const {
    const std::string bare = skeleton(text);
    return std::ranges::any_of(vocabulary_.closing_phrases,
                               [&](const std::string& phrase) { return bare.starts_with(phrase); });
  }

  // Printed smaller than the field.
  bool is_footnote(const TextLine& line) const {
    constexpr float kSmallPrint = 0.85F;
    if (line.words.empty() || !is_printed_text({line})) return false;
    return std::ranges::all_of(line.words, [&](const Word& word) {
      return word.font_size > 0 && word.font_size < kSmallPrint * field_size_;
    });
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
  const LabelFinder& labels_;
  std::vector<MeasureDraft> drafts_;
  IssueReading issue_;
  std::string indicator_;
  ColumnRole role_ = ColumnRole::kNone, first_role_ = ColumnRole::kNone;
  bool open_ = false, heading_open_ = false, field_is_bold_ = false;
  float field_size_ = 0;       // points, of the open field's first line; 0 where unknown
  bool titled_ = false;        // the open measure has a heading of its own
  bool issue_stated_ = false;  // and below it its issue was named
  bool sections_ = false;      // the open measure's labels are numbered and stand alone
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

std::vector<MeasureDraft> read_paragraphs(std::span<const PageContent> pages,
                                          const std::vector<std::vector<bool>>& furniture,
                                          const Vocabulary& vocabulary, const TimeBudget& budget) {
  LabelFinder labels(vocabulary.codebook);
  labels.learn(pages, furniture);
  ParagraphWalker walker(vocabulary, labels);
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const TextLine* before = nullptr;
    const double usual = usual_height(pages[p]);
    auto table = pages[p].tables.begin();
    const auto read_cards_above = [&](double y) {
      for (; table != pages[p].tables.end() && table->box.y0 < y; ++table)
        if (walker.is_card(*table)) walker.read_card(pages[p].number, *table);
    };
    for (std::size_t i = 0; i < pages[p].lines.size(); ++i) {
      if (furniture[p][i]) continue;
      if (budget.spent()) return {};
      const TextLine& line = pages[p].lines[i];
      read_cards_above(line.box.y0);
      walker.read_line(pages[p].number, line, gap_before(before, line, usual));
      before = &line;
    }
    read_cards_above(std::numeric_limits<double>::infinity());
  }
  return walker.finish();
}

}  // namespace ita
