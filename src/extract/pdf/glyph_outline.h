// The outlines of a font program (TrueType, OpenType, Type 1, CFF) as shapes. The only face of
// FreeType: nothing else sees its types.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/pdf/shape_signature.h"

namespace ita {

class FontOutlines {
 public:
  // Null where the bytes are no font that can be drawn.
  static std::unique_ptr<FontOutlines> open(std::vector<unsigned char> bytes);
  ~FontOutlines();
  FontOutlines(const FontOutlines&) = delete;
  FontOutlines& operator=(const FontOutlines&) = delete;

  // A blank shape for a glyph without ink; nothing where the font has no such glyph or it is
  // broken.
  std::optional<GlyphShape> shape_of(uint32_t glyph_index) const;
  uint32_t find_by_name(const std::string& name) const;  // 0 where there is none
  uint32_t glyph_count() const;
  std::string name_of(uint32_t glyph_index) const;  // empty where the font keeps no names
  // Character → glyph, as the font's Unicode table has them.
  std::vector<std::pair<char32_t, uint32_t>> characters() const;

 private:
  struct Library;
  FontOutlines(std::vector<unsigned char> bytes, std::unique_ptr<Library> library);

  std::vector<unsigned char> bytes_;  // FreeType reads from here as long as it lives
  std::unique_ptr<Library> library_;
};

}  // namespace ita
