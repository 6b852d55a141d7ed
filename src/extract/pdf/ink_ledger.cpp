#include "extract/pdf/ink_ledger.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ita {
namespace {

constexpr std::size_t kMostPictures = 100'000, kMostCurves = 30'000;
constexpr std::size_t kMostParts = 12;                    // of a page
constexpr int kCells = 128;                               // of the page's width and of its height
constexpr double kLowestLetter = 2, kHighestLetter = 60;  // pt
constexpr int kFewestCurves = 60;  // letters have 2 or 3 outlines each; a logo has less
constexpr double kNarrowest = 50, kLowest = 12, kSmallest = 1500;  // pt, pt, square points
constexpr double kLargestSeal = 180;  // pt; crests, seals and logos are no wider and nearly square
constexpr double kSquare = 1.5;
constexpr double kPointsOfLetter = 900;  // square points for a letter in ink: written on, not under
constexpr double kOutlinesOfLetter = 4;  // outlines for a letter in ink
constexpr double kUsualDpi = 300;

// A page parted into cells; each knows what is painted on it.
class CellMap {
 public:
  CellMap(double width, double height) : cell_x_(width / kCells), cell_y_(height / kCells) {}

  void mark(const Box& box) {
    const int x0 = column(box.x0), x1 = column(box.x1), y0 = row(box.y0), y1 = row(box.y1);
    for (int y = y0; y <= y1; ++y)
      for (int x = x0; x <= x1; ++x) at(x, y) = true;
  }

  // Boxes around cells that hang together, neighbours at corners included.
  std::vector<Box> find_parts() {
    std::vector<Box> parts;
    for (int y = 0; y < kCells; ++y)
      for (int x = 0; x < kCells; ++x)
        if (at(x, y)) parts.push_back(take_part(x, y));
    return parts;
  }

 private:
  bool& at(int x, int y) { return marked_[static_cast<std::size_t>(y * kCells + x)]; }
  int column(double x) const { return std::clamp(static_cast<int>(x / cell_x_), 0, kCells - 1); }
  int row(double y) const { return std::clamp(static_cast<int>(y / cell_y_), 0, kCells - 1); }

  Box take_part(int x, int y) {
    Box part;
    std::vector<std::array<int, 2>> open{{x, y}};
    at(x, y) = false;
    while (!open.empty()) {
      const auto [cx, cy] = open.back();
      open.pop_back();
      part = unite(part, {cx * cell_x_, cy * cell_y_, (cx + 1) * cell_x_, (cy + 1) * cell_y_});
      for (int ny = std::max(0, cy - 1); ny <= std::min(kCells - 1, cy + 1); ++ny)
        for (int nx = std::max(0, cx - 1); nx <= std::min(kCells - 1, cx + 1); ++nx)
          if (at(nx, ny)) {
            at(nx, ny) = false;
            open.push_back({nx, ny});
          }
    }
    return part;
  }

  double cell_x_, cell_y_;
  std::array<bool, static_cast<std::size_t>(kCells) * kCells> marked_{};
};

bool is_finite(const Box& box) {
  return std::isfinite(box.x0) && std::isfinite(box.y0) && std::isfinite(box.x1) &&
         std::isfinite(box.y1);
}

bool can_hold_writing(const Box& box) {
  if (box.width() < kNarrowest || box.height() < kLowest || box.area() < kSmallest) return false;
  const double longer = std::max(box.width(), box.height());
  const double shorter = std::min(box.width(), box.height());
  return longer > kLargestSeal || longer > kSquare * shorter;
}

int letters_in(const Box& box, const std::vector<Glyph>& glyphs) {
  int letters = 0;
  for (const Glyph& glyph : glyphs)
    letters += !glyph.invisible && box.contains(glyph.origin.x, glyph.origin.y) ? 1 : 0;
  return letters;
}

}  // namespace

void InkLedger::add_picture(const Box& box, double dpi, bool colour) {
  if (pictures_.size() < kMostPictures && is_finite(box) && box.area() > 0)
    pictures_.push_back({box, dpi, colour});
}

void InkLedger::add_curves(const Box& box) {
  if (curves_.size() < kMostCurves && is_finite(box) && box.height() >= kLowestLetter &&
      box.height() <= kHighestLetter && box.width() <= kHighestLetter)
    curves_.push_back(box);
}

std::vector<UnreadPart> InkLedger::find_unread(const std::vector<Glyph>& glyphs, double width,
                                               double height) const {
  std::vector<UnreadPart> parts;
  if (!(width > 0) || !(height > 0)) return parts;
  const Box page{0, 0, width, height};
  if (!pictures_.empty()) {
    CellMap map(width, height);
    for (const Painted& picture : pictures_) map.mark(picture.box);
    for (const Box& part : map.find_parts()) {
      if (!can_hold_writing(part)) continue;
      UnreadPart unread{Box{}, 0, false};
      for (const Painted& picture : pictures_) {
        if (intersect(picture.box, part).area() <= 0) continue;
        unread.box = unite(unread.box, picture.box);
        unread.dpi = std::max(unread.dpi, picture.dpi);
        unread.colour = unread.colour || picture.colour;
      }
      unread.box = intersect(unread.box, page);
      if (!can_hold_writing(unread.box)) continue;
      if (parts.size() == kMostParts) break;
      if (letters_in(unread.box, glyphs) * kPointsOfLetter < unread.box.area())
        parts.push_back(unread);
    }
  }
  // A page of writing has some thousand outlines; more are a map or a plan.
  if (curves_.size() >= static_cast<std::size_t>(kFewestCurves) && curves_.size() < kMostCurves) {
    Box all;
    for (const Box& box : curves_) all = unite(all, box);
    all = intersect(all, page);
    if (can_hold_writing(all) &&
        letters_in(all, glyphs) * kOutlinesOfLetter < static_cast<double>(curves_.size()))
      parts.push_back({all, kUsualDpi, false});
  }
  // A part that lies in another is read with it.
  std::erase_if(parts, [&](const UnreadPart& part) {
    return std::any_of(parts.begin(), parts.end(), [&](const UnreadPart& other) {
      return &other != &part && other.box.area() > part.box.area() &&
             intersect(other.box, part.box).area() > 0.9 * part.box.area();
    });
  });
  std::sort(parts.begin(), parts.end(),
            [](const UnreadPart& a, const UnreadPart& b) { return a.box.y0 < b.box.y0; });
  return parts;
}

}  // namespace ita
