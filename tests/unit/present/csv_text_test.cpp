#include "present/csv_text.h"

#include <catch2/catch.hpp>

#include "query/csv_reader.h"

namespace ita {
namespace {

Answer make_answer(std::vector<std::vector<Value>> rows) {
  return {
      "Title", {{"text", ColumnKind::kText}, {"number", ColumnKind::kReal}}, std::move(rows), {}};
}

TEST_CASE("a plain CSV has LF, no mark, and quotes only where RFC 4180 asks for them") {
  const Answer answer = make_answer({{to_value("กอง, คลัง"), to_value(91.67)},
                                     {to_value("say \"no\""), to_value(-5)},
                                     {to_value("a\nb"), {}},
                                     {to_value("=1+1"), to_value(0.1)}});
  CHECK(to_csv(answer, CsvProfile::kPlain) ==
        "text,number\n\"กอง, คลัง\",91.67\n\"say \"\"no\"\"\",-5\n\"a\nb\",\n=1+1,0.1\n");
}

TEST_CASE("a CSV for Excel has a mark and CRLF, and no text is computed") {
  const std::string csv =
      to_csv(make_answer({{to_value("=HYPERLINK(\"x\")"), to_value(-5)}, {to_value("@a"), {}}}),
             CsvProfile::kExcel);
  CHECK(csv == "\xEF\xBB\xBFtext,number\r\n\"'=HYPERLINK(\"\"x\"\")\",-5\r\n'@a,\r\n");
  for (const char first : std::string("=+-@\t\r")) {
    const std::string row =
        to_csv(make_answer({{std::string(1, first) + "x", {}}}), CsvProfile::kExcel);
    CHECK(row.find(std::string("'") + first) != std::string::npos);
  }
}

TEST_CASE("what is written as CSV is read back the same") {
  const std::vector<std::string> texts = {"",       "ก",          "a,b",     "\"",
                                          "a\"b\"", "line\nline", " blank ", "๑. ข้อ"};
  for (const CsvProfile profile : {CsvProfile::kPlain, CsvProfile::kExcel}) {
    std::vector<std::vector<Value>> rows;
    for (const std::string& text : texts) rows.push_back({text, to_value(1)});
    const auto read = read_csv(to_csv(make_answer(rows), profile));
    REQUIRE(read);
    REQUIRE(read->size() == texts.size() + 1);
    for (std::size_t i = 0; i < texts.size(); ++i) CHECK((*read)[i + 1].cells[0] == texts[i]);
  }
}

TEST_CASE("several tables stand apart, each under its title") {
  const Answer answers[] = {make_answer({{to_value("a"), to_value(1)}}), make_answer({})};
  CHECK(to_csv(answers, CsvProfile::kPlain) == "Title\ntext,number\na,1\n\nTitle\ntext,number\n");
}

}  // namespace
}  // namespace ita
