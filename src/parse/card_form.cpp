#include "parse/card_form.h"

#include "normalize/text_join.h"

namespace ita {
namespace {

constexpr int kMostCardColumns = 4;

// Most of its rows begin with a label.
bool has_labels_beside(const Table& table, const LabelFinder& labels) {
  if (table.cols < 2 || table.cols > kMostCardColumns) return false;
  int rows = 0, labelled = 0;
  for (const Cell& cell : table.cells) {
    if (cell.col > 0 || cell.colspan > 1 || cell.lines.empty()) continue;
    ++rows;
    const bool inside = cell.lines.size() > 1 && labels.is_label(to_text(cell.lines.front()));
    labelled += !inside && labels.is_label(join_lines(cell.lines)) ? 1 : 0;
  }
  return rows > 0 && labelled * 3 >= rows * 2;
}

// Most of its cells begin with a label and go on with words.
bool has_labels_inside(const Table& table, const LabelFinder& labels) {
  if (table.cols > kMostCardColumns) return false;
  int cells = 0, labelled = 0;
  for (const Cell& cell : table.cells) {
    if (cell.lines.empty()) continue;
    ++cells;
    const auto label = labels.find(cell.lines.front());
    labelled += label && (cell.lines.size() > 1 || !label->rest.words.empty()) ? 1 : 0;
  }
  return cells > 1 && labelled * 3 >= cells * 2;
}

}  // namespace

CardForm card_form(const Table& table, const LabelFinder& labels) {
  if (has_labels_beside(table, labels)) return CardForm::kBeside;
  return has_labels_inside(table, labels) ? CardForm::kInside : CardForm::kNone;
}

}  // namespace ita
