#include "extract/pdf/shape_library.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "shape_maker.h"

using namespace ita;

TEST_CASE("A library survives being written and read") {
  const ShapeLibrary library = made_library();
  const auto read = ShapeLibrary::decode(library.encode());
  REQUIRE(read);
  CHECK(read->shapes() == library.shapes());
  REQUIRE(read->fonts().size() == 2);
  CHECK(read->fonts()[1].name == "Second");
  CHECK(read->fonts()[1].letters.size() == kAlphabet.size());
}

TEST_CASE("Bytes that are no library are refused") {
  const std::string whole = made_library().encode();
  std::string wrong_index = whole;
  wrong_index[wrong_index.size() - 1] = '\x7F';
  for (const std::string& bytes : {std::string(), std::string("ITSH"),
                                   whole.substr(0, whole.size() / 2), whole + "x", wrong_index}) {
    const auto read = ShapeLibrary::decode(bytes);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::kDataFile);
  }
}

TEST_CASE("The program carries the fonts that Thai offices use") {
  const ShapeLibrary library = ShapeLibrary::built_in();
  for (const char* name :
       {"THSarabun", "THSarabunNew-Bold", "THSarabunIT9", "Laksaman", "Garuda", "Norasi-Bold"}) {
    const bool found = std::any_of(
        library.fonts().begin(), library.fonts().end(),
        [&](const LibraryFont& font) { return font.name == name && font.letters.size() > 150; });
    INFO(name);
    CHECK(found);
  }
}
