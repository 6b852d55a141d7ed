// A Poppler output device that draws nothing and writes down what a page draws: glyphs with their
// codes, ActualText spans, rulings, pictures' places. Pictures are never decoded.
#pragma once

#include <GfxState.h>
#include <OutputDev.h>

#include <cstdint>
#include <string>
#include <vector>

#include "extract/pdf/font_book.h"
#include "extract/pdf/glyph.h"
#include "extract/pdf/painted_areas.h"
#include "extract/pdf/ruling_paths.h"
#include "extract/raw_page.h"

namespace ita {

// The picture that covers most of a page: how finely it was scanned, whether it is in colour. x
// goes along the page as it is shown.
struct PagePicture {
  double area = 0;  // square points
  double dpi_x = 0, dpi_y = 0;
  bool colour = false;
};

// A page as drawn. Glyphs and rulings outside the clip or the page are left out: browsers draw the
// lines at a page break on both pages and let the edge of the paper cut them.
struct PageInk {
  double width = 0, height = 0;
  std::vector<Glyph> glyphs;
  std::vector<std::u32string> spans;  // ActualText, in order of their beginning
  std::vector<Ruling> rulings;
  uint32_t images = 0;
  std::vector<Shade> shades;
  double image_area = 0;    // square points, overlaps counted twice
  PagePicture picture;      // the largest of the images
  uint32_t invisible = 0;   // glyphs drawn without ink
  bool overflowed = false;  // more glyphs or rulings than any honest page has
};

class PageDevice : public OutputDev {
 public:
  explicit PageDevice(FontBook& fonts) : fonts_(fonts) {}
  PageInk take() {
    areas_.add_tiles(ink_.rulings);
    ink_.shades = areas_.shades();
    return std::move(ink_);
  }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  // Patterns and shadings are areas of colour; saying that they are done spares Poppler from
  // breaking them into thousands of fills.
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int,
                         int, double, double) override {
    return true;
  }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

  void startPage(int number, GfxState* state, XRef* xref) override;
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode code, int bytes, const Unicode* text,
                int length) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;
  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override { fill(state); }
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool is_inline) override;
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool interpolate, const int* mask_colors,
                 bool is_inline) override;
  void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* blending,
                              bool isolated, bool knockout, bool for_soft_mask) override;
  void endTransparencyGroup(GfxState* state) override;

 private:
  bool accepts_rulings();
  void read_path(GfxState* state, const GfxSubpath& subpath);
  void note_image(GfxState* state, int width, int height, bool colour);

  FontBook& fonts_;
  PageInk ink_;
  PaintedAreas areas_;
  std::vector<PathPoint> points_;   // of the subpath in hand
  std::vector<bool> groups_;        // open transparency groups; true: paints a soft mask
  uint32_t soft_masks_ = 0;         // of these, soft masks: what they draw is not seen
  uint32_t actual_text_depth_ = 0;  // spans may nest; the outermost one speaks
};

}  // namespace ita
