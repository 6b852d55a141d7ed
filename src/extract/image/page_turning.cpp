#include "extract/image/page_turning.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

#include "extract/image/pix.h"

namespace ita {
namespace {

constexpr float kMostSkew = 6;         // degrees, a little over what is promised
constexpr float kLeastConfidence = 3;  // of Leptonica's search; level prose has 5 and more
constexpr double kLeastSkew = 0.04;    // degrees: two pixels over a page

// Letters stand closer to their neighbours on the line than to those of the lines beside it.
// Pixels: consonants of 8 to 30 points, whichever way they lie. Marks, which stand as close to
// their letter as its neighbours do, are smaller.
constexpr int kNarrowestLetter = 13, kLowestLetter = 18, kLargestLetter = 75, kReach = 64;
constexpr std::size_t kFewestLetters = 8;

// The white between two stretches, or none where they overlap by at least half of the shorter one.
double gap_along(int a0, int a1, int b0, int b1) {
  return static_cast<double>(std::max(a0, b0) - std::min(a1, b1));
}
bool beside(int a0, int a1, int b0, int b1) {
  return 2 * (std::min(a1, b1) - std::max(a0, b0)) > std::min(a1 - a0, b1 - b0);
}

}  // namespace

Raster turn(const Raster& picture, int quarters) {
  quarters = ((quarters % 4) + 4) % 4;
  if (quarters == 0) return picture;
  const int w = picture.width, h = picture.height, channels = picture.channels;
  Raster turned{quarters % 2 == 1 ? h : w, quarters % 2 == 1 ? w : h, channels, picture.dpi, {}};
  turned.pixels.resize(picture.pixels.size());
  for (int y = 0; y < turned.height; ++y) {
    uint8_t* to = turned.row(y);
    for (int x = 0; x < turned.width; ++x) {
      const int from_x = quarters == 1 ? y : quarters == 2 ? w - 1 - x : w - 1 - y;
      const int from_y = quarters == 1 ? h - 1 - x : quarters == 2 ? h - 1 - y : x;
      const uint8_t* from = picture.row(from_y) + static_cast<std::ptrdiff_t>(from_x) * channels;
      for (int c = 0; c < channels; ++c) *to++ = from[c];
    }
  }
  return turned;
}

bool runs_sideways(const InkImage& ink) {
  std::vector<Blob> letters = find_blobs(ink);
  std::erase_if(letters, [&](const Blob& b) {
    const auto [low, high] = std::minmax({b.width(), b.height()});
    return low < kNarrowestLetter || high < kLowestLetter || high > kLargestLetter;
  });
  if (letters.size() < kFewestLetters) return false;
  std::ranges::sort(letters, {}, &Blob::x0);
  int level = 0, upright = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const Blob& a = letters[i];
    double across = kReach, down = kReach;
    const auto look = [&](const Blob& b) {
      if (beside(a.y0, a.y1, b.y0, b.y1))
        across = std::min(across, gap_along(a.x0, a.x1, b.x0, b.x1));
      if (beside(a.x0, a.x1, b.x0, b.x1)) down = std::min(down, gap_along(a.y0, a.y1, b.y0, b.y1));
    };
    for (std::size_t k = i + 1; k < letters.size() && letters[k].x0 < a.x1 + kReach; ++k)
      look(letters[k]);
    for (std::size_t k = i; k-- > 0 && letters[k].x0 > a.x0 - kReach - kLargestLetter;)
      look(letters[k]);
    level += across < down;
    upright += down < across;
  }
  return upright > level;
}

double find_skew(const InkImage& ink) {
  const PixPtr pix(pixCreate(ink.width, ink.height, 1));
  if (!pix) return 0;
  const int words = pixGetWpl(pix.get());
  for (int y = 0; y < ink.height; ++y) {
    l_uint32* to = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(words) * y;
    for (int x = 0; x < ink.width; ++x)
      to[x / 32] |= static_cast<l_uint32>(ink.row(y)[x]) << (31 - x % 32);
  }
  l_float32 angle = 0, confidence = 0;
  if (pixFindSkewSweepAndSearch(pix.get(), &angle, &confidence, 4, 2, kMostSkew, 1.0F, 0.01F) != 0)
    return 0;
  if (confidence < kLeastConfidence || std::abs(angle) < kLeastSkew) return 0;
  return angle;
}

Raster rotate(const Raster& grey, double degrees) {
  const PixPtr pix = to_pix(grey);
  const auto radians = static_cast<float>(degrees * std::numbers::pi / 180);
  const PixPtr turned(pix ? pixRotate(pix.get(), radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0)
                          : nullptr);
  if (!turned) return grey;
  Raster result = to_raster(*turned);
  result.dpi = grey.dpi;
  return result;
}

}  // namespace ita
