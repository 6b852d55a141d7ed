#include "extract/pdf/shape_library.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/byte_stream.h"

// The library's bytes, put into the program by the assembler: C++20 has no #embed.
asm(".section .rodata\n"
    ".global ita_glyph_shapes_begin\n"
    ".global ita_glyph_shapes_end\n"
    "ita_glyph_shapes_begin:\n"
    ".incbin \"" ITA_GLYPH_SHAPES_FILE
    "\"\n"
    "ita_glyph_shapes_end:\n"
    ".previous\n");
extern "C" {
extern const char ita_glyph_shapes_begin;
extern const char ita_glyph_shapes_end;
}

namespace ita {
namespace {

constexpr uint32_t kMagic = 0x48535449;  // "ITSH"
constexpr uint32_t kMostShapes = 65'536, kMostFonts = 1'024, kMostLetters = 4'096, kMostName = 256;
constexpr int kStep = 255 / (GlyphShape::kLevels - 1);

void put_shape(ByteWriter& out, const GlyphShape& shape) {
  for (const int16_t value : {shape.left, shape.bottom, shape.right, shape.top, shape.advance})
    out.put(value);
  for (std::size_t i = 0; i < shape.cells.size(); i += 2)
    out.put(static_cast<uint8_t>(shape.cells[i] / kStep +
                                 shape.cells[i + 1] / kStep * GlyphShape::kLevels));
}

GlyphShape take_shape(ByteReader& in) {
  GlyphShape shape;
  for (int16_t* value : {&shape.left, &shape.bottom, &shape.right, &shape.top, &shape.advance})
    *value = in.take<int16_t>();
  for (std::size_t i = 0; i < shape.cells.size(); i += 2) {
    const auto pair = in.take<uint8_t>();
    shape.cells[i] = static_cast<uint8_t>(pair % GlyphShape::kLevels * kStep);
    shape.cells[i + 1] = static_cast<uint8_t>(pair / GlyphShape::kLevels * kStep);
  }
  return shape;
}

}  // namespace

ShapeLibrary ShapeLibrary::built_in() {
  const auto size = static_cast<std::size_t>(&ita_glyph_shapes_end - &ita_glyph_shapes_begin);
  return decode({&ita_glyph_shapes_begin, size}).value_or(ShapeLibrary{});
}

Result<ShapeLibrary> ShapeLibrary::decode(std::string_view bytes) {
  ByteReader in(bytes);
  ShapeLibrary library;
  if (in.take<uint32_t>() != kMagic)
    return fail(ErrorCode::kDataFile, "no library of glyph shapes");
  const auto shapes = in.take<uint32_t>();
  if (shapes > kMostShapes) in.reject();
  for (uint32_t i = 0; i < shapes && in.ok(); ++i) library.shapes_.push_back(take_shape(in));
  const auto fonts = in.take<uint32_t>();
  if (fonts > kMostFonts) in.reject();
  for (uint32_t i = 0; i < fonts && in.ok(); ++i) {
    LibraryFont& font = library.fonts_.emplace_back();
    font.name = in.take_string(kMostName);
    const auto letters = in.take<uint32_t>();
    if (letters > kMostLetters) in.reject();
    for (uint32_t k = 0; k < letters && in.ok(); ++k) {
      const char32_t character = in.take<uint16_t>();
      font.letters.push_back({character, in.take<uint16_t>()});
      if (font.letters.back().shape >= shapes) in.reject();
    }
  }
  if (!in.ok() || !in.at_end())
    return fail(ErrorCode::kDataFile, "the library of glyph shapes is damaged");
  return library;
}

std::string ShapeLibrary::encode() const {
  ByteWriter out;
  out.put(kMagic);
  out.put(static_cast<uint32_t>(shapes_.size()));
  for (const GlyphShape& shape : shapes_) put_shape(out, shape);
  out.put(static_cast<uint32_t>(fonts_.size()));
  for (const LibraryFont& font : fonts_) {
    out.put_string(font.name);
    out.put(static_cast<uint32_t>(font.letters.size()));
    for (const LibraryLetter& letter : font.letters) {
      out.put(static_cast<uint16_t>(letter.character));
      out.put(static_cast<uint16_t>(letter.shape));
    }
  }
  return out.take();
}

void ShapeLibrary::add_font(std::string name,
                            const std::vector<std::pair<char32_t, GlyphShape>>& letters) {
  LibraryFont& font = fonts_.emplace_back();
  font.name = std::move(name);
  for (const auto& [of, shape] : letters) {
    if (shape.blank()) continue;
    const char32_t character = of;  // C++20 lambdas capture bindings, clang 14 does not
    const auto known = std::find(shapes_.begin(), shapes_.end(), shape);
    const auto index = static_cast<uint32_t>(known - shapes_.begin());
    if (known == shapes_.end()) shapes_.push_back(shape);
    const bool listed =
        std::any_of(font.letters.begin(), font.letters.end(), [&](const LibraryLetter& letter) {
          return letter.character == character && letter.shape == index;
        });
    if (!listed) font.letters.push_back({character, index});
  }
}

}  // namespace ita
