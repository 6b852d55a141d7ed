#include "extract/pdf/page_turn.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace ita {

int find_upright_turns(const std::vector<Glyph>& glyphs) {
  constexpr std::size_t kEnoughGlyphs = 40;
  constexpr double kClearMajority = 0.7;
  std::array<std::size_t, 4> votes{};
  std::size_t total = 0;
  for (const Glyph& glyph : glyphs) {
    if (is_blank(glyph) || has_no_advance(glyph)) continue;
    const Vector up = glyph.up;
    const bool level = std::abs(up.y) >= std::abs(up.x);
    // Text that runs up the page has its "up" to the left and needs one clockwise turn.
    const std::size_t turns = level ? (up.y <= 0 ? 0 : 2) : (up.x < 0 ? 1 : 3);
    ++votes[turns];
    ++total;
  }
  const auto most = std::max_element(votes.begin(), votes.end());
  if (total < kEnoughGlyphs ||
      static_cast<double>(*most) < kClearMajority * static_cast<double>(total))
    return 0;
  return static_cast<int>(most - votes.begin());
}

Vector PageTurn::turn_direction(Vector v) const {
  switch (turns_) {
    case 1:
      return {-v.y, v.x};
    case 2:
      return {-v.x, -v.y};
    case 3:
      return {v.y, -v.x};
    default:
      return v;
  }
}

Vector PageTurn::turn_point(Vector p) const {
  const auto w = static_cast<float>(width_), h = static_cast<float>(height_);
  switch (turns_) {
    case 1:
      return {h - p.y, p.x};
    case 2:
      return {w - p.x, h - p.y};
    case 3:
      return {p.y, w - p.x};
    default:
      return p;
  }
}

void PageTurn::apply(Glyph& glyph) const {
  glyph.origin = turn_point(glyph.origin);
  glyph.advance = turn_direction(glyph.advance);
  glyph.up = turn_direction(glyph.up);
}

void PageTurn::apply(Ruling& ruling) const {
  const Vector a = turn_point({static_cast<float>(ruling.x0), static_cast<float>(ruling.y0)});
  const Vector b = turn_point({static_cast<float>(ruling.x1), static_cast<float>(ruling.y1)});
  ruling = {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

void PageTurn::apply(Box& box) const {
  const Vector a = turn_point({static_cast<float>(box.x0), static_cast<float>(box.y0)});
  const Vector b = turn_point({static_cast<float>(box.x1), static_cast<float>(box.y1)});
  box = {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

}  // namespace ita
