#include "extract/table/ruling_merge.h"

#include <algorithm>
#include <cmath>

namespace ita {
namespace {

constexpr double kBandStep = 0.8;   // pieces of one border miss each other by rounding only
constexpr double kBandWidth = 1.5;  // so that a slow slope does not swallow its neighbour
constexpr double kJoinGap = 2.5;  // under the distance of two tables, over a border's own thickness
constexpr double kDashLength = 8;  // shorter pieces are dashes; their gaps may be wider
constexpr double kDashGap = 6;
constexpr double kMinLength = 4;  // no cell that holds text is narrower or lower

// Union of the intervals of one band, all at the band's mean position weighted by length.
void join_band(std::span<const Rule> band, std::vector<Rule>& out) {
  double weight = 0, shift = 0;
  for (const Rule& piece : band) {
    const double w = piece.length() + 0.01;
    weight += w;
    shift += w * (piece.at - band.front().at);
  }
  const double at = band.front().at + shift / weight;
  std::vector<Rule> pieces(band.begin(), band.end());
  std::sort(pieces.begin(), pieces.end(),
            [](const Rule& a, const Rule& b) { return a.from < b.from; });
  Rule current{at, pieces.front().from, pieces.front().to};
  double last_length = pieces.front().length();
  const auto flush = [&] {
    if (current.length() >= kMinLength) out.push_back(current);
  };
  for (const Rule& piece : std::span(pieces).subspan(1)) {
    const bool dashes = last_length < kDashLength && piece.length() < kDashLength;
    if (piece.from <= current.to + (dashes ? kDashGap : kJoinGap)) {
      current.to = std::max(current.to, piece.to);
    } else {
      flush();
      current = {at, piece.from, piece.to};
    }
    last_length = piece.length();
  }
  flush();
}

std::vector<Rule> merge(std::vector<Rule> pieces, std::size_t max_rules) {
  std::sort(pieces.begin(), pieces.end(), [](const Rule& a, const Rule& b) { return a.at < b.at; });
  std::vector<Rule> rules;
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin + 1;
    while (end < pieces.size() && pieces[end].at - pieces[end - 1].at <= kBandStep &&
           pieces[end].at - pieces[begin].at <= kBandWidth)
      ++end;
    join_band(std::span(pieces).subspan(begin, end - begin), rules);
    begin = end;
  }
  if (rules.size() > max_rules) {
    std::nth_element(rules.begin(), rules.begin() + static_cast<std::ptrdiff_t>(max_rules),
                     rules.end(),
                     [](const Rule& a, const Rule& b) { return a.length() > b.length(); });
    rules.resize(max_rules);
  }
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) {
    return a.at != b.at ? a.at < b.at : a.from < b.from;
  });
  return rules;
}

}  // namespace

RuleSet merge_rulings(std::span<const Ruling> rulings, std::size_t max_rules) {
  std::vector<Rule> horizontal, vertical;
  for (const Ruling& r : rulings) {
    if (!std::isfinite(r.x0) || !std::isfinite(r.y0) || !std::isfinite(r.x1) ||
        !std::isfinite(r.y1))
      continue;
    const auto [x0, x1] = std::minmax(r.x0, r.x1);
    const auto [y0, y1] = std::minmax(r.y0, r.y1);
    if (x1 - x0 > y1 - y0)
      horizontal.push_back({(y0 + y1) / 2, x0, x1});
    else
      vertical.push_back({(x0 + x1) / 2, y0, y1});
  }
  return {merge(std::move(horizontal), max_rules), merge(std::move(vertical), max_rules)};
}

}  // namespace ita
