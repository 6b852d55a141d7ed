// Blobs of ink → lines of text.
//
//     ่  ้   ื     marks stand clear of their letters; the row of upper marks belongs to the line
//   ท ี น ี เ ร อ   beneath it, the row of lower vowels to the line above
//     ุ
//
// A recogniser's own line finder takes the row of upper marks for a line and loses it.
#pragma once

#include <vector>

#include "extract/image/ink_blobs.h"
#include "extract/image/page_faces.h"

namespace ita {

// Positions in pixels. blobs: indices into the page's, left to right.
struct InkLine {
  std::vector<int> blobs;
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;  // around all of them
  double top = 0, baseline = 0;        // of the letters without marks
  int marks_above = 0, marks_below = 0;
  double letter_height() const { return baseline - top; }
};

// Lines top to bottom. Pieces of one line that stand far apart are lines of their own. Specks that
// stand alone are left out.
std::vector<InkLine> find_ink_lines(const std::vector<Blob>& blobs, const PageFaces& faces,
                                    double letter_height);

}  // namespace ita
