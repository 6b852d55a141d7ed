#include "extract/image/page_faces.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "core/geometry.h"
#include "extract/table/union_find.h"

namespace ita {
namespace {

constexpr int kCell = 4;        // pixels; no cell of a table is so small
constexpr int kTraceStep = 64;  // pixels
constexpr double kReach = 12;   // pixels by which a rule may miss the one that it should meet
constexpr int kNearest = 4;     // cells around a pixel on a rule

class Painter {
 public:
  Painter(int columns, int rows, std::vector<int>& face)
      : columns_(columns), rows_(rows), face_(face) {}

  // From one point to the next, without a gap that a flood could pass.
  void line(double x0, double y0, double x1, double y1) {
    const int steps = static_cast<int>(std::max(std::abs(x1 - x0), std::abs(y1 - y0)) / 2) + 1;
    for (int i = 0; i <= steps; ++i) {
      const double t = static_cast<double>(i) / steps;
      dot(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t);
    }
  }

 private:
  void dot(double x, double y) {
    const int cx = static_cast<int>(x) / kCell, cy = static_cast<int>(y) / kCell;
    if (cx >= 0 && cy >= 0 && cx < columns_ && cy < rows_)
      face_[static_cast<std::size_t>(cy) * static_cast<std::size_t>(columns_) +
            static_cast<std::size_t>(cx)] = -1;
  }
  int columns_, rows_;
  std::vector<int>& face_;
};

void paint(Painter& painter, const std::vector<ImageRule>& rules, bool upright) {
  for (const ImageRule& rule : rules) {
    auto points = trace_rule(rule, kTraceStep);
    if (points.empty()) continue;
    points.insert(points.begin(), {rule.from - kReach, points.front().across});
    points.push_back({rule.to + kReach, points.back().across});
    for (std::size_t i = 1; i < points.size(); ++i) {
      const TracePoint &a = points[i - 1], &b = points[i];
      upright ? painter.line(a.across, a.along, b.across, b.along)
              : painter.line(a.along, a.across, b.along, b.across);
    }
  }
}

// The frames around rules that meet.
std::vector<Box> find_frames(const ImageRules& rules) {
  std::vector<Box> boxes;
  for (const ImageRule& r : rules.horizontal) boxes.push_back({r.from, r.at, r.to, r.at});
  for (const ImageRule& r : rules.upright) boxes.push_back({r.at, r.from, r.at, r.to});
  const auto horizontals = rules.horizontal.size();
  UnionFind sets(static_cast<int>(boxes.size()));
  for (std::size_t h = 0; h < horizontals; ++h) {
    for (std::size_t v = horizontals; v < boxes.size(); ++v) {
      const Box &a = boxes[h], &b = boxes[v];
      if (b.x0 > a.x0 - kReach && b.x0 < a.x1 + kReach && a.y0 > b.y0 - kReach &&
          a.y0 < b.y1 + kReach)
        sets.join(static_cast<int>(h), static_cast<int>(v));
    }
  }
  std::vector<Box> frames(boxes.size());
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    Box& frame = frames[static_cast<std::size_t>(sets.find(static_cast<int>(i)))];
    const Box& b = boxes[i];
    frame = frame == Box{} ? b
                           : Box{std::min(frame.x0, b.x0), std::min(frame.y0, b.y0),
                                 std::max(frame.x1, b.x1), std::max(frame.y1, b.y1)};
  }
  std::erase_if(frames, [](const Box& f) { return f.width() < 1 || f.height() < 1; });
  return frames;
}

}  // namespace

PageFaces::PageFaces(int width, int height, const ImageRules& rules)
    : width_(width), height_(height), columns_(width / kCell + 1), rows_(height / kCell + 1) {
  int count = 0;
  constexpr int kUnseen = -2;
  face_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), kUnseen);
  Painter painter(columns_, rows_, face_);
  paint(painter, rules.horizontal, false);
  paint(painter, rules.upright, true);
  for (const Box& f : find_frames(rules)) {
    painter.line(f.x0, f.y0, f.x1, f.y0);
    painter.line(f.x0, f.y1, f.x1, f.y1);
    painter.line(f.x0, f.y0, f.x0, f.y1);
    painter.line(f.x1, f.y0, f.x1, f.y1);
  }
  std::vector<int> open;
  for (std::size_t start = 0; start < face_.size(); ++start) {
    if (face_[start] != kUnseen) continue;
    face_[start] = count;
    open.push_back(static_cast<int>(start));
    while (!open.empty()) {
      const int at = open.back();
      open.pop_back();
      const auto visit = [&](int next) {
        if (face_[static_cast<std::size_t>(next)] != kUnseen) return;
        face_[static_cast<std::size_t>(next)] = count;
        open.push_back(next);
      };
      if (at % columns_ > 0) visit(at - 1);
      if (at % columns_ + 1 < columns_) visit(at + 1);
      if (at >= columns_) visit(at - columns_);
      if (at + columns_ < static_cast<int>(face_.size())) visit(at + columns_);
    }
    ++count;
  }
}

int PageFaces::face_at(double x, double y) const {
  const int cx = std::clamp(static_cast<int>(x) / kCell, 0, columns_ - 1);
  const int cy = std::clamp(static_cast<int>(y) / kCell, 0, rows_ - 1);
  for (int reach = 0; reach <= kNearest; ++reach) {
    for (int dy = -reach; dy <= reach; ++dy) {
      for (int dx = -reach; dx <= reach; ++dx) {
        if (std::max(std::abs(dx), std::abs(dy)) != reach) continue;
        if (cx + dx < 0 || cy + dy < 0 || cx + dx >= columns_ || cy + dy >= rows_) continue;
        const int face =
            face_[static_cast<std::size_t>(cy + dy) * static_cast<std::size_t>(columns_) +
                  static_cast<std::size_t>(cx + dx)];
        if (face >= 0) return face;
      }
    }
  }
  return 0;
}

}  // namespace ita
