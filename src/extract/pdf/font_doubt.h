// Whether a font's letters can be what it says they are, from signs that cost nothing to see:
//
//     ที4ปฏิบัติ            a glyph over a letter that says to be a digit: no digit lacks a width
//     ฬาฆฌคาฌฏ่ฮเฏฌิฬ        Thai letters as rare as no Thai text has them: มาตรการส่งเสริม
//     □□□                glyphs that say nothing
//
// A doubt is no verdict. It pays for a look at the outlines.
#pragma once

#include <cstdint>

#include "extract/pdf/glyph.h"

namespace ita {

// Says nothing, or an ASCII character although it does not move the pen.
bool is_troubled(const Glyph& glyph);

class FontDoubt {
 public:
  void add(const Glyph& glyph);
  bool in_doubt(const FontFacts& font) const;
  bool has_thai() const { return consonants_ > 0; }
  // The consonants are not as frequent as in Thai.
  bool is_surprising() const;

 private:
  bool troubled_ = false;  // some glyph is
  uint32_t consonants_ = 0;
  double surprise_ = 0;  // sum over consonants, in nats
};

}  // namespace ita
