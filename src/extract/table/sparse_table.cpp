// Worked example. Three columns, no rule between the rows; the gaps between lines tell the rows
// apart:
//
//      i7   บุคลากรบางรายไม่ทราบ   กองคลัง      ┐ row 0
//           เกี่ยวกับงบประมาณ                     ┘ gap 14
//                                                 gap 20 → a row ends
//      e3   ผู้รับบริการไม่ทราบ      สำนักปลัด     ┐ row 1
//           ช่องทาง               เทศบาล       ┘ gap 14
//
// Had all gaps been equal, the first column would decide: e3 stands there and the line before it
// has nothing.
#include "extract/table/sparse_table.h"

#include <algorithm>

#include "core/thai_char.h"
#include "core/utf8.h"

namespace ita {
namespace {

constexpr double kWordGap = 0.34;   // em; just under the narrowest gutter
constexpr double kEdgeGap = 0.1;    // em; white at a column's edge beside words that nearly fill it
constexpr double kWiderGap = 1.3;   // times the smallest gap between lines: a new row
constexpr int kMinNumbers = 3;      // of a column that is one of numbers
constexpr double kFullLines = 0.8;  // share of lines that fill the columns when each is a row

int column_count(const std::vector<double>& edges) { return static_cast<int>(edges.size()) - 1; }

bool spans_columns(const ClusterList& line, const std::vector<double>& edges) {
  return std::ranges::any_of(find_cell_pieces(line, edges), [&](const Stretch& piece) {
    const ColumnRange range = find_column_range(edges, piece);
    return range.first != range.last;
  });
}

std::vector<bool> filled_columns(const ClusterList& line, const std::vector<double>& edges) {
  std::vector<bool> filled(static_cast<std::size_t>(column_count(edges)), false);
  for (const Cluster* c : line) filled[static_cast<std::size_t>(find_column(edges, *c))] = true;
  return filled;
}

// Whether the first column's text begins like an item of a list: 1. ๑) (๑) or a number alone.
bool begins_with_number(const ClusterList& line, const std::vector<double>& edges) {
  std::u32string text;
  for (const Cluster* c : line)
    if (find_column(edges, *c) == 0) text += decode_utf8(c->text);
  std::size_t at = !text.empty() && text.front() == '(' ? 1 : 0;
  const std::size_t first_digit = at;
  while (at < text.size() && (thai::is_digit(text[at]) || (text[at] >= '0' && text[at] <= '9')))
    ++at;
  const std::size_t digits = at - first_digit;
  return digits >= 1 && digits <= 2 && (at == text.size() || text[at] == '.' || text[at] == ')');
}

// Digits and what stands in numbers, at least one character of them.
bool is_number(const ClusterList& line, const std::vector<double>& edges, int column) {
  bool any = false;
  for (const Cluster* cluster : line) {
    if (find_column(edges, *cluster) != column) continue;
    for (const char32_t c : decode_utf8(cluster->text)) {
      if (!thai::is_digit(c) && !(c >= '0' && c <= '9') && c != '.' && c != ',' && c != '%' &&
          c != '-')
        return false;
      any = true;
    }
  }
  return any;
}

// A column of numbers under its heading: numbers take one line, so each begins a row. -1 where
// there is none.
int find_number_column(const RowBand& band, const std::vector<double>& edges,
                       const std::vector<std::vector<bool>>& filled) {
  for (int column = 0; column < column_count(edges); ++column) {
    int numbers = 0, words = 0;
    for (std::size_t i = 1; i < band.lines.size(); ++i) {
      if (!filled[i][static_cast<std::size_t>(column)]) continue;
      ++(is_number(band.lines[i], edges, column) ? numbers : words);
    }
    if (numbers >= kMinNumbers && words == 0) return column;
  }
  return -1;
}

// Cuts a band before each line for which begins(i) holds; the border lies in the middle between the
// lines.
template <class Begins>
std::vector<RowBand> cut(RowBand band, Begins begins) {
  std::vector<RowBand> rows;
  for (std::size_t i = 0; i < band.lines.size(); ++i) {
    if (i == 0 || begins(i)) {
      double y = band.y0;
      if (i > 0) {
        const Box above = box_of(band.lines[i - 1]), here = box_of(band.lines[i]);
        y = std::max((above.y1 + here.y0) / 2, rows.back().y0);
        rows.back().y1 = y;
        rows.back().open_bottom = false;
      }
      rows.push_back({y, band.y1, {}, i == 0 && band.open_top, band.open_bottom});
    }
    rows.back().lines.push_back(std::move(band.lines[i]));
  }
  if (rows.empty()) rows.push_back(std::move(band));
  return rows;
}

std::vector<bool> find_row_starts(const RowBand& band, const std::vector<double>& edges,
                                  RowEvidence evidence) {
  const std::size_t n = band.lines.size();
  std::vector<bool> starts(n, false);
  std::vector<std::vector<bool>> filled;
  std::size_t full_lines = 0, listed = 0;
  for (std::size_t i = 0; i < n; ++i) {
    filled.push_back(filled_columns(band.lines[i], edges));
    const auto count = std::ranges::count(filled.back(), true);
    full_lines += count >= std::max(2, column_count(edges) - 1) && filled.back()[0];
    starts[i] = evidence != RowEvidence::kNumbers && begins_with_number(band.lines[i], edges);
    listed += starts[i];
  }
  // Under a label that runs down beside several rows (an issue, its name wrapped), a row begins
  // with the line that has words in every other column; its further lines leave the narrow columns
  // empty.
  constexpr int kManyColumns = 4;
  const auto fills_rest = [&](std::size_t i) {
    return column_count(edges) >= kManyColumns &&
           std::all_of(filled[i].begin() + 1, filled[i].end(), [](bool has) { return has; });
  };
  const auto begins_under_label = [&](std::size_t i) {
    return i > 0 && fills_rest(i) && !fills_rest(i - 1);
  };
  const int numbers = find_number_column(band, edges, filled);
  const bool all_full =
      n >= 3 && static_cast<double>(full_lines) >= kFullLines * static_cast<double>(n);
  if (listed < 2 && all_full && evidence != RowEvidence::kNumbers)
    return std::vector<bool>(n, true);
  if (listed >= 2 || numbers >= 0) {
    for (std::size_t i = 0; i < n; ++i)
      starts[i] = (listed >= 2 && (starts[i] || begins_under_label(i))) ||
                  (numbers >= 0 && filled[i][static_cast<std::size_t>(numbers)]);
    return starts;
  }
  starts.assign(n, false);
  if (evidence != RowEvidence::kAny) return starts;

  double smallest = 1e9, largest = 0;
  const auto gap_before = [&](std::size_t i) {
    return band.lines[i].front()->baseline - band.lines[i - 1].front()->baseline;
  };
  for (std::size_t i = 1; i < n; ++i) {
    smallest = std::min(smallest, gap_before(i));
    largest = std::max(largest, gap_before(i));
  }
  const bool gaps_tell = largest > kWiderGap * smallest;
  for (std::size_t i = 1; i < n; ++i) {
    starts[i] = gaps_tell ? gap_before(i) > kWiderGap * smallest
                          : begins_under_label(i) ||
                                (filled[i][0] &&
                                 (!filled[i - 1][0] ||
                                  std::ranges::count(filled[i], true) == column_count(edges)));
  }
  return starts;
}

}  // namespace

std::vector<Stretch> find_cell_pieces(const ClusterList& line, const std::vector<double>& edges) {
  const std::vector<Stretch> wide = find_pieces(line, kWordGap);
  std::vector<Stretch> pieces;
  for (const Stretch& narrow : find_pieces(line, kEdgeGap)) {
    const bool joins = !pieces.empty() && std::ranges::any_of(wide, [&](const Stretch& w) {
      return w.x0 <= pieces.back().x0 && narrow.x1 <= w.x1;
    }) && std::ranges::none_of(edges, [&](double x) {
      return x >= pieces.back().x1 && x <= narrow.x0;
    });
    if (joins)
      pieces.back().x1 = narrow.x1;
    else
      pieces.push_back(narrow);
  }
  const bool still_spans = std::ranges::any_of(pieces, [&](const Stretch& piece) {
    const ColumnRange range = find_column_range(edges, piece);
    return range.first != range.last;
  });
  return wide.size() == 1 && still_spans ? wide : pieces;
}

std::vector<RowBand> split_at_spanning_lines(RowBand band, const std::vector<double>& edges) {
  std::vector<bool> spans;
  for (const ClusterList& line : band.lines) spans.push_back(spans_columns(line, edges));
  return cut(std::move(band), [&](std::size_t i) { return spans[i] || spans[i - 1]; });
}

std::vector<RowBand> split_rows(RowBand band, const std::vector<double>& edges,
                                RowEvidence evidence) {
  std::vector<RowBand> rows;
  for (RowBand& part : split_at_spanning_lines(std::move(band), edges)) {
    const std::vector<bool> starts = find_row_starts(part, edges, evidence);
    for (RowBand& row : cut(std::move(part), [&](std::size_t i) { return starts[i]; }))
      rows.push_back(std::move(row));
  }
  return rows;
}

Table make_sparse_table(TableKind kind, std::vector<double> edges, std::span<const RowBand> rows,
                        float confidence) {
  Table table;
  table.kind = kind;
  table.rows = static_cast<int>(rows.size());
  table.cols = column_count(edges);
  for (int row = 0; row < table.rows; ++row) {
    const RowBand& band = rows[static_cast<std::size_t>(row)];
    // Text that runs over an edge joins a column with the one before it.
    std::vector<bool> joined(static_cast<std::size_t>(table.cols), false);
    for (const ClusterList& line : band.lines) {
      for (const Stretch& piece : find_cell_pieces(line, edges)) {
        const ColumnRange range = find_column_range(edges, piece);
        for (int c = range.first + 1; c <= range.last; ++c)
          joined[static_cast<std::size_t>(c)] = true;
      }
    }
    std::vector<std::size_t> cell_of;
    for (int col = 0; col < table.cols; ++col) {
      if (!joined[static_cast<std::size_t>(col)]) {
        Cell cell;
        cell.row = row;
        cell.col = col;
        cell.box = {edges[static_cast<std::size_t>(col)], band.y0, 0, band.y1};
        cell.open_top = row == 0 && band.open_top;
        cell.open_bottom = row + 1 == table.rows && band.open_bottom;
        cell.confidence = confidence;
        table.cells.push_back(std::move(cell));
      }
      cell_of.push_back(table.cells.size() - 1);
      Cell& cell = table.cells.back();
      cell.colspan = col - cell.col + 1;
      cell.box.x1 = edges[static_cast<std::size_t>(col) + 1];
    }
    for (const ClusterList& line : band.lines) {
      for (std::size_t begin = 0; begin < line.size();) {
        const std::size_t cell =
            cell_of[static_cast<std::size_t>(find_column(edges, *line[begin]))];
        std::size_t end = begin + 1;
        while (end < line.size() &&
               cell_of[static_cast<std::size_t>(find_column(edges, *line[end]))] == cell)
          ++end;
        table.cells[cell].lines.push_back(make_line(std::span(line).subspan(begin, end - begin)));
        begin = end;
      }
    }
  }
  table.box = {edges.front(), rows.front().y0, edges.back(), rows.back().y1};
  table.column_edges = std::move(edges);
  return table;
}

}  // namespace ita
