#include "extract/image/image_rules.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <map>
#include <utility>

#include "extract/image/dotted_rules.h"

namespace ita {
namespace {

constexpr int kBridged = 3;             // white pixels that a faint rule's runs may have
constexpr double kThickest = 14;        // pixels; the heaviest border seen is 3 points
constexpr double kHorizontalRun = 2.3;  // of a letter's height: no stroke runs so far along
constexpr double kUprightRun = 1.7;     // ascenders reach 1.6
constexpr double kShortUpright = 3.6;   // a letter with its marks; longer ones need no support
constexpr double kShortHorizontal = 3.0;
constexpr double kTouching = 10;         // pixels between a rule's end and the rule that it meets
constexpr double kDottedTouching = 0.9;  // of a letter's height: the last dot may be lost
constexpr double kShortestDotted = 5;    // letter heights
constexpr double kDottedShare = 0.6;     // of the stretches of a letter's height have a dot
constexpr double kSameRule = 4;          // pixels across between pieces of one rule
constexpr double kFaintHorizontalRun = 4.5;  // the same in faint ink, where letters run together
constexpr double kFaintUprightRun = 3.0;
constexpr double kJoinedGap = 60;    // pixels along between pieces of one rule
constexpr double kShortGap = 8;      // the same, where both could be strokes of letters
constexpr double kEdge = 30;         // pixels: what runs so close to the picture's edge is its edge
constexpr double kThinShare = 0.12;  // thickness of a rule's whole length at most
constexpr int kBesideRule = 4;       // pixels beyond a rule's rough edge
constexpr double kStrokeShare = 0.2, kOtherRuleShare = 0.9;  // of a piece's columns
constexpr double kLongestWord = 20;                          // letter heights

ImageRule to_rule(Blob&& blob) {
  ImageRule rule;
  rule.from = blob.x0;
  rule.to = blob.x1;
  double sum = 0, weight = 0;
  for (const Run& run : blob.runs) {
    const double length = run.x1 - run.x0;
    sum += length * (run.y + 0.5);
    weight += length;
  }
  rule.at = sum / weight;
  rule.thickness = weight / std::max(1, blob.width());
  rule.runs = std::move(blob.runs);
  return rule;
}

// The across-position of a rule at one of its ends.
double end_at(const ImageRule& rule, bool last) {
  constexpr int kEnd = 40;
  double sum = 0, weight = 0;
  for (const Run& run : rule.runs) {
    const double x0 = last ? std::max<double>(run.x0, rule.to - kEnd) : run.x0;
    const double x1 = last ? run.x1 : std::min<double>(run.x1, rule.from + kEnd);
    if (x1 <= x0) continue;
    sum += (x1 - x0) * (run.y + 0.5);
    weight += x1 - x0;
  }
  return weight > 0 ? sum / weight : rule.at;
}

// Pieces that go on where the one before ended.
std::vector<ImageRule> join_pieces(std::vector<ImageRule> pieces, double short_length) {
  std::ranges::sort(pieces, {}, &ImageRule::from);
  std::vector<ImageRule> joined;
  for (ImageRule& piece : pieces) {
    const double starts_at = end_at(piece, false);
    auto host = std::ranges::find_if(joined, [&](const ImageRule& rule) {
      const bool sure = std::max(piece.length(), rule.length()) >= short_length;
      return piece.from - rule.to < (sure ? kJoinedGap : kShortGap) && piece.from >= rule.from &&
             std::abs(end_at(rule, true) - starts_at) < kSameRule;
    });
    if (host == joined.end()) {
      joined.push_back(std::move(piece));
      continue;
    }
    if (piece.to <= host->to) {  // the same rule once more, with its faint fringe
      host->thickness = std::max(host->thickness, piece.thickness);
      host->runs.insert(host->runs.end(), piece.runs.begin(), piece.runs.end());
      continue;
    }
    const double a = host->length() * host->thickness, b = piece.length() * piece.thickness;
    host->at = (host->at * a + piece.at * b) / (a + b);
    host->to = std::max(host->to, piece.to);
    host->thickness = (a + b) / std::max(1.0, host->length());
    host->runs.insert(host->runs.end(), piece.runs.begin(), piece.runs.end());
  }
  return joined;
}

// The edge of the sheet, or of the glass.
void drop_edges(std::vector<ImageRule>& rules, int breadth) {
  std::erase_if(
      rules, [&](const ImageRule& rule) { return rule.at < kEdge || rule.at > breadth - kEdge; });
}

// Bottoms or tops of letters that run together, most of all in faint ink: "000.00". A rule stands
// in white, or close to another rule; on one side of these stand the letters' strokes.
bool is_row_of_letters(const ImageRule& piece, const InkImage& ink) {
  const int beside = static_cast<int>(piece.thickness / 2) + kBesideRule;
  int columns = 0, above = 0, below = 0;
  const auto is_ink = [&](int x, int y) {
    return y >= 0 && y < ink.height && ink.row(y)[x] != 0 ? 1 : 0;
  };
  for (const TracePoint& point : trace_rule(piece, 1)) {
    const int x = static_cast<int>(point.along), y = static_cast<int>(point.across);
    ++columns;
    above += is_ink(x, y - beside);
    below += is_ink(x, y + beside);
  }
  const double share = static_cast<double>(std::max(above, below)) / std::max(1, columns);
  return share > kStrokeShare && share < kOtherRuleShare;
}

void find_pieces(const InkImage& ink, double shortest_run, std::vector<ImageRule>& pieces) {
  for (Blob& blob : find_blobs(ink, {static_cast<int>(shortest_run), kBridged})) {
    ImageRule rule = to_rule(std::move(blob));
    if (rule.thickness <= kThickest && rule.thickness <= kThinShare * rule.length())
      pieces.push_back(std::move(rule));
  }
}

bool meets_any(double along, double across, const std::vector<ImageRule>& rules, double touching) {
  return std::ranges::any_of(rules, [&](const ImageRule& rule) {
    return std::abs(rule.at - along) < touching && across > rule.from - touching &&
           across < rule.to + touching;
  });
}

void drop_unsupported(std::vector<ImageRule>& rules, const std::vector<ImageRule>& crossing,
                      double short_length, double touching = kTouching) {
  std::erase_if(rules, [&](const ImageRule& rule) {
    if (rule.length() >= short_length) return false;
    return !meets_any(rule.from, rule.at, crossing, touching) ||
           !meets_any(rule.to, rule.at, crossing, touching);
  });
}

std::vector<ImageRule> joined_with(std::vector<ImageRule> rules,
                                   const std::vector<ImageRule>& more) {
  rules.insert(rules.end(), more.begin(), more.end());
  return join_pieces(std::move(rules), 0);
}

bool is_dense(const ImageRule& rule, double letter_height) {
  const int step = std::max(1, static_cast<int>(letter_height));
  const double stretches = rule.length() / step;
  return static_cast<double>(trace_rule(rule, step).size()) >= kDottedShare * stretches;
}

// Rules of dots that end at rules on both sides: leader dots and rows of marks do not.
void add_dotted(const InkImage& ink, double letter_height, ImageRules& rules) {
  constexpr double kAnyLength = std::numeric_limits<double>::max();
  const double touching = kDottedTouching * letter_height;
  const auto find = [&](const InkImage& image) {
    auto found = join_pieces(find_dotted_rules(find_blobs(image), letter_height), 0);
    std::erase_if(found, [&](const ImageRule& rule) {
      return rule.length() < kShortestDotted * letter_height || !is_dense(rule, letter_height);
    });
    return found;
  };
  auto across = find(ink), upright = find(transpose(ink));
  for (std::size_t before = kMaxBlobs; before != across.size() + upright.size();) {
    before = across.size() + upright.size();
    drop_unsupported(upright, joined_with(rules.horizontal, across), kAnyLength, touching);
    drop_unsupported(across, joined_with(rules.upright, upright), kAnyLength, touching);
  }
  if (!upright.empty()) rules.upright = joined_with(std::move(rules.upright), upright);
  if (!across.empty()) rules.horizontal = joined_with(std::move(rules.horizontal), across);
}

}  // namespace

ImageRules find_rules(const InkImage& ink, const InkImage& faint, double letter_height) {
  ImageRules rules;
  const double short_upright = kShortUpright * letter_height;
  const double short_horizontal = kShortHorizontal * letter_height;
  std::vector<ImageRule> pieces;
  const auto find_across = [&](const InkImage& image, double shortest_run) {
    std::vector<ImageRule> found;
    find_pieces(image, shortest_run * letter_height, found);
    for (ImageRule& piece : found)
      if (piece.length() > kLongestWord * letter_height || !is_row_of_letters(piece, image))
        pieces.push_back(std::move(piece));
  };
  find_across(ink, kHorizontalRun);
  find_across(faint, kFaintHorizontalRun);
  rules.horizontal = join_pieces(std::exchange(pieces, {}), short_horizontal);
  find_pieces(transpose(ink), kUprightRun * letter_height, pieces);
  find_pieces(transpose(faint), kFaintUprightRun * letter_height, pieces);
  rules.upright = join_pieces(std::move(pieces), short_upright);
  add_dotted(faint, letter_height, rules);
  drop_edges(rules.horizontal, ink.height);
  drop_edges(rules.upright, ink.width);
  drop_unsupported(rules.upright, rules.horizontal, short_upright);
  drop_unsupported(rules.horizontal, rules.upright, short_horizontal);
  return rules;
}

std::vector<TracePoint> trace_rule(const ImageRule& rule, int step) {
  struct Sum {
    double across = 0, along = 0, weight = 0;
  };
  std::map<int, Sum> bins;
  for (const Run& run : rule.runs) {
    for (int x = run.x0; x < run.x1;) {
      const int bin = x / step, end = std::min(run.x1, (bin + 1) * step);
      const double w = end - x;
      Sum& sum = bins[bin];
      sum.across += w * (run.y + 0.5);
      sum.along += w * (x + end) / 2;
      sum.weight += w;
      x = end;
    }
  }
  std::vector<TracePoint> points;
  for (const auto& [bin, sum] : bins)
    points.push_back({sum.along / sum.weight, sum.across / sum.weight});
  return points;
}

}  // namespace ita
