#include "extract/pdf/visibility.h"

#include <algorithm>
#include <cmath>

namespace ita {
namespace {

constexpr float kLeastOpacity = 0.08F;
constexpr float kLeastSize = 1.6F;     // pt an em
constexpr float kSameColour = 0.06F;   // of each part of the colour
constexpr float kBody = 0.45F;         // em above the baseline
constexpr double kCoveredShare = 0.6;  // of the body
constexpr double kBand = 16;           // pt
constexpr std::size_t kMostBands = 1024, kMostEntries = 4'000'000;
constexpr std::size_t kMostChecks = 40'000'000;
constexpr float kDark = 0.35F;

float brightness_of(const InkColour& c) {
  return 0.299F * c.red + 0.587F * c.green + 0.114F * c.blue;
}

bool same_colour(const InkColour& a, const InkColour& b) {
  return std::abs(a.red - b.red) < kSameColour && std::abs(a.green - b.green) < kSameColour &&
         std::abs(a.blue - b.blue) < kSameColour;
}

// Where the letter's ink is. A mark stands behind its origin, over its letter.
Box body_of(const Glyph& g) {
  constexpr float kMarkWidth = 0.3F;
  Vector along = g.advance;
  if (has_no_advance(g)) along = {kMarkWidth * g.up.y, -kMarkWidth * g.up.x};
  const Vector top{g.origin.x + along.x + kBody * g.up.x, g.origin.y + along.y + kBody * g.up.y};
  return {std::min(g.origin.x, top.x), std::min(g.origin.y, top.y), std::max(g.origin.x, top.x),
          std::max(g.origin.y, top.y)};
}

bool covers(const Box& area, const Box& body) {
  return intersect(area, body).area() >= kCoveredShare * body.area() && body.area() > 0;
}

// The areas at each height of the page, in the order of painting.
class BandIndex {
 public:
  BandIndex(const std::vector<PaintedArea>& areas, const Box& page)
      : top_(page.y0),
        bands_(std::clamp<std::size_t>(static_cast<std::size_t>(page.height() / kBand) + 1, 1,
                                       kMostBands)) {
    std::size_t entries = 0;
    for (uint32_t i = 0; i < areas.size(); ++i) {
      const std::size_t first = band_at(areas[i].box.y0), last = band_at(areas[i].box.y1);
      entries += last - first + 1;
      if (entries > kMostEntries) break;
      for (std::size_t band = first; band <= last; ++band) bands_[band].push_back(i);
    }
  }
  const std::vector<uint32_t>& at(double y) const { return bands_[band_at(y)]; }

 private:
  std::size_t band_at(double y) const {
    const double band = (y - top_) / kBand;
    if (!(band > 0)) return 0;
    return std::min(bands_.size() - 1, static_cast<std::size_t>(std::min(band, 1e6)));
  }
  double top_;
  std::vector<std::vector<uint32_t>> bands_;
};

enum class Sight : uint8_t { kSeen, kBlackedOut, kPaintedOver, kUnderPage, kPaperColour, kNoInk };

class Judge {
 public:
  Judge(const std::vector<PaintedArea>& areas, const Box& page)
      : areas_(areas), page_(page), index_(areas, page) {}

  Sight judge(const Glyph& glyph, const GlyphPaint& paint) {
    if (glyph.invisible) return Sight::kSeen;  // the verdict on hidden layers is another's
    if (paint.opacity < kLeastOpacity) return Sight::kNoInk;
    const float em = em_of(glyph);
    if (em < kLeastSize && std::hypot(glyph.advance.x, glyph.advance.y) < kLeastSize)
      return Sight::kNoInk;
    const Box body = body_of(glyph);
    const auto& near = index_.at(body.center_y());
    for (std::size_t i = near.size(); i-- > 0 && may_check();) {
      const PaintedArea& area = areas_[near[i]];
      if (near[i] < paint.order) return against_ground(paint, near, i + 1, body);
      if (area.hides && covers(area.box, body)) return under(area);
    }
    return against_ground(paint, near, 0, body);
  }

 private:
  bool may_check() { return ++checks_ <= kMostChecks; }

  Sight under(const PaintedArea& area) const {
    constexpr double kWholePage = 0.5;
    if (area.picture)
      return area.box.area() >= kWholePage * page_.area() ? Sight::kUnderPage : Sight::kPaintedOver;
    return brightness_of(area.colour) < kDark ? Sight::kBlackedOut : Sight::kPaintedOver;
  }

  // The last of the first `count` areas of `near` that the letter stands on is its ground.
  Sight against_ground(const GlyphPaint& paint, const std::vector<uint32_t>& near,
                       std::size_t count, const Box& body) {
    constexpr InkColour kPaper{1, 1, 1};
    if (paint.outlines_only) return Sight::kSeen;
    // Dark letters on paper, and on pictures whose colours nobody knows, need no search.
    if (areas_.empty())
      return same_colour(paint.colour, kPaper) ? Sight::kPaperColour : Sight::kSeen;
    for (std::size_t i = count; i-- > 0;) {
      if (!may_check()) return Sight::kSeen;
      const PaintedArea& area = areas_[near[i]];
      if (intersect(area.box, body).area() <= 0) continue;
      if (area.picture || !area.hides) return Sight::kSeen;
      if (!covers(area.box, body)) {
        if (!same_colour(area.colour, paint.colour)) return Sight::kSeen;
        continue;
      }
      return same_colour(area.colour, paint.colour) ? Sight::kPaperColour : Sight::kSeen;
    }
    return same_colour(paint.colour, kPaper) ? Sight::kPaperColour : Sight::kSeen;
  }

  const std::vector<PaintedArea>& areas_;
  Box page_;
  BandIndex index_;
  std::size_t checks_ = 0;
};

}  // namespace

void Visibility::add(const PaintedArea& area) {
  if (areas_.size() < kMostAreas && area.box.x1 > area.box.x0 && area.box.y1 > area.box.y0)
    areas_.push_back(area);
}

void Visibility::weaken_from(std::size_t first) {
  for (std::size_t i = first; i < areas_.size(); ++i) areas_[i].hides = false;
}

UnseenText Visibility::drop_unseen(std::vector<Glyph>& glyphs,
                                   const std::vector<GlyphPaint>& paints, const Box& page) const {
  UnseenText unseen;
  if (glyphs.size() != paints.size()) return unseen;
  Judge judge(areas_, page);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const Sight sight = judge.judge(glyphs[i], paints[i]);
    const bool blank = is_blank(glyphs[i]);
    if (sight == Sight::kUnderPage) {
      glyphs[i].invisible = true;
      ++unseen.under_page;
    }
    if (sight == Sight::kSeen || sight == Sight::kUnderPage) {
      if (kept != i) glyphs[kept] = std::move(glyphs[i]);
      ++kept;
    } else if (!blank) {
      unseen.blacked_out += sight == Sight::kBlackedOut ? 1 : 0;
      unseen.painted_over += sight == Sight::kPaintedOver ? 1 : 0;
      unseen.paper_colour += sight == Sight::kPaperColour ? 1 : 0;
      unseen.without_ink += sight == Sight::kNoInk ? 1 : 0;
    }
  }
  glyphs.resize(kept);
  return unseen;
}

}  // namespace ita
