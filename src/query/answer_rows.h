// Answers straight from SQL.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/error.h"
#include "query/answer.h"
#include "store/sqlite_handle.h"

namespace ita {

Value to_value(const Statement& row, int column);

// All columns of the current row.
std::vector<Value> to_values(const Statement& row);

// Runs the bound statement to its end; its columns must be those of `answer`, in order.
Status append_rows(Statement& query, Answer& answer);

// Lists for SQL's json_each.
std::string to_json_list(const std::vector<std::string>& values);
std::string to_json_list(const std::vector<int64_t>& values);

}  // namespace ita
