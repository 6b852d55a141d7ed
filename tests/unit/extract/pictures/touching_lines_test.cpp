// A vowel below a line that runs into a mark above the next one.
#include "extract/image/touching_lines.h"

#include <catch2/catch.hpp>
#include <vector>

#include "blob_box.h"

namespace ita {
namespace {

// Two lines of letters, 40 high, tops at 200 and 280; in the tenth place they are one blob, joined
// by a vowel and a mark that meet at `waist` pixels between rows 258 and 262.
std::vector<Blob> touching(int waist) {
  std::vector<Blob> blobs;
  for (int line = 0; line < 2; ++line)
    for (int k = 0; k < 20; ++k)
      if (k != 10)
        blobs.push_back(box(200 + 36 * k, 200 + 80 * line, 230 + 36 * k, 240 + 80 * line));
  Blob joined = box(560, 200, 590, 320);
  for (Run& run : joined.runs) {
    if (run.y >= 240 && run.y < 280) run.x0 = run.x1 - 20;
    if (run.y >= 258 && run.y < 262) run.x0 = run.x1 - waist;
  }
  blobs.push_back(joined);
  return blobs;
}

std::vector<InkLine> lines_of(const std::vector<Blob>& blobs) {
  return find_ink_lines(blobs, PageFaces(1400, 1200, ImageRules{}), kLetter);
}

TEST_CASE("letters of two lines that touch are parted where they are narrowest") {
  std::vector<Blob> blobs = touching(6);
  const std::size_t before = blobs.size();
  REQUIRE(part_touching_lines(blobs, lines_of(blobs), kLetter));
  REQUIRE(blobs.size() == before + 1);
  CHECK(blobs[before - 1].y1 >= 258);
  CHECK(blobs[before - 1].y1 <= 262);
  CHECK(blobs.back().y0 == blobs[before - 1].y1);
  const auto lines = lines_of(blobs);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].blobs.size() == 20);
  CHECK(lines[1].blobs.size() == 20);
}

TEST_CASE("a bracket or a stamp over two lines is left whole") {
  std::vector<Blob> blobs = touching(30);
  for (Run& run : blobs.back().runs) run.x0 = 560;
  CHECK_FALSE(part_touching_lines(blobs, lines_of(blobs), kLetter));
}

}  // namespace
}  // namespace ita
