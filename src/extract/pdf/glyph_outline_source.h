// The outlines behind the character codes of a PDF's fonts. The way from a code to a glyph is
// Poppler's own, so that what is looked at is what readers see.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extract/pdf/shape_signature.h"

class GfxFont;
class XRef;

namespace ita {

class FontOutlines;

class GlyphOutlineSource {
 public:
  // The font whose dictionary is the object. Null where the PDF does not embed it, where its glyphs
  // are no outlines (Type 3) or where it is broken.
  static std::unique_ptr<GlyphOutlineSource> open(XRef& xref, int object, int generation);
  ~GlyphOutlineSource();
  GlyphOutlineSource(const GlyphOutlineSource&) = delete;
  GlyphOutlineSource& operator=(const GlyphOutlineSource&) = delete;

  std::optional<GlyphShape> shape_of(uint32_t code) const;
  const std::string& name() const { return name_; }  // as the PDF gives it, without subset tag

 private:
  GlyphOutlineSource(GfxFont& font, std::vector<unsigned char> program);
  void map_codes(GfxFont& font, const std::vector<unsigned char>& program);

  std::unique_ptr<FontOutlines> outlines_;
  std::vector<uint32_t> glyph_of_code_;  // empty: codes are glyph numbers
  std::string name_;
};

}  // namespace ita
