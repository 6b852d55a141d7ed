#include "cli/show_answer.h"

#include "present/csv_text.h"
#include "present/json_text.h"
#include "present/table_text.h"

namespace ita {
namespace {

void show_tables(Context& context, std::span<const Answer> answers,
                 const std::vector<std::string>& brief) {
  TableStyle style;
  style.columns = context.options.wide ? 0 : find_columns();
  style.bold = find_color(context.options, context.out.terminal());
  style.brief = brief;
  bool first = true;
  for (const Answer& answer : answers) {
    if (!first) context.out.write("\n");
    first = false;
    context.out.write(to_table_text(answer, style));
  }
}

void note_aside(const Messages& messages, std::span<const Answer> answers) {
  for (const Answer& answer : answers)
    for (const std::string& note : answer.notes) messages.note(note);
}

}  // namespace

void show_answers(Context& context, std::span<const Answer> answers,
                  const std::vector<std::string>& brief) {
  const std::string& format = context.options.format;
  if (format == "table") return show_tables(context, answers, brief);
  if (format == "json") return context.out.write_data(to_json(answers));
  if (format == "jsonl")
    context.out.write_data(to_json_lines(answers));
  else
    context.out.write_data(
        to_csv(answers, context.options.excel ? CsvProfile::kExcel : CsvProfile::kPlain));
  note_aside(context.messages, answers);
}

void show_answer(Context& context, const Answer& answer, const std::vector<std::string>& brief) {
  show_answers(context, {&answer, 1}, brief);
}

Exit show_result(Context& context, const Result<Answer>& answer,
                 const std::vector<std::string>& brief) {
  if (!answer) return context.messages.report(answer.error());
  show_answer(context, *answer, brief);
  return Exit::kGood;
}

}  // namespace ita
