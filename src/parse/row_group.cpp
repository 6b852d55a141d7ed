#include "parse/row_group.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "parse/paragraph_reader.h"
#include "parse/row_heading.h"
#include "parse/row_shift.h"
#include "tables/grid_view.h"
#include "tables/label_finder.h"

namespace ita {
namespace {

// "☑ เสร็จแล้ว ☐ ทำอยู่ ☐ ยังไม่เริ่ม" above a result: what can be ticked is no word of the row's own.
std::vector<TextLine> without_choices(const std::vector<TextLine>& lines) {
  static const RE2 kBox("[☐☑☒□🗹✅]");
  constexpr int kFewestBoxes = 2;
  int boxes = 0;
  std::vector<TextLine> rest;
  for (const TextLine& line : lines) {
    std::string text = to_text(line);
    const int here = RE2::GlobalReplace(&text, kBox, "");
    boxes += here;
    if (here == 0) rest.push_back(line);
  }
  return boxes >= kFewestBoxes && !rest.empty() ? rest : lines;
}

// Columns whose merged cells make one row of several, strongest first.
constexpr ColumnRole kJoining[] = {ColumnRole::kMeasure, ColumnRole::kSteps};
constexpr ColumnRole kJoiningOtherwise[] = {ColumnRole::kFinding, ColumnRole::kResult};

class Grouper {
 public:
  // moved: rows whose cells were put into other columns; empty where none can have been.
  Grouper(const Table& table, int page, int first_row, int end_row, const TableLayout& layout,
          const std::vector<bool>& moved, const Vocabulary& vocabulary)
      : table_(table),
        page_(page),
        first_(first_row),
        end_(end_row),
        layout_(layout),
        moved_(moved),
        vocabulary_(vocabulary),
        grid_(table) {}

  RowGroups read() {
    RowGroups result;
    std::vector<RowGroup>& groups = result.groups;
    std::string& section = result.section_after;
    for (int row = first_; row < end_;) {
      if (const auto wide = banner(row)) {
        if (!wide->text.empty() && !section.empty()) section += ' ';
        section += wide->text;
        row += wide->rows;
        continue;
      }
      int last = row;
      while (last + 1 < end_ && joined(last, last + 1) && !banner(last + 1)) ++last;
      if (!blank(row, last)) {
        groups.push_back(make_group(row, last));
        groups.back().section = std::move(section);
        section.clear();
        while (last + 1 < end_ && take_labelled_row(last + 1, groups.back())) ++last;
      }
      row = last + 1;
    }
    if (!groups.empty()) groups.front().first_in_table = true;
    return result;
  }

 private:
  struct Banner {
    std::string text;
    int rows = 1;
  };

  // A row that labels those under it: a cell over all columns, or a row whose words name an issue
  // outside the issues' own column and nothing else. Rule-less tables and text files have no cells
  // over several columns, and in a scan a letter at a column's edge passes for its rule, which
  // parts the name.
  std::optional<Banner> banner(int row) const {
    if (table_.cols < 2) return std::nullopt;
    const Cell* first = grid_.at(row, 0);
    if (first != nullptr && first->row == row && first->colspan == table_.cols)
      return Banner{join_lines(first->lines), std::max(1, first->rowspan)};
    if (layout_.has(ColumnRole::kIssue)) return std::nullopt;
    constexpr int kMostParts = 3;
    const Cell* last = nullptr;
    Banner found;
    int parts = 0;
    for (int col = 0; col < table_.cols; ++col) {
      const Cell* cell = grid_.at(row, col);
      if (cell == nullptr || cell == last || cell->lines.empty()) continue;
      if (cell->row != row || cell->rowspan > 1 || ++parts > kMostParts) return std::nullopt;
      found.text += join_lines(cell->lines);
      last = cell;
    }
    if (parts == 0 || !names_issue(found.text)) return std::nullopt;
    return found;
  }

  // "ผลการดำเนินงาน: … │ ข้อสังเกต: …" in wide cells below a row: what their labels say of that row.
  bool take_labelled_row(int row, RowGroup& above) const {
    const auto& starting = grid_.cells_starting_in(row);
    if (std::ranges::none_of(starting, [](const Cell* c) { return c->colspan > 1; })) return false;
    const LabelFinder labels(vocabulary_.codebook);
    std::vector<const Cell*> cells;
    bool wide = false;
    for (const Cell* cell : starting) {
      if (cell->lines.empty()) continue;
      const auto label = labels.find(cell->lines.front());
      if (!label || !is_field(label->role) || label->role == ColumnRole::kIssue ||
          label->role == ColumnRole::kIndicator || label->titles || label->rest.words.empty())
        return false;
      cells.push_back(cell);
      wide |= cell->colspan > 1;
    }
    if (!wide) return false;
    for (const Cell* cell : cells) {
      take_labelled(above, *cell, ColumnRole::kNone);
      for (const TextLine& line : cell->lines) above.box = unite(above.box, line.box);
      above.raw += '\n' + to_text(cell->lines);
    }
    return true;
  }

  // A row's only words need not be an issue's name letter by letter, as in running text.
  bool names_issue(const std::string& text) const {
    const RowHeading heading = read_row_heading(text, vocabulary_);
    if (!heading.indicator.empty()) return !layout_.has(ColumnRole::kIndicator);
    if (heading.issue) return true;
    const auto named = vocabulary_.codebook.find_issue(text);
    if (!named) return false;
    const auto whole = grapheme_count(
        vocabulary_.codebook.issues()[static_cast<std::size_t>(named->number - 1)].name);
    const std::size_t length = grapheme_count(text);
    return 5 * length >= 4 * whole && 4 * length <= 5 * whole;
  }

  bool joined_by(ColumnRole role, int above, int below) const {
    for (int col = 0; col < table_.cols; ++col) {
      if (layout_.roles[static_cast<std::size_t>(col)] != role) continue;
      const Cell* cell = grid_.at(above, col);
      if (cell != nullptr && cell == grid_.at(below, col)) return true;
    }
    return false;
  }

  bool joined(int above, int below) const {
    bool has_joining = false;
    for (ColumnRole role : kJoining) {
      if (!layout_.has(role)) continue;
      has_joining = true;
      if (joined_by(role, above, below)) return true;
    }
    if (has_joining) return false;
    for (ColumnRole role : kJoiningOtherwise)
      if (joined_by(role, above, below)) return true;
    return false;
  }

  bool blank(int first, int last) const {
    for (int row = first; row <= last; ++row)
      for (const Cell* cell : grid_.cells_starting_in(row))
        if (!cell->lines.empty()) return false;
    return true;
  }

  RowGroup make_group(int first, int last) const {
    RowGroup group;
    if (const Cell* number = grid_.at(first, 0)) group.number = join_lines(number->lines);
    group.page = page_;
    group.kind = table_.kind;
    std::set<const Cell*> seen;
    std::vector<TextLine> all;
    std::vector<int> marked;
    for (int col = 0; col < table_.cols; ++col) {
      const ColumnRole role = layout_.roles[static_cast<std::size_t>(col)];
      if (has_words(first, last, col)) count_in(group, col);
      for (int row = first; row <= last; ++row) {
        const Cell* cell = grid_.at(row, col);
        if (cell == nullptr || !seen.insert(cell).second) continue;
        if (is_period_part(col)) {
          if (!cell->lines.empty()) marked.push_back(col);
          continue;
        }
        if (is_unit_mark(col)) {
          if (!cell->lines.empty())
            group.of(ColumnRole::kResponsible).push_back(marked_unit(*cell));
          continue;
        }
        take_cell(group, *cell, is_result_row(*cell) ? role_in_result(role) : role, first, all);
        group.runs_over |= runs_over_fields(*cell);
        const bool shared = role == ColumnRole::kPeriod || role == ColumnRole::kResponsible;
        if (shared && cell->lines.empty() && cell->row == first_ &&
            (cell->rowspan > 1 || cell->open_top))
          group.merged_from_above.push_back(role);
      }
    }
    for (int row = first; row <= last && !moved_.empty(); ++row)
      group.shifted |= moved_[static_cast<std::size_t>(row)];
    if (!marked.empty()) group.of(ColumnRole::kPeriod).push_back(marked_period(marked, first));
    group.raw = to_text(all);
    return group;
  }

  void count_letters(RowGroup& group, const Cell& cell) const {
    const auto at = static_cast<std::size_t>(cell.col);
    std::size_t letters = 0;
    for (const TextLine& line : cell.lines)
      for (const Word& word : line.words) letters += grapheme_count(word.text);
    group.letters += letters;
    if (at < layout_.unexplained.size() && layout_.unexplained[at]) group.unexplained += letters;
  }

  bool has_words(int first, int last, int col) const {
    for (int row = first; row <= last; ++row) {
      const Cell* cell = grid_.at(row, col);
      if (cell != nullptr && !cell->lines.empty()) return true;
    }
    return false;
  }

  void count_in(RowGroup& group, int col) const {
    const auto at = static_cast<std::size_t>(col);
    if (at >= layout_.sure.size()) return;
    group.sure *= layout_.sure[at];
    group.least_sure = std::min(group.least_sure, layout_.sure[at]);
  }

  bool is_period_part(int col) const {
    const auto at = static_cast<std::size_t>(col);
    return at < layout_.parts.size() && !layout_.parts[at].empty();
  }

  bool is_unit_mark(int col) const {
    const auto at = static_cast<std::size_t>(col);
    return at < layout_.units.size() && !layout_.units[at].empty();
  }

  TextLine marked_unit(const Cell& cell) const {
    TextLine line;
    line.box = cell.box;
    line.words.push_back(
        Word{layout_.units[static_cast<std::size_t>(cell.col)], line.box, 0, 1, false, false});
    return line;
  }

  // The times of all marks, in order.
  TextLine marked_period(const std::vector<int>& columns, int row) const {
    std::string text;
    for (const int col : columns) {
      if (!text.empty()) text += ", ";
      text += layout_.parts[static_cast<std::size_t>(col)];
    }
    TextLine line;
    line.box = unite(grid_.at(row, columns.front())->box, grid_.at(row, columns.back())->box);
    line.words.push_back(Word{std::move(text), line.box, 0, 1, false, false});
    return line;
  }

  // A row of its own under the plan's tells what came of it: "ผล" beside "แผน".
  bool is_result_row(const Cell& cell) const {
    const int kinds = layout_.column(ColumnRole::kPlanOrResult);
    if (kinds < 0 || cell.rowspan > 1) return false;
    const Cell* kind = grid_.at(cell.row, kinds);
    return kind != nullptr && skeleton(join_lines(kind->lines)) == skeleton("ผล");
  }

  // When it was done in fact has no field.
  static ColumnRole role_in_result(ColumnRole role) {
    switch (role) {
      case ColumnRole::kMeasure:
      case ColumnRole::kSteps:
        return ColumnRole::kResult;
      case ColumnRole::kPeriod:
      case ColumnRole::kPeriodStart:
      case ColumnRole::kPeriodEnd:
        return ColumnRole::kNote;
      default:
        return role;
    }
  }

  bool runs_over_fields(const Cell& cell) const {
    const auto is_period = [](ColumnRole role) {
      return role == ColumnRole::kPeriod || role == ColumnRole::kPeriodStart ||
             role == ColumnRole::kPeriodEnd;
    };
    if (table_.kind != TableKind::kHorizontal || cell.lines.empty()) return false;
    const ColumnRole first = layout_.roles[static_cast<std::size_t>(cell.col)];
    for (int col = cell.col + 1; col < cell.col + cell.colspan; ++col) {
      const ColumnRole role = layout_.roles[static_cast<std::size_t>(col)];
      if (role != first && !(is_period(role) && is_period(first))) return true;
    }
    return false;
  }

  void take_cell(RowGroup& group, const Cell& cell, ColumnRole role, int first,
                 std::vector<TextLine>& all) const {
    if (role == ColumnRole::kIssue) {
      // A merged issue runs over page breaks that cut none of its rows.
      group.issue_from_above = cell.row < first;
    } else {
      group.open_top |= cell.open_top && cell.row >= first;
      group.open_bottom |= cell.open_bottom;
    }
    if (cell.lines.empty()) return;
    count_letters(group, cell);
    group.cell_confidence = std::min(group.cell_confidence, cell.confidence);
    // "ไตรมาส 2" and below it "เจ้าภาพ: กองคลัง", where no column has the units.
    const bool units_inside = role == ColumnRole::kPeriod && !layout_.has(ColumnRole::kResponsible);
    const bool times_inside = role == ColumnRole::kResponsible && names_units_below(cell);
    if (role == ColumnRole::kLabelled || units_inside || times_inside) {
      take_labelled(group, cell,
                    units_inside || times_inside ? ColumnRole::kPeriod : ColumnRole::kNone);
    } else {
      const std::vector<TextLine> lines =
          role == ColumnRole::kResult ? without_choices(cell.lines) : cell.lines;
      auto& target = group.of(role);
      target.insert(target.end(), lines.begin(), lines.end());
    }
    if (role == ColumnRole::kQuestion || role == ColumnRole::kScore) {
      QuestionCell part{cell.lines, cell.row, cell.row + cell.rowspan, cell.box};
      (role == ColumnRole::kQuestion ? group.questions : group.scores).push_back(std::move(part));
    }
    if (role != ColumnRole::kIssue && cell.row >= first)
      for (const TextLine& line : cell.lines) group.box = unite(group.box, line.box);
    all.insert(all.end(), cell.lines.begin(), cell.lines.end());
  }

  // The same in a column taken for the units'.
  bool names_units_below(const Cell& cell) const {
    if (layout_.has(ColumnRole::kPeriod) || layout_.has(ColumnRole::kPeriodStart)) return false;
    const LabelFinder labels(vocabulary_.codebook);
    for (std::size_t i = 1; i < cell.lines.size(); ++i) {
      const auto label = labels.find(cell.lines[i]);
      if (label && label->role == ColumnRole::kResponsible) return true;
    }
    return false;
  }

  // Each line goes to the field whose label came last; those before the first to `role`.
  void take_labelled(RowGroup& group, const Cell& cell, ColumnRole role) const {
    const LabelFinder labels(vocabulary_.codebook);
    for (const TextLine& line : cell.lines) {
      const auto label = labels.find(line);
      if (label && is_field(label->role)) {
        role = label->role;
        if (!label->rest.words.empty()) group.of(role).push_back(label->rest);
      } else {
        group.of(role).push_back(line);
      }
    }
  }

  const Table& table_;
  int page_, first_, end_;
  const TableLayout& layout_;
  const std::vector<bool>& moved_;
  const Vocabulary& vocabulary_;
  GridView grid_;
};

}  // namespace

RowGroups read_row_groups(const Table& table, int page, int first_row, int end_row,
                          const TableLayout& layout, const Vocabulary& vocabulary,
                          std::optional<int> code_year) {
  AlignedRows aligned;
  const Table* rows = &table;
  if (table.kind == TableKind::kDelimited) {
    aligned = align_rows(table, first_row, end_row, layout, vocabulary.codebook, code_year);
    rows = &aligned.table;
  }
  return Grouper(*rows, page, first_row, end_row, layout, aligned.moved, vocabulary).read();
}

}  // namespace ita
