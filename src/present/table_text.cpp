#include "present/table_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "normalize/thai_text.h"
#include "present/fit_text.h"
#include "present/value_text.h"

namespace ita {
namespace {

constexpr std::size_t kGap = 2;         // columns between two columns
constexpr std::size_t kNarrowest = 16;  // a text clipped to less says nothing
// Columns of names, which begin alike and differ at their end.
constexpr std::string_view kNames[] = {"agency", "file", "path"};
constexpr std::string_view kBold = "\x1b[1m", kPlain = "\x1b[0m";

struct Shown {
  std::size_t index = 0;  // in the answer
  bool number = false, names = false;
  std::string heading;
  std::vector<std::string> cells;
  std::size_t width = 0;
};

// Hundredths do for a person; programs get every digit.
std::string to_cell(const Value& value) {
  if (const auto* number = std::get_if<double>(&value))
    return to_text(Value(std::round(*number * 100) / 100));
  return to_one_line(to_text(value));
}

Shown make_shown(const Answer& answer, std::size_t index) {
  const Column& column = answer.columns[index];
  const bool names =
      std::find(std::begin(kNames), std::end(kNames), column.name) != std::end(kNames);
  Shown shown{index, column.kind != ColumnKind::kText, names, to_one_line(column.name), {}, 0};
  shown.width = grapheme_count(shown.heading);
  shown.cells.reserve(answer.rows.size());
  for (const std::vector<Value>& row : answer.rows) {
    shown.cells.push_back(to_cell(row[index]));
    shown.width = std::max(shown.width, grapheme_count(shown.cells.back()));
  }
  return shown;
}

bool says_nothing(const Shown& shown) {
  return !shown.cells.empty() && std::all_of(shown.cells.begin(), shown.cells.end(),
                                             [](auto& cell) { return cell.empty(); });
}

std::vector<std::size_t> choose_columns(const Answer& answer, const TableStyle& style) {
  std::vector<std::size_t> chosen;
  if (style.columns > 0) {
    for (const std::string& name : style.brief)
      for (std::size_t i = 0; i < answer.columns.size(); ++i)
        if (answer.columns[i].name == name) chosen.push_back(i);
  }
  if (chosen.empty() || chosen.size() < style.brief.size()) {
    chosen.resize(answer.columns.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
  }
  return chosen;
}

std::size_t total_width(const std::vector<Shown>& table) {
  std::size_t width = table.empty() ? 0 : kGap * (table.size() - 1);
  for (const Shown& shown : table) width += shown.width;
  return width;
}

// Takes from the widest texts first, until the table fits or no text can give more.
void shrink(std::vector<Shown>& table, std::size_t columns) {
  std::size_t excess = total_width(table);
  excess = excess > columns ? excess - columns : 0;
  while (excess > 0) {
    const auto widest =
        std::max_element(table.begin(), table.end(), [](const Shown& a, const Shown& b) {
          return std::pair(!a.number, a.width) < std::pair(!b.number, b.width);
        });
    if (widest == table.end() || widest->number || widest->width <= kNarrowest) return;
    --widest->width;
    --excess;
  }
}

std::vector<Shown> lay_out(const Answer& answer, const TableStyle& style) {
  std::vector<Shown> table;
  for (const std::size_t index : choose_columns(answer, style)) {
    Shown shown = make_shown(answer, index);
    if (style.columns == 0 || !says_nothing(shown)) table.push_back(std::move(shown));
  }
  if (style.columns == 0) return table;
  for (;;) {
    shrink(table, style.columns);
    if (table.size() <= 1 || total_width(table) <= style.columns) return table;
    table.pop_back();
  }
}

void append_line(std::string& out, const std::vector<Shown>& table, const auto& cell_of) {
  std::string line;
  for (const Shown& shown : table) {
    if (!line.empty()) line.append(kGap, ' ');
    const auto& cell = cell_of(shown);
    line += pad(shown.names ? clip_middle(cell, shown.width) : clip(cell, shown.width), shown.width,
                shown.number ? Align::kRight : Align::kLeft);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out += line + '\n';
}

std::string make_rule(std::size_t width) {
  std::string rule;
  for (std::size_t i = 0; i < width; ++i) rule += "─";
  return rule;
}

// Columns that hold something and are not shown.
std::string name_hidden(const Answer& answer, const std::vector<Shown>& table) {
  std::string names;
  for (std::size_t i = 0; i < answer.columns.size(); ++i) {
    const bool shown =
        std::any_of(table.begin(), table.end(), [i](const Shown& s) { return s.index == i; });
    const bool holds = std::any_of(answer.rows.begin(), answer.rows.end(),
                                   [i](const auto& row) { return !to_text(row[i]).empty(); });
    if (shown || !holds) continue;
    if (!names.empty()) names += ", ";
    names += answer.columns[i].name;
  }
  return names;
}

}  // namespace

std::string to_table_text(const Answer& answer, const TableStyle& style) {
  const std::vector<Shown> table = lay_out(answer, style);
  const std::string_view on = style.bold ? kBold : "", off = style.bold ? kPlain : "";
  std::string out;
  if (!answer.title.empty()) out += fmt::format("{}{}{}\n", on, to_one_line(answer.title), off);
  if (!answer.rows.empty()) {
    out += on;
    append_line(out, table, [](const Shown& shown) { return shown.heading; });
    out += off;
    append_line(out, table, [](const Shown& shown) { return make_rule(shown.width); });
    for (std::size_t row = 0; row < answer.rows.size(); ++row)
      append_line(out, table, [row](const Shown& shown) { return shown.cells[row]; });
  }
  out += fmt::format("{} row{}\n", answer.rows.size(), answer.rows.size() == 1 ? "" : "s");
  if (const std::string hidden = name_hidden(answer, table); !hidden.empty())
    out += fmt::format("not shown (--wide shows all): {}\n", hidden);
  for (const std::string& note : answer.notes) out += to_one_line(note) + '\n';
  return out;
}

}  // namespace ita
