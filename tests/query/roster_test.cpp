#include "query/roster.h"

#include <catch2/catch.hpp>

#include "core/utf8.h"
#include "query/csv_reader.h"

using namespace ita;

TEST_CASE("CSV is read as spreadsheets write it") {
  const struct {
    const char* what;
    std::string given;
    std::vector<std::vector<std::string>> expected;
  } kCases[] = {
      {"plain", "a,b\nc,d\n", {{"a", "b"}, {"c", "d"}}},
      {"no end of line at the end", "a,b\nc,d", {{"a", "b"}, {"c", "d"}}},
      {"CRLF and a byte order mark",
       "\xEF\xBB\xBF"
       "a,b\r\nc,d\r\n",
       {{"a", "b"}, {"c", "d"}}},
      {"quotes around separators, line ends and quotes",
       "\"a,b\",\"c\nd\",\"say \"\"yes\"\"\"\n",
       {{"a,b", "c\nd", "say \"yes\""}}},
      {"empty cells at the ends", ",a,\n", {{"", "a", ""}}},
      {"an empty quoted cell", "\"\",a\n", {{"", "a"}}},
      {"empty lines are no rows", "\na\n\n\nb\n", {{"a"}, {"b"}}},
      {"semicolons, as in countries with decimal commas",
       "a;\"b;c\"\n1,5;2\n",
       {{"a", "b;c"}, {"1,5", "2"}}},
      {"tabs", "a\tb,c\td\n", {{"a", "b,c", "d"}}},
      {"a quote inside a bare cell stands for itself", "5\" pipe,b\n", {{"5\" pipe", "b"}}},
      {"nothing", "", {}},
  };
  for (const auto& c : kCases) {
    INFO(c.what);
    const auto rows = read_csv(c.given);
    REQUIRE(rows);
    std::vector<std::vector<std::string>> cells;
    for (const CsvRow& row : *rows) cells.push_back(row.cells);
    CHECK(cells == c.expected);
  }
}

TEST_CASE("CSV that cannot be understood is refused with its line") {
  const struct {
    std::string given, where;
  } kCases[] = {
      {"a,b\nc,\"never closed\nx,y\n", "line 2"},
      {"a\n\"closed\" and more\n", "line 2"},
      {"\xCA\xDB\xFF\n", "UTF-8"},
  };
  for (const auto& c : kCases) {
    const auto rows = read_csv(c.given);
    REQUIRE_FALSE(rows);
    CHECK(rows.error().code == ErrorCode::kUsage);
    CHECK(rows.error().detail.find(c.where) != std::string::npos);
  }
}

TEST_CASE("A roster's columns are found by their headings, in English and in Thai") {
  for (const char* csv : {"province,name,no\nลำปาง,อบต.หนองสมมติ,1\n,,2\n",
                          "\xEF\xBB\xBFจังหวัด,ชื่อหน่วยงาน,ลำดับ\r\nลำปาง,อบต.หนองสมมติ,๑\r\n"}) {
    const auto roster = parse_roster(csv);
    REQUIRE(roster);
    REQUIRE(roster->size() == 1);
    CHECK(roster->front().name == "อบต.หนองสมมติ");
    CHECK(roster->front().province == "ลำปาง");
    CHECK(roster->front().district.empty());
    CHECK(roster->front().line == 2);
  }
}

// Little-endian, with its mark.
static std::string utf16(std::string_view text) {
  std::string bytes = "\xFF\xFE";
  for (const char32_t letter : decode_utf8(text))
    (bytes += static_cast<char>(letter & 0xFF)) += static_cast<char>(letter >> 8);
  return bytes;
}

TEST_CASE("Rosters are read in the encodings that spreadsheets save") {
  const struct {
    const char* what;
    std::string given;
  } kCases[] = {
      {"Windows-874, as Excel writes CSV on Thai machines",
       "\xAA\xD7\xE8\xCD\r\n\xCD\xBA\xB5.\xBE\xD4\xAA\xD1\xC2\r\n"},
      {"UTF-16 with its mark", utf16("ชื่อ\nอบต.พิชัย\n")},
  };
  for (const auto& c : kCases) {
    INFO(c.what);
    const auto roster = parse_roster(c.given);
    REQUIRE(roster);
    REQUIRE(roster->size() == 1);
    CHECK(roster->front().name == "อบต.พิชัย");
  }
}

TEST_CASE("Titles above a roster's heading, and cells left empty beside it, do no harm") {
  const auto roster = parse_roster(
      "รายชื่อหน่วยงาน ปี 2568,,\n,,\nที่,ชื่อ อปท.,จ.,\n1,อบต.พิชัย,จ.ลำปาง,,\n2,ทต.หนองม่วง,ลพบุรี\n");
  REQUIRE(roster);
  REQUIRE(roster->size() == 2);
  CHECK(roster->front().name == "อบต.พิชัย");
  CHECK(roster->back().province == "ลพบุรี");
}

TEST_CASE("A file of one column is a list of names, with a heading or without") {
  for (const char* csv : {"อบต.พิชัย\nทต.หนองม่วง\n", "หน่วยงาน\nอบต.พิชัย\nทต.หนองม่วง\n"}) {
    const auto roster = parse_roster(csv);
    REQUIRE(roster);
    REQUIRE(roster->size() == 2);
    CHECK(roster->front().name == "อบต.พิชัย");
  }
}

TEST_CASE("A refused heading is told with the columns that there are") {
  const auto roster = parse_roster("foo,จังหวัด\na,b\n");
  REQUIRE_FALSE(roster);
  CHECK(roster.error().detail.find("foo") != std::string::npos);
}

TEST_CASE("Types in English codes are spelt out") {
  const auto roster = parse_roster("name,type\nพิชัย,TAO\nหนองม่วง,ThesabanTambon\n");
  REQUIRE(roster);
  CHECK(roster->front().type == "องค์การบริหารส่วนตำบล");
  CHECK(roster->back().type == "เทศบาลตำบล");
}

TEST_CASE("A roster without a name column, or with a row longer than its heading, is refused") {
  for (const char* csv : {"", "district,province\na,b\n", "name,province\nx,y,z\n"}) {
    const auto roster = parse_roster(csv);
    REQUIRE_FALSE(roster);
    CHECK(roster.error().code == ErrorCode::kUsage);
  }
  CHECK(load_roster("/nowhere/roster.csv").error().code == ErrorCode::kNotFound);
  CHECK(load_roster("/").error().code == ErrorCode::kUnreadable);
}
