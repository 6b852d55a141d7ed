#include "extract/image/dirt.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace ita {
namespace {

// In letter heights.
constexpr double kLargest = 0.55;     // larger blobs are letters or marks
constexpr double kLetter = 0.62;      // blobs so high are letters
constexpr double kWhiteAround = 1.6;  // no letter so close: a speck in the white
constexpr double kFoot = 0.25;        // a full stop ends so close to its letter's foot
constexpr double kMarkReach = 1.3;    // marks stand so close over or under their letter
constexpr int kFewestSpecks = 10;     // on a page, before anything is called dirty
constexpr double kSlack = 1.2;        // of the largest speck but a tenth
constexpr double kRound = 1.35;       // longer one way than so, a blob is a stroke
constexpr double kSolid = 0.5;        // a ring is a nikhahit

double size_of(const Blob& b) { return std::max(b.width(), b.height()); }

bool is_dot(const Blob& b, double letter_height) {
  const double w = b.width(), h = b.height();
  return size_of(b) <= kLargest * letter_height && w <= kRound * h && h <= kRound * w &&
         b.area >= kSolid * w * h;
}

// Blobs by their left edge, for looking around one.
class Neighbours {
 public:
  explicit Neighbours(const std::vector<Blob>& blobs) {
    for (const Blob& b : blobs) {
      by_x_.push_back(&b);
      widest_ = std::max(widest_, std::min(b.width(), kWidest));
    }
    std::ranges::sort(by_x_, {}, [](const Blob* b) { return b->x0; });
  }
  template <class Test>
  bool any_near(const Blob& b, double reach, Test test) const {
    auto it = std::ranges::lower_bound(by_x_, b.x0 - reach - widest_, {},
                                       [](const Blob* other) { return other->x0; });
    for (; it != by_x_.end() && (*it)->x0 < b.x1 + reach; ++it) {
      const Blob& other = **it;
      if (&other != &b && other.x1 > b.x0 - reach && other.y1 > b.y0 - reach &&
          other.y0 < b.y1 + reach && test(other))
        return true;
    }
    return false;
  }

 private:
  static constexpr int kWidest = 400;  // pixels; wider blobs are no letters
  std::vector<const Blob*> by_x_;
  int widest_ = 0;
};

}  // namespace

void mark_dirt(std::vector<Blob>& blobs, double letter_height) {
  const Neighbours neighbours(blobs);
  const auto is_letter = [&](const Blob& b) { return b.height() >= kLetter * letter_height; };
  const double around = kWhiteAround * letter_height;
  std::vector<double> sizes;
  for (const Blob& b : blobs)
    if (is_dot(b, letter_height) && !neighbours.any_near(b, around, is_letter))
      sizes.push_back(size_of(b));
  if (sizes.size() < kFewestSpecks) return;
  std::ranges::sort(sizes);
  const double smallest = sizes[sizes.size() / 10] / kSlack;
  const double largest = sizes[sizes.size() - 1 - sizes.size() / 10] * kSlack;

  const auto is_speck = [&](const Blob& b) {
    if (!is_dot(b, letter_height) || size_of(b) > largest) return false;
    if (!neighbours.any_near(b, around, is_letter)) return true;
    if (size_of(b) < smallest) return false;
    const bool over_or_under = neighbours.any_near(
        b, kMarkReach * letter_height,
        [&](const Blob& l) { return is_letter(l) && l.x0 < b.x1 && b.x0 < l.x1; });
    const bool ends_a_word = neighbours.any_near(b, letter_height, [&](const Blob& letter) {
      return is_letter(letter) && letter.x1 <= b.x0 + 1 &&
             std::abs(letter.y1 - b.y1) <= kFoot * letter_height;
    });
    return !over_or_under && !ends_a_word;
  };
  for (Blob& b : blobs) b.dirt = is_speck(b);
}

}  // namespace ita
