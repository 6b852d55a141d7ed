#include "query/answer_rows.h"

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

std::string to_json_list(const std::vector<std::string>& values) {
  return nlohmann::json(values).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string to_json_list(const std::vector<int64_t>& values) {
  return nlohmann::json(values).dump();
}

}  // namespace ita
