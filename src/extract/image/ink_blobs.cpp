#include "extract/image/ink_blobs.h"

#include <algorithm>

#include "extract/table/union_find.h"

namespace ita {
namespace {

constexpr std::size_t kMaxRuns = 8'000'000;  // 96 MB; a page of text has 300,000

void find_runs(const InkImage& image, int y, RunRule rule, std::vector<Run>& runs) {
  const uint8_t* row = image.row(y);
  const uint8_t* end = row + image.width;
  const uint8_t* p = std::find(row, end, uint8_t{1});
  while (p != end) {
    const uint8_t* first = p;
    const uint8_t* last = p;  // one past the last ink
    while (true) {
      last = std::find(p, end, uint8_t{0});
      p = std::find(last, end, uint8_t{1});
      if (p == end || p - last > rule.max_gap) break;
    }
    if (last - first >= rule.min_length)
      runs.push_back({y, static_cast<int>(first - row), static_cast<int>(last - row)});
  }
}

}  // namespace

InkImage transpose(const InkImage& image) {
  constexpr int kTile = 64;  // both sides of the copy stay in the cache
  InkImage turned(image.height, image.width);
  for (int y0 = 0; y0 < image.height; y0 += kTile)
    for (int x0 = 0; x0 < image.width; x0 += kTile)
      for (int y = y0; y < std::min(y0 + kTile, image.height); ++y)
        for (int x = x0; x < std::min(x0 + kTile, image.width); ++x)
          turned.row(x)[y] = image.row(y)[x];
  return turned;
}

std::vector<Blob> find_blobs(const InkImage& image, RunRule rule) {
  std::vector<Run> runs;
  std::vector<std::size_t> first_of_row(static_cast<std::size_t>(image.height) + 1);
  for (int y = 0; y < image.height; ++y) {
    first_of_row[static_cast<std::size_t>(y)] = runs.size();
    if (runs.size() < kMaxRuns) find_runs(image, y, rule, runs);
  }
  first_of_row.back() = runs.size();

  UnionFind sets(static_cast<int>(runs.size()));
  for (int y = 1; y < image.height; ++y) {
    std::size_t above = first_of_row[static_cast<std::size_t>(y) - 1];
    std::size_t here = first_of_row[static_cast<std::size_t>(y)];
    const std::size_t above_end = here, here_end = first_of_row[static_cast<std::size_t>(y) + 1];
    while (above < above_end && here < here_end) {
      const Run &a = runs[above], &b = runs[here];
      if (a.x0 <= b.x1 && b.x0 <= a.x1) sets.join(static_cast<int>(above), static_cast<int>(here));
      a.x1 < b.x1 ? ++above : ++here;
    }
  }

  std::vector<Blob> blobs;
  std::vector<int> blob_of(runs.size(), -1);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    int& index = blob_of[static_cast<std::size_t>(sets.find(static_cast<int>(i)))];
    const Run& run = runs[i];
    if (index < 0) {
      if (blobs.size() == kMaxBlobs) continue;
      index = static_cast<int>(blobs.size());
      blobs.push_back({run.x0, run.y, run.x1, run.y + 1, 0, false, {}});
    }
    Blob& blob = blobs[static_cast<std::size_t>(index)];
    blob.x0 = std::min(blob.x0, run.x0);
    blob.x1 = std::max(blob.x1, run.x1);
    blob.y1 = run.y + 1;
    blob.area += run.x1 - run.x0;
    blob.runs.push_back(run);
  }
  return blobs;
}

}  // namespace ita
