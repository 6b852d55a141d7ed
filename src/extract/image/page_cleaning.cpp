#include "extract/image/page_cleaning.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "core/limits.h"
#include "extract/image/pix.h"

namespace ita {
namespace {

constexpr double kA4Inches = 11.7;
constexpr double kSameDpi = 0.12;  // resolutions closer than this share are left as they are

// Colour: the channels differ by so much, and the brightest one is over so much.
constexpr int kColourSpread = 50, kDarkest = 70;
constexpr int kInkLevel = 140;            // grey below this is ink, for counting
constexpr double kColouredPageInk = 0.4;  // with more of its ink in colour a page is set in colour

// pixBackgroundNorm: tiles of about a letter's size; paper becomes kPaper.
constexpr int kTileWidth = 16, kTileHeight = 24, kDarkForPaper = 60, kFewestPaperPixels = 60;
constexpr int kPaper = 220, kWhiteFrom = 205;

constexpr double kInkShare = 0.4;
constexpr int kLowestThreshold = 120, kHighestThreshold = 215;

constexpr int kSolidTile = 12;  // pixels; solid areas are at least two tiles wide: no stroke is
constexpr double kSolidShare = 0.85;

uint8_t to_luminance(const uint8_t* rgb) {
  return static_cast<uint8_t>((54 * rgb[0] + 183 * rgb[1] + 19 * rgb[2]) >> 8);
}

bool is_coloured(const uint8_t* rgb) {
  const auto [low, high] = std::minmax({rgb[0], rgb[1], rgb[2]});
  return high - low > kColourSpread && high > kDarkest;
}

// A red stamp is bright in red light, blue ink in blue light: the brightest channel shows what is
// printed beneath them.
Raster fade_colours(const Raster& picture) {
  std::size_t ink = 0, coloured = 0;
  const std::size_t count = picture.pixels.size() / 3;
  for (std::size_t i = 0; i < count; ++i) {
    const uint8_t* rgb = picture.pixels.data() + 3 * i;
    if (to_luminance(rgb) >= kInkLevel) continue;
    ++ink;
    coloured += is_coloured(rgb);
  }
  const bool fade = static_cast<double>(coloured) < kColouredPageInk * static_cast<double>(ink);
  Raster grey{picture.width, picture.height, 1, picture.dpi, {}};
  grey.pixels.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const uint8_t* rgb = picture.pixels.data() + 3 * i;
    grey.pixels[i] =
        fade && is_coloured(rgb) ? std::max({rgb[0], rgb[1], rgb[2]}) : to_luminance(rgb);
  }
  return grey;
}

using Histogram = std::array<double, 256>;

// Otsu's threshold: the level that parts a histogram with the least variance on both sides.
std::size_t part(const Histogram& histogram) {
  double total = 0, weighted = 0;
  for (std::size_t v = 0; v < histogram.size(); ++v) {
    total += histogram[v];
    weighted += histogram[v] * static_cast<double>(v);
  }
  double below = 0, below_weighted = 0, best = -1;
  std::size_t threshold = 0;
  for (std::size_t v = 0; v < histogram.size(); ++v) {
    below += histogram[v];
    below_weighted += histogram[v] * static_cast<double>(v);
    const double above = total - below;
    if (below == 0 || above == 0) continue;
    const double distance = below_weighted / below - (weighted - below_weighted) / above;
    const double between = below * above * distance * distance;
    if (between > best) best = between, threshold = v + 1;
  }
  return threshold;
}

// Thin strokes and small marks are paler than thick strokes: what is by a share as dark as the
// page's ink is ink. Plain paper is left out of the count: a page is nearly all paper, and pale
// letters would be counted with it.
int find_threshold(const Raster& grey) {
  Histogram histogram{};
  for (const uint8_t v : grey.pixels) ++histogram[v];
  histogram.back() = 0;
  const std::size_t dark = part(histogram);
  double count = 0, half = 0;
  for (std::size_t v = 0; v < dark; ++v) count += histogram[v];
  std::size_t ink = 0;
  while (ink < dark && (half += histogram[ink]) < count / 2) ++ink;
  const auto threshold = static_cast<int>(255 - kInkShare * (255.0 - static_cast<double>(ink)));
  return std::clamp(threshold, kLowestThreshold, kHighestThreshold);
}

// White letters on a black page, as film and some copiers have it: nearly all of it is dark, and
// what is not is bright. A photograph has all greys.
bool is_negative(const Raster& grey) {
  constexpr uint8_t kDark = 70, kBright = 185;
  constexpr double kMostlyDark = 0.75, kNoGreys = 0.12, kSomeWriting = 0.005;
  std::size_t dark = 0, bright = 0;
  for (const uint8_t v : grey.pixels) {
    dark += v < kDark ? 1 : 0;
    bright += v > kBright ? 1 : 0;
  }
  const auto all = static_cast<double>(grey.pixels.size());
  return static_cast<double>(dark) > kMostlyDark * all &&
         static_cast<double>(bright) > kSomeWriting * all &&
         all - static_cast<double>(dark + bright) < kNoGreys * all;
}

}  // namespace

Result<Raster> to_reading_grey(const Raster& picture) {
  const double pixels = static_cast<double>(picture.width) * picture.height;
  if (pixels < 1 ||
      picture.pixels.size() != picture.stride() * static_cast<std::size_t>(picture.height))
    return fail(ErrorCode::kDamaged, "the picture has no pixels");
  const double dpi =
      picture.dpi > 0 ? picture.dpi : std::max(picture.width, picture.height) / kA4Inches;
  Raster grey = picture.channels == 3 ? fade_colours(picture) : picture;
  grey.dpi = dpi;
  if (is_negative(grey))
    for (uint8_t& v : grey.pixels) v = static_cast<uint8_t>(255 - v);
  const double scale = kReadingDpi / dpi;
  if (pixels * scale * scale > kMaxRasterPixels)
    return fail(ErrorCode::kTooLarge, "the page's picture is larger than a sheet of A2");
  if (std::abs(scale - 1) < kSameDpi) return grey;
  PixPtr pix = to_pix(grey);
  if (pix) {
    const auto factor = static_cast<float>(scale);
    pix.reset(scale > 1 ? pixScaleGrayLI(pix.get(), factor, factor)
                        : pixScaleAreaMap(pix.get(), factor, factor));
  }
  if (!pix) return fail(ErrorCode::kDamaged, "the page's picture cannot be scaled");
  grey = to_raster(*pix);
  grey.dpi = kReadingDpi;
  return grey;
}

Status whiten_background(Raster& grey) {
  const PixPtr pix = to_pix(grey);
  const PixPtr even(pix ? pixBackgroundNorm(pix.get(), nullptr, nullptr, kTileWidth, kTileHeight,
                                            kDarkForPaper, kFewestPaperPixels, kPaper, 2, 2)
                        : nullptr);
  // A picture smaller than a few tiles stays as it is lit.
  Raster norm = even ? to_raster(*even) : grey;
  for (uint8_t& v : norm.pixels)
    v = static_cast<uint8_t>(v >= kWhiteFrom ? 255 : v * 255 / kWhiteFrom);
  norm.dpi = grey.dpi;
  grey = std::move(norm);
  return {};
}

PageInks find_ink(const Raster& grey) {
  const auto darker_than = [&](int threshold) {
    InkImage ink(grey.width, grey.height);
    std::ranges::transform(grey.pixels, ink.ink.begin(),
                           [&](uint8_t v) { return static_cast<uint8_t>(v < threshold); });
    return ink;
  };
  const int threshold = find_threshold(grey);
  return {darker_than(threshold), darker_than((threshold + 255) / 2)};
}

double remove_dark_areas(Raster& grey, PageInks& inks) {
  InkImage& ink = inks.ink;
  // Tiles that are nearly all ink, in groups of at least 2 × 2, and the tiles around them.
  InkImage solid(ink.width / kSolidTile, ink.height / kSolidTile);
  if (solid.ink.empty()) return 0;
  for (int ty = 0; ty < solid.height; ++ty) {
    for (int tx = 0; tx < solid.width; ++tx) {
      int dark = 0;
      for (int y = ty * kSolidTile; y < (ty + 1) * kSolidTile; ++y)
        for (int x = tx * kSolidTile; x < (tx + 1) * kSolidTile; ++x) dark += ink.row(y)[x];
      solid.row(ty)[tx] = dark > kSolidShare * kSolidTile * kSolidTile;
    }
  }
  double area = 0;
  for (int ty = 0; ty < solid.height; ++ty) {
    for (int tx = 0; tx < solid.width; ++tx) {
      bool square = false;
      for (int dy = -1; dy <= 0 && !square; ++dy)
        for (int dx = -1; dx <= 0 && !square; ++dx)
          square = solid.at(tx + dx, ty + dy) && solid.at(tx + dx + 1, ty + dy) &&
                   solid.at(tx + dx, ty + dy + 1) && solid.at(tx + dx + 1, ty + dy + 1);
      if (!square) continue;
      area += 1;
      for (int y = std::max(0, (ty - 1) * kSolidTile);
           y < std::min(ink.height, (ty + 2) * kSolidTile); ++y) {
        const int x0 = std::max(0, (tx - 1) * kSolidTile);
        const int x1 = std::min(ink.width, (tx + 2) * kSolidTile);
        std::fill(ink.row(y) + x0, ink.row(y) + x1, uint8_t{0});
        std::fill(inks.faint.row(y) + x0, inks.faint.row(y) + x1, uint8_t{0});
        std::fill(grey.row(y) + x0, grey.row(y) + x1, uint8_t{255});
      }
    }
  }
  return area / static_cast<double>(solid.ink.size());
}

}  // namespace ita
