// Fonts whose mapping lies, read by their outlines.
//
//     code 0x12 says ฬ, its outline is that of ม
//     code 0x07 says nothing or 4, its outline is that of the tone mark in ที่
//
// Only fonts in doubt are looked at. A font that is not in the library of shapes keeps what it says
// and is reported: a guess from another design misreads one letter in ten.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/page.h"
#include "extract/pdf/font_doubt.h"
#include "extract/pdf/glyph.h"
#include "extract/pdf/shape_case.h"
#include "extract/pdf/shape_library.h"

class XRef;

namespace ita {

class ShapeRepair {
 public:
  // xref must outlive the object.
  explicit ShapeRepair(XRef& xref) : xref_(xref) {}

  // Sets the text of a page's glyphs right; to be called before any other rule, since those go by
  // what the glyphs say. What is found out about a font holds for later pages. Counts
  // evidence.shape_read and marks the fonts read. True where a text changed.
  bool apply(std::vector<Glyph>& glyphs, std::vector<FontFacts>& fonts, TextEvidence& evidence);

  // Says what apply did to the page's fonts and what the other rules left unread of them:
  // font_read_by_shape, unreadable_font.
  void report(const std::vector<Glyph>& glyphs, std::vector<Diagnostic>& diagnostics);

 private:
  struct Font {
    FontDoubt doubt;
    std::string name;                               // as the PDF gives it; known once in doubt
    std::unique_ptr<ShapeCase> file;                // null: never in doubt
    uint32_t seen = 0, replaced = 0, troubled = 0;  // glyphs of the page in hand
  };

  bool examine(const std::vector<Glyph>& glyphs, const std::vector<FontFacts>& fonts);
  void look_at_outlines(Font& font, const FontFacts& facts);

  XRef& xref_;
  std::optional<ShapeLibrary> library_;  // unpacked at the first doubt
  std::vector<Font> fonts_;              // by the index that glyphs give
  bool lies_ = false;                    // the document's producer was caught once
};

}  // namespace ita
