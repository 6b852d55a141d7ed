#include "extract/image/dotted_rules.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <unordered_map>

namespace ita {
namespace {

// In letter heights.
constexpr double kThickestDot = 0.3;
constexpr double kWidestGap = 0.6;
constexpr std::size_t kFewestDots = 3;
constexpr double kOneRow = 2.5;  // pixels across from dot to dot

double middle_of(const Blob& dot) { return (dot.y0 + dot.y1) / 2.0; }

struct Chain {
  std::vector<const Blob*> dots;
  const Blob& last() const { return *dots.back(); }
};

// Chains by the row that their last dot is in, so that a dot looks at few of them.
class Chains {
 public:
  explicit Chains(double widest_gap) : widest_gap_(widest_gap) {}

  // Dots come from left to right.
  void add(const Blob& dot) {
    const int row = row_of(dot);
    std::size_t best = chains_.size();
    double least = kOneRow;
    for (int near = row - 1; near <= row + 1; ++near) {
      for (const std::size_t i : by_row_[near]) {
        const Blob& last = chains_[i].last();
        const double across = std::abs(middle_of(last) - middle_of(dot));
        if (dot.x0 - last.x1 <= widest_gap_ && dot.x1 > last.x1 && across <= least)
          best = i, least = across;
      }
    }
    if (best == chains_.size()) {
      chains_.push_back({});
    } else {
      std::erase(by_row_[row_of(chains_[best].last())], best);
    }
    chains_[best].dots.push_back(&dot);
    auto& here = by_row_[row];
    std::erase_if(here, [&](std::size_t i) { return dot.x0 - chains_[i].last().x1 > widest_gap_; });
    here.push_back(best);
  }

  const std::vector<Chain>& all() const { return chains_; }

 private:
  static int row_of(const Blob& dot) { return static_cast<int>(middle_of(dot) / (2 * kOneRow)); }

  double widest_gap_;
  std::vector<Chain> chains_;
  std::unordered_map<int, std::vector<std::size_t>> by_row_;
};

ImageRule to_rule(const Chain& chain) {
  ImageRule rule;
  double area = 0, across = 0, inked = 0;
  for (const Blob* dot : chain.dots) {
    area += dot->area;
    across += dot->area * middle_of(*dot);
    inked += dot->width();
    rule.runs.insert(rule.runs.end(), dot->runs.begin(), dot->runs.end());
  }
  rule.at = across / area;
  rule.from = chain.dots.front()->x0;
  rule.to = chain.last().x1;
  rule.thickness = area / std::max(1.0, inked);
  return rule;
}

}  // namespace

std::vector<ImageRule> find_dotted_rules(const std::vector<Blob>& blobs, double letter_height) {
  std::vector<const Blob*> dots;
  for (const Blob& blob : blobs)
    if (blob.height() <= kThickestDot * letter_height) dots.push_back(&blob);
  std::ranges::sort(dots, {}, [](const Blob* dot) { return dot->x0; });
  Chains chains(kWidestGap * letter_height);
  for (const Blob* dot : dots) chains.add(*dot);
  std::vector<ImageRule> rules;
  for (const Chain& chain : chains.all())
    if (chain.dots.size() >= kFewestDots) rules.push_back(to_rule(chain));
  return rules;
}

}  // namespace ita
