// Which documents a question is about.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"
#include "query/answer.h"
#include "query/context.h"

namespace ita {

struct DocumentScope {
  std::optional<int> fiscal_year;       // B.E.
  std::optional<std::string> agency;    // part of the name, in any short form
  std::optional<std::string> province;  // with or without จังหวัด
  std::optional<std::string> kind;      // "measures", "report", "other"
  std::optional<int> limit;             // at most so many rows, with a note where there are more
};

// The documents as a list for SQL's json_each; nothing where the scope narrows nothing.
Result<std::optional<std::string>> select_documents(const QueryContext& context,
                                                    const DocumentScope& scope);

// "SELECT … FROM … WHERE … {scope} …" over the scope's documents; the condition takes the place of
// {scope} and asks for column document_id. Rows beyond the limit are left out, and `what` (a
// plural) stands in the note that says so.
Status append_scoped_rows(const QueryContext& context, const DocumentScope& scope,
                          std::string_view sql, std::string_view what, Answer& answer);

}  // namespace ita
