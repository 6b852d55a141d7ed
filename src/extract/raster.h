// A picture of a page as plain pixels: what a PDF renderer or an image decoder hands to the reader
// of pictures. No image library's type passes between the two.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ita {

struct Raster {
  int width = 0, height = 0;
  int channels = 1;             // 1: grey; 3: red, green, blue. 0 is black
  double dpi = 0;               // pixels an inch; 0 where nobody says
  std::vector<uint8_t> pixels;  // rows top to bottom, without padding

  std::size_t stride() const { return static_cast<std::size_t>(width) * channels; }
  const uint8_t* row(int y) const { return pixels.data() + stride() * y; }
  uint8_t* row(int y) { return pixels.data() + stride() * y; }
};

}  // namespace ita
