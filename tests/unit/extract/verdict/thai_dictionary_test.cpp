#include "extract/verdict/thai_dictionary.h"

#include <catch2/catch.hpp>

using namespace ita;

TEST_CASE("the dictionary knows words of the language and of the assessment, and no fragments") {
  const ThaiDictionary dictionary;
  struct Row {
    std::u32string_view word;
    bool known;
  };
  const Row rows[] = {
      // the language
      {U"สำนักงาน", true},
      {U"ดำเนินการ", true},
      {U"การ", true},
      {U"ที่", true},
      // local government and the assessment
      {U"องค์การบริหารส่วนตำบล", true},
      {U"งบประมาณ", true},
      {U"ปีงบประมาณ", true},
      {U"นครราชสีมา", true},
      // forms that a damaged text layer has
      {U"สานักงาน", false},
      {U"กำรดำเนินกำร", false},
      {U"ดําเนินการ", false},
      // beginnings, other scripts, nothing
      {U"สำนักงา", false},
      {U"abc", false},
      {U"๒๕๖๘", false},
      {U"", false},
  };
  for (const Row& row : rows) CHECK(dictionary.contains(row.word) == row.known);
}
