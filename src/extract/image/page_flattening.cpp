#include "extract/image/page_flattening.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace ita {
namespace {

constexpr int kTraceStep = 16;           // pixels
constexpr double kShortestTrace = 0.12;  // of the page: shorter rules say little about the bend
constexpr std::size_t kFewestPoints = 24;
constexpr double kRidge = 1e-3;     // keeps terms small that the traces do not speak of
constexpr double kStraight = 1.0;   // pixels of bend that are left alone
constexpr double kMostBend = 0.08;  // of the page's side; more is a drawing, not a bend
constexpr int kCell = 16;           // pixels between the exact values of the displacement

// Terms vanish at along == 0: the displacement is measured from the middle of the page.
std::array<double, 5> terms(double along, double across) {
  return {along, along * along, along * along * along, along * across, along * along * across};
}

template <std::size_t N>
bool solve(std::array<std::array<double, N + 1>, N>& m) {
  for (std::size_t i = 0; i < N; ++i) {
    std::size_t best = i;
    for (std::size_t r = i + 1; r < N; ++r)
      if (std::abs(m[r][i]) > std::abs(m[best][i])) best = r;
    if (std::abs(m[best][i]) < 1e-12) return false;
    std::swap(m[i], m[best]);
    for (std::size_t r = 0; r < N; ++r) {
      if (r == i) continue;
      const double factor = m[r][i] / m[i][i];
      for (std::size_t c = i; c <= N; ++c) m[r][c] -= factor * m[i][c];
    }
  }
  return true;
}

std::vector<std::vector<TracePoint>> trace_long(const std::vector<ImageRule>& rules, double side) {
  std::vector<std::vector<TracePoint>> traces;
  for (const ImageRule& rule : rules)
    if (rule.length() > kShortestTrace * side) traces.push_back(trace_rule(rule, kTraceStep));
  return traces;
}

// The displacement on a coarse grid; between its points it is as good as straight.
class Field {
 public:
  Field(const Raster& grey, const std::optional<Bend>& down, const std::optional<Bend>& sideways)
      : columns_(grey.width / kCell + 2) {
    for (int y = 0; y < grey.height + 2 * kCell; y += kCell)
      for (int x = 0; x < columns_ * kCell; x += kCell)
        points_.push_back(find_source(x, y, down, sideways));
  }
  struct Point {
    float x = 0, y = 0;
  };
  Point at(int x, int y) const {
    const auto i = static_cast<std::size_t>(y / kCell) * static_cast<std::size_t>(columns_) +
                   static_cast<std::size_t>(x / kCell);
    const auto next = i + static_cast<std::size_t>(columns_);
    const float u = static_cast<float>(x % kCell) / kCell,
                v = static_cast<float>(y % kCell) / kCell;
    const auto mix = [&](float Point::*m) {
      const float top = points_[i].*m * (1 - u) + points_[i + 1].*m * u;
      const float bottom = points_[next].*m * (1 - u) + points_[next + 1].*m * u;
      return top * (1 - v) + bottom * v;
    };
    return {mix(&Point::x), mix(&Point::y)};
  }

 private:
  // The displacement is small and smooth: three steps find where a flat point came from.
  static Point find_source(double x, double y, const std::optional<Bend>& down,
                           const std::optional<Bend>& sideways) {
    double sx = x, sy = y;
    for (int i = 0; i < 3; ++i) {
      const double dy = down ? down->at(sx, sy) : 0;
      const double dx = sideways ? sideways->at(sy, sx) : 0;
      sx = x - dx;
      sy = y - dy;
    }
    return {static_cast<float>(sx), static_cast<float>(sy)};
  }

  int columns_;
  std::vector<Point> points_;
};

uint8_t sample(const Raster& grey, float x, float y) {
  const int x0 = static_cast<int>(std::floor(x)), y0 = static_cast<int>(std::floor(y));
  if (x0 < 0 || y0 < 0 || x0 + 1 >= grey.width || y0 + 1 >= grey.height) return 255;
  const float u = x - static_cast<float>(x0), v = y - static_cast<float>(y0);
  const uint8_t *a = grey.row(y0) + x0, *b = grey.row(y0 + 1) + x0;
  const float top = static_cast<float>(a[0]) * (1 - u) + static_cast<float>(a[1]) * u;
  const float bottom = static_cast<float>(b[0]) * (1 - u) + static_cast<float>(b[1]) * u;
  return static_cast<uint8_t>(top * (1 - v) + bottom * v + 0.5F);
}

}  // namespace

std::optional<Bend> Bend::fit(const std::vector<std::vector<TracePoint>>& traces, double length,
                              double breadth) {
  Bend bend;
  bend.along_scale_ = length / 2;
  bend.across_scale_ = breadth / 2;
  std::array<std::array<double, kTerms + 1>, kTerms> m{};
  std::size_t points = 0;
  bool first = true;
  for (const auto& trace : traces) {
    if (trace.size() < 3) continue;
    points += trace.size();
    std::array<double, kTerms> mean{};
    double mean_across = 0;
    for (const TracePoint& p : trace) {
      const auto t = terms(p.along / bend.along_scale_ - 1, p.across / bend.across_scale_ - 1);
      for (std::size_t k = 0; k < kTerms; ++k) mean[k] += t[k] / static_cast<double>(trace.size());
      mean_across += p.across / static_cast<double>(trace.size());
      if (first || p.along < bend.along_from_) bend.along_from_ = p.along;
      if (first || p.along > bend.along_to_) bend.along_to_ = p.along;
      if (first || p.across < bend.across_from_) bend.across_from_ = p.across;
      if (first || p.across > bend.across_to_) bend.across_to_ = p.across;
      first = false;
    }
    for (const TracePoint& p : trace) {
      auto t = terms(p.along / bend.along_scale_ - 1, p.across / bend.across_scale_ - 1);
      for (std::size_t k = 0; k < kTerms; ++k) t[k] -= mean[k];
      for (std::size_t r = 0; r < kTerms; ++r) {
        for (std::size_t c = 0; c < kTerms; ++c) m[r][c] += t[r] * t[c];
        m[r][kTerms] -= t[r] * (p.across - mean_across);
      }
    }
  }
  if (points < kFewestPoints) return std::nullopt;
  for (std::size_t k = 0; k < kTerms; ++k) m[k][k] += kRidge * static_cast<double>(points);
  if (!solve<kTerms>(m)) return std::nullopt;
  for (std::size_t k = 0; k < kTerms; ++k) bend.weights_[k] = m[k][kTerms] / m[k][k];
  for (const auto& trace : traces)
    for (const TracePoint& p : trace)
      bend.largest_ = std::max(bend.largest_, std::abs(bend.at(p.along, p.across)));
  if (bend.largest_ > kMostBend * std::max(length, breadth)) return std::nullopt;
  return bend;
}

double Bend::at(double along, double across) const {
  // Beyond the traces the bend goes on as at their end, rather than as a polynomial runs away.
  along = std::clamp(along, along_from_, along_to_);
  across = std::clamp(across, across_from_, across_to_);
  const auto t = terms(along / along_scale_ - 1, across / across_scale_ - 1);
  double sum = 0;
  for (std::size_t k = 0; k < kTerms; ++k) sum += weights_[k] * t[k];
  return sum;
}

std::optional<Raster> flatten(const Raster& grey, const ImageRules& rules) {
  auto down = Bend::fit(trace_long(rules.horizontal, grey.width), grey.width, grey.height);
  auto sideways = Bend::fit(trace_long(rules.upright, grey.height), grey.height, grey.width);
  if (down && down->largest() < kStraight) down.reset();
  if (sideways && sideways->largest() < kStraight) sideways.reset();
  if (!down && !sideways) return std::nullopt;
  const Field field(grey, down, sideways);
  Raster flat{grey.width, grey.height, 1, grey.dpi, {}};
  flat.pixels.resize(grey.pixels.size());
  for (int y = 0; y < flat.height; ++y) {
    uint8_t* to = flat.row(y);
    for (int x = 0; x < flat.width; ++x) {
      const Field::Point from = field.at(x, y);
      to[x] = sample(grey, from.x, from.y);
    }
  }
  return flat;
}

}  // namespace ita
