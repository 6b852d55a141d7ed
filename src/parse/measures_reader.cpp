#include "parse/measures_reader.h"

#include <algorithm>

#include "core/utf8.h"
#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "parse/field_reading.h"
#include "parse/question_scores.h"
#include "parse/row_heading.h"
#include "parse/row_joining.h"
#include "parse/split_tables.h"
#include "tables/cell_text.h"
#include "tables/grid_view.h"
#include "tables/label_finder.h"

namespace ita {
namespace {

class Walker {
 public:
  Walker(const Vocabulary& vocabulary, std::optional<int> code_year, const TimeBudget& budget)
      : vocabulary_(vocabulary), year_(code_year), budget_(budget) {}

  void read_page(const PageContent& page, const std::vector<bool>& furniture,
                 const std::vector<ChosenTable>& chosen) {
    std::size_t next_line = 0;
    for (std::size_t i = 0; i < page.tables.size(); ++i) {
      const Table& table = page.tables[i];
      if (budget_.spent()) return;
      for (; next_line < page.lines.size() && page.lines[next_line].box.y0 < table.box.y0;
           ++next_line)
        if (!furniture[next_line]) read_line(page.lines[next_line]);
      read_table(page, chosen[i]);
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

  // An issue, an indicator or the measure itself named in the lines right above a table, for
  // reports with one table for each.
  void read_heading_above() {
    measure_title_.clear();
    bool named = false;
    for (std::size_t first = 0; first < heading_lines_.size() && !named; ++first) {
      const std::vector<TextLine> tail(heading_lines_.begin() + static_cast<long>(first),
                                       heading_lines_.end());
      named = take_heading(read_row_heading(join_lines(tail), vocabulary_));
    }
    // The lines one by one: one may name the issue, the next the measure.
    for (std::size_t i = 0; i < heading_lines_.size() && !named; ++i)
      (void)take_heading(read_row_heading(to_text(heading_lines_[i]), vocabulary_));
    if (!heading_lines_.empty() && !named) expect_other_heading(to_text(heading_lines_.back()));
    heading_lines_.clear();
  }

  // True where it names an issue or an indicator.
  bool take_heading(const RowHeading& heading) {
    if (heading.measure) measure_title_ = *heading.measure;
    if (heading.issue) {
      issue_ = *heading.issue;
      issue_from_heading_ = one_table_an_issue_ = true;
      indicator_.clear();
    }
    if (!heading.indicator.empty()) {
      indicator_ = heading.indicator;
      one_table_an_indicator_ = true;
    }
    return heading.issue || !heading.indicator.empty();
  }

  // Where every issue has a table, what heads the next one is its issue, or nobody knows which.
  void expect_other_heading(const std::string& last) {
    if (one_table_an_issue_)
      issue_ =
          read_issue_number(last) ? read_issue_cell(last, vocabulary_.codebook) : IssueReading{};
    if (one_table_an_indicator_) indicator_.clear();
  }

  void read_table(const PageContent& page, const ChosenTable& chosen) {
    if (chosen.rows.empty()) return;  // a heading that stands with the table overleaf
    const bool text_between = std::exchange(text_between_, false);
    read_heading_above();
    const Table& table = *chosen.table;
    bool boundary = true;
    for (const ChosenRows& rows : chosen.rows) {
      if (rows.use == TableUse::kMeasures) {
        begin_layout(rows);
        read_heading_bands(table, rows);
        read_rows(page, table, rows.first_row, rows.end_row, rows.layout, boundary, text_between);
      } else {
        read_section_below(page, table, rows);
      }
      boundary = false;
    }
  }

  // A row over the whole table above its heading, or within it, may name what the rows are of.
  void read_heading_bands(const Table& table, const ChosenRows& rows) {
    for (const Cell& cell : table.cells)
      if (cell.row >= rows.heading_row && cell.row < rows.first_row && table.cols > 1 &&
          cell.colspan == table.cols && !cell.lines.empty())
        (void)take_heading(read_row_heading(join_lines(cell.lines), vocabulary_));
    // Without upright rules such a row has no one cell.
    if (table.kind != TableKind::kHorizontal && table.kind != TableKind::kAligned) return;
    const GridView grid(table);
    for (int row = rows.heading_row; row < rows.first_row; ++row) {
      std::string text;
      for (const Cell* cell : grid.cells_starting_in(row)) text += join_lines(cell->lines) + ' ';
      (void)take_heading(read_row_heading(text, vocabulary_));
    }
  }

  // Under a heading that names other kinds of columns another table begins.
  void begin_layout(const ChosenRows& rows) {
    if (!layout_ || (rows.headed && chain_ != rows.chain && !same_kind(rows.layout, *layout_)))
      break_off();
    layout_ = rows.layout;
    chain_ = rows.chain;
  }

  static bool same_kind(const TableLayout& a, const TableLayout& b) {
    return a.has(ColumnRole::kIssue) == b.has(ColumnRole::kIssue) &&
           a.has(ColumnRole::kQuestion) == b.has(ColumnRole::kQuestion) &&
           a.holds_results() == b.holds_results();
  }

  // Another table begins: its rows do not go on with the last one's.
  void break_off() {
    broken_ = true;
    if (!issue_from_heading_) issue_ = {};
    if (!one_table_an_indicator_) indicator_.clear();
    unit_.clear();
    band_unexplained_ = false;
  }

  void read_rows(const PageContent& page, const Table& table, int first, int end,
                 const TableLayout& layout, bool boundary, bool text_between) {
    const RowGroups rows =
        read_row_groups(table, page.number, first, end, layout, vocabulary_, year_);
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

  // Of two tables so near to each other that they were taken for one, the first ends with the
  // issue's name above the second.
  void read_section_below(const PageContent& page, const Table& table, const ChosenRows& rows) {
    const RowGroups groups = read_row_groups(table, page.number, rows.first_row, rows.end_row,
                                             rows.layout, vocabulary_, year_);
    if (!groups.section_after.empty()) read_section(groups.section_after);
  }

  void read_section(const std::string& text) {
    const RowHeading heading = read_row_heading(text, vocabulary_);
    if (heading.measure) {
      measure_title_ = *heading.measure;
      return;
    }
    unit_ = heading.unit;
    band_unexplained_ = !heading.issue && heading.indicator.empty() && unit_.empty();
    if (!unit_.empty()) return;
    if (heading.issue) {
      issue_ = *heading.issue;
      issue_from_heading_ = true;
    } else if (issue_from_heading_ && heading.indicator.empty()) {
      issue_ = {};  // another group begins, and nobody knows of which issue
    }
    indicator_ = heading.indicator;
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
    draft.number = group.number;
    draft.table = chain_;
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
    if (!layout.has(ColumnRole::kResponsible)) stand_in(ColumnRole::kResponsible, unit_);
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
    if (group.runs_over) draft.reasons.push_back("table_uncertain");
    draft.sure = std::min(draft.sure, group.sure);
    draft.least_sure = std::min(draft.least_sure, group.least_sure);
    draft.letters += group.letters;
    draft.unexplained += group.unexplained;
    draft.band_unexplained |= band_unexplained_;
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
  MeasuresReading reading_;
  std::optional<TableLayout> layout_;  // of the last table of measures
  std::size_t chain_ = 0;              // and which of the document's tables that was
  IssueReading issue_;                 // in force
  std::string indicator_;              // of the last heading over rows that named one
  std::string unit_;                   // of the last full-width row that was one
  std::string measure_title_;  // "มาตรการที่ 2: …" above the rows, without its number
  bool issue_from_heading_ = false;
  bool band_unexplained_ = false;    // the last full-width row named nothing that is known
  bool one_table_an_issue_ = false;  // a heading above a table named its issue
  bool one_table_an_indicator_ = false;
  bool text_between_ = false;  // since the last table
  bool broken_ = true;         // the next row begins a measure, whatever it looks like
  std::vector<TextLine> heading_lines_;
  std::vector<RowGroup> pending_scores_;
};

}  // namespace

MeasuresReading read_measures(std::span<const PageContent> pages,
                              const std::vector<std::vector<bool>>& furniture,
                              const ChosenTables& chosen, const Vocabulary& vocabulary,
                              std::optional<int> code_year, const TimeBudget& budget) {
  Walker walker(vocabulary, code_year, budget);
  for (std::size_t i = 0; i < pages.size(); ++i)
    walker.read_page(pages[i], furniture[i], chosen[i]);
  return walker.finish();
}

}  // namespace ita
