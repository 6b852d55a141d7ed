#include "parse/paragraph_reader.h"

#include <re2/re2.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "parse/card_form.h"
#include "parse/closing_place.h"
#include "parse/code_lines.h"
#include "parse/field_reading.h"
#include "parse/labelled_drafts.h"
#include "parse/measure_start.h"
#include "parse/row_heading.h"
#include "tables/cell_text.h"
#include "tables/document_labels.h"
#include "tables/grid_view.h"
#include "tables/label_finder.h"
#include "tables/reading_order.h"

namespace ita {
namespace {

constexpr std::size_t kLongestHeading = 140;  // an issue's name with its number
constexpr double kParagraphGap = 2.2;         // line distances that end a field without a label

class ParagraphWalker {
 public:
  ParagraphWalker(const Vocabulary& vocabulary, const LabelFinder& labels,
                  std::optional<ColumnRole> start)
      : vocabulary_(vocabulary), labels_(labels), start_(start) {}

  // A form for one measure; nothing is read of any other table.
  void read_card(int page, const Table& table) {
    const CardForm form = card_form(table, labels_);
    if (form == CardForm::kBeside) {
      const GridView grid(table);
      for (int row = 0; row < table.rows; ++row) read_labelled_row(page, grid, row);
    } else if (form == CardForm::kInside) {
      for (const Cell& cell : table.cells) {
        if (!cell.open_top) role_ = ColumnRole::kNone;
        for (const TextLine& line : cell.lines) read_line(page, line, 0);
      }
    }
  }

  void read_line(int page, const TextLine& line, double gap) {
    if (finish_heading(line)) return;
    const std::string text = to_text(line);
    // A line of dots is for a signature or for ink: the text before it is over.
    if (text.find("......") != std::string::npos) return close();
    const auto closing = closing_place(text, vocabulary_);
    if (closing && *closing != ClosingPhrase::Place::kClause) return close();
    if (closing) {
      close();
      if (take_heading(line, text)) return;
    }
    if (const auto label = labels_.find(line)) return begin_field(page, line, *label);
    if (heading_open_ && open_ && issue_stated_) return read_issue_line(line);
    if (const auto issue = heading_issue(text, vocabulary_.codebook)) {
      close();
      issue_ = *issue;
      heading_open_ = true;
      return;
    }
    if (const auto indicator = heading_indicator(text, vocabulary_.codebook)) {
      close();
      indicator_ = *indicator;
      return;
    }
    if (heading_open_ && gap < kParagraphGap && extend_heading(text)) return;
    heading_open_ = false;
    if (role_ != ColumnRole::kQuestion && holds_only_codes(text, vocabulary_.codebook)) {
      // "ข้อ e9 และ O10" above a measure's first label, or below its title.
      close();
      codes_ = {line};
      return;
    }
    if (role_ == ColumnRole::kNone) {
      title_ = closing || could_be_title(line, text) ? text : std::string();
      if (const auto codes = codes_in_title(line, vocabulary_.codebook)) codes_ = {*codes};
      return;
    }
    if (is_footnote(line)) return close();
    if (gap > kParagraphGap || changes_to_bold(line)) {
      close();
      title_ = could_be_title(line, text) ? text : std::string();
      if (const auto codes = codes_in_title(line, vocabulary_.codebook)) codes_ = {*codes};
      return;
    }
    take(page, line, line);
  }

  std::vector<MeasureDraft> finish() {
    close();
    return finish_labelled_drafts(std::move(drafts_), titles_, labels_.certainty());
  }

 private:
  void read_labelled_row(int page, const GridView& grid, int row) {
    bool labelled = false;
    for (const Cell* cell : grid.cells_starting_in(row)) {
      if (cell->lines.empty()) continue;
      const bool whole_row = cell->colspan == grid.cols();
      const ColumnRole role =
          labelled || whole_row ? ColumnRole::kNone : labels_.role_of(join_lines(cell->lines));
      if (role != ColumnRole::kNone) {
        begin_field(page, cell->lines.front(), Label{role, {}, false, false});
        labelled = true;
      } else if (cell->col == 0 && !whole_row) {
        read_unknown_label(page, grid, row, *cell);
      } else {
        for (const TextLine& line : cell->lines) read_beside_label(page, line, whole_row);
        labelled = false;
      }
    }
  }

  void read_beside_label(int page, const TextLine& line, bool whole_row) {
    if (whole_row) return read_line(page, line, 0);
    if (heading_open_) return read_issue_line(line);
    if (role_ != ColumnRole::kNone) take(page, line, line);
  }

  // A label in words that no table knows: what stands beside it is an issue's name, or nobody's
  // field.
  void read_unknown_label(int page, const GridView& grid, int row, const Cell& label) {
    const Cell* beside = grid.at(row, label.col + label.colspan);
    const bool issue =
        beside != nullptr && vocabulary_.codebook.find_issue(join_lines(beside->lines)).has_value();
    if (issue)
      return begin_field(page, label.lines.front(), Label{ColumnRole::kIssue, {}, false, false});
    role_ = ColumnRole::kNone;
    heading_open_ = false;
    if (open_) drafts_.back().reasons.push_back("table_uncertain");
  }

  // "ข้อ ๔ ด้านการให้บริการและระบบ E-Service (ข้อคำถาม e9)": what follows is of that issue, and its
  // first measure of these codes.
  bool take_heading(const TextLine& line, const std::string& text) {
    const RowHeading heading = read_row_heading(text, vocabulary_);
    if (!heading.issue && heading.indicator.empty()) return false;
    close();
    if (heading.issue) issue_ = *heading.issue;
    if (!heading.indicator.empty()) indicator_ = heading.indicator;
    constexpr std::size_t kLongestLine = 160;
    if (const auto codes = codes_in_title(line, vocabulary_.codebook, kLongestLine))
      codes_ = {*codes};
    if (text.rfind('(') != std::string::npos &&
        text.find(')', text.rfind('(')) == std::string::npos)
      cut_heading_ = line;
    return true;
  }

  // "ข้อ ๕ ช่องทางและรูปแบบ… (ข้อคำถาม e ๔ -" and on the next line "e ๖)".
  bool finish_heading(const TextLine& line) {
    if (!cut_heading_) return false;
    TextLine whole = *std::exchange(cut_heading_, std::nullopt);
    const std::string text = to_text(line);
    constexpr std::size_t kLongestRest = 40;
    if (grapheme_count(text) > kLongestRest || text.find(')') == std::string::npos) return false;
    whole.words.insert(whole.words.end(), line.words.begin(), line.words.end());
    constexpr std::size_t kLongestHeadingLines = 240;
    if (const auto codes = codes_in_title(whole, vocabulary_.codebook, kLongestHeadingLines))
      codes_ = {*codes};
    return true;
  }

  bool extend_heading(const std::string& text) {
    const auto own = vocabulary_.codebook.find_issue(issue_.text);
    if (own && own->exact) return false;  // the name is whole
    IssueReading whole = read_issue(issue_.text + text, vocabulary_.codebook);
    const bool better =
        whole.number && !whole.doubtful && vocabulary_.codebook.find_issue(issue_.text + text);
    if (better) issue_ = std::move(whole);
    if (better && open_ && issue_stated_) drafts_.back().issue = issue_;
    heading_open_ = false;
    return better;
  }

  // The issue's name goes on in the next line of its cell.
  void read_issue_line(const TextLine& line) {
    if (grapheme_count(issue_.text) > kLongestHeading) {
      heading_open_ = false;
      return;
    }
    issue_ = read_issue(issue_.text + to_text(line), vocabulary_.codebook);
    if (open_ && issue_stated_) drafts_.back().issue = issue_;
  }

  void begin_field(int page, const TextLine& line, Label label) {
    heading_open_ = false;
    // "มาจากข้อ : e9, O13": what follows the label tells what it asks for.
    if (!is_field(label.role) &&
        begins_with_code(to_text(label.rest), vocabulary_.codebook, std::nullopt))
      label.role = ColumnRole::kQuestion;
    // "3. การกำกับติดตาม" after measures whose labels have their words beside them: the next chapter.
    if (label.section && open_ && !sections_) return close();
    if (label.role == ColumnRole::kIssue) {
      issue_ = read_issue(to_text(label.rest), vocabulary_.codebook);
      heading_open_ = true;
      // One field of many in a measure's form; a heading over measures where it comes before them.
      const bool inside = open_ && (titled_ || issue_inside_.value_or(true));
      if (!issue_inside_) issue_inside_ = open_;
      if (inside && !std::exchange(issue_stated_, true)) {
        drafts_.back().issue = issue_;
        role_ = ColumnRole::kNone;
        return;
      }
      return close();
    }
    // A label without a field ends the one before, not the measure; one that counts the measures
    // ("เรื่องที่ 1.2 (ข้อ e1)") does.
    if (!is_field(label.role)) {
      role_ = ColumnRole::kNone;
      if (take_heading(line, to_text(line)) || label.role != ColumnRole::kNumber) return;
      close();
      if (const auto codes = codes_in_title(line, vocabulary_.codebook)) codes_ = {*codes};
      return;
    }
    const bool starts = start_ ? label.role == *start_ : label.role == first_role_;
    const bool again = !open_ || label.titles || starts || !drafts_.back().of(label.role).empty();
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
      if (label.role != ColumnRole::kQuestion)
        draft.lines[static_cast<std::size_t>(ColumnRole::kQuestion)] = std::exchange(codes_, {});
      drafts_.push_back(std::move(draft));
      titles_.push_back(std::exchange(title_, {}));
      open_ = true;
      first_role_ = label.titles && label.rest.words.empty() ? ColumnRole::kNone : label.role;
    }
    role_ = label.role;
    field_size_ = line.words.empty() ? 0 : line.words.back().font_size;
    field_is_bold_ = std::any_of(label.rest.words.begin(), label.rest.words.end(),
                                 [](const Word& w) { return w.bold; });
    take(page, line, label.rest);
  }

  // A line above the first label that may name the measure where no label does.
  bool could_be_title(const TextLine& line, const std::string& text) const {
    if (grapheme_count(text) > kLongestHeading) return false;
    return strip_list_marker(text).size() != text.size() ||
           std::ranges::all_of(line.words, [](const Word& word) { return word.bold; });
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
  std::optional<ColumnRole> start_;  // of every measure's first label, where the document shows it
  std::vector<MeasureDraft> drafts_;
  IssueReading issue_;
  std::string indicator_;
  std::vector<TextLine> codes_;          // above the next measure's first label
  std::optional<TextLine> cut_heading_;  // whose parenthesis is still open
  std::string title_;                    // the line above, where it may be a title
  std::vector<std::string> titles_;      // of the drafts
  ColumnRole role_ = ColumnRole::kNone, first_role_ = ColumnRole::kNone;
  bool open_ = false, heading_open_ = false, field_is_bold_ = false;
  float field_size_ = 0;              // points, of the open field's first line; 0 where unknown
  bool titled_ = false;               // the open measure has a heading of its own
  bool issue_stated_ = false;         // and its issue was named in it
  std::optional<bool> issue_inside_;  // do measures name their issue, or does it head them?
  bool sections_ = false;             // the open measure's labels are numbered and stand alone
};

// The height of most lines: a line read from a picture is as high as its own ink, and "i1, e11" has
// less of it than a line with tone marks.
double usual_height(const std::vector<TextLine>& lines) {
  std::vector<double> heights;
  for (const TextLine& line : lines) heights.push_back(line.box.height());
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

std::vector<MeasureDraft> read_paragraphs(std::span<const PageContent> pages,
                                          const std::vector<std::vector<bool>>& furniture,
                                          const ChosenTables& chosen,
                                          const DocumentContext& context,
                                          const Vocabulary& vocabulary, const ReaderModel& model,
                                          const TimeBudget& budget) {
  std::vector<std::vector<TextLine>> lines;
  for (std::size_t p = 0; p < pages.size(); ++p)
    lines.push_back(lines_in_order(pages[p], furniture[p]));
  const DocumentLabels labels(std::move(lines), chosen, context, vocabulary, model);
  ParagraphWalker walker(vocabulary, labels.finder(),
                         find_measure_start(labels.lines(), labels.finder(), vocabulary.codebook));
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const TextLine* before = nullptr;
    const double usual = usual_height(labels.lines()[p]);
    auto table = chosen[p].begin();
    const auto read_cards_above = [&](double y) {
      for (; table != chosen[p].end() && table->table->box.y0 < y; ++table)
        if (!holds_measures(*table)) walker.read_card(pages[p].number, *table->table);
    };
    for (const TextLine& line : labels.lines()[p]) {
      if (budget.spent()) return {};
      read_cards_above(line.box.y0);
      walker.read_line(pages[p].number, line, gap_before(before, line, usual));
      before = &line;
    }
    read_cards_above(std::numeric_limits<double>::infinity());
  }
  return walker.finish();
}

}  // namespace ita
