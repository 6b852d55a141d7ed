// The bend of a page photographed at an angle or off a thick volume: rules that were straight on
// paper are curves in the picture. What makes them straight again makes the text straight too.
//
//   y' = y + f(x, y)   f such that y' is constant along each horizontal rule
//   x' = x + g(y, x)   g such that x' is constant along each upright rule
//
// f and g are low polynomials fitted to all rules at once.
#pragma once

#include <optional>
#include <vector>

#include "extract/image/image_rules.h"
#include "extract/raster.h"

namespace ita {

// A displacement across a family of rules, in pixels.
class Bend {
 public:
  // The traces of the family's rules. nullopt where they are too few or too short to tell.
  static std::optional<Bend> fit(const std::vector<std::vector<TracePoint>>& traces, double length,
                                 double breadth);

  double at(double along, double across) const;
  double largest() const { return largest_; }  // over the traced points

 private:
  static constexpr int kTerms = 5;
  double along_scale_ = 1, across_scale_ = 1;
  double along_from_ = 0, along_to_ = 0, across_from_ = 0, across_to_ = 0;
  double weights_[kTerms] = {};
  double largest_ = 0;
};

// The page with its rules straight, or nullopt where they are straight enough already.
std::optional<Raster> flatten(const Raster& grey, const ImageRules& rules);

}  // namespace ita
