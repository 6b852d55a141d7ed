// Writes the library of glyph shapes from font files: shape_library_maker OUT FONT…
// scripts/make-glyph-shapes runs it; the program itself never does.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/thai_char.h"
#include "core/thai_shapes.h"
#include "extract/pdf/glyph_outline.h"
#include "extract/pdf/shape_library.h"

namespace {

std::vector<unsigned char> read_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string stem_of(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return std::string(path.substr(0, path.rfind('.')));
}

// The characters that Thai reports are made of.
bool is_wanted(char32_t c) {
  constexpr std::u32string_view kPunctuation = U"–—‘’“”•…×÷°±½¼¾§©®";
  return ita::thai::is_thai(c) || (c > U' ' && c <= U'~') ||
         kPunctuation.find(c) != std::u32string_view::npos;
}

// uni0E48.low → U+0E48: alternates that only the font's substitution rules reach.
char32_t character_of_name(std::string_view name) {
  if (!name.starts_with("uni") || name.size() < 7) return 0;
  if (name.size() > 7 && name[7] != '.') return 0;
  uint32_t value = 0;
  const auto [end, error] = std::from_chars(name.data() + 3, name.data() + 7, value, 16);
  return error == std::errc{} && end == name.data() + 7 ? static_cast<char32_t>(value) : 0;
}

std::vector<std::pair<char32_t, ita::GlyphShape>> letters_of(const ita::FontOutlines& font) {
  std::vector<std::pair<char32_t, ita::GlyphShape>> letters;
  const auto add = [&](char32_t c, uint32_t glyph) {
    c = ita::to_thai_from_private_use(c);
    if (!is_wanted(c)) return;
    if (const auto shape = font.shape_of(glyph)) letters.emplace_back(c, *shape);
  };
  for (const auto& [c, glyph] : font.characters()) add(c, glyph);
  for (uint32_t glyph = 0; glyph < font.glyph_count(); ++glyph)
    if (const char32_t c = character_of_name(font.name_of(glyph)); c != 0) add(c, glyph);
  return letters;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> paths(arguments + 1, arguments + count);
  if (paths.size() < 2) {
    fmt::print(stderr, "usage: shape_library_maker OUT FONT...\n");
    return 2;
  }
  ita::ShapeLibrary library;
  for (std::size_t i = 1; i < paths.size(); ++i) {
    const auto font = ita::FontOutlines::open(read_bytes(paths[i]));
    if (font == nullptr) {
      fmt::print(stderr, "{}: no font that can be drawn\n", paths[i]);
      return 1;
    }
    library.add_font(stem_of(paths[i]), letters_of(*font));
  }
  std::ofstream out(paths[0], std::ios::binary);
  const std::string bytes = library.encode();
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  fmt::print("{} fonts, {} shapes, {} bytes\n", library.fonts().size(), library.shapes().size(),
             bytes.size());
  return out.flush() ? 0 : 1;
}
