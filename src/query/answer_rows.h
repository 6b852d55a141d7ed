// Answers straight from SQL.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
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

// Where the row's words stand: page, x0, y0, x1, y1 (points from the page's top left corner) and
// document, each name after `prefix`.
void append_place(std::vector<Column>& columns, std::string_view prefix = {});
// `before`, a place, `after`.
std::vector<Column> with_place(std::vector<Column> before, const std::vector<Column>& after = {});

// Lists for SQL's json_each.
std::string to_json_list(const std::vector<std::string>& values);
std::string to_json_list(const std::vector<int64_t>& values);

}  // namespace ita
