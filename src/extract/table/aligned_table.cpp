// Worked example. The header's gaps are the first guess at the gutters; each line below may narrow
// a gutter and the line that would close one ends the table:
//
//      อันดับ ░░░░ ตัวชี้วัด ░░░░░░░░░░░░░ คะแนน        three pieces: a header
//      ๑ ░░░░░░░░ การป้องกันการทุจริต ░░░░ ๙๘.๓๘       narrows the second gutter
//      ๒ ░░░░░░░░ การใช้อำนาจ ░░░░░░░░░░░ ๙๖.๑๑
//      ๓ ░░░░░░░░ การปรับปรุงการทำงาน ░░░░ ๙๒.๒๘
//      ทั้งนี้ หน่วยงานได้กำหนดมาตรการของปีงบประมาณ ดังนี้      closes a gutter: text again
//
// What looks alike and is none: a signature block
//
//      (ลงชื่อ)...............      (ลงชื่อ)...............
//      (นางสาว …)                 (นาย …)
//
// has two columns and no numbers, or names in brackets side by side; a numbered list has two
// columns whose numbers stand in the first.
#include "extract/table/aligned_table.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "extract/table/sparse_table.h"

namespace ita {
namespace {

constexpr double kHeaderGap = 0.5;      // em between two headings
constexpr double kGutter = 0.45;        // em; what narrow cells leave between their words
constexpr double kNextLine = 3.0;       // em from line to line inside a table
constexpr double kHeaderLine = 1.8;     // em between the lines of a header
constexpr std::size_t kMaxLines = 300;  // of one table; more do not fit on a page
constexpr std::size_t kSmallTable = 3, kMoreColumns = 2;
constexpr int kMinBodyLines = 3;
constexpr int kMinNumberLines = 4;  // for two columns, a name and a number
constexpr double kNumberShare = 0.8;
constexpr float kConfidence = 0.7f;

enum class PieceKind { kWords, kNumber, kSignature };

ClusterList clusters_in(const ClusterList& line, const Stretch& piece) {
  ClusterList inside;
  for (const Cluster* c : line)
    if (c->box.center_x() >= piece.x0 && c->box.center_x() <= piece.x1) inside.push_back(c);
  return inside;
}

// What a piece of a line looks like, by its characters alone.
PieceKind classify(const ClusterList& piece) {
  std::u32string text;
  for (const Cluster* c : piece) text += decode_utf8(c->text);
  if (text.empty()) return PieceKind::kWords;
  int dots = 0, digits = 0, others = 0;
  for (const char32_t c : text) {
    if (c == '.' || c == 0x2026 || c == '_')
      ++dots;
    else if (thai::is_digit(c) || (c >= '0' && c <= '9'))
      ++digits;
    else if (c != ',' && c != '%' && c != '-')
      ++others;
  }
  if (dots >= 6 || (text.front() == '(' && text.back() == ')')) return PieceKind::kSignature;
  return digits > 0 && others == 0 ? PieceKind::kNumber : PieceKind::kWords;
}

// Takes the line's text out of white stretches; pieces narrower than `min_width` are no gutters any
// more.
std::vector<Stretch> without_text(const std::vector<Stretch>& white, const ClusterList& line,
                                  double min_width) {
  const std::vector<Stretch> text = find_pieces(line, 0.05);
  std::vector<Stretch> left;
  const auto keep = [&](double x0, double x1) {
    if (x1 - x0 >= min_width) left.push_back({x0, x1});
  };
  for (const Stretch& stretch : white) {
    double free_from = stretch.x0;
    for (const Stretch& piece : text) {
      if (piece.x1 <= free_from) continue;
      if (piece.x0 >= stretch.x1) break;
      keep(free_from, piece.x0);
      free_from = piece.x1;
    }
    keep(free_from, stretch.x1);
  }
  return left;
}

// White stretches between each two neighbours of the header.
using HeaderGaps = std::vector<std::vector<Stretch>>;

// False where the line leaves no white between two headings.
bool narrow(HeaderGaps& gaps, const ClusterList& line) {
  const double min_width = kGutter * em_of(*line.front());
  HeaderGaps narrowed;
  for (const std::vector<Stretch>& gap : gaps) {
    narrowed.push_back(without_text(gap, line, min_width));
    if (narrowed.back().empty()) return false;
  }
  gaps = std::move(narrowed);
  return true;
}

// One gutter for each two headings: of the stretches that have text on both sides in one line, the
// widest.
std::vector<Stretch> choose_gutters(const HeaderGaps& gaps, std::span<const ClusterList> lines) {
  std::vector<Stretch> all;
  for (const std::vector<Stretch>& gap : gaps) all.insert(all.end(), gap.begin(), gap.end());
  drop_one_sided(all, lines);
  std::vector<Stretch> chosen;
  for (const std::vector<Stretch>& gap : gaps) {
    const Stretch* widest = nullptr;
    for (const Stretch& stretch : all) {
      const bool here = stretch.x0 >= gap.front().x0 && stretch.x1 <= gap.back().x1;
      if (here && (widest == nullptr || stretch.width() > widest->width())) widest = &stretch;
    }
    if (widest != nullptr) chosen.push_back(*widest);
  }
  return chosen;
}

struct Candidate {
  std::size_t begin = 0, end = 0;  // lines
  std::vector<Stretch> gutters;
};

class TableFinder {
 public:
  explicit TableFinder(const std::vector<ClusterList>& lines) : lines_(lines) {
    for (const ClusterList& line : lines) pieces_.push_back(find_pieces(line, kHeaderGap));
  }

  // The table whose header's last line is `begin`; lines before `first_free` belong to another.
  std::optional<Candidate> find_at(std::size_t begin, std::size_t first_free) const {
    const std::vector<Stretch>& header = pieces_[begin];
    if (header.size() < 2) return std::nullopt;
    for (const Stretch& piece : header)
      if (classify(clusters_in(lines_[begin], piece)) != PieceKind::kWords) return std::nullopt;
    std::optional<Candidate> found = find_under(header, begin, first_free);
    if (begin + 1 >= lines_.size() || step_to(begin + 1) > kNextLine) return found;
    const std::vector<Stretch> parted = part_groups(header, pieces_[begin + 1]);
    if (parted.size() == header.size()) return found;
    std::optional<Candidate> finer = find_under(parted, begin, first_free);
    return finer && (!found || finer->end >= found->end) ? finer : found;
  }

 private:
  // From the line above to line i, in em.
  double step_to(std::size_t i) const {
    const Cluster& first = *lines_[i].front();
    return (first.baseline - lines_[i - 1].front()->baseline) / em_of(first);
  }

  std::optional<Candidate> find_under(const std::vector<Stretch>& header, std::size_t begin,
                                      std::size_t first_free) const {
    HeaderGaps gaps;
    for (std::size_t i = 1; i < header.size(); ++i)
      gaps.push_back({{header[i - 1].x1, header[i].x0}});
    Candidate found{begin, begin + 1, {}};
    std::size_t most = header.size();
    while (found.end < lines_.size() && found.end - begin < kMaxLines) {
      // Right under a small table (scores by indicator) the next may begin, with more columns.
      const std::size_t pieces = pieces_[found.end].size();
      if (header.size() <= kSmallTable && found.end > begin + kMinBodyLines &&
          pieces >= most + kMoreColumns)
        break;
      most = std::max(most, pieces);
      if (step_to(found.end) > kNextLine || !narrow(gaps, lines_[found.end])) break;
      ++found.end;
    }
    if (found.end - begin <= static_cast<std::size_t>(kMinBodyLines)) return std::nullopt;
    found.gutters = choose_gutters(gaps, std::span(lines_).subspan(begin, found.end - begin));
    if (found.gutters.empty()) return std::nullopt;
    trim(found);
    if (!is_table(found)) return std::nullopt;
    while (found.begin > first_free && is_header_line(gaps, found.begin - 1)) --found.begin;
    return found;
  }

  // A last line in the first column alone is the text after the table.
  void trim(Candidate& found) const {
    while (found.end > found.begin + 1 &&
           lines_[found.end - 1].back()->box.center_x() < found.gutters.front().center())
      --found.end;
  }

  bool is_header_line(HeaderGaps gaps, std::size_t i) const {
    if (pieces_[i].size() < 2) return false;
    return step_to(i + 1) < kHeaderLine && narrow(gaps, lines_[i]);
  }

  bool is_table(const Candidate& found) const {
    const std::vector<double> edges = to_column_edges(found.gutters, -1e9, 1e9);
    const std::size_t columns = found.gutters.size() + 1;
    int filled = 0, nearly_full = 0, pairs = 0, numbers = 0;
    for (std::size_t i = found.begin + 1; i < found.end; ++i) {
      std::vector<ClusterList> cells(columns);
      for (const Cluster* c : lines_[i])
        cells[static_cast<std::size_t>(find_column(edges, *c))].push_back(c);
      std::size_t count = 0, signatures = 0;
      for (const ClusterList& cell : cells) {
        count += !cell.empty();
        signatures += classify(cell) == PieceKind::kSignature;
      }
      if (signatures >= 2) return false;
      filled += count >= 2;
      nearly_full += count + 1 >= columns && count >= 2;
      pairs += count == 2;
      numbers += count == 2 && classify(cells.back()) == PieceKind::kNumber;
    }
    if (columns == 2) return numbers >= kMinNumberLines && numbers >= kNumberShare * pairs;
    return filled >= kMinBodyLines && nearly_full >= 2;
  }

  const std::vector<ClusterList>& lines_;
  std::vector<std::vector<Stretch>> pieces_;
};

}  // namespace

std::vector<Table> take_aligned_tables(ClusterList& rest) {
  const std::vector<ClusterList> lines = group_baselines(rest);
  const TableFinder finder(lines);
  std::vector<Table> tables;
  ClusterList used;
  std::size_t first_free = 0;
  for (std::size_t i = 0; i < lines.size();) {
    const std::optional<Candidate> found = finder.find_at(i, first_free);
    if (!found) {
      ++i;
      continue;
    }
    RowBand band;
    Box box;
    for (std::size_t k = found->begin; k < found->end; ++k) {
      band.lines.push_back(lines[k]);
      box = unite(box, box_of(lines[k]));
      used.insert(used.end(), lines[k].begin(), lines[k].end());
    }
    band.y0 = box.y0;
    band.y1 = box.y1;
    std::vector<double> edges = to_column_edges(found->gutters, box.x0, box.x1);
    const std::vector<RowBand> rows = split_rows(std::move(band), edges, RowEvidence::kAny);
    tables.push_back(make_sparse_table(TableKind::kAligned, std::move(edges), rows, kConfidence));
    i = first_free = found->end;
  }
  std::ranges::sort(used);
  std::erase_if(rest, [&](const Cluster* c) { return std::ranges::binary_search(used, c); });
  return tables;
}

}  // namespace ita
