#include "extract/ocr/line_picture.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ita {
namespace {

constexpr int kFringe = 2;          // pixels of grey beside its ink
constexpr int kBorder = 10;         // pixels of white around
constexpr double kReadHeight = 26;  // pixels of a consonant; 16-point TH Sarabun at 300 dpi
constexpr double kSameHeight = 0.25;
constexpr double kWhiteShare = 1.0;  // of the way from ink to paper
constexpr double kBlank = 0.3;       // white of so many letter heights may be a blank
constexpr double kSignHeight = 0.6;  // of the letters: marks and stops have less
constexpr double kPaleMark = 0.25;   // of the letter height
// Marks too pale to be found as ink stand so far above the letters and below the baseline.
constexpr double kPaleAbove = 0.75, kPaleBelow = 0.3;  // of the letter height

bool meets(const Blob& blob, int x0, int y0, int x1, int y1) {
  return blob.x0 - kFringe < x1 && blob.x1 + kFringe > x0 && blob.y0 - kFringe < y1 &&
         blob.y1 + kFringe > y0;
}

// A speck over a letter that no line took: what a pale tone mark left above the threshold.
bool is_pale_mark(const InkPicture& page, int index, const InkLine& line) {
  const Blob& b = page.blobs[static_cast<std::size_t>(index)];
  const double h = line.letter_height();
  if (page.line_of[static_cast<std::size_t>(index)] >= 0 || b.dirt ||
      std::max(b.width(), b.height()) > kPaleMark * h || b.y1 > line.top + 1 ||
      b.y0 < line.top - kPaleAbove * h)
    return false;
  return std::ranges::any_of(line.blobs, [&](int i) {
    const Blob& letter = page.blobs[static_cast<std::size_t>(i)];
    return letter.x0 < b.x1 && b.x0 < letter.x1;
  });
}

// line.blobs: left to right.
std::vector<WhiteGap> find_gaps(const std::vector<Blob>& blobs, const InkLine& line) {
  std::vector<WhiteGap> gaps;
  int end = line.x0;
  for (const int i : line.blobs) {
    const Blob& b = blobs[static_cast<std::size_t>(i)];
    if (b.x0 - end >= kBlank * line.letter_height()) gaps.push_back({end, b.x0});
    end = std::max(end, b.x1);
  }
  return gaps;
}

std::vector<Sign> find_signs(const std::vector<Blob>& blobs, const InkLine& line) {
  std::vector<Sign> signs;
  for (const int i : line.blobs) {
    const Blob& b = blobs[static_cast<std::size_t>(i)];
    const double inside = std::min<double>(b.y1, line.baseline) - std::max<double>(b.y0, line.top);
    if (inside < kSignHeight * line.letter_height()) continue;
    if (!signs.empty() && b.x0 < signs.back().x1)
      signs.back().x1 = std::max(signs.back().x1, b.x1);
    else
      signs.push_back({b.x0, b.x1});
  }
  return signs;
}

// The line's ink to black and all that is nearly paper to white: the recogniser takes a line's
// contrast from the ups and downs along its middle row, which on grainy paper are the grain's.
void level(Raster& cut, std::vector<uint8_t>& ink_values) {
  if (ink_values.empty()) return;
  const auto darkest = ink_values.begin() + static_cast<std::ptrdiff_t>(ink_values.size() / 10);
  std::nth_element(ink_values.begin(), darkest, ink_values.end());
  const double ink = *darkest, white = ink + std::max(1.0, kWhiteShare * (255 - ink));
  for (uint8_t& v : cut.pixels)
    v = static_cast<uint8_t>(std::clamp((v - ink) * 255 / (white - ink), 0.0, 255.0));
}

}  // namespace

LinePicture cut_line(const InkPicture& page, int index) {
  const InkLine& line = page.lines[static_cast<std::size_t>(index)];
  const Raster& grey = page.grey;
  const double h = line.letter_height();
  const int x0 = std::max(0, line.x0 - kFringe), x1 = std::min(grey.width, line.x1 + kFringe);
  const int y0 =
      std::max(0, std::min(line.y0 - kFringe, static_cast<int>(line.top - kPaleAbove * h)));
  const int y1 = std::min(
      grey.height, std::max(line.y1 + kFringe, static_cast<int>(line.baseline + kPaleBelow * h)));
  Raster cut{x1 - x0, y1 - y0, 1, grey.dpi, {}};
  cut.pixels.resize(cut.stride() * static_cast<std::size_t>(cut.height));
  for (int y = 0; y < cut.height; ++y) std::copy_n(grey.row(y0 + y) + x0, cut.width, cut.row(y));
  // Calls use(row of the cut, first column, one past the last) for a blob's ink and its fringe.
  const auto for_each_row = [&](const Blob& blob, int fringe, auto use) {
    for (const Run& run : blob.runs) {
      const int from = std::max(x0, run.x0 - fringe) - x0, to = std::min(x1, run.x1 + fringe) - x0;
      if (from >= to) continue;
      for (int y = std::max(y0, run.y - fringe); y <= std::min(y1 - 1, run.y + fringe); ++y)
        use(y - y0, from, to);
    }
  };
  for (std::size_t i = 0; i < page.blobs.size(); ++i) {
    if (page.line_of[i] == index || is_pale_mark(page, static_cast<int>(i), line) ||
        !meets(page.blobs[i], x0, y0, x1, y1))
      continue;
    for_each_row(page.blobs[i], kFringe, [&](int y, int from, int to) {
      std::fill(cut.row(y) + from, cut.row(y) + to, uint8_t{255});
    });
  }
  std::vector<uint8_t> ink_values;
  for (const int i : line.blobs) {
    for (const Run& run : page.blobs[static_cast<std::size_t>(i)].runs)
      ink_values.insert(ink_values.end(), grey.row(run.y) + run.x0, grey.row(run.y) + run.x1);
    for_each_row(page.blobs[static_cast<std::size_t>(i)], 1, [&](int y, int from, int to) {
      std::copy(grey.row(y0 + y) + x0 + from, grey.row(y0 + y) + x0 + to, cut.row(y) + from);
    });
  }
  level(cut, ink_values);
  LinePicture picture;
  picture.gaps = find_gaps(page.blobs, line);
  picture.signs = find_signs(page.blobs, line);
  picture.pix = to_pix(cut);
  const double scale = kReadHeight / std::max(8.0, line.letter_height());
  if (picture.pix && std::abs(scale - 1) > kSameHeight) {
    const auto factor = static_cast<float>(scale);
    picture.pix.reset(scale > 1 ? pixScaleGrayLI(picture.pix.get(), factor, factor)
                                : pixScaleAreaMap(picture.pix.get(), factor, factor));
    picture.scale = scale;
  }
  if (picture.pix) picture.pix.reset(pixAddBorder(picture.pix.get(), kBorder, 255));
  picture.left = x0 - kBorder / picture.scale;
  return picture;
}

}  // namespace ita
