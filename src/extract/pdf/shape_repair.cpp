#include "extract/pdf/shape_repair.h"

#include <cstddef>
#include <string>

#include "core/thai_char.h"
#include "extract/cluster_text.h"
#include "extract/pdf/glyph_outline_source.h"

namespace ita {
namespace {

// ActualText of single marks: LibreOffice gives each of two marks over one letter the other's, and
// a producer that mixes its marks up does so here too.
bool is_settled_mark(const Glyph& glyph) {
  return glyph.settled && glyph.text.size() == 1 && thai::is_mark(glyph.text[0]);
}

}  // namespace

bool ShapeRepair::apply(std::vector<Glyph>& glyphs, std::vector<FontFacts>& fonts,
                        TextEvidence& evidence) {
  fonts_.resize(fonts.size());
  for (Font& font : fonts_) font.seen = font.replaced = font.troubled = 0;
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
    if (glyph.text != ruling->text) {
      glyph.text = ruling->text;
      glyph.interpolated = false;
      font.replaced += overruled ? 1 : 0;
    }
  }
  for (std::size_t i = 0; i < fonts_.size(); ++i) {
    evidence.shape_read += fonts_[i].replaced;
    fonts[i].read_by_shape = fonts_[i].file != nullptr && fonts_[i].file->is_readable();
  }
  return evidence.shape_read > 0;
}

// True where the page uses a font that is or was in doubt.
bool ShapeRepair::examine(const std::vector<Glyph>& glyphs, const std::vector<FontFacts>& fonts) {
  bool any = false;
  for (const Glyph& glyph : glyphs) {
    Font& font = fonts_[glyph.font];
    if (glyph.settled && !is_settled_mark(glyph)) continue;
    if (font.file == nullptr) {
      if (!font.doubt.in_doubt(fonts[glyph.font]) && !(lies_ && font.doubt.has_thai())) continue;
      if (!library_) library_ = ShapeLibrary::built_in();
      font.file = std::make_unique<ShapeCase>(*library_);
    }
    any = true;
    font.file->add(glyph.code, glyph.settled ? std::u32string() : glyph.text);
  }
  for (std::size_t i = 0; i < fonts_.size(); ++i) {
    Font& font = fonts_[i];
    if (font.file == nullptr) continue;
    if (font.file->has_news()) look_at_outlines(font, fonts[i]);
    lies_ = lies_ || font.file->is_lying();
  }
  return any;
}

// The font program is opened again on a page with new letters: hundreds of open fonts would cost
// more than that.
void ShapeRepair::look_at_outlines(Font& font, const FontFacts& facts) {
  const auto source = GlyphOutlineSource::open(xref_, facts.object, facts.generation);
  font.name = source != nullptr ? source->name() : "a font without outlines";
  font.file->examine(
      [&](uint32_t code) { return source != nullptr ? source->shape_of(code) : std::nullopt; });
}

void ShapeRepair::report(const std::vector<Glyph>& glyphs, std::vector<Diagnostic>& diagnostics) {
  constexpr uint32_t kFewGlyphs = 3;
  constexpr std::size_t kFewCodes = 8;  // a font of bullets and boxes, not of words
  for (const Glyph& glyph : glyphs) {
    ++fonts_[glyph.font].seen;
    fonts_[glyph.font].troubled += !glyph.settled && is_troubled(glyph) ? 1 : 0;
  }
  for (const Font& font : fonts_) {
    if (font.file == nullptr || font.seen == 0) continue;
    const ShapeCase& file = *font.file;
    if (font.replaced > 0)
      diagnostics.push_back(
          {"font_read_by_shape", font.name + ": " + std::to_string(file.replaced_count()) + " of " +
                                     std::to_string(file.code_count()) +
                                     " codes do not say what they look like; read as " +
                                     file.library_name()});
    if (file.is_readable() || file.code_count() < kFewCodes) continue;
    const bool exchanged = font.doubt.is_surprising() && !file.is_plausible();
    if (exchanged || font.troubled >= kFewGlyphs)
      diagnostics.push_back(
          {"unreadable_font",
           font.name + ": its letters cannot be trusted, and its design is not known"});
  }
}

}  // namespace ita
