#include "cli/show_answer.h"

#include <memory>

#include "present/csv_text.h"
#include "present/json_text.h"
#include "present/table_text.h"
#include "present/xlsx_file.h"
#include "query/document_links.h"

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

LinkOf make_links(const Context& context) {
  auto opened = Database::open(find_database(context.options).value, Database::Mode::kReadOnly);
  if (!opened) return {};
  struct Source {
    explicit Source(Database opened) : database(std::move(opened)), links(database) {}
    Database database;
    DocumentLinks links;
  };
  const auto source = std::make_shared<Source>(std::move(*opened));
  return [source](int64_t document, std::optional<int64_t> page) {
    return source->links.link(document, page);
  };
}

Exit show_answers(Context& context, std::span<const Answer> answers,
                  const std::vector<std::string>& brief) {
  const std::string& format = context.options.format;
  if (!context.options.xlsx.empty()) {
    if (const Status written = write_xlsx(context.options.xlsx, answers, make_links(context));
        !written)
      return context.messages.report(written.error(), context.options.xlsx);
  } else if (format == "table") {
    show_tables(context, answers, brief);
    return Exit::kGood;
  } else if (format == "json") {
    context.out.write_data(to_json(answers));
    return Exit::kGood;
  } else if (format == "jsonl") {
    context.out.write_data(to_json_lines(answers));
  } else {
    context.out.write_data(
        to_csv(answers, context.options.excel ? CsvProfile::kExcel : CsvProfile::kPlain));
  }
  note_aside(context.messages, answers);
  return Exit::kGood;
}

Exit show_answer(Context& context, const Answer& answer, const std::vector<std::string>& brief) {
  return show_answers(context, {&answer, 1}, brief);
}

Exit show_result(Context& context, const Result<Answer>& answer,
                 const std::vector<std::string>& brief) {
  if (!answer) return context.messages.report(answer.error());
  return show_answer(context, *answer, brief);
}

}  // namespace ita
