#include "extract/pdf/glyph_outline_source.h"

#include <GfxFont.h>
#include <XRef.h>
#include <fofi/FoFiTrueType.h>
#include <fofi/FoFiType1C.h>
#include <goo/gmem.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "extract/pdf/glyph_outline.h"

namespace ita {
namespace {

constexpr int kCodes = 256;  // of a font with one-byte codes

std::vector<uint32_t> to_glyphs(const int* map, int count) {
  std::vector<uint32_t> glyphs;
  for (int i = 0; map != nullptr && i < count; ++i)
    glyphs.push_back(static_cast<uint32_t>(std::max(0, map[i])));
  return glyphs;
}

// As to_glyphs, for the maps that Poppler gives away.
std::vector<uint32_t> take_glyphs(int* map, int count) {
  std::vector<uint32_t> glyphs = to_glyphs(map, count);
  gfree(map);
  return glyphs;
}

std::string name_without_tag(const GfxFont& font) {
  constexpr std::size_t kTag = 6;  // ABCDEF+Name (PDF 32000-1, 9.6.4)
  std::string name = font.getName() ? *font.getName() : std::string();
  if (name.size() > kTag && name[kTag] == '+') name.erase(0, kTag + 1);
  return name;
}

}  // namespace

GlyphOutlineSource::GlyphOutlineSource(GfxFont& font, std::vector<unsigned char> program)
    : outlines_(FontOutlines::open(program)), name_(name_without_tag(font)) {
  if (outlines_ != nullptr) map_codes(font, program);
}

GlyphOutlineSource::~GlyphOutlineSource() = default;

std::unique_ptr<GlyphOutlineSource> GlyphOutlineSource::open(XRef& xref, int object,
                                                             int generation) {
  const Ref reference{object, generation};
  Object dictionary = xref.fetch(reference);
  if (!dictionary.isDict()) return nullptr;
  const std::unique_ptr<GfxFont> font =
      GfxFont::makeFont(&xref, "", reference, dictionary.getDict());
  if (font == nullptr || !font->isOk() || font->getType() == fontType3) return nullptr;
  Ref embedded;
  if (!font->getEmbeddedFontID(&embedded)) return nullptr;
  auto program = font->readEmbFontFile(&xref);
  if (!program || program->empty()) return nullptr;
  std::unique_ptr<GlyphOutlineSource> source(new GlyphOutlineSource(*font, std::move(*program)));
  return source->outlines_ != nullptr ? std::move(source) : nullptr;
}

void GlyphOutlineSource::map_codes(GfxFont& font, const std::vector<unsigned char>& program) {
  const auto size = static_cast<int>(program.size());
  switch (font.getType()) {
    case fontTrueType:
    case fontTrueTypeOT:
      if (const auto file = FoFiTrueType::make(program.data(), size))
        glyph_of_code_ =
            take_glyphs(dynamic_cast<Gfx8BitFont&>(font).getCodeToGIDMap(file.get()), kCodes);
      break;
    case fontType1:
    case fontType1C:
    case fontType1COT:
      for (int code = 0; code < kCodes; ++code) {
        const char* name = dynamic_cast<Gfx8BitFont&>(font).getCharName(code);
        glyph_of_code_.push_back(name != nullptr ? outlines_->find_by_name(name) : 0);
      }
      break;
    case fontCIDType0C: {
      const std::unique_ptr<FoFiType1C> file(FoFiType1C::make(program.data(), size));
      int count = 0;
      if (int* map = file != nullptr ? file->getCIDToGIDMap(&count) : nullptr; map != nullptr)
        glyph_of_code_ = take_glyphs(map, count);
      break;
    }
    default: {
      const auto* cid = dynamic_cast<GfxCIDFont*>(&font);
      if (cid != nullptr)
        glyph_of_code_ = to_glyphs(cid->getCIDToGID(), static_cast<int>(cid->getCIDToGIDLen()));
    }
  }
}

std::optional<GlyphShape> GlyphOutlineSource::shape_of(uint32_t code) const {
  if (glyph_of_code_.empty()) return outlines_->shape_of(code);
  if (code >= glyph_of_code_.size() || glyph_of_code_[code] == 0) return std::nullopt;
  return outlines_->shape_of(glyph_of_code_[code]);
}

}  // namespace ita
