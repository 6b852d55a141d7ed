// A page in black and white, and the connected pieces of its ink. Letters, rules and dark areas are
// all found as blobs of runs; they differ in which runs count.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ita {

// One byte a pixel, 1 is ink.
struct InkImage {
  int width = 0, height = 0;
  std::vector<uint8_t> ink;

  InkImage() = default;
  InkImage(int w, int h)
      : width(w), height(h), ink(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) {}
  const uint8_t* row(int y) const { return ink.data() + static_cast<std::size_t>(width) * y; }
  uint8_t* row(int y) { return ink.data() + static_cast<std::size_t>(width) * y; }
  bool at(int x, int y) const {
    return x >= 0 && y >= 0 && x < width && y < height && row(y)[x] != 0;
  }
};

InkImage transpose(const InkImage& image);

// Ink in row y from x0 up to, not including, x1.
struct Run {
  int y = 0, x0 = 0, x1 = 0;
};

// Runs that touch, also by a corner. x1 and y1 are one past the last pixel.
struct Blob {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  int area = 0;           // pixels of its runs
  bool dirt = false;      // a speck: part of no line
  std::vector<Run> runs;  // top to bottom, left to right

  int width() const { return x1 - x0; }
  int height() const { return y1 - y0; }
};

// Which runs count: at least min_length long, white of up to max_gap pixels inside passed over.
struct RunRule {
  int min_length = 1;
  int max_gap = 0;
};

// In order of their topmost run. At most kMaxBlobs, beyond which the page is noise.
inline constexpr std::size_t kMaxBlobs = 200'000;
std::vector<Blob> find_blobs(const InkImage& image, RunRule rule = {});

}  // namespace ita
