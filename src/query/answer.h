// The answer to a question: a table, and what must be said about it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ita {

// Nothing, a whole number, a number, or text (UTF-8; may hold '\n').
using Value = std::variant<std::monostate, int64_t, double, std::string>;

enum class ColumnKind {
  kText,
  kInteger,
  kReal,
};

struct Column {
  std::string name;  // snake_case; stable: CSV headers and JSON keys
  ColumnKind kind = ColumnKind::kText;
};

struct Answer {
  std::string title;  // one line, for people
  std::vector<Column> columns;
  std::vector<std::vector<Value>>
      rows;  // as many values a row as columns; of the column's kind, or nothing
  std::vector<std::string> notes;  // sentences for people: limits of the answer, what to do next
};

// Absent stays absent, everything else becomes a value.
inline Value to_value(std::string text) { return text; }
inline Value to_value(std::string_view text) { return std::string(text); }
inline Value to_value(const char* text) { return std::string(text); }
inline Value to_value(double number) { return number; }
inline Value to_value(int number) { return static_cast<int64_t>(number); }
inline Value to_value(int64_t number) { return number; }
template <class T>
Value to_value(const std::optional<T>& maybe) {
  return maybe ? to_value(*maybe) : Value{};
}
// Empty text is "not stated".
inline Value to_value_or_nothing(std::string_view text) {
  return text.empty() ? Value{} : Value{std::string(text)};
}

}  // namespace ita
