#include "extract/image/rule_eraser.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace ita {
namespace {

constexpr int kRoughness = 3;        // pixels by which a rule's edge wavers
constexpr int kFringe = 2;           // pixels of grey beside its ink
constexpr double kDoubleRule = 0.5;  // of a letter's height between the strokes of one

// Marks of a pixel, besides ink.
constexpr uint8_t kInk = 1, kCrossingRule = 2, kErased = 4;

// A rule's middle at each pixel along it, through its gaps as well: what is left of a faint rule
// there is too short to be found as a rule.
std::vector<int> find_path(const ImageRule& rule) {
  constexpr int kStep = 16;
  const std::vector<TracePoint> points = trace_rule(rule, kStep);
  std::vector<int> path;
  std::size_t next = 0;
  for (int along = static_cast<int>(rule.from); along < static_cast<int>(rule.to); ++along) {
    while (next + 1 < points.size() && points[next].along < along) ++next;
    const TracePoint& b = points[next];
    const TracePoint& a = next > 0 ? points[next - 1] : b;
    const double t =
        b.along > a.along ? std::clamp((along - a.along) / (b.along - a.along), 0.0, 1.0) : 1;
    path.push_back(static_cast<int>(a.across + (b.across - a.across) * t));
  }
  return path;
}

// Column by column of a horizontal rule: the ink above and below it that hangs on to it is rough
// edge where it is short, and a letter where it is long.
void erase_along(InkImage& image, const std::vector<ImageRule>& rules) {
  for (const ImageRule& rule : rules) {
    const int half = static_cast<int>(rule.thickness / 2) + kRoughness;
    const int longest = static_cast<int>(rule.thickness) + 2 * kRoughness;
    int x = static_cast<int>(rule.from) - 1;
    for (const int middle : find_path(rule)) {
      if (++x < 0 || x >= image.width) continue;
      const auto is_ink = [&](int y) {
        return y >= 0 && y < image.height && (image.row(y)[x] & kInk);
      };
      for (int seed = middle - half; seed <= middle + half; ++seed) {
        if (!is_ink(seed) || (image.row(seed)[x] & kErased)) continue;
        int top = seed, bottom = seed + 1;
        while (is_ink(top - 1) && seed - top <= longest) --top;
        while (is_ink(bottom) && bottom - seed <= longest) ++bottom;
        if (bottom - top <= longest)
          for (int y = top; y < bottom; ++y) image.row(y)[x] |= kErased;
        else if (image.row(seed)[x] & kCrossingRule)
          image.row(seed)[x] |= kErased;
      }
    }
  }
}

// No letter stands between the two strokes of a double rule; what the scanner left there is theirs.
void erase_between(InkImage& image, const std::vector<ImageRule>& rules, double letter_height) {
  for (const ImageRule& upper : rules) {
    for (const ImageRule& lower : rules) {
      const double apart = lower.at - upper.at;
      if (apart <= 0 || apart > kDoubleRule * letter_height) continue;
      const int from = std::max(0, static_cast<int>(std::max(upper.from, lower.from)));
      const int to = std::min(image.width, static_cast<int>(std::min(upper.to, lower.to)));
      const std::vector<int> top = find_path(upper), bottom = find_path(lower);
      for (int x = from; x < to; ++x) {
        const auto at = [x](const std::vector<int>& path, const ImageRule& rule) {
          const int along = x - static_cast<int>(rule.from);
          return path[static_cast<std::size_t>(
              std::clamp(along, 0, static_cast<int>(path.size()) - 1))];
        };
        for (int y = std::max(0, at(top, upper));
             y <= std::min(image.height - 1, at(bottom, lower)); ++y)
          if (image.row(y)[x] & kInk) image.row(y)[x] |= kErased;
      }
    }
  }
}

// Where a rule of the other family crosses, ink goes on across and is no letter.
void mark_crossing(InkImage& image, const std::vector<ImageRule>& uprights) {
  for (const ImageRule& rule : uprights) {
    const int half = static_cast<int>(rule.thickness / 2) + kRoughness;
    int y = static_cast<int>(rule.from) - 1;
    for (const int middle : find_path(rule)) {
      if (++y < 0 || y >= image.height) continue;
      for (int x = std::max(0, middle - half); x <= std::min(image.width - 1, middle + half); ++x)
        if (image.row(y)[x] & kInk) image.row(y)[x] |= kCrossingRule;
    }
  }
}

void forget_crossing(InkImage& image) {
  for (uint8_t& pixel : image.ink) pixel &= static_cast<uint8_t>(~kCrossingRule);
}

}  // namespace

void erase_rules(Raster& grey, InkImage& ink, const ImageRules& rules, double letter_height) {
  if (rules.horizontal.empty() && rules.upright.empty()) return;
  InkImage across = ink;
  mark_crossing(across, rules.upright);
  erase_along(across, rules.horizontal);
  erase_between(across, rules.horizontal, letter_height);
  forget_crossing(across);
  InkImage down = transpose(across);
  mark_crossing(down, rules.horizontal);
  erase_along(down, rules.upright);
  erase_between(down, rules.upright, letter_height);
  const InkImage erased = transpose(down);
  for (int y = 0; y < ink.height; ++y) {
    for (int x = 0; x < ink.width; ++x) {
      if (!(erased.row(y)[x] & kErased)) continue;
      ink.row(y)[x] = 0;
      for (int fy = std::max(0, y - kFringe); fy <= std::min(ink.height - 1, y + kFringe); ++fy)
        for (int fx = std::max(0, x - kFringe); fx <= std::min(ink.width - 1, x + kFringe); ++fx)
          if (!(erased.row(fy)[fx] & kInk) || (erased.row(fy)[fx] & kErased))
            grey.row(fy)[fx] = 255;
    }
  }
}

}  // namespace ita
