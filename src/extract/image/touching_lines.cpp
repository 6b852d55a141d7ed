#include "extract/image/touching_lines.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <optional>
#include <span>
#include <utility>

namespace ita {
namespace {

// All in letter heights.
constexpr double kLowest = 2.0, kTallest = 5.5;  // of letters with marks on two lines
constexpr double kWidest = 4.0;                  // more is a rule or a drawing
constexpr double kTallestLine = 1.6;             // a line of touching blobs is none
constexpr double kReach = 3.0;                   // a line's letters stand so near beside the blob
constexpr double kInside = 0.3;                  // of the letters on either line
constexpr double kNarrow = 0.7;                  // what two marks that touch share in a row

// Rows [from, to] between two lines that the blob joins.
struct Zone {
  int from = 0, to = 0;
};

std::optional<Zone> find_zone(const Blob& blob, const std::vector<InkLine>& lines, double h) {
  const InkLine *above = nullptr, *below = nullptr;
  for (const InkLine& line : lines) {
    if (line.letter_height() > kTallestLine * h || line.x0 > blob.x1 + kReach * h ||
        line.x1 < blob.x0 - kReach * h)
      continue;
    const bool on_it = line.top < blob.y1 - kInside * h && line.baseline > blob.y0 + kInside * h;
    if (!on_it) continue;
    if (above == nullptr || line.baseline < above->baseline) above = &line;
    if (below == nullptr || line.baseline > below->baseline) below = &line;
  }
  if (above == nullptr || below->top <= above->baseline + 1) return std::nullopt;
  return Zone{static_cast<int>(above->baseline), static_cast<int>(below->top)};
}

// The row of the zone with the least ink; the nearest to its middle of several.
std::optional<int> find_cut(const Blob& blob, Zone zone, double h) {
  std::vector<int> ink(static_cast<std::size_t>(zone.to - zone.from + 1), 0);
  for (const Run& run : blob.runs)
    if (run.y >= zone.from && run.y <= zone.to)
      ink[static_cast<std::size_t>(run.y - zone.from)] += run.x1 - run.x0;
  const int middle = (zone.to - zone.from) / 2;
  int best = 0;
  for (int i = 1; i < static_cast<int>(ink.size()); ++i) {
    const int more = ink[static_cast<std::size_t>(i)] - ink[static_cast<std::size_t>(best)];
    if (more < 0 || (more == 0 && std::abs(i - middle) < std::abs(best - middle))) best = i;
  }
  if (ink[static_cast<std::size_t>(best)] > kNarrow * h) return std::nullopt;
  return zone.from + best;
}

Blob make_blob(std::span<const Run> runs) {
  Blob blob{runs.front().x0, runs.front().y, runs.front().x1, runs.back().y + 1, 0, false, {}};
  for (const Run& run : runs) {
    blob.x0 = std::min(blob.x0, run.x0);
    blob.x1 = std::max(blob.x1, run.x1);
    blob.area += run.x1 - run.x0;
  }
  blob.runs.assign(runs.begin(), runs.end());
  return blob;
}

}  // namespace

bool part_touching_lines(std::vector<Blob>& blobs, const std::vector<InkLine>& lines,
                         double letter_height) {
  const double h = letter_height;
  const std::size_t count = blobs.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Blob& blob = blobs[i];
    if (blob.dirt || blob.height() < kLowest * h || blob.height() > kTallest * h ||
        blob.width() > kWidest * h)
      continue;
    const auto zone = find_zone(blob, lines, h);
    const auto cut = zone ? find_cut(blob, *zone, h) : std::nullopt;
    if (!cut) continue;
    const auto end = std::ranges::lower_bound(blob.runs, *cut, {}, &Run::y);
    if (end == blob.runs.begin() || end == blob.runs.end()) continue;
    Blob lower = make_blob({end, blob.runs.end()}), upper = make_blob({blob.runs.begin(), end});
    blobs[i] = std::move(upper);
    blobs.push_back(std::move(lower));
  }
  return blobs.size() > count;
}

}  // namespace ita
