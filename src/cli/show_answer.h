// Answers on standard output, in the format that was asked for.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/command.h"
#include "present/answer_links.h"
#include "query/answer.h"

namespace ita {

// brief: as in TableStyle (present/table_text.h). In CSV and JSON Lines, which
// have no place for them, the notes go to standard error. With --xlsx, into that file.
Exit show_answers(Context& context, std::span<const Answer> answers,
                  const std::vector<std::string>& brief = {});
Exit show_answer(Context& context, const Answer& answer,
                 const std::vector<std::string>& brief = {});

// Links into the files of the database in force; no links where there is none.
LinkOf make_links(const Context& context);

// The answer, or the error and its exit code.
Exit show_result(Context& context, const Result<Answer>& answer,
                 const std::vector<std::string>& brief = {});

}  // namespace ita
