// One line of text cut out of its page, without the ink of other lines and of dirt, at the size at
// which letters are read best.
#pragma once

#include <vector>

#include "extract/image/ink_lines.h"
#include "extract/image/pix.h"

namespace ita {

// White between letters that is wide enough to be a blank: [x0, x1) on the page.
struct WhiteGap {
  int x0 = 0, x1 = 0;
};

// Ink that no white column parts: a letter, or several that touch. Marks and specks are none.
// [x0, x1) on the page.
struct Sign {
  int x0 = 0, x1 = 0;
};

struct LinePicture {
  PixPtr pix;                  // grey
  double left = 0;             // x on the page of the picture's first column
  double scale = 1;            // pixels of the picture for one of the page
  std::vector<WhiteGap> gaps;  // left to right
  std::vector<Sign> signs;     // left to right
};

// A page taken apart.
struct InkPicture {
  Raster grey;  // without its rules
  std::vector<Blob> blobs;
  std::vector<InkLine> lines;
  std::vector<int> line_of;  // for each blob, -1 where it is in none
};

// The line with this number.
LinePicture cut_line(const InkPicture& page, int index);

}  // namespace ita
