#include "tables/document_labels.h"

#include <algorithm>
#include <map>
#include <utility>

#include "normalize/text_join.h"
#include "normalize/thai_text.h"
#include "tables/grid_view.h"

namespace ita {
namespace {

constexpr std::size_t kLongestLabel = 48;  // graphemes
constexpr int kMostFormColumns = 6;

// Cells that may be labels: those with another beside them.
void add_cells(const Table& table, std::vector<LabelCandidate>& out) {
  if (table.cols < 2 || table.cols > kMostFormColumns) return;
  const GridView grid(table);
  for (const Cell& cell : table.cells) {
    const int beside = cell.col + cell.colspan;
    if (cell.lines.empty() || beside >= table.cols) continue;
    const Cell* value = grid.at(cell.row, beside);
    std::string text = join_lines(cell.lines);
    if (value == nullptr || value->lines.empty() || grapheme_count(text) > kLongestLabel) continue;
    std::ranges::replace(text, '\n', ' ');
    out.push_back({std::string(strip_list_marker(text)), value->lines, true});
  }
}

// Where in a line a word ends with a colon, behind another label: the places of those words.
std::vector<std::size_t> inner_labels(const TextLine& line) {
  std::vector<std::size_t> places;
  bool first = true;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const bool apart = line.words[i].text == ":";
    if (!apart && !line.words[i].text.ends_with(':')) continue;
    const std::size_t label = apart && i > 0 ? i - 1 : i;
    if (!std::exchange(first, false) && label > 0 && line.words[label].space_before)
      places.push_back(label);
  }
  return places;
}

std::string label_at(const TextLine& line, std::size_t place) {
  return skeleton(line.words[place].text);
}

// "เวลา : ไตรมาส 1 ผู้ดูแล : งานบริการ": a line for each label, where its words recur as one.
void part_lines(std::vector<std::vector<TextLine>>& pages) {
  constexpr int kFewestTimes = 3;
  std::map<std::string, int> times;
  for (const auto& lines : pages)
    for (const TextLine& line : lines)
      for (const std::size_t place : inner_labels(line)) ++times[label_at(line, place)];
  for (auto& lines : pages) {
    std::vector<TextLine> parted;
    for (TextLine& line : lines) {
      std::size_t from = 0;
      const auto take = [&](std::size_t end) {
        TextLine part = line;
        part.words.assign(line.words.begin() + static_cast<std::ptrdiff_t>(from),
                          line.words.begin() + static_cast<std::ptrdiff_t>(end));
        part.words.front().space_before = false;
        part.box = part.words.front().box;
        for (const Word& word : part.words) part.box = unite(part.box, word.box);
        parted.push_back(std::move(part));
        from = end;
      };
      for (const std::size_t place : inner_labels(line))
        if (times[label_at(line, place)] >= kFewestTimes) take(place);
      if (from == 0)
        parted.push_back(std::move(line));
      else
        take(line.words.size());
    }
    lines = std::move(parted);
  }
}

}  // namespace

bool holds_measures(const ChosenTable& table) {
  return std::ranges::any_of(
      table.rows, [](const ChosenRows& rows) { return rows.use == TableUse::kMeasures; });
}

DocumentLabels::DocumentLabels(std::vector<std::vector<TextLine>> lines, const ChosenTables& chosen,
                               const DocumentContext& context, const Vocabulary& vocabulary,
                               const ReaderModel& model)
    : lines_(std::move(lines)), scorer_(model), finder_(vocabulary.codebook, &scorer_) {
  part_lines(lines_);
  std::vector<LabelCandidate> candidates;
  std::vector<TextLine> all;
  for (std::size_t p = 0; p < lines_.size(); ++p) {
    for (std::size_t i = 0; i < lines_[p].size(); ++i) {
      const TextLine* next = i + 1 < lines_[p].size() ? &lines_[p][i + 1] : nullptr;
      std::ranges::move(label_candidates(lines_[p][i], next), std::back_inserter(candidates));
      all.push_back(lines_[p][i]);
    }
    for (const ChosenTable& table : chosen[p])
      if (!holds_measures(table)) add_cells(*table.table, candidates);
  }
  finder_.learn_spaced(all);
  finder_.use(LabelBook::learn(std::move(candidates), CellTyper(vocabulary),
                               ColumnReader(model, vocabulary, context.assessment_year), scorer_,
                               model.weighing));
}

}  // namespace ita
