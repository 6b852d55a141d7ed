// What a page paints that is neither a letter nor a rule: pictures, and curves of a letter's size.
// At the page's end the parts of the page are named that may hold writing which no letter of the
// text layer explains: a scan under a line of real text, a table pasted as a screenshot, text that
// a print shop turned to outlines. Pure geometry, kept from the painting; nothing is drawn or
// decoded.
#pragma once

#include <cstdint>
#include <vector>

#include "core/geometry.h"
#include "extract/pdf/glyph.h"
#include "extract/raw_page.h"

namespace ita {

class InkLedger {
 public:
  // box: points of the page as shown, cut to the clip. dpi: the finer of the picture's two.
  void add_picture(const Box& box, double dpi, bool colour);
  // The box of a filled subpath that has curves.
  void add_curves(const Box& box);

  // Parts large enough to hold writing, whose letters in ink are too few for their size; pieces of
  // a picture that touch each other are one part. Seals and logos (small squares) are left out, and
  // so are parts of the page that others cover. From the top of the page down.
  std::vector<UnreadPart> find_unread(const std::vector<Glyph>& glyphs, double width,
                                      double height) const;

 private:
  struct Painted {
    Box box;
    double dpi = 0;
    bool colour = false;
  };
  std::vector<Painted> pictures_;
  std::vector<Box> curves_;
};

}  // namespace ita
