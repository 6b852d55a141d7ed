#include "extract/pdf/glyph_outline.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_BBOX_H
#include FT_OUTLINE_H

#include <algorithm>
#include <array>
#include <cmath>

namespace ita {
namespace {

constexpr FT_Pos kFarthest = 1 << 20;  // font units or parts of cells; rubbish lies beyond
constexpr FT_Pos kUnitsPerCell = 64;   // FreeType draws in 1/64 of a pixel; a cell is a pixel

int16_t to_thousandths(FT_Pos units, FT_UShort em) {
  constexpr double kMost = 30'000;
  return static_cast<int16_t>(
      std::clamp(std::round(1000.0 * static_cast<double>(units) / em), -kMost, kMost));
}

// Stretches the outline so that its box fills the cells. False where control points lie so far
// outside the box that drawing would take for ever.
bool fill_cells(FT_Outline& outline, const FT_BBox& box) {
  constexpr double kSide = GlyphShape::kSide * kUnitsPerCell;
  const double sx = kSide / static_cast<double>(box.xMax - box.xMin);
  const double sy = kSide / static_cast<double>(box.yMax - box.yMin);
  for (int i = 0; i < outline.n_points; ++i) {
    FT_Vector& point = outline.points[i];
    point.x = std::lround(static_cast<double>(point.x - box.xMin) * sx);
    point.y = std::lround(static_cast<double>(point.y - box.yMin) * sy);
    if (std::max(std::abs(point.x), std::abs(point.y)) > kFarthest) return false;
  }
  return true;
}

uint8_t to_level(uint8_t cover) {
  constexpr int kStep = 255 / (GlyphShape::kLevels - 1);
  return static_cast<uint8_t>((cover + kStep / 2) / kStep * kStep);
}

}  // namespace

struct FontOutlines::Library {
  FT_Library library = nullptr;
  FT_Face face = nullptr;

  Library() = default;
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  ~Library() {
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }
};

FontOutlines::FontOutlines(std::vector<unsigned char> bytes, std::unique_ptr<Library> library)
    : bytes_(std::move(bytes)), library_(std::move(library)) {}

FontOutlines::~FontOutlines() = default;

std::unique_ptr<FontOutlines> FontOutlines::open(std::vector<unsigned char> bytes) {
  auto library = std::make_unique<Library>();
  if (FT_Init_FreeType(&library->library) != 0) return nullptr;
  if (FT_New_Memory_Face(library->library, bytes.data(), static_cast<FT_Long>(bytes.size()), 0,
                         &library->face) != 0)
    return nullptr;
  if (!FT_IS_SCALABLE(library->face) || library->face->units_per_EM == 0) return nullptr;
  return std::unique_ptr<FontOutlines>(new FontOutlines(std::move(bytes), std::move(library)));
}

std::optional<GlyphShape> FontOutlines::shape_of(uint32_t glyph_index) const {
  const FT_Face face = library_->face;
  if (glyph_index >= glyph_count() ||
      FT_Load_Glyph(face, glyph_index, FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP) != 0 ||
      face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
    return std::nullopt;
  FT_Outline& outline = face->glyph->outline;
  GlyphShape shape;
  const FT_UShort em = face->units_per_EM;
  shape.advance = to_thousandths(face->glyph->advance.x, em);
  FT_BBox box{};
  if (outline.n_points == 0 || FT_Outline_Get_BBox(&outline, &box) != 0) return shape;
  if (box.xMax <= box.xMin || box.yMax <= box.yMin) return shape;
  if (std::max({std::abs(box.xMin), std::abs(box.xMax), std::abs(box.yMin), std::abs(box.yMax)}) >
      kFarthest)
    return std::nullopt;
  shape.left = to_thousandths(box.xMin, em);
  shape.bottom = to_thousandths(box.yMin, em);
  shape.right = to_thousandths(box.xMax, em);
  shape.top = to_thousandths(box.yMax, em);
  if (!fill_cells(outline, box)) return std::nullopt;
  FT_Bitmap bitmap{};
  bitmap.rows = GlyphShape::kSide;
  bitmap.width = GlyphShape::kSide;
  bitmap.pitch = GlyphShape::kSide;
  bitmap.buffer = shape.cells.data();
  bitmap.num_grays = 256;
  bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
  if (FT_Outline_Get_Bitmap(library_->library, &outline, &bitmap) != 0) return std::nullopt;
  std::transform(shape.cells.begin(), shape.cells.end(), shape.cells.begin(), to_level);
  return shape;
}

uint32_t FontOutlines::find_by_name(const std::string& name) const {
  std::string copy = name;  // FreeType's interface of old wants a writable string
  return FT_HAS_GLYPH_NAMES(library_->face) ? FT_Get_Name_Index(library_->face, copy.data()) : 0;
}

uint32_t FontOutlines::glyph_count() const {
  return static_cast<uint32_t>(std::max<FT_Long>(0, library_->face->num_glyphs));
}

std::string FontOutlines::name_of(uint32_t glyph_index) const {
  std::array<char, 128> name{};
  if (!FT_HAS_GLYPH_NAMES(library_->face) ||
      FT_Get_Glyph_Name(library_->face, glyph_index, name.data(), name.size()) != 0)
    return {};
  return name.data();
}

std::vector<std::pair<char32_t, uint32_t>> FontOutlines::characters() const {
  std::vector<std::pair<char32_t, uint32_t>> found;
  const FT_Face face = library_->face;
  if (FT_Select_Charmap(face, FT_ENCODING_UNICODE) != 0) return found;
  FT_UInt index = 0;
  for (FT_ULong c = FT_Get_First_Char(face, &index); index != 0;
       c = FT_Get_Next_Char(face, c, &index))
    found.emplace_back(static_cast<char32_t>(c), index);
  return found;
}

}  // namespace ita
