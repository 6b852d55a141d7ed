#include "extract/table/time_bars.h"

#include <algorithm>
#include <vector>

namespace ita {
namespace {

constexpr double kAtRule = 2;        // pt; nearer to an upright rule than this a line ends at it
constexpr double kThickness = 2;     // pt of the bar that the line becomes
constexpr double kBrightness = 0.5;  // any colour but the paper's
constexpr std::size_t kMostRules = 3000;  // of a page; a drawing has more

bool is_bar(const Ruling& line, const std::vector<const Ruling*>& upright) {
  bool crosses = false, left = false, right = false;
  for (const Ruling* rule : upright) {
    if (rule->y0 > line.y0 + kAtRule || rule->y1 < line.y0 - kAtRule) continue;
    if (rule->x0 < line.x0 - kAtRule) {
      left = true;
    } else if (rule->x0 > line.x1 + kAtRule) {
      right = true;
    } else if (rule->x0 > line.x0 + kAtRule && rule->x0 < line.x1 - kAtRule) {
      crosses = true;
    } else {
      return false;  // it begins or ends at a rule
    }
  }
  return crosses && left && right;
}

}  // namespace

void take_time_bars(RawPage& page) {
  if (page.rulings.size() > kMostRules) return;
  std::vector<const Ruling*> upright;
  for (const Ruling& rule : page.rulings)
    if (!rule.horizontal()) upright.push_back(&rule);
  std::vector<Ruling> rules;
  for (const Ruling& line : page.rulings) {
    if (!line.horizontal() || !is_bar(line, upright)) {
      rules.push_back(line);
      continue;
    }
    const Box box{line.x0, line.y0 - kThickness / 2, line.x1, line.y0 + kThickness / 2};
    page.shades.push_back({box, kBrightness});
  }
  page.rulings = std::move(rules);
}

}  // namespace ita
