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
#include "extract/pdf/ink_ledger.h"
#include "extract/pdf/painted_areas.h"
#include "extract/pdf/ruling_paths.h"
#include "extract/pdf/visibility.h"
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
  InkLedger ledger;         // pictures and curves that may hold writing
  uint32_t invisible = 0;   // glyphs drawn without ink
  uint32_t cut = 0;         // glyphs that the edge of a cell or row cuts off
  UnseenText unseen;        // glyphs left out because nobody sees them
  bool overflowed = false;  // more glyphs or rulings than any honest page has
};

class PageDevice : public OutputDev {
 public:
  explicit PageDevice(FontBook& fonts) : fonts_(fonts) {}
  PageInk take() {
    areas_.add_tiles(ink_.rulings);
    ink_.shades = areas_.shades();
    ink_.unseen = visibility_.drop_unseen(ink_.glyphs, paints_, {0, 0, ink_.width, ink_.height});
    ink_.invisible += ink_.unseen.under_page;
    paints_.clear();
    return std::move(ink_);
  }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  // Patterns and shadings are areas of colour; saying that they are done spares Poppler from
  // breaking them into thousands of fills.
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }
  bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int,
                         int, int, int, double, double) override {
    return note_pattern(state);
  }
  bool functionShadedFill(GfxState* state, GfxFunctionShading*) override {
    return note_pattern(state);
  }
  bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override {
    return note_pattern(state);
  }
  bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override {
    return note_pattern(state);
  }
  bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override {
    return note_pattern(state);
  }
  bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override {
    return note_pattern(state);
  }

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
  void drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                       GfxImageColorMap* colors, bool interpolate, Stream* mask, int mask_width,
                       int mask_height, bool mask_invert, bool mask_interpolate) override;
  void drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                           GfxImageColorMap* colors, bool interpolate, Stream* mask, int mask_width,
                           int mask_height, GfxImageColorMap* mask_colors,
                           bool mask_interpolate) override;
  void saveState(GfxState*) override { curved_clips_.push_back(curved_clips_.back()); }
  void restoreState(GfxState*) override {
    if (curved_clips_.size() > 1) curved_clips_.pop_back();
  }
  void clip(GfxState* state) override;
  void eoClip(GfxState* state) override { clip(state); }
  void clipToStrokePath(GfxState*) override { curved_clips_.back() = true; }
  void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override {
    curved_clips_.back() = true;  // what it lets through is not known either
  }
  void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* blending,
                              bool isolated, bool knockout, bool for_soft_mask) override;
  void endTransparencyGroup(GfxState* state) override;
  void paintTransparencyGroup(GfxState* state, const double* box) override;

 private:
  bool accepts_rulings();
  void read_path(GfxState* state, const GfxSubpath& subpath);
  void note_image(GfxState* state, int width, int height, bool colour, bool opaque);
  bool hides(GfxState* state) const;
  bool note_pattern(GfxState* state);  // letters in any colour may stand on it

  // What was painted before a transparency group began.
  struct Group {
    bool soft_mask = false;
    std::size_t glyphs = 0, areas = 0;
  };

  FontBook& fonts_;
  PageInk ink_;
  PaintedAreas areas_;
  std::vector<PathPoint> points_;  // of the subpath in hand
  Visibility visibility_;
  std::vector<GlyphPaint> paints_;         // one a glyph
  std::vector<bool> curved_clips_{false};  // by graphics state: the clip is no upright rectangle
  bool masked_image_ = false;
  std::vector<Group> groups_;       // open transparency groups
  Group last_group_;                // the one that ended last: it is painted next
  uint32_t soft_masks_ = 0;         // of these, soft masks: what they draw is not seen
  uint32_t actual_text_depth_ = 0;  // spans may nest; the outermost one speaks
};

}  // namespace ita
