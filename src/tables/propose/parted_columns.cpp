#include "tables/propose/parted_columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace ita {
namespace {

constexpr double kOverEdge = 3;  // points by which a word may stand over an edge
constexpr double kBeside = 0.5;  // points
constexpr double kWhite = 5;     // points between two cells' words
constexpr double kFarAway = 1e9;
constexpr int kMostParts = 3;
constexpr std::size_t kWordsForOne = 25;  // one word in so many may stand across it

// The edges of `full` moved and stretched to the table's outer edges.
std::vector<double> fit_edges(const Table& table, const TableLayout& full) {
  const double from = full.column_edges.front(), to = full.column_edges.back();
  const double x0 = table.column_edges.front(), x1 = table.column_edges.back();
  std::vector<double> edges;
  for (const double edge : full.column_edges)
    edges.push_back(x0 + (edge - from) / (to - from) * (x1 - x0));
  return edges;
}

// For each of the table's edges the one of `edges` that it is; empty where one is none of them.
std::vector<int> match_edges(const std::vector<double>& own, std::vector<double>& edges) {
  const double slack = kSameColumns * (own.back() - own.front());
  std::vector<int> places;
  for (const double edge : own) {
    const auto nearest =
        std::ranges::min_element(edges, {}, [&](double other) { return std::abs(other - edge); });
    const int place = static_cast<int>(nearest - edges.begin());
    if (std::abs(*nearest - edge) > slack || (!places.empty() && place <= places.back())) return {};
    *nearest = edge;
    places.push_back(place);
  }
  return places;
}

class Parter {
 public:
  Parter(const Table& table, const TableLayout& full, std::vector<double> edges,
         std::vector<int> places)
      : table_(table), full_(full), edges_(std::move(edges)), places_(std::move(places)) {
    tops_.assign(static_cast<std::size_t>(table.rows) + 1, kFarAway);
    for (const Cell& cell : table.cells) {
      double& top = tops_[static_cast<std::size_t>(cell.row)];
      top = std::min(top, cell.box.y0);
    }
  }

  std::optional<Table> part() {
    settle_edges();
    Table parted = table_;
    parted.cols = static_cast<int>(edges_.size()) - 1;
    parted.column_edges = edges_;
    parted.cells.clear();
    for (const Cell& cell : table_.cells) {
      const int first = places_[static_cast<std::size_t>(cell.col)];
      const int end = places_[static_cast<std::size_t>(cell.col + cell.colspan)];
      if (end - first == 1 || (cell.colspan > 1 && !is_two_cells(cell, first, end)))
        parted.cells.push_back(widened(cell, first, end));
      else
        part_cell(cell, first, end, parted.cells);
    }
    if (words_ == 0 || parted.cells.size() == table_.cells.size() ||
        across_ > words_ / kWordsForOne)
      return std::nullopt;
    std::ranges::stable_sort(parted.cells, {},
                             [](const Cell& c) { return std::pair(c.row, c.col); });
    return parted;
  }

 private:
  // A gutter lies elsewhere on a page with fuller cells: each edge that the table lacks goes where
  // it crosses fewest words.
  void settle_edges() {
    const double slack = kSameColumns * (edges_.back() - edges_.front());
    for (std::size_t own = 0; own + 1 < places_.size(); ++own) {
      const auto first = static_cast<std::size_t>(places_[own]);
      const auto end = static_cast<std::size_t>(places_[own + 1]);
      if (end - first < 2) continue;
      const std::vector<const Word*> words = words_of(static_cast<int>(own));
      std::vector<double> settled;
      for (std::size_t edge = first + 1; edge < end; ++edge)
        settled.push_back(least_crossed(words, edges_[edge], slack));
      // Two lost edges must not fall together.
      if (std::ranges::is_sorted(settled, std::ranges::less_equal{}))
        std::ranges::copy(settled, edges_.begin() + static_cast<std::ptrdiff_t>(first) + 1);
    }
  }

  std::vector<const Word*> words_of(int col) const {
    std::vector<const Word*> words;
    for (const Cell& cell : table_.cells)
      if (cell.col == col && cell.colspan == 1)
        for (const TextLine& line : cell.lines)
          for (const Word& word : line.words) words.push_back(&word);
    return words;
  }

  static double least_crossed(const std::vector<const Word*>& words, double edge, double slack) {
    std::vector<double> places{edge};
    for (const Word* word : words)
      for (const double x : {word->box.x0 - kBeside, word->box.x1 + kBeside})
        if (std::abs(x - edge) <= slack) places.push_back(x);
    const auto cost = [&](double x) {
      const auto crossed = std::ranges::count_if(
          words, [&](const Word* word) { return word->box.x0 < x && word->box.x1 > x; });
      return std::pair(crossed, std::abs(x - edge));
    };
    return *std::ranges::min_element(places, {}, cost);
  }

  static Cell widened(Cell cell, int first, int end) {
    cell.col = first;
    cell.colspan = end - first;
    return cell;
  }

  // A cell over columns that the table does have: a heading over a group of them, a row's name, or
  // the cells of a row whose rule ends early. Only the last has white at every edge.
  bool is_two_cells(const Cell& cell, int first, int end) const {
    if (end - first > kMostParts || cell.lines.empty()) return false;
    for (int edge = first + 1; edge < end; ++edge) {
      const double x = edges_[static_cast<std::size_t>(edge)];
      double left = -kFarAway, right = kFarAway;
      for (const TextLine& line : cell.lines) {
        for (const Word& word : line.words) {
          const bool before = (word.box.x0 + word.box.x1) / 2 < x;
          if (before) left = std::max(left, word.box.x1);
          if (!before) right = std::min(right, word.box.x0);
        }
      }
      if (left == -kFarAway || right == kFarAway || right - left < kWhite) return false;
    }
    return true;
  }

  int column_of(const Word& word, int first, int end) {
    ++words_;
    const double middle = (word.box.x0 + word.box.x1) / 2;
    int column = first;
    for (int edge = first + 1; edge < end; ++edge) {
      const double x = edges_[static_cast<std::size_t>(edge)];
      if (word.box.x0 < x - kOverEdge && word.box.x1 > x + kOverEdge) ++across_;
      if (middle > x) column = edge;
    }
    return column;
  }

  void part_cell(const Cell& cell, int first, int end, std::vector<Cell>& out) {
    std::vector<Cell> parts;
    for (int col = first; col < end; ++col) {
      Cell part = widened(cell, col, col + 1);
      part.lines.clear();
      part.box.x0 = edges_[static_cast<std::size_t>(col)];
      part.box.x1 = edges_[static_cast<std::size_t>(col) + 1];
      parts.push_back(std::move(part));
    }
    for (const TextLine& line : cell.lines) {
      std::vector<TextLine> pieces(parts.size());
      for (const Word& word : line.words) {
        TextLine& piece = pieces[static_cast<std::size_t>(column_of(word, first, end) - first)];
        piece.box = piece.words.empty() ? word.box : unite(piece.box, word.box);
        piece.words.push_back(word);
      }
      for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].words.empty()) continue;
        pieces[i].words.front().space_before = false;
        pieces[i].baseline = line.baseline;
        parts[i].lines.push_back(std::move(pieces[i]));
      }
    }
    for (Cell& part : parts) {
      if (part.rowspan > 1 && !runs_down(part.col))
        part_rows(part, out);
      else
        out.push_back(std::move(part));
    }
  }

  // An issue's cell runs down over several rows. Where it was one cell with the column beside it,
  // the rules between that column's rows were lost with the upright.
  bool runs_down(int col) const {
    const ColumnRole role = full_.roles[static_cast<std::size_t>(col)];
    return role == ColumnRole::kIssue || role == ColumnRole::kIndicator ||
           role == ColumnRole::kNumber;
  }

  void part_rows(const Cell& cell, std::vector<Cell>& out) const {
    for (int row = cell.row; row < cell.row + cell.rowspan; ++row) {
      const double top = tops_[static_cast<std::size_t>(row)];
      const bool last = row + 1 == cell.row + cell.rowspan;
      const double bottom = last ? cell.box.y1 : tops_[static_cast<std::size_t>(row) + 1];
      Cell part = cell;
      part.row = row;
      part.rowspan = 1;
      part.box.y0 = top;
      part.box.y1 = bottom;
      std::erase_if(part.lines, [&](const TextLine& line) {
        const double middle = line.box.center_y();
        return (middle < top && row > cell.row) || (middle >= bottom && !last);
      });
      out.push_back(std::move(part));
    }
  }

  const Table& table_;
  const TableLayout& full_;
  std::vector<double> edges_;
  std::vector<int> places_;   // of the table's edges among edges_
  std::vector<double> tops_;  // of the rows
  std::size_t words_ = 0, across_ = 0;
};

}  // namespace

std::optional<Table> part_lost_columns(const Table& table, const TableLayout& full) {
  if (table.column_edges.size() < 2 || full.column_edges.size() < table.column_edges.size())
    return std::nullopt;
  std::vector<double> edges = fit_edges(table, full);
  std::vector<int> places = match_edges(table.column_edges, edges);
  if (places.empty()) return std::nullopt;
  return Parter(table, full, std::move(edges), std::move(places)).part();
}

}  // namespace ita
