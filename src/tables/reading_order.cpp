#include "tables/reading_order.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace ita {
namespace {

constexpr double kFirst = 0.3, kLast = 0.7;  // of the page's width: where a gutter may be
constexpr double kStep = 3;                  // points
constexpr double kGutter = 8;                // points of white at least
constexpr std::size_t kFewestLines = 6;      // on each side
constexpr double kMostAcross = 0.35;         // of the lines may run over both columns

enum class Side { kLeft, kRight, kBoth, kAcross };

Side side_of(const TextLine& line, double x) {
  bool left = false, right = false;
  for (const Word& word : line.words) {
    if (word.box.x0 < x + kGutter / 2 && word.box.x1 > x - kGutter / 2) return Side::kAcross;
    left |= word.box.x1 <= x;
    right |= word.box.x0 >= x;
  }
  return left && right ? Side::kBoth : left ? Side::kLeft : Side::kRight;
}

std::optional<double> find_gutter(const std::vector<TextLine>& lines, double width) {
  std::optional<double> best;
  std::size_t least = lines.size() + 1;
  for (double x = kFirst * width; x <= kLast * width; x += kStep) {
    std::size_t left = 0, right = 0, across = 0;
    for (const TextLine& line : lines) {
      const Side side = side_of(line, x);
      left += side == Side::kLeft || side == Side::kBoth ? 1U : 0U;
      right += side == Side::kRight || side == Side::kBoth ? 1U : 0U;
      across += side == Side::kAcross ? 1U : 0U;
    }
    if (left < kFewestLines || right < kFewestLines) continue;
    if (static_cast<double>(across) > kMostAcross * static_cast<double>(lines.size())) continue;
    if (across >= least) continue;
    least = across;
    best = x;
  }
  return best;
}

// The words of the line on one side.
std::optional<TextLine> part_of(const TextLine& line, double x, bool left) {
  TextLine part = line;
  std::erase_if(part.words, [&](const Word& word) { return (word.box.x1 <= x) != left; });
  if (part.words.empty()) return std::nullopt;
  part.words.front().space_before = false;
  part.box = part.words.front().box;
  for (const Word& word : part.words) part.box = unite(part.box, word.box);
  return part;
}

}  // namespace

std::vector<TextLine> lines_in_order(const PageContent& page, const std::vector<bool>& left_out) {
  std::vector<TextLine> lines;
  for (std::size_t i = 0; i < page.lines.size(); ++i)
    if (!left_out[i] && !page.lines[i].words.empty()) lines.push_back(page.lines[i]);
  const auto gutter = page.route == Route::kText ? std::nullopt : find_gutter(lines, page.width);
  if (!gutter) return lines;
  std::vector<TextLine> ordered, right;
  const auto flush = [&] {
    std::ranges::move(right, std::back_inserter(ordered));
    right.clear();
  };
  for (const TextLine& line : lines) {
    if (side_of(line, *gutter) == Side::kAcross) {
      flush();
      ordered.push_back(line);
      continue;
    }
    if (auto part = part_of(line, *gutter, true)) ordered.push_back(std::move(*part));
    if (auto part = part_of(line, *gutter, false)) right.push_back(std::move(*part));
  }
  flush();
  return ordered;
}

}  // namespace ita
