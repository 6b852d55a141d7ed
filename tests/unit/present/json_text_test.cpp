#include "present/json_text.h"

#include <catch2/catch.hpp>

namespace ita {
namespace {

Answer make_answer() {
  return {
      "Measures",
      {{"zeta", ColumnKind::kText}, {"alpha", ColumnKind::kInteger}, {"beta", ColumnKind::kReal}},
      {{to_value("การใช้งบประมาณ"), to_value(4), {}}, {to_value("\x1b\n"), {}, to_value(91.67)}},
      {"a note"}};
}

TEST_CASE("JSON keeps the columns' order and Thai letters, and has null for nothing") {
  const Answer answers[] = {make_answer()};
  CHECK(to_json(answers) ==
        R"({"title":"Measures","rows":[{"zeta":"การใช้งบประมาณ","alpha":4,"beta":null},)"
        R"({"zeta":"\u001b\n","alpha":null,"beta":91.67}],"notes":["a note"]})"
        "\n");
}

TEST_CASE("JSON Lines has an object a row, and names the table where there are several") {
  const Answer one[] = {make_answer()};
  CHECK(to_json_lines(one) ==
        "{\"zeta\":\"การใช้งบประมาณ\",\"alpha\":4,\"beta\":null}\n"
        "{\"zeta\":\"\\u001b\\n\",\"alpha\":null,\"beta\":91.67}\n");
  const Answer two[] = {make_answer(), make_answer()};
  CHECK(to_json_lines(two).starts_with("{\"table\":\"Measures\",\"zeta\":"));
  CHECK(to_json(two).starts_with("{\"tables\":[{\"title\":\"Measures\""));
}

TEST_CASE("bytes that are no UTF-8 do not stop the output") {
  const Answer answers[] = {{"", {{"t", ColumnKind::kText}}, {{std::string("\xff")}}, {}}};
  CHECK(to_json_lines(answers) == "{\"t\":\"\xEF\xBF\xBD\"}\n");
}

}  // namespace
}  // namespace ita
