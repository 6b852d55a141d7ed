#include "extract/pdf/shape_reading.h"

#include <catch2/catch.hpp>
#include <vector>

#include "shape_maker.h"

using namespace ita;

TEST_CASE("The font that drew the glyphs is found among others") {
  const ShapeLibrary library = made_library();
  std::vector<GlyphShape> glyphs;
  for (const char32_t c : kAlphabet) glyphs.push_back(drawn(c, 2));
  const FontMatch match = match_font(library, glyphs);
  REQUIRE(match.font != nullptr);
  CHECK(match.font->name == "Second");
  CHECK(match.distance < kSameFont);
}

TEST_CASE("A font of another design fits none") {
  const ShapeLibrary library = made_library();
  std::vector<GlyphShape> glyphs;
  for (const char32_t c : kAlphabet) glyphs.push_back(drawn(c, 3));
  CHECK(match_font(library, glyphs).distance > kSameFont);
  CHECK(match_font(library, {}).font == nullptr);
}

TEST_CASE("A glyph is read with certainty only where one character is near and no other") {
  ShapeLibrary library;
  GlyphShape raised = drawn(U'่');
  raised.bottom += 300;
  raised.top += 300;
  library.add_font("Any", {{U'ก', drawn(U'ก')},
                           {U'ถ', drawn(U'ก')},
                           {U'\'', drawn(U'่')},
                           {U'่', raised},
                           {U'5', drawn(U'๕')},
                           {U'๕', drawn(U'๕')}});
  const FontMatch match{&library.fonts()[0], 1, 0};

  CHECK_FALSE(read_glyph(library, match, drawn(U'ก')).certain());   // ก and ถ look alike here
  CHECK_FALSE(read_glyph(library, match, drawn(U'ฬ')).certain());   // looks like nothing known
  CHECK_FALSE(read_glyph(library, match, GlyphShape{}).certain());  // no ink

  const GlyphReading mark =
      read_glyph(library, match, raised);  // the place tells a mark from an apostrophe
  CHECK(mark.certain());
  CHECK(mark.character == U'่');

  const GlyphReading digit = read_glyph(library, match, drawn(U'๕'));  // 5 and ๕ are one character
  CHECK(digit.certain());
  CHECK(is_same_character(digit.character, U'5'));
}

TEST_CASE("A font drawn smaller in its em is the same font") {
  const ShapeLibrary library = made_library();
  std::vector<GlyphShape> glyphs;
  for (const char32_t c : kAlphabet) {
    GlyphShape small = drawn(c);
    for (int16_t* value : {&small.right, &small.top, &small.advance})
      *value = static_cast<int16_t>(*value * 2 / 3);
    glyphs.push_back(small);
  }
  const FontMatch match = match_font(library, glyphs);
  CHECK(match.distance < kSameFont);
  CHECK(read_glyph(library, match, glyphs[0]).character == kAlphabet[0]);
}

TEST_CASE("ASCII characters that a font draws exactly alike are one, and either claim is right") {
  ShapeLibrary library;
  library.add_font("Any", {{U'l', drawn(U'I')}, {U'I', drawn(U'I')}, {U'ก', drawn(U'ก')}});
  const FontMatch match{&library.fonts()[0], 1, 0};
  const GlyphReading reading = read_glyph(library, match, drawn(U'I'));
  CHECK(reading.certain());
  CHECK(reading.character == U'I');
  CHECK(reading.is_as_near(distance_to(library, match, drawn(U'I'), U'l')));
  CHECK_FALSE(reading.is_as_near(distance_to(library, match, drawn(U'I'), U'ก')));
}
