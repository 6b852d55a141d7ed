#include "present/csv_text.h"

#include <utility>

#include "present/value_text.h"

namespace ita {
namespace {

std::string_view line_end(CsvProfile profile) {
  return profile == CsvProfile::kExcel ? "\r\n" : "\n";
}

void append_quoted(std::string& out, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_table(std::string& out, const Answer& answer, CsvProfile profile) {
  std::vector<Value> heading;
  for (const Column& column : answer.columns) heading.emplace_back(column.name);
  append_csv_row(out, heading, profile);
  for (const std::vector<Value>& row : answer.rows) append_csv_row(out, row, profile);
}

}  // namespace

std::string_view csv_prefix(CsvProfile profile) {
  return profile == CsvProfile::kExcel ? "\xEF\xBB\xBF" : "";
}

void append_csv_row(std::string& out, std::span<const Value> row, CsvProfile profile) {
  bool first = true;
  for (const Value& value : row) {
    if (!std::exchange(first, false)) out += ',';
    std::string text = to_text(value);
    const bool computed = std::holds_alternative<std::string>(value) && !text.empty() &&
                          std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    if (computed && profile == CsvProfile::kExcel) text.insert(0, 1, '\'');
    append_quoted(out, text);
  }
  out += line_end(profile);
}

std::string to_csv(const Answer& answer, CsvProfile profile) {
  std::string out(csv_prefix(profile));
  append_table(out, answer, profile);
  return out;
}

std::string to_csv(std::span<const Answer> answers, CsvProfile profile) {
  if (answers.size() == 1) return to_csv(answers.front(), profile);
  std::string out(csv_prefix(profile));
  bool first = true;
  for (const Answer& answer : answers) {
    if (!std::exchange(first, false)) out += line_end(profile);
    const Value title = answer.title;
    append_csv_row(out, {&title, 1}, profile);
    append_table(out, answer, profile);
  }
  return out;
}

}  // namespace ita
