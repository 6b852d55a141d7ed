#include "parse/score_reader.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "parse/cell_text.h"
#include "parse/grid_view.h"
#include "parse/table_layout.h"

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
  explicit ScoreReader(const Vocabulary& vocabulary)
      : codebook_(vocabulary.codebook), rows_(vocabulary.total_rows) {
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
    total_ = std::make_unique<RE2>("(?:" + alternatives(vocabulary.total_phrases) +
                                   R"()(?:\s|=|:|)" + alternatives(vocabulary.total_joining) +
                                   R"()*(\d{1,3}\.\d{1,2}|\d{1,3}\s*คะแนน)(?:[^\d.]|$))");
  }

  void read_page(const PageContent& page) {
    for (const Table& table : page.tables) read_table(page.number, table);
    read_prose(page);
  }

  std::vector<Score> take() { return std::move(scores_); }

 private:
  void add(const std::string& name, double value, int page, const Box& box, std::string raw) {
    if (value > 100 || !seen_.emplace(name, value).second) return;
    Score score;
    score.indicator = name;
    score.value = value;
    score.evidence = {page, box, std::move(raw)};
    scores_.push_back(std::move(score));
  }

  void read_table(int page, const Table& table) {
    if (table.rows == 0) return;
    TableLayout layout;
    int first = 0;
    if (const auto heading = find_heading_at(table, 0, codebook_)) {
      layout = heading->layout;
      first = heading->end_row;
    }
    if (layout.holds_measures()) return;
    const GridView grid(table);
    const int score_column = layout.column(ColumnRole::kScore);
    for (int row = first; row < table.rows; ++row) read_row(page, grid, row, score_column);
  }

  void read_row(int page, const GridView& grid, int row, int score_column) {
    std::string name;
    std::optional<double> value;
    Box box;
    std::string raw;
    for (const Cell* cell : grid.cells_starting_in(row)) {
      const std::string text = join_lines(cell->lines);
      if (text.empty()) continue;
      if (name.empty() && find_name(text, name)) {
        box = cell->box;
        raw = text;
        if (const auto own = score_in(text)) value = own;
        continue;
      }
      const bool in_column = score_column < 0 ? cell->col > 0 : cell->col == score_column;
      if (in_column && !value) value = find_score(text);
    }
    if (!name.empty() && value) add(name, *value, page, box, raw);
  }

  bool find_name(const std::string& text, std::string& name) const {
    if (grapheme_count(text) > kLongestIndicatorCell) return false;
    std::string words = fold_digits(text);
    RE2::Replace(&words, R"(\d{1,3}\.\d{1,2}\s*(?:คะแนน)?\s*$)", "");
    if (const auto found = codebook_.find_indicator(words)) {
      name = codebook_.indicators()[static_cast<std::size_t>(found->number - 1)].name;
      return true;
    }
    const std::string bare = skeleton(words);
    for (const std::string& phrase : rows_) {
      if (bare != skeleton(phrase)) continue;
      name = kTotal;
      return true;
    }
    return false;
  }

  static std::optional<double> score_in(const std::string& text) {
    static const RE2 kScoreAtEnd(R"((\d{1,3}\.\d{1,2}|\d{1,3}\s*คะแนน)\s*(?:คะแนน)?\s*$)");
    std::string number;
    if (!RE2::PartialMatch(fold_digits(text), kScoreAtEnd, &number)) return std::nullopt;
    return std::stod(number);
  }

  void read_prose(const PageContent& page) {
    if (page.lines.empty()) return;
    const std::string text = fold_digits(join_lines(page.lines));
    re2::StringPiece rest(text);
    std::string name, number;
    while (RE2::FindAndConsume(&rest, *by_name_, &name, &number)) {
      const auto found = codebook_.find_indicator(name);
      if (found)
        add(codebook_.indicators()[static_cast<std::size_t>(found->number - 1)].name,
            std::stod(number), page.number, place(page, number), name + " " + number);
    }
    if (RE2::PartialMatch(text, *total_, &number))
      add(kTotal, std::stod(number), page.number, place(page, number), number);
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
  std::unique_ptr<RE2> by_name_, total_;
  std::map<std::string, double> seen_;
  std::vector<Score> scores_;
};

}  // namespace

std::vector<Score> read_indicator_scores(std::span<const PageContent> pages,
                                         const Vocabulary& vocabulary) {
  ScoreReader reader(vocabulary);
  for (const PageContent& page : pages) reader.read_page(page);
  return reader.take();
}

}  // namespace ita
