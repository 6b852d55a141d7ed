#include "query/answer_rows.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace ita {

Value to_value(const Statement& row, int column) {
  switch (row.type(column)) {
    case Statement::Type::kInteger:
      return row.integer(column);
    case Statement::Type::kReal:
      return row.real(column);
    case Statement::Type::kText:
    case Statement::Type::kBlob:
      return row.string(column);
    case Statement::Type::kNull:
      break;
  }
  return {};
}

std::vector<Value> to_values(const Statement& row) {
  std::vector<Value> values;
  for (int column = 0; column < row.column_count(); ++column)
    values.push_back(to_value(row, column));
  return values;
}

Status append_rows(Statement& query, Answer& answer) {
  while (query.next()) answer.rows.push_back(to_values(query));
  return query.status();
}

void append_place(std::vector<Column>& columns, std::string_view prefix) {
  const auto append = [&](std::string_view name, ColumnKind kind) {
    columns.push_back({fmt::format("{}{}", prefix, name), kind});
  };
  append("page", ColumnKind::kInteger);
  for (const char* edge : {"x0", "y0", "x1", "y1"}) append(edge, ColumnKind::kReal);
  append("document", ColumnKind::kInteger);
}

std::vector<Column> with_place(std::vector<Column> before, const std::vector<Column>& after) {
  append_place(before);
  before.insert(before.end(), after.begin(), after.end());
  return before;
}

std::string to_json_list(const std::vector<std::string>& values) {
  return nlohmann::json(values).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string to_json_list(const std::vector<int64_t>& values) {
  return nlohmann::json(values).dump();
}

}  // namespace ita
