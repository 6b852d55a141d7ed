// Letters and marks drawn as boxes → the lines that they make.
#include "extract/image/ink_lines.h"

#include <catch2/catch.hpp>
#include <vector>

#include "blob_box.h"

namespace ita {
namespace {

// A page of lines: letters 30 wide and 40 high, every 36 pixels, tops at 200, 200 + pitch, …
struct Page {
  std::vector<Blob> blobs;
  explicit Page(int lines, int pitch) {
    for (int line = 0; line < lines; ++line)
      for (int k = 0; k < 20; ++k)
        blobs.push_back(box(200 + 36 * k, 200 + pitch * line, 230 + 36 * k, 240 + pitch * line));
  }
  int add(const Blob& blob) {
    blobs.push_back(blob);
    return static_cast<int>(blobs.size()) - 1;
  }
  std::vector<InkLine> find() const {
    return find_ink_lines(blobs, PageFaces(1400, 1200, ImageRules{}), kLetter);
  }
};

int line_with(const std::vector<InkLine>& lines, int blob) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (const int b : lines[i].blobs)
      if (b == blob) return static_cast<int>(i);
  return -1;
}

TEST_CASE(
    "the row of upper marks belongs to the line beneath it, that of lower vowels to the one "
    "above") {
  Page page(3, 120);
  const int upper = page.add(box(305, 306, 335, 314));  // over a letter of the second line
  const int tone = page.add(box(317, 290, 333, 302));   // over that mark
  const int lower = page.add(box(430, 366, 446, 384));  // under a letter of the second line
  const auto lines = page.find();
  REQUIRE(lines.size() == 3);
  CHECK(line_with(lines, upper) == 1);
  CHECK(line_with(lines, tone) == 1);
  CHECK(line_with(lines, lower) == 1);
}

TEST_CASE("between close lines a mark belongs where marks of this print stand") {
  // 80 pixels from line to line: a lower vowel ends 18 pixels over the next line's letters, as far
  // as a tone mark begins under the line above.
  Page page(6, 80);
  std::vector<int> lower, vowels, tones;
  for (int line = 0; line < 5; ++line) {
    const int base = 240 + 80 * line;
    for (int k = 0; k < 3; ++k) {
      const int right = 230 + 36 * (1 + 4 * k + line % 2);
      lower.push_back(page.add(box(right - 12, base + 4, right, base + 22)));
    }
  }
  for (int line = 1; line < 6; ++line) {
    const int top = 200 + 80 * line;
    for (int k = 0; k < 3; ++k) {
      const int right = 230 + 36 * (3 + 4 * k + line % 2);
      vowels.push_back(page.add(box(right - 28, top - 16, right, top - 6)));
      // A tone mark stands a little right of the vowel and as close to the line above as its
      // vowels hang.
      tones.push_back(page.add(box(right - 12, top - 34, right + 10, top - 19)));
    }
  }
  const auto lines = page.find();
  REQUIRE(lines.size() == 6);
  for (std::size_t i = 0; i < lower.size(); ++i)
    CHECK(line_with(lines, lower[i]) == static_cast<int>(i / 3));
  for (std::size_t i = 0; i < vowels.size(); ++i) {
    CHECK(line_with(lines, vowels[i]) == static_cast<int>(i / 3) + 1);
    CHECK(line_with(lines, tones[i]) == static_cast<int>(i / 3) + 1);
  }
}

TEST_CASE("a last line of one tall syllable leaves the line above it a line") {
  Page page(2, 80);
  const int syllable = page.add(box(200, 330, 230, 396));  // letter and vowel in one piece
  const auto lines = page.find();
  REQUIRE(lines.size() == 3);
  CHECK(line_with(lines, 20) == 1);
  CHECK(line_with(lines, syllable) == 2);
}

TEST_CASE("a speck that stands alone is in no line, a full stop is") {
  Page page(2, 120);
  const int speck = page.add(box(1200, 800, 1206, 806));
  const int stop = page.add(box(922, 232, 930, 240));
  const auto lines = page.find();
  CHECK(line_with(lines, speck) == -1);
  CHECK(line_with(lines, stop) == 0);
}

}  // namespace
}  // namespace ita
