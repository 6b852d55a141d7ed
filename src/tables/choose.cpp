#include "tables/choose.h"

#include <algorithm>
#include <cmath>
#include <deque>

#include "tables/column_evidence.h"
#include "tables/label_finder.h"
#include "tables/layout_finish.h"
#include "tables/mark_columns.h"
#include "tables/propose/cut_heading.h"
#include "tables/propose/folded_columns.h"
#include "tables/propose/heading_above.h"
#include "tables/propose/parted_columns.h"
#include "tables/propose/stacked_rows.h"
#include "tables/propose/turned_table.h"
#include "tables/role_scores.h"
#include "tables/table_chain.h"

namespace ita {
namespace {

using Drawing = std::shared_ptr<const Table>;

// The page keeps the table.
Drawing borrow(const Table& table) { return {std::shared_ptr<void>(), &table}; }

struct Placed {
  std::size_t page = 0, table = 0;  // in the document
  Drawing drawing;
  bool consumed = false;  // a heading that was joined to the table overleaf
};

// A reading of all tables as they are drawn now.
struct Interpretation {
  std::deque<TypedTable> tables;
  std::vector<TablePiece> pieces;
  std::vector<TableChain> chains;
  std::vector<JointReading> readings;  // of the chains
  std::vector<TableLayout> layouts;    // of the chains
};

class DocumentTables {
 public:
  DocumentTables(std::span<const PageContent> pages, const DocumentContext& context,
                 const Vocabulary& vocabulary, const ReaderModel& model, const TimeBudget& budget)
      : pages_(pages),
        context_(context),
        vocabulary_(vocabulary),
        model_(model),
        budget_(budget),
        typer_(vocabulary),
        heading_rows_(model, vocabulary),
        columns_(model, vocabulary, context.assessment_year),
        scorer_(model),
        labels_(vocabulary.codebook, &scorer_) {
    for (std::size_t p = 0; p < pages.size(); ++p)
      for (std::size_t t = 0; t < pages[p].tables.size(); ++t)
        placed_.push_back({p, t, borrow(pages[p].tables[t]), false});
  }

  ChosenTables choose() {
    turn_tables();
    refold_tables();
    join_cut_headings();
    take_headings_above();
    Interpretation now = interpret();
    if (part_columns(now)) now = interpret();
    return assemble(now);
  }

 private:
  void turn_tables() {
    for (Placed& placed : placed_)
      if (auto turned = turn_table(*placed.drawing, labels_))
        placed.drawing = std::make_shared<const Table>(std::move(*turned));
  }

  void refold_tables() {
    for (Placed& placed : placed_) {
      auto drawn = unstack_rows(*placed.drawing);
      if (!drawn) drawn = fold_columns(*placed.drawing);
      if (drawn) placed.drawing = std::make_shared<const Table>(std::move(*drawn));
    }
  }

  // Lines above a table without a heading, where they sound like one: of several ways to take them
  // the one that names most columns.
  void take_headings_above() {
    const TopTexts tops;
    for (Placed& placed : placed_) {
      const PageContent& page = pages_[placed.page];
      const auto span_of = [&](const Table& table) {
        return heading_rows_.find(TypedTable(table, page.number, typer_), tops).front();
      };
      if (placed.consumed || placed.drawing->rows == 0) continue;
      if (span_of(*placed.drawing).end_row > 0) continue;
      std::optional<Table> best;
      std::pair<long, double> best_key{0, 0};
      for (Table& proposal : with_heading_above(*placed.drawing, page.lines)) {
        const HeadingSpan span = span_of(proposal);
        const long named = std::ranges::count_if(
            proposal.cells, [](const Cell& cell) { return cell.row == 0 && !cell.lines.empty(); });
        const std::pair<long, double> key{named, span.margin};
        if (span.end_row != 1 || span.margin <= 0 || key <= best_key) continue;
        best_key = key;
        best = std::move(proposal);
      }
      if (best) placed.drawing = std::make_shared<const Table>(std::move(*best));
    }
  }

  // A heading that the end of a page cuts: its first rows are all of the table at the page's foot.
  void join_cut_headings() {
    constexpr int kMostRows = 4;
    for (std::size_t i = 0; i + 1 < placed_.size(); ++i) {
      Placed &above = placed_[i], &below = placed_[i + 1];
      if (above.page == below.page || above.drawing->rows > kMostRows) continue;
      auto joined = join_cut_heading(*above.drawing, *below.drawing);
      if (!joined) continue;
      const std::array<TypedTable, 2> typed{
          TypedTable(*above.drawing, pages_[above.page].number, typer_),
          TypedTable(*joined, pages_[below.page].number, typer_)};
      const TopTexts tops;
      if (heading_rows_.find(typed[0], tops).front().end_row < above.drawing->rows) continue;
      if (heading_rows_.find(typed[1], tops).front().end_row < above.drawing->rows) continue;
      below.drawing = std::make_shared<const Table>(std::move(*joined));
      above.consumed = true;
    }
  }

  Interpretation interpret() const {
    Interpretation now;
    for (const Placed& placed : placed_)
      now.tables.emplace_back(*placed.drawing, pages_[placed.page].number, typer_);
    TopTexts tops;
    for (const TypedTable& table : now.tables) tops.add(table);
    for (std::size_t i = 0; i < now.tables.size(); ++i)
      if (!placed_[i].consumed && now.tables[i].rows() > 0 && !budget_.spent())
        cut_into_pieces(now.tables[i], i, tops, now.pieces);
    now.chains = pool_pieces(now.pieces);
    for (std::size_t i = 0; i < now.chains.size() && !budget_.spent(); ++i) read_chain(now, i);
    return now;
  }

  void cut_into_pieces(const TypedTable& table, std::size_t index, const TopTexts& tops,
                       std::vector<TablePiece>& pieces) const {
    const std::vector<HeadingSpan> spans = heading_rows_.find(table, tops);
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const int end = i + 1 < spans.size() ? spans[i + 1].first_row : table.rows();
      pieces.push_back({&table, index, spans[i], spans[i].end_row, end});
    }
  }

  void read_chain(Interpretation& now, std::size_t index) const {
    const TableChain& chain = now.chains[index];
    std::vector<ColumnEvidence> evidence;
    for (int col = 0; col < chain.cols(); ++col) evidence.push_back(columns_.read(chain, col));
    const auto marks = find_mark_columns(chain, evidence, vocabulary_);
    std::vector<ColumnChoice> choices;
    for (std::size_t col = 0; col < evidence.size(); ++col)
      choices.push_back({scorer_.score(evidence[col]), &evidence[col], marks.is_mark(col),
                         is_grouped(evidence, col)});
    if (!chain.headed()) expect_as_before(now, chain, choices);
    prefer_assessed_year(choices);
    JointReading reading = choose_jointly(choices, {context_.report}, model_.weighing);
    now.layouts.push_back(finish_layout(chain, evidence, marks, reading, labels_, vocabulary_));
    now.readings.push_back(std::move(reading));
  }

  // Under one heading with the column before it.
  static bool is_grouped(const std::vector<ColumnEvidence>& columns, std::size_t col) {
    return col > 0 && !columns[col].heading.group.empty() &&
           columns[col].heading.group == columns[col - 1].heading.group;
  }

  // A table without a heading that stands where another stood goes on with it, be its columns
  // joined or parted: each column expects the meaning of the one that its middle lies in.
  void expect_as_before(const Interpretation& now, const TableChain& chain,
                        std::vector<ColumnChoice>& choices) const {
    const Table& table = chain.pieces().front().table->table();
    if (table.column_edges.size() < 2) return;
    for (std::size_t i = now.readings.size(); i-- > 0;) {
      const Table& before = now.chains[i].pieces().back().table->table();
      if (now.readings[i].use == TableUse::kElse || !stands_where(table, before)) continue;
      const double slack =
          kSameColumns * (before.column_edges.back() - before.column_edges.front());
      for (std::size_t col = 0; col < choices.size(); ++col) {
        const double middle = (table.column_edges[col] + table.column_edges[col + 1]) / 2;
        for (std::size_t k = 0; k + 1 < before.column_edges.size(); ++k) {
          if (middle < before.column_edges[k] || middle >= before.column_edges[k + 1]) continue;
          const bool same =
              std::abs(table.column_edges[col] - before.column_edges[k]) <= slack &&
              std::abs(table.column_edges[col + 1] - before.column_edges[k + 1]) <= slack;
          choices[col].scores.log_p[model_index(now.readings[i].roles[k])] +=
              same ? model_.weighing.same_as_before : model_.weighing.as_before;
        }
      }
      return;
    }
  }

  static bool stands_where(const Table& table, const Table& before) {
    if (before.column_edges.size() < 2) return false;
    const double width = before.column_edges.back() - before.column_edges.front();
    const double slack = 2 * kSameColumns * width;
    const auto near = [&](double edge) {
      return [=](double other) { return std::abs(edge - other) <= slack; };
    };
    // A page may lack the first columns, or the last.
    return width > 0 &&
           std::ranges::any_of(before.column_edges, near(table.column_edges.front())) &&
           std::ranges::any_of(before.column_edges, near(table.column_edges.back())) &&
           3 * (table.column_edges.back() - table.column_edges.front()) >= 2 * width;
  }

  // Of scores of several years side by side those of the assessed year count.
  void prefer_assessed_year(std::vector<ColumnChoice>& choices) const {
    constexpr double kMostlyScores = 0.6;
    const auto scored = [&](const ColumnChoice& c) {
      return c.evidence->of("score") > kMostlyScores && c.evidence->heading_facts.of("year") > 0;
    };
    const auto assessed = [&](const ColumnChoice& c) {
      return c.evidence->heading_facts.of("year_assessed") > 0;
    };
    if (std::ranges::count_if(choices, scored) < 2) return;
    if (std::ranges::none_of(choices, [&](const auto& c) { return scored(c) && assessed(c); }))
      return;
    for (ColumnChoice& choice : choices)
      if (scored(choice) && !assessed(choice))
        choice.scores.log_p[model_index(ColumnRole::kScore)] -= model_.weighing.other_year;
  }

  // Columns that a scan's reader took for one are parted where another page has them. True where
  // any were.
  bool part_columns(const Interpretation& now) {
    const TableLayout* full = nullptr;
    const auto rank = [](const TableLayout& layout) {
      return std::pair(layout.roles_named(), -layout.width());
    };
    for (std::size_t i = 0; i < now.chains.size() && i < now.layouts.size(); ++i) {
      const std::size_t page = placed_[now.chains[i].pieces().front().index].page;
      if (pages_[page].route != Route::kOcr || now.readings[i].use != TableUse::kMeasures) continue;
      if (now.layouts[i].column_edges.size() < 2) continue;
      if (full == nullptr || rank(now.layouts[i]) > rank(*full)) full = &now.layouts[i];
    }
    if (full == nullptr) return false;
    bool any = false;
    for (std::size_t i = 0; i < now.chains.size() && i < now.layouts.size(); ++i) {
      if (now.layouts[i].roles_named() >= full->roles_named()) continue;
      for (const TablePiece& piece : now.chains[i].pieces()) {
        Placed& placed = placed_[piece.index];
        if (pages_[placed.page].route != Route::kOcr) continue;
        auto parted = part_lost_columns(*placed.drawing, *full);
        if (!parted) continue;
        placed.drawing = std::make_shared<const Table>(std::move(*parted));
        any = true;
      }
    }
    return any;
  }

  ChosenTables assemble(const Interpretation& now) const {
    ChosenTables chosen(pages_.size());
    for (std::size_t i = 0; i < placed_.size(); ++i)
      chosen[placed_[i].page].push_back({placed_[i].drawing, {}});
    for (std::size_t c = 0; c < now.layouts.size(); ++c) {
      for (const TablePiece& piece : now.chains[c].pieces()) {
        ChosenRows rows;
        rows.heading_row = piece.heading.first_row;
        rows.first_row = piece.first_row;
        rows.end_row = piece.end_row;
        rows.headed = piece.heading.end_row > piece.heading.first_row;
        rows.layout = now.layouts[c];
        rows.layout.column_edges = piece.table->table().column_edges;
        rows.use = now.readings[c].use;
        rows.chain = c;
        const Placed& placed = placed_[piece.index];
        chosen[placed.page][placed.table].rows.push_back(std::move(rows));
      }
    }
    for (auto& page : chosen)
      for (ChosenTable& table : page) std::ranges::sort(table.rows, {}, &ChosenRows::heading_row);
    continue_text_tables(chosen);
    return chosen;
  }

  // In text files rows that go on under a heading may have other numbers of cells: they are aligned
  // one by one (row_shift.h).
  static void continue_text_tables(ChosenTables& chosen) {
    const ChosenRows* before = nullptr;
    for (auto& page : chosen)
      for (ChosenTable& table : page)
        for (ChosenRows& rows : table.rows) {
          if (table.table->kind != TableKind::kDelimited) continue;
          if (!rows.headed && before != nullptr && before->use == TableUse::kMeasures) {
            rows.layout = before->layout;
            rows.use = before->use;
            rows.chain = before->chain;
          }
          before = &rows;
        }
  }

  std::span<const PageContent> pages_;
  DocumentContext context_;
  const Vocabulary& vocabulary_;
  const ReaderModel& model_;
  const TimeBudget& budget_;
  CellTyper typer_;
  HeadingRows heading_rows_;
  ColumnReader columns_;
  RoleScorer scorer_;
  LabelFinder labels_;
  std::vector<Placed> placed_;  // every table of the document, in order
};

}  // namespace

ChosenTables choose_tables(std::span<const PageContent> pages, const DocumentContext& context,
                           const Vocabulary& vocabulary, const ReaderModel& model,
                           const TimeBudget& budget) {
  return DocumentTables(pages, context, vocabulary, model, budget).choose();
}

}  // namespace ita
