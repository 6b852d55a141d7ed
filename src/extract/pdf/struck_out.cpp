#include "extract/pdf/struck_out.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace ita {
namespace {

// Of the letter's em above the baseline. Thai letters are 0.35 to 0.55 em high; underlines reach
// up to the baseline.
constexpr double kLowest = 0.07, kHighest = 0.42;
constexpr double kCovered = 0.75;  // of the strike's length, by letters that it crosses
constexpr double kShortest = 3;    // pt
constexpr double kOverhang = 0.8;  // em beyond the first and last letter

struct Body {
  double y0 = 0, y1 = 0;  // where a strike may be
  double x0 = 0, x1 = 0, em = 0;
  std::size_t glyph = 0;
};

// Level letters by the baseline.
std::vector<Body> bodies_of(const std::vector<Glyph>& glyphs) {
  std::vector<Body> bodies;
  bodies.reserve(glyphs.size());
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const Glyph& g = glyphs[i];
    const double em = em_of(g);
    if (g.up.y >= 0 || std::abs(g.up.x) > 0.02 * em || g.invisible) continue;
    const double x = g.origin.x, end = x + g.advance.x;
    bodies.push_back({g.origin.y - kHighest * em, g.origin.y - kLowest * em, std::min(x, end),
                      std::max(x, end), em, i});
  }
  std::ranges::sort(bodies, {}, &Body::y0);
  return bodies;
}

// Pieces of one strike follow each other: producers draw one a word or a run.
bool crosses_out(const Ruling& line, const std::vector<Body>& bodies, double tallest,
                 std::vector<std::size_t>& hit, std::size_t& work) {
  hit.clear();
  if (!line.horizontal() || line.x1 - line.x0 < kShortest) return false;
  auto at = std::ranges::lower_bound(bodies, line.y0 - tallest, {}, &Body::y0);
  double covered = 0, from = 1e9, to = -1e9, em = 0;
  for (; at != bodies.end() && at->y0 <= line.y0; ++at) {
    ++work;
    if (at->y1 < line.y0) continue;
    const double middle = (at->x0 + at->x1) / 2;
    if (middle < line.x0 - 0.5 || middle > line.x1 + 0.5) continue;
    hit.push_back(at->glyph);
    covered += at->x1 - at->x0;
    from = std::min(from, at->x0);
    to = std::max(to, at->x1);
    em = std::max(em, at->em);
  }
  return !hit.empty() && covered >= kCovered * (line.x1 - line.x0) &&
         line.x0 > from - kOverhang * em && line.x1 < to + kOverhang * em;
}

}  // namespace

std::size_t take_struck_out(std::vector<Glyph>& glyphs, std::vector<Ruling>& rulings) {
  if (rulings.empty() || glyphs.empty()) return 0;
  constexpr std::size_t kMostWork = 40'000'000;
  const std::vector<Body> bodies = bodies_of(glyphs);
  double tallest = 0;
  for (const Body& body : bodies) tallest = std::max(tallest, body.y1 - body.y0);
  tallest = std::min(tallest, 40.0);  // headings taller than 100 pt have no strikes
  std::vector<bool> struck(glyphs.size(), false), strike(rulings.size(), false);
  std::vector<std::size_t> hit;
  std::size_t work = 0;
  bool any = false;
  for (std::size_t i = 0; i < rulings.size() && work < kMostWork; ++i) {
    const bool out = crosses_out(rulings[i], bodies, tallest, hit, work);
    work += 16;
    if (!out) continue;
    any = strike[i] = true;
    for (const std::size_t glyph : hit) struck[glyph] = true;
  }
  if (!any) return 0;
  std::size_t letters = 0, kept = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (struck[i]) {
      letters += is_blank(glyphs[i]) ? 0 : 1;
      continue;
    }
    if (kept != i) glyphs[kept] = std::move(glyphs[i]);
    ++kept;
  }
  glyphs.resize(kept);
  kept = 0;
  for (std::size_t i = 0; i < rulings.size(); ++i)
    if (!strike[i]) rulings[kept++] = rulings[i];
  rulings.resize(kept);
  return letters;
}

std::size_t take_slanted(std::vector<Glyph>& glyphs) {
  constexpr double kTangent = 0.105;  // of 6 degrees
  constexpr double kMinority = 0.4;
  const auto slants = [](const Glyph& g) {
    // A slanted line goes up or down as it goes along; a slanted face alone (italics) does not.
    const double x = std::abs(g.up.x), y = std::abs(g.up.y);
    const double ax = std::abs(g.advance.x), ay = std::abs(g.advance.y);
    const bool up = std::min(x, y) > kTangent * std::max(x, y);
    return up && (has_no_advance(g) || std::min(ax, ay) > kTangent * std::max(ax, ay));
  };
  const auto count = static_cast<std::size_t>(std::ranges::count_if(glyphs, slants));
  if (count == 0 || static_cast<double>(count) > kMinority * static_cast<double>(glyphs.size()))
    return 0;
  std::erase_if(glyphs, slants);
  return count;
}

}  // namespace ita
