#include "extract/pdf/page_device.h"

#include <GfxFont.h>
#include <UTF.h>
#include <goo/GooString.h>
#include <goo/gmem.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace ita {
namespace {

constexpr std::size_t kMostGlyphs = 400'000, kMostRulings = 200'000;

Box clip_box(GfxState* state) {
  Box clip;
  state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
  return clip;
}

double brightness_of(const GfxRGB& colour) {
  return 0.299 * colToDbl(colour.r) + 0.587 * colToDbl(colour.g) + 0.114 * colToDbl(colour.b);
}
constexpr double kTransparent = 0.05;
constexpr double kOpaque = 0.95;

InkColour to_colour(const GfxRGB& c) {
  return {static_cast<float>(colToDbl(c.r)), static_cast<float>(colToDbl(c.g)),
          static_cast<float>(colToDbl(c.b))};
}

// Every corner of an upright rectangle is a corner of its box.
bool is_upright_rectangle(const std::vector<PathPoint>& points) {
  constexpr double kSlack = 0.5;
  if (points.size() < 4 || points.size() > 6) return false;
  const Box box = box_of(points);
  return std::ranges::all_of(points, [&](const PathPoint& p) {
    return !p.curve && std::min(std::abs(p.x - box.x0), std::abs(p.x - box.x1)) < kSlack &&
           std::min(std::abs(p.y - box.y0), std::abs(p.y - box.y1)) < kSlack;
  });
}

// A clip that is a cell or a row, not the page or its margins: these cut letters at page breaks
// that stand whole on the next page.
bool is_cell(const Box& clip, double page_width) {
  constexpr double kWidth = 0.7, kHighestRow = 60;  // of the page; pt
  return clip.width() > 0 && clip.height() > 0 &&
         (clip.width() < kWidth * page_width || clip.height() < kHighestRow);
}

// Lines in the colour of the paper or fully transparent are not seen.
bool is_seen(const GfxRGB& colour, double opacity) {
  constexpr double kPaper = 0.95;
  return opacity > kTransparent && brightness_of(colour) < kPaper;
}

// Whether enough of the letter's body is inside the clip to be read. Marks stand beside their
// origin, hence the slack along the line.
bool is_inside(const Glyph& glyph, const Box& clip) {
  constexpr float kBody = 0.45F, kSlack = 0.3F, kShare = 0.3F;
  const float em = em_of(glyph);
  const bool level = std::abs(glyph.up.y) >= std::abs(glyph.up.x);
  const Vector top{glyph.origin.x + kBody * glyph.up.x + glyph.advance.x,
                   glyph.origin.y + kBody * glyph.up.y + glyph.advance.y};
  const double x0 = std::min(glyph.origin.x, top.x), x1 = std::max(glyph.origin.x, top.x);
  const double y0 = std::min(glyph.origin.y, top.y), y1 = std::max(glyph.origin.y, top.y);
  const double slack = kSlack * em, needed = kShare * kBody * em;
  const double seen_x = std::min(x1, clip.x1) - std::max(x0, clip.x0);
  const double seen_y = std::min(y1, clip.y1) - std::max(y0, clip.y0);
  return level ? seen_y >= needed && seen_x > -slack : seen_x >= needed && seen_y > -slack;
}

bool is_finite(const Glyph& g) {
  return std::isfinite(g.origin.x) && std::isfinite(g.origin.y) && std::isfinite(g.advance.x) &&
         std::isfinite(g.advance.y) && std::isfinite(g.up.x) && std::isfinite(g.up.y);
}

Vector to_vector(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }

}  // namespace

void PageDevice::startPage(int, GfxState* state, XRef*) {
  ink_ = {};
  areas_ = {};
  visibility_ = {};
  paints_.clear();
  curved_clips_.assign(1, false);
  groups_.clear();
  last_group_ = {};
  soft_masks_ = 0;
  actual_text_depth_ = 0;
  if (state == nullptr) return;
  ink_.width = state->getPageWidth();
  ink_.height = state->getPageHeight();
}

void PageDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                          CharCode code, int bytes, const Unicode* text, int length) {
  const GfxFont* font = state->getFont().get();
  if (font == nullptr || soft_masks_ > 0) return;
  if (ink_.glyphs.size() >= kMostGlyphs) {
    ink_.overflowed = true;
    return;
  }
  Glyph glyph;
  double device_x = 0, device_y = 0;
  state->transform(x, y, &device_x, &device_y);
  glyph.origin = to_vector(device_x, device_y);

  double spacing = state->getCharSpace();
  if (bytes == 1 && code == ' ') spacing += state->getWordSpace();
  double spacing_x = 0, spacing_y = 0, advance_x = 0, advance_y = 0;
  state->textTransformDelta(spacing * state->getHorizScaling(), 0, &spacing_x, &spacing_y);
  state->transformDelta(dx - spacing_x, dy - spacing_y, &advance_x, &advance_y);
  glyph.advance = to_vector(advance_x, advance_y);

  double m11 = 0, m12 = 0, m21 = 0, m22 = 0;
  state->getFontTransMat(&m11, &m12, &m21, &m22);
  glyph.up = to_vector(m21, m22);
  if (!is_finite(glyph) || em_of(glyph) <= 0) return;
  const Box clip = clip_box(state);
  if (!is_inside(glyph, clip)) {
    ink_.cut +=
        is_cell(clip, ink_.width) && text != nullptr && length > 0 && !is_space(text[0]) ? 1 : 0;
    return;
  }

  glyph.code = code;
  glyph.font = fonts_.find_or_add(*font);
  const int render = state->getRender();
  constexpr int kFillThenStroke = 2, kInkBits = 3, kNoInk = 3;
  glyph.bold = fonts_.facts()[glyph.font].bold || (render & kInkBits) == kFillThenStroke;
  glyph.invisible = (render & kInkBits) == kNoInk;
  ink_.invisible += glyph.invisible ? 1 : 0;
  for (int i = 0; i < length; ++i)
    if (text[i] != 0 && text[i] != 0xFFFD) glyph.text += static_cast<char32_t>(text[i]);
  if (glyph.text.empty() && bytes == 2) {
    if (const char32_t c = fonts_.interpolate(*font, glyph.font, code); c != 0) {
      glyph.text = c;
      glyph.interpolated = true;
    }
  }
  if (actual_text_depth_ > 0) glyph.span = static_cast<int32_t>(ink_.spans.size()) - 1;
  constexpr int kFill = 0;
  GfxRGB colour;
  state->getFillRGB(&colour);
  const bool plain = (render & kInkBits) == kFill &&
                     state->getFillColorSpace()->getMode() != csPattern &&
                     font->getType() != fontType3;
  const double opacity = plain ? state->getFillOpacity() : 1;
  paints_.push_back({visibility_.order(), to_colour(colour), static_cast<float>(opacity), !plain});
  ink_.glyphs.push_back(std::move(glyph));
}

void PageDevice::beginActualText(GfxState*, const GooString* text) {
  if (actual_text_depth_++ > 0) return;
  Unicode* characters = nullptr;
  const int length = TextStringToUCS4(text->toStr(), &characters);
  ink_.spans.emplace_back(characters, characters + std::max(length, 0));
  gfree(characters);
}

void PageDevice::endActualText(GfxState*) {
  if (actual_text_depth_ > 0) --actual_text_depth_;
}

bool PageDevice::accepts_rulings() {
  if (soft_masks_ > 0) return false;
  if (ink_.rulings.size() < kMostRulings) return true;
  ink_.overflowed = true;
  return false;
}

void PageDevice::read_path(GfxState* state, const GfxSubpath& subpath) {
  points_.clear();
  for (int i = 0; i < subpath.getNumPoints(); ++i) {
    PathPoint point;
    state->transform(subpath.getX(i), subpath.getY(i), &point.x, &point.y);
    point.curve = subpath.getCurve(i);
    if (std::isfinite(point.x) && std::isfinite(point.y)) points_.push_back(point);
  }
}

void PageDevice::stroke(GfxState* state) {
  GfxRGB colour;
  state->getStrokeRGB(&colour);
  if (!is_seen(colour, state->getStrokeOpacity())) return;
  const Box clip = clip_box(state);
  const double line_width = state->getTransformedLineWidth();
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths() && accepts_rulings(); ++i) {
    read_path(state, *path->getSubpath(i));
    add_stroked(points_, path->getSubpath(i)->isClosed(), line_width, clip, ink_.rulings);
  }
}

bool PageDevice::hides(GfxState* state) const {
  return !curved_clips_.back() && state->getBlendMode() == gfxBlendNormal &&
         state->getFillOpacity() >= kOpaque;
}

bool PageDevice::note_pattern(GfxState* state) {
  if (soft_masks_ == 0) visibility_.add({clip_box(state), {}, false, true});
  return true;
}

void PageDevice::clip(GfxState* state) {
  const GfxPath* path = state->getPath();
  if (path == nullptr || path->getNumSubpaths() != 1) {
    curved_clips_.back() = true;
    return;
  }
  read_path(state, *path->getSubpath(0));
  if (points_.empty() || !is_upright_rectangle(points_)) curved_clips_.back() = true;
}

void PageDevice::fill(GfxState* state) {
  GfxRGB colour;
  state->getFillRGB(&colour);
  if (state->getFillOpacity() <= kTransparent) return;
  const bool seen = is_seen(colour, state->getFillOpacity());
  const Box clip = clip_box(state);
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths() && accepts_rulings(); ++i) {
    read_path(state, *path->getSubpath(i));
    if (points_.empty()) continue;
    const bool whole = path->getNumSubpaths() == 1 || i == 0;
    visibility_.add({intersect(box_of(points_), clip), to_colour(colour),
                     whole && hides(state) && is_upright_rectangle(points_), false});
    areas_.paint(points_, brightness_of(colour), clip, ink_.rulings);
    const auto is_curve = [](const PathPoint& point) { return point.curve; };
    if (seen && !points_.empty() && std::any_of(points_.begin(), points_.end(), is_curve))
      ink_.ledger.add_curves(intersect(box_of(points_), clip));
    if (seen) add_filled(points_, clip, ink_.rulings);
  }
}

void PageDevice::note_image(GfxState* state, int width, int height, bool colour, bool opaque) {
  if (soft_masks_ > 0) return;
  Box box;
  for (const auto& [u, v] : {std::pair{0.0, 0.0}, {1.0, 0.0}, {0.0, 1.0}, {1.0, 1.0}}) {
    double x = 0, y = 0;
    state->transform(u, v, &x, &y);
    if (!std::isfinite(x) || !std::isfinite(y)) return;
    box = u == 0 && v == 0 ? Box{x, y, x, y}
                           : Box{std::min(box.x0, x), std::min(box.y0, y), std::max(box.x1, x),
                                 std::max(box.y1, y)};
  }
  const Box clip = clip_box(state);
  std::vector<Ruling> line;
  if (add_thin_box(box, clip, line)) {
    if (accepts_rulings()) ink_.rulings.insert(ink_.rulings.end(), line.begin(), line.end());
    return;
  }
  ++ink_.images;
  const double* m = state->getCTM();
  const bool upright = std::min(std::abs(m[0]), std::abs(m[1])) < 1e-3 * std::hypot(m[0], m[1]);
  visibility_.add({intersect(box, clip), {}, opaque && upright && hides(state), true});
  const double area = intersect(box, clip).area();
  ink_.image_area += area;
  const double across = std::hypot(m[0], m[1]), down = std::hypot(m[2], m[3]);
  double dpi_x = 72 * width / std::max(1.0, across), dpi_y = 72 * height / std::max(1.0, down);
  if (std::abs(m[1]) > std::abs(m[0])) std::swap(dpi_x, dpi_y);
  ink_.ledger.add_picture(intersect(box, clip), std::max(dpi_x, dpi_y), colour);
  if (area > ink_.picture.area) ink_.picture = {area, dpi_x, dpi_y, colour};
}

void PageDevice::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                               bool invert, bool interpolate, bool is_inline) {
  note_image(state, width, height, false, false);
  // The base class reads past the data of an inline picture and touches no other.
  OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, is_inline);
}

void PageDevice::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                           GfxImageColorMap* colors, bool interpolate, const int* mask_colors,
                           bool is_inline) {
  note_image(state, width, height, colors != nullptr && colors->getNumPixelComps() >= 3,
             mask_colors == nullptr && !masked_image_);
  OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask_colors,
                       is_inline);
}

void PageDevice::drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width,
                                 int height, GfxImageColorMap* colors, bool interpolate,
                                 Stream* mask, int mask_width, int mask_height, bool mask_invert,
                                 bool mask_interpolate) {
  masked_image_ = true;  // the base class draws the picture without its mask
  OutputDev::drawMaskedImage(state, ref, stream, width, height, colors, interpolate, mask,
                             mask_width, mask_height, mask_invert, mask_interpolate);
  masked_image_ = false;
}

void PageDevice::drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width,
                                     int height, GfxImageColorMap* colors, bool interpolate,
                                     Stream* mask, int mask_width, int mask_height,
                                     GfxImageColorMap* mask_colors, bool mask_interpolate) {
  masked_image_ = true;
  OutputDev::drawSoftMaskedImage(state, ref, stream, width, height, colors, interpolate, mask,
                                 mask_width, mask_height, mask_colors, mask_interpolate);
  masked_image_ = false;
}

void PageDevice::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool,
                                        bool for_soft_mask) {
  groups_.push_back({for_soft_mask, ink_.glyphs.size(), visibility_.order()});
  soft_masks_ += for_soft_mask ? 1 : 0;
}

void PageDevice::endTransparencyGroup(GfxState*) {
  if (groups_.empty()) return;
  soft_masks_ -= groups_.back().soft_mask ? 1 : 0;
  last_group_ = groups_.back();
  groups_.pop_back();
}

// A group is painted as one: its own opacity is that of all in it.
void PageDevice::paintTransparencyGroup(GfxState* state, const double*) {
  const auto opacity = static_cast<float>(state->getFillOpacity());
  if (last_group_.soft_mask || hides(state)) return;
  visibility_.weaken_from(last_group_.areas);
  for (std::size_t i = last_group_.glyphs; i < paints_.size(); ++i) paints_[i].opacity *= opacity;
}

}  // namespace ita
