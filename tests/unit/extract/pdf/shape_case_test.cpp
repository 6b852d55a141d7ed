#include "extract/pdf/shape_case.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "shape_maker.h"

using namespace ita;

namespace {

// A font that draws the alphabet at codes 1, 2, 3 … and says what `says` makes of each character.
class LyingFont {
 public:
  explicit LyingFont(uint32_t design = 1) : design_(design) {}
  LyingFont& lie(char32_t drawn_character, std::u32string says) {
    lies_[drawn_character] = std::move(says);
    return *this;
  }
  ShapeCase examined(const ShapeLibrary& library) const {
    ShapeCase font(library);
    for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
      const auto lie = lies_.find(kAlphabet[i]);
      font.add(static_cast<uint32_t>(i + 1),
               lie != lies_.end() ? lie->second : std::u32string(1, kAlphabet[i]));
    }
    font.examine([&](uint32_t code) -> std::optional<GlyphShape> {
      return drawn(kAlphabet[code - 1], design_);
    });
    return font;
  }
  static uint32_t code_of(char32_t character) {
    return static_cast<uint32_t>(kAlphabet.find(character) + 1);
  }

 private:
  uint32_t design_;
  std::map<char32_t, std::u32string> lies_;
};

}  // namespace

TEST_CASE("A font that says what it draws stays as it is") {
  const ShapeLibrary library = made_library();
  const ShapeCase font = LyingFont().examined(library);
  CHECK(font.is_readable());
  CHECK_FALSE(font.is_lying());
  CHECK(font.replaced_count() == 0);
}

TEST_CASE("What a code says gives way to what it draws") {
  struct {
    char32_t drawn;
    std::u32string says, expected;
  } const cases[] = {
      {U'ม', U"ฬ", U"ม"},           // exchanged letters
      {U'่', U"4", U"่"},             // a tone mark without a mapping of its own
      {U'้', U"", U"้"},              // nothing said
      {U'ี', U"\x03", U"ี"},          // a control character
      {U'า', U"ำ", U"า"},           // sara aa that says sara am
      {U'่', U"\xF70A", U"\xF70A"},  // private use: another rule's work, and no lie
      {U'๑', U"1", U"1"},           // a font that draws Thai digits for ASCII
      {U'ำ', U"ํา", U"ำ"},           // two characters for one drawing that is neither alone
  };
  const ShapeLibrary library = made_library();
  for (const auto& [drawn_character, says, expected] : cases) {
    const ShapeCase font = LyingFont().lie(drawn_character, says).examined(library);
    const CodeRuling* ruling = font.find_ruling(LyingFont::code_of(drawn_character));
    REQUIRE(ruling != nullptr);
    CHECK(ruling->text == expected);
    CHECK(ruling->replaced == (says != expected));
  }
}

TEST_CASE("A design that the library does not have keeps what it says") {
  const ShapeLibrary library = made_library();
  const ShapeCase font = LyingFont(3).lie(U'ม', U"ฬ").lie(U'่', U"4").examined(library);
  CHECK_FALSE(font.is_readable());
  CHECK(font.find_ruling(LyingFont::code_of(U'ม'))->text == U"ฬ");
  CHECK(font.replaced_count() == 0);
}

TEST_CASE("Letters of a liar that cannot be read are not believed") {
  const ShapeLibrary library = made_library();
  ShapeCase font(library);
  for (std::size_t i = 0; i < kAlphabet.size(); ++i)
    font.add(static_cast<uint32_t>(i), std::u32string(1, kAlphabet[(i + 1) % kAlphabet.size()]));
  font.add(500, U"ฬ");
  font.add(501, U"•");
  font.examine([&](uint32_t code) -> std::optional<GlyphShape> {
    return code < kAlphabet.size() ? drawn(kAlphabet[code]) : drawn(code);
  });
  CHECK(font.is_lying());
  CHECK(font.find_ruling(500)->text.empty());
  CHECK(font.find_ruling(501)->text == U"•");
  CHECK(font.find_ruling(999) == nullptr);
}
