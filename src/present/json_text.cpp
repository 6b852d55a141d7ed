#include "present/json_text.h"

#include "present/json_value.h"

namespace ita {
namespace {

Json to_json(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<int64_t>(&value)) return *whole;
  if (const auto* number = std::get_if<double>(&value)) return *number;
  return nullptr;
}

void put_row(Json& object, const Answer& answer, const std::vector<Value>& row) {
  for (std::size_t i = 0; i < answer.columns.size(); ++i)
    object[answer.columns[i].name] = to_json(row[i]);
}

Json to_json(const Answer& answer) {
  Json rows = Json::array();
  for (const std::vector<Value>& row : answer.rows) {
    Json object = Json::object();
    put_row(object, answer, row);
    rows.push_back(std::move(object));
  }
  return {{"title", answer.title}, {"rows", std::move(rows)}, {"notes", answer.notes}};
}

}  // namespace

std::string to_json(std::span<const Answer> answers) {
  if (answers.size() == 1) return to_line(to_json(answers.front()));
  Json tables = Json::array();
  for (const Answer& answer : answers) tables.push_back(to_json(answer));
  return to_line({{"tables", std::move(tables)}});
}

std::string to_json_lines(std::span<const Answer> answers) {
  std::string out;
  for (const Answer& answer : answers) {
    for (const std::vector<Value>& row : answer.rows) {
      Json object = Json::object();
      if (answers.size() > 1) object["table"] = answer.title;
      put_row(object, answer, row);
      out += to_line(object);
    }
  }
  return out;
}

}  // namespace ita
