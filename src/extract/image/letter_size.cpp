#include "extract/image/letter_size.h"

#include <array>
#include <cstddef>

namespace ita {
namespace {

// Of 8-point to 40-point text at 300 dpi; smaller blobs are marks, dots and specks.
constexpr int kLowest = 13, kHighest = 80;
constexpr double kWidestLetter = 2.5;  // of its height
constexpr double kNarrowest = 0.2;
constexpr double kBand = 0.12;  // heights closer than this share count as one

}  // namespace

double find_letter_height(const std::vector<Blob>& blobs, double fallback, int fewest) {
  std::array<int, kHighest + 1> count{};
  int letters = 0;
  for (const Blob& blob : blobs) {
    const int h = blob.height();
    if (h < kLowest || h > kHighest) continue;
    if (blob.width() > kWidestLetter * h || blob.width() < kNarrowest * h) continue;
    ++count[static_cast<std::size_t>(h)];
    ++letters;
  }
  if (letters < fewest) return fallback;
  double best = 0, height = fallback;
  for (int h = kLowest; h <= kHighest; ++h) {
    const int reach = static_cast<int>(kBand * h);
    double sum = 0, weighted = 0;
    for (int k = h - reach; k <= h + reach; ++k) {
      if (k < kLowest || k > kHighest) continue;
      sum += count[static_cast<std::size_t>(k)];
      weighted += count[static_cast<std::size_t>(k)] * static_cast<double>(k);
    }
    if (sum > best) best = sum, height = weighted / sum;
  }
  return height;
}

}  // namespace ita
