// Answers for programs: UTF-8 unescaped, keys in the order of the columns, nothing is null.
#pragma once

#include <span>
#include <string>

#include "query/answer.h"

namespace ita {

// {"title":…,"rows":[{column:value,…},…],"notes":[…]}; of several answers {"tables":[…]} of these.
std::string to_json(std::span<const Answer> answers);

// One object a line and row, without title and notes. Of several answers each row begins with
// "table", the answer's title.
std::string to_json_lines(std::span<const Answer> answers);

}  // namespace ita
