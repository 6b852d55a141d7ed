#include "parse/measures_reader.h"

#include <algorithm>

#include "core/utf8.h"
#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "parse/cell_text.h"
#include "parse/cut_heading.h"
#include "parse/field_reading.h"
#include "parse/label_finder.h"
#include "parse/lost_columns.h"
#include "parse/paragraph_reader.h"
#include "parse/question_scores.h"
#include "parse/row_joining.h"
#include "parse/split_tables.h"
#include "parse/turned_table.h"

namespace ita {
namespace {

class Walker {
 public:
  Walker(std::span<const PageContent> pages, const Vocabulary& vocabulary,
         std::optional<int> code_year, const TimeBudget& budget)
      : vocabulary_(vocabulary),
        year_(code_year),
        budget_(budget),
        lost_columns_(pages, vocabulary.codebook, budget) {}

  void read_page(const PageContent& page, const std::vector<bool>& furniture) {
    std::size_t next_line = 0;
    for (const Table& table : page.tables) {
      if (budget_.spent()) return;
      for (; next_line < page.lines.size() && page.lines[next_line].box.y0 < table.box.y0;
           ++next_line)
        if (!furniture[next_line]) read_line(page.lines[next_line]);
      std::optional<Table> better = lost_columns_.part(table);
      if (!better) better = turn_table(table, vocabulary_.codebook);
      read_table(page, better ? *better : table);
    }
    for (; next_line < page.lines.size(); ++next_line)
      if (!furniture[next_line]) read_line(page.lines[next_line]);
  }

  MeasuresReading finish() {
    flush_scores();
    join_split_tables(reading_.drafts);
    return std::move(reading_);
  }

 private:
  // A dash or a letter alone is a speck of a scan, or an ornament.
  void read_line(const TextLine& line) {
    if (decode_utf8(skeleton(to_text(line))).size() < 2) return;
    text_between_ = true;
    heading_lines_.push_back(line);
    if (heading_lines_.size() > 3) heading_lines_.erase(heading_lines_.begin());
  }

  // An issue named in the lines right above a table, for reports with one table an issue; the
  // measure's own heading for those with one table a measure.
  void read_heading_above() {
    if (!heading_lines_.empty()) measure_title_.clear();
    if (!heading_lines_.empty()) {
      if (auto title = measure_title(to_text(heading_lines_.back()), vocabulary_.codebook)) {
        measure_title_ = std::move(*title);
        heading_lines_.pop_back();
      }
    }
    for (std::size_t first = 0; first < heading_lines_.size(); ++first) {
      const std::vector<TextLine> tail(heading_lines_.begin() + static_cast<long>(first),
                                       heading_lines_.end());
      if (const auto issue = heading_issue(join_lines(tail), vocabulary_.codebook)) {
        issue_ = *issue;
        issue_from_heading_ = one_table_an_issue_ = true;
        heading_lines_.clear();
        return;
      }
    }
    // Where every issue has a table, what heads the next one is its issue, or nobody knows which.
    if (one_table_an_issue_ && !heading_lines_.empty()) {
      const std::string last = to_text(heading_lines_.back());
      issue_ =
          read_issue_number(last) ? read_issue_cell(last, vocabulary_.codebook) : IssueReading{};
    }
    heading_lines_.clear();
  }

  void read_table(const PageContent& page, const Table& table) {
    if (table.rows == 0 || table.cols == 0) return;
    const bool text_between = std::exchange(text_between_, false);
    read_heading_above();
    std::optional<TableLayout> layout;
    int row = 0;
    bool boundary = true;
    const std::optional<Table> heading_above = std::exchange(lone_heading_, std::nullopt);
    std::optional<Heading> heading;
    if (heading_above) heading = find_cut_heading(*heading_above, table, vocabulary_.codebook);
    if (!heading) heading = find_heading_at(table, 0, vocabulary_.codebook);
    if (heading) {
      row = heading->end_row;
      layout = std::move(heading->layout);
      if (layout_) fill_from_before(table, *layout_, *layout);
    } else {
      // A page that was read badly in between does not end the table.
      if (fullest_ && (!layout_ || layout_->guessed || layout_->part))
        layout = continue_layout(table, *fullest_);
      if (!layout && layout_) layout = continue_layout(table, *layout_);
      if (!layout && !has_heading(table)) layout = guess_layout(table, vocabulary_);
    }
    // A heading alone, at the foot of a page, is that of the rows overleaf if they have its
    // columns.
    if (layout && row >= table.rows) lone_heading_ = table;
    while (row < table.rows) {
      int end = table.rows;
      std::optional<Heading> next;
      for (int r = row + 1; r < table.rows && !next; ++r) {
        next = find_heading_at(table, r, vocabulary_.codebook);
        if (next) end = next->first_row;
      }
      if (layout) adopt_labelled_column(table, row, end, *layout, vocabulary_.codebook);
      if (layout) adopt_measure_column(table, row, end, *layout);
      if (layout && layout->holds_measures()) {
        adopt_code_column(table, row, end, *layout, vocabulary_.codebook);
        const bool lost = fullest_ && loses_a_column(*fullest_, *layout);
        if (!lost && !layout->part) fullest_ = layout;
        if (lost || has_unread_text(table, row, end, *layout)) layout->guessed = true;
        begin_layout(*layout);
        read_rows(page, table, row, end, *layout, boundary, text_between);
      } else {
        if (layout) begin_layout(*layout);
        if (next) read_section_between(page, table, row, end, layout.value_or(blank_layout(table)));
      }
      if (!next) break;
      row = next->end_row;
      layout = std::move(next->layout);
      boundary = false;
    }
  }

  // Below rows of something else: an empty one, the foot of the table above.
  bool has_heading(const Table& table) const {
    for (int row = 1; row < table.rows; ++row)
      if (find_heading_at(table, row, vocabulary_.codebook)) return true;
    return false;
  }

  static TableLayout blank_layout(const Table& table) {
    TableLayout layout;
    layout.roles.assign(static_cast<std::size_t>(table.cols), ColumnRole::kNone);
    return layout;
  }

  void begin_layout(const TableLayout& layout) {
    if (layout.holds_measures() &&
        (!layout_ || !layout_->holds_measures() || !same_kind(layout, *layout_)))
      break_off();
    layout_ = layout;
  }

  static bool same_kind(const TableLayout& a, const TableLayout& b) {
    if (a.part || b.part) return true;
    return a.has(ColumnRole::kIssue) == b.has(ColumnRole::kIssue) &&
           a.has(ColumnRole::kQuestion) == b.has(ColumnRole::kQuestion) &&
           a.holds_results() == b.holds_results();
  }

  // Another table begins: its rows do not go on with the last one's.
  void break_off() {
    broken_ = true;
    if (!issue_from_heading_) issue_ = {};
    indicator_.clear();
  }

  void read_rows(const PageContent& page, const Table& table, int first, int end,
                 const TableLayout& layout, bool boundary, bool text_between) {
    const RowGroups rows =
        read_row_groups(table, page.number, first, end, layout, vocabulary_.codebook, year_);
    for (const RowGroup& group : rows.groups) {
      if (budget_.spent()) return;
      if (!group.section.empty()) read_section(group.section);
      const bool at_boundary = boundary && group.first_in_table;
      RowJoin join;
      if (!reading_.drafts.empty() && !broken_)
        join = judge_join(reading_.drafts.back(), group, layout,
                          {at_boundary, text_between, issue_.number}, vocabulary_, year_);
      if (join.goes_on) {
        append(group, layout);
      } else {
        start(group, layout);
      }
      if (join.doubtful) reading_.drafts.back().reasons.push_back("row_joined_over_page");
      broken_ = false;
    }
    // An issue's row may be the last on its page: it labels what follows.
    if (!rows.section_after.empty()) read_section(rows.section_after);
  }

  // Between two tables so near to each other that they were taken for one: the issue's name above
  // the second.
  void read_section_between(const PageContent& page, const Table& table, int first, int end,
                            const TableLayout& layout) {
    const RowGroups rows =
        read_row_groups(table, page.number, first, end, layout, vocabulary_.codebook, year_);
    if (!rows.section_after.empty()) read_section(rows.section_after);
  }

  void read_section(const std::string& text) {
    if (auto title = measure_title(text, vocabulary_.codebook)) {
      measure_title_ = std::move(*title);
      return;
    }
    const IssueReading issue = read_issue(text, vocabulary_.codebook);
    if (issue.number && !issue.doubtful) {
      issue_ = issue;
      issue_from_heading_ = true;
    } else if (vocabulary_.codebook.find_indicator(text)) {
      indicator_ = text;
    } else if (issue_from_heading_) {
      issue_ = {};  // another group begins, and nobody knows of which issue
    }
  }

  // Time and units that a merged cell of a text file's table leaves with the row above.
  static void inherit_merged(MeasureDraft& draft, const MeasureDraft& above) {
    if (!draft.of(ColumnRole::kPeriod).empty() || !draft.of(ColumnRole::kResponsible).empty())
      return;
    for (ColumnRole role : {ColumnRole::kPeriod, ColumnRole::kResponsible})
      draft.lines[static_cast<std::size_t>(role)] = above.of(role);
    draft.reasons.push_back("table_uncertain");
  }

  // A merged cell that a page break cut: its words stand on the page before.
  static void take_from_above(const RowGroup& group, MeasureDraft& draft,
                              const MeasureDraft& above) {
    for (const ColumnRole role : group.merged_from_above) {
      auto& lines = draft.lines[static_cast<std::size_t>(role)];
      if (!lines.empty() || above.of(role).empty()) continue;
      lines = above.of(role);
      draft.reasons.push_back("row_joined_over_page");
    }
  }

  void start(const RowGroup& group, const TableLayout& layout) {
    flush_scores();
    const std::string text = own_issue_text(group);
    if (!text.empty()) {
      // A name's second half at the top of a page changes nothing; anything else in the issue's
      // column begins another issue, be it one that cannot be read.
      IssueReading own = read_issue_cell(text, vocabulary_.codebook);
      const bool tail = !own.number && group.first_in_table && issue_.number;
      if (!tail) issue_ = std::move(own);
      issue_from_heading_ = false;
    }
    MeasureDraft draft;
    draft.layout = layout;
    draft.kind = group.kind;
    if (layout.has(ColumnRole::kIssue) || layout.has(ColumnRole::kQuestion) || issue_.number)
      draft.issue = issue_;
    reading_.drafts.push_back(std::move(draft));
    append(group, layout);
    if (!broken_ && reading_.drafts.size() > 1)
      take_from_above(group, reading_.drafts.back(), reading_.drafts[reading_.drafts.size() - 2]);
    if (group.kind == TableKind::kDelimited && !group.first_in_table && reading_.drafts.size() > 1)
      inherit_merged(reading_.drafts.back(), reading_.drafts[reading_.drafts.size() - 2]);
    if (group.of(ColumnRole::kIndicator).empty()) stand_in(ColumnRole::kIndicator, indicator_);
    if (!layout.has(ColumnRole::kMeasure)) stand_in(ColumnRole::kMeasure, measure_title_);
  }

  // What a heading over the rows says of each.
  void stand_in(ColumnRole role, const std::string& text) {
    if (text.empty()) return;
    TextLine line;
    line.words.push_back(Word{text, {}, 0, 1, false, false});
    reading_.drafts.back().lines[static_cast<std::size_t>(role)] = {line};
  }

  void append(const RowGroup& group, const TableLayout& layout) {
    MeasureDraft& draft = reading_.drafts.back();
    for (std::size_t role = 0; role < draft.lines.size(); ++role) {
      if (static_cast<ColumnRole>(role) == ColumnRole::kIssue && group.issue_from_above) continue;
      draft.lines[role].insert(draft.lines[role].end(), group.lines[role].begin(),
                               group.lines[role].end());
    }
    extend_issue(draft, group);
    append_questions(draft, group);
    if (group.shifted) draft.reasons.push_back("row_shifted");
    if (layout.guessed || group.runs_over) draft.reasons.push_back("table_uncertain");
    draft.cell_confidence = std::min(draft.cell_confidence, group.cell_confidence);
    draft.open_bottom = group.open_bottom;
    add_evidence(draft, group);
    if (layout.has(ColumnRole::kQuestion)) pending_scores_.push_back(group);
  }

  // "(6) กระบวนการควบคุม ตรวจสอบการใช้" on one page, "อำนาจและการบริหารงานบุคคล" on the next.
  void extend_issue(MeasureDraft& draft, const RowGroup& group) {
    const std::string text = own_issue_text(group);
    if (text.empty() || text == draft.issue.text) return;
    if (draft.issue.text.empty() && draft.issue.number) return;
    IssueReading whole = read_issue(draft.issue.text + text, vocabulary_.codebook);
    if (whole.number) {
      draft.issue = whole;
      issue_ = std::move(whole);
    }
  }

  void append_questions(MeasureDraft& draft, const RowGroup& group) {
    for (std::size_t i = 0; i < group.questions.size(); ++i) {
      const QuestionCell& cell = group.questions[i];
      const bool tail = i == 0 && !draft.questions.empty() &&
                        !begins_with_code(join_lines(cell.lines), vocabulary_.codebook, year_);
      if (tail) {
        auto& lines = draft.questions.back().lines;
        lines.insert(lines.end(), cell.lines.begin(), cell.lines.end());
      } else {
        draft.questions.push_back(cell);
      }
    }
  }

  static void add_evidence(MeasureDraft& draft, const RowGroup& group) {
    if (group.box.empty()) return;
    if (!draft.evidence.empty() && draft.evidence.back().page == group.page &&
        group.kind == TableKind::kDelimited) {
      draft.evidence.back().box = unite(draft.evidence.back().box, group.box);
      draft.evidence.back().raw += '\n' + group.raw;
    } else {
      draft.evidence.push_back({group.page, group.box, group.raw});
    }
  }

  void flush_scores() {
    if (pending_scores_.empty()) return;
    auto scores = read_question_scores(pending_scores_, vocabulary_.codebook, year_);
    std::move(scores.begin(), scores.end(), std::back_inserter(reading_.scores));
    pending_scores_.clear();
  }

  const Vocabulary& vocabulary_;
  std::optional<int> year_;
  const TimeBudget& budget_;
  LostColumns lost_columns_;
  MeasuresReading reading_;
  std::optional<TableLayout> layout_;   // of the last table that had one
  std::optional<TableLayout> fullest_;  // of the last table that lost no column of the one before
  std::optional<Table> lone_heading_;   // the last table, where it was a heading and nothing else
  IssueReading issue_;                  // in force
  std::string indicator_;               // of the last full-width row that named one
  std::string measure_title_;  // "มาตรการที่ 2: …" above the rows, without its number
  bool issue_from_heading_ = false;
  bool one_table_an_issue_ = false;  // a heading above a table named its issue
  bool text_between_ = false;        // since the last table
  bool broken_ = true;               // the next row begins a measure, whatever it looks like
  std::vector<TextLine> heading_lines_;
  std::vector<RowGroup> pending_scores_;
};

}  // namespace

MeasuresReading read_measures(std::span<const PageContent> pages,
                              const std::vector<std::vector<bool>>& furniture,
                              const Vocabulary& vocabulary, std::optional<int> code_year,
                              const TimeBudget& budget) {
  Walker walker(pages, vocabulary, code_year, budget);
  for (std::size_t i = 0; i < pages.size(); ++i) walker.read_page(pages[i], furniture[i]);
  MeasuresReading reading = walker.finish();
  if (reading.drafts.empty())
    reading.drafts = read_paragraphs(pages, furniture, vocabulary, budget);
  return reading;
}

}  // namespace ita
