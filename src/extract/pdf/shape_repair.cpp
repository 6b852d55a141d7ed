#include "extract/pdf/shape_repair.h"

#include <cstddef>
#include <string>

#include "core/thai_char.h"
#include "extract/pdf/cluster_text.h"
#include "extract/pdf/glyph_outline_source.h"

namespace ita {
namespace {

// ActualText of single marks: LibreOffice gives each of two marks over one letter the other's, and
// a producer that mixes its marks up does so here too.
bool is_settled_mark(const Glyph& glyph) {
  return glyph.settled && glyph.text.size() == 1 && thai::is_mark(glyph.text[0]);
}

}  // namespace

bool ShapeRepair::apply(std::vector<Glyph>& glyphs, const std::vector<FontFacts>& fonts,
                        TextEvidence& evidence, std::vector<Diagnostic>& diagnostics) {
  fonts_.resize(fonts.size());
  for (Font& font : fonts_) font.replaced = font.troubled = 0;
  for (const Glyph& glyph : glyphs) fonts_[glyph.font].doubt.add(glyph);
  // A producer that lies in one font is asked about the others too.
  bool any = examine(glyphs, fonts);
  if (any && lies_) examine(glyphs, fonts);
  if (!any) return false;

  for (Glyph& glyph : glyphs) {
    Font& font = fonts_[glyph.font];
    if (font.file == nullptr || (glyph.settled && !is_settled_mark(glyph))) continue;
    const CodeRuling* ruling = font.file->find_ruling(glyph.code);
    if (ruling == nullptr) continue;
    if (glyph.settled && !(font.file->is_lying() && is_marks_only(ruling->text))) continue;
    const bool overruled = ruling->replaced || glyph.settled;
    if ((overruled || glyph.text.empty()) && glyph.text != ruling->text) {
      glyph.text = ruling->text;
      glyph.interpolated = false;
      font.replaced += overruled ? 1 : 0;
    }
    font.troubled += is_troubled(glyph) ? 1 : 0;
  }
  report(diagnostics);
  for (const Font& font : fonts_) evidence.shape_read += font.replaced;
  return evidence.shape_read > 0;
}

// True where the page uses a font that is or was in doubt.
bool ShapeRepair::examine(std::vector<Glyph>& glyphs, const std::vector<FontFacts>& fonts) {
  bool any = false;
  for (const Glyph& glyph : glyphs) {
    Font& font = fonts_[glyph.font];
    if (glyph.settled && !is_settled_mark(glyph)) continue;
    if (font.file == nullptr) {
      const FontFacts& facts = fonts[glyph.font];
      if (!font.doubt.in_doubt(facts) && !(lies_ && font.doubt.has_thai())) continue;
      if (!library_) library_ = ShapeLibrary::built_in();
      font.file = std::make_unique<ShapeCase>(
          *library_, GlyphOutlineSource::open(xref_, facts.object, facts.generation));
    }
    any = true;
    font.file->add(glyph.code, glyph.settled ? std::u32string() : glyph.text);
  }
  for (Font& font : fonts_) {
    if (font.file == nullptr) continue;
    font.file->examine();
    lies_ = lies_ || font.file->is_lying();
  }
  return any;
}

void ShapeRepair::report(std::vector<Diagnostic>& diagnostics) const {
  constexpr uint32_t kFewGlyphs = 3;
  constexpr std::size_t kFewCodes = 8;  // a font of bullets and boxes, not of words
  for (const Font& font : fonts_) {
    if (font.file == nullptr) continue;
    const ShapeCase& file = *font.file;
    if (font.replaced > 0)
      diagnostics.push_back(
          {"font_read_by_shape", file.name() + ": " + std::to_string(file.replaced_count()) +
                                     " of " + std::to_string(file.code_count()) +
                                     " codes do not say what they look like; read as " +
                                     file.library_name()});
    if (file.is_readable() || file.code_count() < kFewCodes) continue;
    const bool exchanged = font.doubt.is_surprising() && !file.is_plausible();
    if (exchanged || font.troubled >= kFewGlyphs)
      diagnostics.push_back(
          {"unreadable_font",
           file.name() + ": its letters cannot be trusted, and its design is not known"});
  }
}

}  // namespace ita
