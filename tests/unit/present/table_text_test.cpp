#include "present/table_text.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "normalize/thai_text.h"

namespace ita {
namespace {

Answer make_answer() {
  Answer answer;
  answer.title = "Measures";
  answer.columns = {{"agency", ColumnKind::kText},
                    {"year", ColumnKind::kInteger},
                    {"measure", ColumnKind::kText},
                    {"budget", ColumnKind::kText},
                    {"score", ColumnKind::kReal}};
  answer.rows = {{to_value("ทต.บ้านสวน"),
                  to_value(2568),
                  to_value("จัดทำคู่มือการยืมทรัพย์สินของราชการ"),
                  {},
                  to_value(91.67)},
                 {to_value("อบต.ท่าไม้"), to_value(2567), to_value("อบรม"), {}, {}}};
  answer.notes = {"2 agencies"};
  return answer;
}

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST_CASE("a table has a title, a heading, a rule, aligned rows, a count and the notes") {
  Answer answer = make_answer();
  answer.columns.resize(3);
  for (auto& row : answer.rows) row.resize(3);
  CHECK(to_table_text(answer, {}) ==
        "Measures\n"
        "agency     year  measure\n"
        "─────────  ────  ───────────────────────────\n"
        "ทต.บ้านสวน  2568  จัดทำคู่มือการยืมทรัพย์สินของราชการ\n"
        "อบต.ท่าไม้   2567  อบรม\n"
        "2 rows\n"
        "2 agencies\n");
}

TEST_CASE("no line of a table is wider than the terminal") {
  for (const std::size_t columns : {30, 40, 60, 80}) {
    CAPTURE(columns);
    const auto lines = split_lines(to_table_text(make_answer(), {.columns = columns, .brief = {}}));
    // Title, heading, rule and rows; the lines for people below may be longer.
    for (std::size_t i = 0; i < 5; ++i) CHECK(grapheme_count(lines[i]) <= columns);
  }
}

TEST_CASE("columns that hold nothing are left out, unless everything is asked for") {
  CHECK(to_table_text(make_answer(), {.columns = 100, .brief = {}}).find("budget") ==
        std::string::npos);
  CHECK(to_table_text(make_answer(), {}).find("budget") != std::string::npos);
}

TEST_CASE("columns that do not fit are named, so that nobody takes the table for the whole") {
  const std::string text = to_table_text(make_answer(), {.columns = 38, .brief = {}});
  CHECK(text.find("not shown (--wide shows all): score") != std::string::npos);
  const std::string brief =
      to_table_text(make_answer(), {.columns = 80, .brief = {"measure", "agency"}});
  CHECK(split_lines(brief)[1].starts_with("measure"));
  CHECK(brief.find("not shown (--wide shows all): year, score") != std::string::npos);
}

TEST_CASE("a brief choice is for the answers that it was made for") {
  const std::string text =
      to_table_text(make_answer(), {.columns = 100, .brief = {"agency", "province"}});
  CHECK(split_lines(text)[1].find("measure") != std::string::npos);
}

TEST_CASE("people get hundredths") {
  const Answer answer{
      "", {{"width", ColumnKind::kReal}}, {{to_value(594.9599609375)}, {to_value(50.0)}}, {}};
  CHECK(to_table_text(answer, {}) == " width\n──────\n594.96\n    50\n2 rows\n");
}

TEST_CASE("an answer without rows says so and shows no empty table") {
  Answer answer = make_answer();
  answer.rows.clear();
  CHECK(to_table_text(answer, {.columns = 80, .brief = {}}) == "Measures\n0 rows\n2 agencies\n");
}

TEST_CASE("text from documents cannot move the cursor or add lines") {
  Answer answer;
  answer.columns = {{"file", ColumnKind::kText}};
  answer.rows = {{to_value("a\x1b[31m\nb")}};
  CHECK(to_table_text(answer, {.columns = 80, .brief = {}}) ==
        "file\n───────────\na\\x1B[31m b\n1 row\n");
}

}  // namespace
}  // namespace ita
