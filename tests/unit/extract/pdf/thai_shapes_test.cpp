#include "core/thai_shapes.h"

#include <catch2/catch.hpp>

#include "core/thai_char.h"

using namespace ita;

TEST_CASE("Positional shapes of old Thai fonts mean the letter they draw") {
  struct Case {
    char32_t given, expected;
  };
  const Case cases[] = {// Windows: down and left, down, left, without foot
                        {0xF705, U'่'},
                        {0xF709, U'์'},
                        {0xF70A, U'่'},
                        {0xF70E, U'์'},
                        {0xF713, U'่'},
                        {0xF717, U'์'},
                        {0xF701, U'ิ'},
                        {0xF704, U'ื'},
                        {0xF710, U'ั'},
                        {0xF711, U'ํ'},
                        {0xF712, U'็'},
                        {0xF718, U'ุ'},
                        {0xF71A, U'ฺ'},
                        {0xF700, U'ฐ'},
                        {0xF70F, U'ญ'},
                        // Macintosh
                        {0xF884, U'ั'},
                        {0xF885, U'ิ'},
                        {0xF889, U'็'},
                        {0xF88B, U'่'},
                        {0xF88C, U'่'},
                        {0xF88D, U'้'},
                        {0xF896, U'์'},
                        {0xF899, U'ํ'},
                        {0xF89A, U'ญ'},
                        {0xF89D, U'ฺ'},
                        {0xF89E, U'ฐ'},
                        // others stay
                        {U'ก', U'ก'},
                        {U'A', U'A'},
                        {0xF71B, 0xF71B},
                        {0xF6FF, 0xF6FF},
                        {0xF89F, 0xF89F}};
  for (const Case& c : cases) {
    CAPTURE(static_cast<uint32_t>(c.given));
    CHECK(to_thai_from_private_use(c.given) == c.expected);
  }
}

TEST_CASE("No private-use shape means anything but a Thai letter") {
  for (char32_t c = 0xF700; c <= 0xF71A; ++c) CHECK(thai::is_thai(to_thai_from_private_use(c)));
  for (char32_t c = 0xF884; c <= 0xF89E; ++c) CHECK(thai::is_thai(to_thai_from_private_use(c)));
}

TEST_CASE("Windows-874 bytes shown as Windows-1252 are read back as Thai") {
  struct Case {
    char32_t given, expected;
  };
  const Case cases[] = {{U'¡', U'ก'}, {U'Ê', U'ส'},   {U'Ó', U'ำ'}, {U'ñ', U'๑'},
                        {U'û', U'๛'}, {0x00AD, U'ญ'}, {U'‹', U'่'},  {U'ž', U'๋'},
                        {U'ý', U'ู'},  {U'A', U'A'},   {U'7', U'7'}, {U'–', U'–'}};
  for (const Case& c : cases) CHECK(to_thai_from_windows_1252(c.given) == c.expected);
}
