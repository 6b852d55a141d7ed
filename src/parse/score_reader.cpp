#include "parse/score_reader.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "parse/total_score.h"
#include "tables/cell_text.h"
#include "tables/grid_view.h"
#include "tables/table_layout.h"

namespace ita {
namespace {

constexpr char kTotal[] = "TOTAL";
constexpr std::size_t kLongestIndicatorCell = 90;  // graphemes; longer cells talk about something

std::string alternatives(const std::vector<std::string>& words) {
  // Longest first: an alternation takes the first that fits.
  std::vector<std::string> sorted = words;
  std::sort(sorted.begin(), sorted.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  std::string out;
  for (const std::string& word : sorted) {
    if (!out.empty()) out += '|';
    // Thai text breaks anywhere: a space may stand after every word's letter run.
    out += RE2::QuoteMeta(word);
  }
  return out;
}

class ScoreReader {
 public:
  ScoreReader(const Vocabulary& vocabulary, std::optional<int> code_year)
      : codebook_(vocabulary.codebook),
        rows_(vocabulary.total_rows),
        code_year_(code_year),
        total_(vocabulary, code_year) {
    std::vector<std::string> names;
    for (const Indicator& indicator : codebook_.indicators()) {
      names.push_back(indicator.name);
      names.insert(names.end(), indicator.variants.begin(), indicator.variants.end());
    }
    // "๑.การปฏิบัติหน้าที่ ๙๘.๔๘ คะแนน"; without the word "คะแนน" only a number with two decimals counts
    // ("1.1" heads a paragraph).
    by_name_ = std::make_unique<RE2>(
        "(" + alternatives(names) +
        R"()[^0-9\n]{0,40}?(\d{1,3}\.\d{2}|\d{1,3}(?:\.\d)?\s*คะแนน)(?:[^\d.]|$))");
  }

  void read_page(const PageContent& page, const std::vector<ChosenTable>& chosen) {
    for (const ChosenTable& table : chosen)
      for (const ChosenRows& rows : table.rows) read_table(page.number, *table.table, rows);
    read_prose(page);
    total_.read_page(page, chosen);
  }

  // A total in a table of scores is stated more plainly than one in words.
  std::vector<Score> take() {
    if (const auto& total = total_.best()) add(kTotal, total->value, total->evidence);
    return std::move(scores_);
  }

 private:
  // Of an indicator, of the whole, or of a question.
  void add(const std::string& name, double value, const Evidence& evidence, bool question = false) {
    if (value > 100 || !seen_.emplace(name, value).second) return;
    Score score;
    (question ? score.code : score.indicator) = name;
    score.value = value;
    score.evidence = evidence;
    scores_.push_back(std::move(score));
  }

  void read_table(int page, const Table& table, const ChosenRows& rows) {
    const TableLayout& layout = rows.layout;
    const bool measures = rows.use == TableUse::kMeasures;
    // Beside measures, a score is its neighbour's.
    if (measures &&
        (!layout.has(ColumnRole::kIndicator) ||
         layout.column(ColumnRole::kScore) != layout.column(ColumnRole::kIndicator) + 1))
      return;
    const GridView grid(table);
    if (!measures && read_plain_pairs(page, table, grid)) return;
    std::vector<int> columns;
    for (int col = 0; col < std::min(table.cols, layout.width()); ++col)
      if (layout.roles[static_cast<std::size_t>(col)] == ColumnRole::kScore) columns.push_back(col);
    for (int row = rows.first_row; row < rows.end_row; ++row) {
      read_row(page, grid, row, layout, measures, columns);
      if (!measures) read_questions(page, grid, row, columns);
    }
  }

  static bool is_among(const std::vector<int>& columns, int col) {
    return std::ranges::find(columns, col) != columns.end();
  }

  void read_row(int page, const GridView& grid, int row, const TableLayout& layout, bool measures,
                const std::vector<int>& columns) {
    std::string name;
    std::optional<double> value;
    Evidence evidence{page, {}, {}};
    const int named = measures ? layout.column(ColumnRole::kIndicator) : -1;
    for (const Cell* cell : grid.cells_starting_in(row)) {
      const std::string text = join_lines(cell->lines);
      if (text.empty()) continue;
      // Two indicators may share a row: "… | 88.21 | … | 90.08".
      std::string next;
      if ((name.empty() || value) && (named < 0 || cell->col == named) && find_name(text, next)) {
        if (!name.empty()) add(name, *value, evidence);
        name = std::move(next);
        evidence.box = cell->box;
        evidence.raw = text;
        value = score_in(text);
        continue;
      }
      const bool in_column = columns.empty() ? cell->col > 0 : is_among(columns, cell->col);
      if (in_column && !value) value = find_score(text);
    }
    if (!name.empty() && value) add(name, *value, evidence);
  }

  // "i7 | 84.11 | i8 | 79.62 | …": each score belongs to the codes left of it, up to the score
  // before. One that is merged over several rows belongs to the codes of each.
  void read_questions(int page, const GridView& grid, int row, const std::vector<int>& columns) {
    std::vector<std::string> codes;
    std::optional<char> family;
    bool scored = false;
    const Cell* before = nullptr;
    for (int col = 0; col < grid.cols(); ++col) {
      const Cell* cell = grid.at(row, col);
      if (cell == nullptr || std::exchange(before, cell) == cell) continue;
      const std::string text = join_lines(cell->lines);
      if (is_among(columns, cell->col)) {
        const auto value = find_score(text);
        scored = value.has_value();
        if (value)
          for (const std::string& code : codes) add(code, *value, {page, cell->box, text}, true);
        continue;
      }
      if (text.empty() || !begins_with_code(text, codebook_, code_year_)) continue;
      if (std::exchange(scored, false)) codes.clear();
      for (const CodeReading& reading : codes_of_cell(text, codebook_, code_year_, family)) {
        if (reading.doubtful) continue;
        codes.push_back(reading.code.to_string());
        family = reading.code.family;
      }
    }
  }

  // "i1 83.10 │ i2 80.47", or a row of codes above a row of scores: nothing has to be chosen. True
  // where the table has such.
  bool read_plain_pairs(int page, const Table& table, const GridView& grid) {
    const std::size_t before = scores_.size();
    for (const Cell& cell : table.cells) (void)read_pairs(page, join_lines(cell.lines), cell.box);
    for (int row = 0; row + 1 < table.rows; ++row) read_codes_above_scores(page, grid, row);
    return scores_.size() > before;
  }

  // A text of codes, each with its score behind it, and nothing else.
  bool read_pairs(int page, const std::string& text, const Box& box) {
    static const RE2 kPair(
        R"((?i)\s*(?:ข้อ\s*)?([ieo]\s?\d{1,2})(?:\s*[:=–-]\s*|\s+)(\d{1,3}(?:\.\d{1,2})?)\s*(?:คะแนน)?\s*[,|·•]?)");
    const std::string folded = fold_digits(text);
    re2::StringPiece rest(folded);
    std::vector<std::pair<std::string, double>> found;
    std::string code, number;
    while (RE2::Consume(&rest, kPair, &code, &number)) {
      const auto readings = codes_of_cell(code, codebook_, code_year_, std::nullopt);
      if (readings.size() != 1 || readings.front().doubtful || !is_score(number)) return false;
      found.emplace_back(readings.front().code.to_string(), std::stod(number));
    }
    if (found.empty() || !RE2::FullMatch(rest, R"(\s*)")) return false;
    for (const auto& [name, value] : found) add(name, value, {page, box, text}, true);
    return true;
  }

  // With decimals, or one of the marks that O questions get.
  static bool is_score(const std::string& number) {
    return number.find('.') != std::string::npos || number == "0" || number == "50" ||
           number == "100";
  }

  void read_codes_above_scores(int page, const GridView& grid, int row) {
    constexpr std::size_t kFewest = 3;
    std::vector<std::pair<std::string, const Cell*>> found;
    for (const Cell* cell : grid.cells_starting_in(row)) {
      const std::string text = join_lines(cell->lines);
      if (text.empty() || grapheme_count(text) > 4) continue;
      const auto readings = codes_of_cell(text, codebook_, code_year_, std::nullopt);
      const Cell* below = grid.at(row + 1, cell->col);
      if (readings.size() != 1 || below == nullptr || !find_score(join_lines(below->lines)))
        continue;
      found.emplace_back(readings.front().code.to_string(), below);
    }
    if (found.size() < kFewest) return;
    for (const auto& [code, cell] : found)
      add(code, *find_score(join_lines(cell->lines)), {page, cell->box, join_lines(cell->lines)},
          true);
  }

  bool find_name(const std::string& text, std::string& name) const {
    if (grapheme_count(text) > kLongestIndicatorCell) return false;
    std::string words = fold_digits(text);
    RE2::Replace(&words, R"(\d{1,3}\.\d{1,2}\s*(?:คะแนน)?\s*$)", "");
    if (const auto found = codebook_.find_indicator(words)) {
      name = codebook_.indicators()[static_cast<std::size_t>(found->number - 1)].name;
      return true;
    }
    static const RE2 kNote(R"(\(.*\)|[A-Za-z/]+|ระดับ.*)");
    RE2::GlobalReplace(&words, kNote, "");
    if (std::ranges::find(rows_, skeleton(words)) == rows_.end()) return false;
    name = kTotal;
    return true;
  }

  static std::optional<double> score_in(const std::string& text) {
    static const RE2 kScoreAtEnd(R"((\d{1,3}\.\d{1,2}|\d{1,3}\s*คะแนน)\s*(?:คะแนน)?\s*$)");
    std::string number;
    if (!RE2::PartialMatch(fold_digits(text), kScoreAtEnd, &number)) return std::nullopt;
    return std::stod(number);
  }

  void read_prose(const PageContent& page) {
    if (page.lines.empty()) return;
    for (const TextLine& line : page.lines) (void)read_pairs(page.number, to_text(line), line.box);
    const std::string text = fold_digits(join_lines(page.lines));
    re2::StringPiece rest(text);
    std::string name, number;
    while (RE2::FindAndConsume(&rest, *by_name_, &name, &number)) {
      const auto found = codebook_.find_indicator(name);
      if (found)
        add(codebook_.indicators()[static_cast<std::size_t>(found->number - 1)].name,
            std::stod(number), {page.number, place(page, number), name + " " + number});
    }
  }

  // The line that carries the number, for the evidence.
  static Box place(const PageContent& page, const std::string& number) {
    const std::string digits = number.substr(0, number.find_first_not_of("0123456789."));
    for (const TextLine& line : page.lines)
      if (fold_digits(to_text(line)).find(digits) != std::string::npos) return line.box;
    return {};
  }

  const Codebook& codebook_;
  const std::vector<std::string>& rows_;
  std::optional<int> code_year_;
  std::unique_ptr<RE2> by_name_;
  TotalScore total_;
  std::map<std::string, double> seen_;
  std::vector<Score> scores_;
};

}  // namespace

std::vector<Score> read_score_tables(std::span<const PageContent> pages, const ChosenTables& chosen,
                                     const Vocabulary& vocabulary, std::optional<int> code_year) {
  ScoreReader reader(vocabulary, code_year);
  for (std::size_t i = 0; i < pages.size(); ++i) reader.read_page(pages[i], chosen[i]);
  return reader.take();
}

}  // namespace ita
