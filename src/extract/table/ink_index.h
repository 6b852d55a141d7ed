// Where words stand on a page, searchable by box.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "core/geometry.h"

namespace ita {

// Where a cluster counts as standing: the middle of its width, a little above its baseline.
struct Ink {
  double x = 0, y = 0;
};

// Answers "does anything stand in this box" without looking at the whole page.
class InkIndex {
 public:
  explicit InkIndex(std::span<const Ink> ink) : by_x_(ink.begin(), ink.end()), by_y_(by_x_) {
    std::sort(by_x_.begin(), by_x_.end(), [](Ink a, Ink b) { return a.x < b.x; });
    std::sort(by_y_.begin(), by_y_.end(), [](Ink a, Ink b) { return a.y < b.y; });
  }
  bool any_in(const Box& box) const {
    const auto scan = [&](const std::vector<Ink>& ink, double Ink::*key, double low, double high) {
      auto it = std::lower_bound(ink.begin(), ink.end(), low,
                                 [&](Ink a, double v) { return a.*key < v; });
      for (; it != ink.end() && (*it).*key <= high; ++it)
        if (box.contains(it->x, it->y)) return true;
      return false;
    };
    return box.width() < box.height() ? scan(by_x_, &Ink::x, box.x0, box.x1)
                                      : scan(by_y_, &Ink::y, box.y0, box.y1);
  }

 private:
  std::vector<Ink> by_x_, by_y_;
};

}  // namespace ita
