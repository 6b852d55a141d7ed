#include "extract/image/ink_lines.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>

#include "extract/image/letter_size.h"
#include "extract/image/mark_hosts.h"
#include "extract/table/union_find.h"

namespace ita {
namespace {

// All in letter heights (of a consonant without mark or tail).
constexpr double kLowestLetter = 0.62, kTallestLetter = 3.2;
constexpr double kTallestLink = 2.3;     // taller blobs touch the next line and link nothing
constexpr double kWidestGap = 2.6;       // between letters of one line
constexpr double kSameRow = 0.55;        // share of the lower letter's height that must overlap
constexpr double kUpperReach = 1.7;      // marks stand at most so far above the letters' tops
constexpr double kLowerReach = 0.95;     // and lower vowels at most so far below the baseline
constexpr double kSideReach = 1.2;       // and at most so far to the side of a letter
constexpr double kPunctuationReach = 3;  // a dash or a dot in the row of letters may stand apart
constexpr double kClosestLine = 0.45;  // white between a line's baseline and the next one's letters
constexpr double kHairline = 0.13, kHairlineHeight = 1.3;
constexpr double kTallestOwn = 1.25;  // letters of a line whose own height says more are merged
constexpr double kMarkGap = 0.75;     // white between marks and their letters, at most
constexpr double kMarkLine = 0.72;    // a line of nothing but marks is so low
constexpr double kSpeck = 0.16;       // smaller both ways: dirt, unless it stands among letters
constexpr double kLoneSpeck = 0.45;
constexpr double kSpeckReach = 1.5;
constexpr int kEdge = 24;              // pixels
constexpr int kFewestForOwnSize = 10;  // letters in a face that has its own letter height

double overlap(double a0, double a1, double b0, double b1) {
  return std::min(a1, b1) - std::max(a0, b0);
}

class FaceLines {
 public:
  FaceLines(const std::vector<Blob>& blobs, std::vector<int> members, double letter_height)
      : blobs_(blobs), members_(std::move(members)), h_(letter_height) {
    std::ranges::sort(members_, {}, [&](int i) { return blob(i).x0; });
  }

  // The lines of letters, and what may belong to them.
  MarkField prepare() {
    for (const int i : members_)
      if (!is_hairline(blob(i))) (is_letter(blob(i)) ? letters_ : small_).push_back(i);
    chain_letters();
    measure();
    drop_mark_lines();
    std::vector<int> letters, line_of_letter;
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      for (const int i : lines_[k].blobs) {
        letters.push_back(i);
        line_of_letter.push_back(static_cast<int>(k));
      }
    }
    return find_mark_pairs(blobs_, letters, line_of_letter, small_, h_);
  }

  // mark_lines: of the smaller ones, as in the field.
  std::vector<InkLine> find(const std::vector<int>& mark_lines) {
    if (lines_.empty())
      take_all_small();
    else
      attach_small(mark_lines);
    for (InkLine& line : lines_) finish(line);
    return std::move(lines_);
  }

 private:
  const Blob& blob(int i) const { return blobs_[static_cast<std::size_t>(i)]; }

  bool is_letter(const Blob& b) const {
    return b.height() >= kLowestLetter * h_ && b.height() <= kTallestLetter * h_;
  }

  // What is left of a rule that was too broken to be found.
  bool is_hairline(const Blob& b) const {
    return b.width() <= kHairline * h_ && b.height() > kHairlineHeight * h_;
  }

  // Each letter is linked with the next ones to its right that stand in the same row.
  void chain_letters() {
    UnionFind sets(static_cast<int>(letters_.size()));
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      const Blob& a = blob(letters_[i]);
      for (std::size_t k = i + 1; k < letters_.size(); ++k) {
        const Blob& b = blob(letters_[k]);
        if (b.x0 > a.x1 + kWidestGap * h_) break;
        const double lower =
            std::min({static_cast<double>(a.height()), static_cast<double>(b.height()), 1.6 * h_});
        if (std::max(a.height(), b.height()) > kTallestLink * h_) continue;
        if (overlap(a.y0, a.y1, b.y0, b.y1) >= kSameRow * lower)
          sets.join(static_cast<int>(i), static_cast<int>(k));
      }
    }
    std::map<int, InkLine> chains;
    for (std::size_t i = 0; i < letters_.size(); ++i)
      chains[sets.find(static_cast<int>(i))].blobs.push_back(letters_[i]);
    for (auto& [root, line] : chains) lines_.push_back(std::move(line));
  }

  // Baseline and top are where most letters end: ascenders, tails and merged marks are fewer.
  void measure() {
    for (InkLine& line : lines_) {
      std::vector<int> tops, bottoms;
      for (const int i : line.blobs) {
        const Blob& b = blob(i);
        if (b.height() > 1.35 * h_ && line.blobs.size() > 2) continue;
        tops.push_back(b.y0);
        bottoms.push_back(b.y1);
      }
      if (tops.empty())
        for (const int i : line.blobs) tops.push_back(blob(i).y0), bottoms.push_back(blob(i).y1);
      const auto middle = [](std::vector<int>& v) {
        std::nth_element(v.begin(), v.begin() + static_cast<std::ptrdiff_t>(v.size() / 2), v.end());
        return static_cast<double>(v[v.size() / 2]);
      };
      line.top = middle(tops);
      line.baseline = middle(bottoms);
      line.x0 = std::numeric_limits<int>::max();
      line.x1 = 0;
      for (const int i : line.blobs) {
        line.x0 = std::min(line.x0, blob(i).x0);
        line.x1 = std::max(line.x1, blob(i).x1);
      }
    }
  }

  // A vowel and its tone run together are as high as a letter, and so are marks of large print.
  // Such a line of marks stands closer over another line than any line of text does, or it is low.
  bool is_marks_of(const InkLine& marks, const InkLine& host) const {
    // "ปี" in one piece is higher than a letter; and there are not more marks than letters.
    const double h = std::min(host.letter_height(), kTallestOwn * h_);
    if (marks.blobs.size() > host.blobs.size() + 1) return false;
    if (overlap(marks.x0, marks.x1, host.x0 - h, host.x1 + h) <= 0) return false;
    const bool low = marks.letter_height() <= kMarkLine * h;
    if (marks.top < host.top) {
      // A tone mark over a vowel still ends closer to the letter than a line of digits above it.
      const bool in_reach = marks.top > host.top - kUpperReach * h &&
                            marks.baseline > host.top - kMarkGap * h &&
                            marks.baseline <= host.top + 0.3 * h;
      const bool too_close = marks.baseline > host.top - kClosestLine * h &&
                             marks.letter_height() < 1.1 * h &&
                             marks.blobs.size() < host.blobs.size();
      return in_reach && (low || too_close);
    }
    return low && marks.top >= host.baseline - 0.3 * h &&
           marks.baseline < host.baseline + kLowerReach * h;
  }

  void drop_mark_lines() {
    std::vector<bool> is_marks(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i)
      for (std::size_t k = 0; k < lines_.size() && !is_marks[i]; ++k)
        is_marks[i] = i != k && !is_marks[k] && is_marks_of(lines_[i], lines_[k]);
    std::vector<InkLine> kept;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_marks[i])
        small_.insert(small_.end(), lines_[i].blobs.begin(), lines_[i].blobs.end());
      else
        kept.push_back(std::move(lines_[i]));
    }
    lines_ = std::move(kept);
  }

  // A face with a dash or a dot and nothing else.
  void take_all_small() {
    InkLine line;
    for (const int i : small_)
      if (blob(i).width() >= kSpeck * h_ || blob(i).height() >= kSpeck * h_)
        line.blobs.push_back(i);
    if (line.blobs.empty()) return;
    int top = std::numeric_limits<int>::max(), bottom = 0;
    for (const int i : line.blobs) {
      top = std::min(top, blob(i).y0);
      bottom = std::max(bottom, blob(i).y1);
      if (blob(i).height() > kTallestLetter * h_) return;
    }
    if (bottom - top > 1.5 * h_) return;  // dirt all over the cell
    const double middle = (top + bottom) / 2.0;
    line.top = middle - h_ / 2;
    line.baseline = middle + h_ / 2;
    lines_.push_back(std::move(line));
  }

  enum class Place { kNone, kAbove, kAmong, kBelow };

  // How well a small blob fits a line: lower is better, infinite where it does not.
  double fit(const Blob& b, const InkLine& line, Place& place) const {
    constexpr double kNever = std::numeric_limits<double>::infinity();
    const double h = std::max(line.letter_height(), 0.7 * h_);
    const double cy = (b.y0 + b.y1) / 2.0;
    place = cy < line.top ? Place::kAbove : cy > line.baseline ? Place::kBelow : Place::kAmong;
    const double side =
        std::max({0.0, static_cast<double>(line.x0 - b.x1), static_cast<double>(b.x0 - line.x1)});
    if (side > (place == Place::kAmong ? kPunctuationReach : kSideReach) * h) return kNever;
    double gap = 0;
    if (place == Place::kAbove) {
      if (b.y0 < line.top - kUpperReach * h) return kNever;
      gap = std::max(0.0, line.top - b.y1);
    } else if (place == Place::kBelow) {
      if (b.y1 > line.baseline + kLowerReach * h) return kNever;
      gap = std::max(0.0, b.y0 - line.baseline) * 2.5;  // lower vowels hang close
    }
    return gap + 0.2 * side;
  }

  // A speck counts only close to a letter.
  bool stands_alone(const Blob& b, const InkLine& line) const {
    const double size = std::max(b.width(), b.height());
    if (size > kLoneSpeck * h_) return false;
    if (size < kSpeck * h_) {
      // A dot of this size is no mark, and a full stop stands at the baseline behind a letter.
      if (b.y1 < line.baseline - 0.3 * h_) return true;
    }
    return std::ranges::none_of(line.blobs, [&](int i) {
      const Blob& letter = blob(i);
      return overlap(letter.x0 - kSpeckReach * h_, letter.x1 + kSpeckReach * h_, b.x0, b.x1) > 0;
    });
  }

  void attach_small(const std::vector<int>& hosts) {
    std::vector<std::vector<int>> attached(lines_.size());
    for (std::size_t n = 0; n < small_.size(); ++n) {
      const Blob& b = blob(small_[n]);
      if (b.height() > kTallestLetter * h_) continue;  // a drawing, a brace, a signature
      double best = std::numeric_limits<double>::infinity();
      Place best_place = Place::kNone;
      std::size_t host = 0;
      const auto try_line = [&](std::size_t k) {
        Place place = Place::kNone;
        const double cost = fit(b, lines_[k], place);
        if (cost < best) best = cost, host = k, best_place = place;
      };
      if (hosts[n] >= 0) try_line(static_cast<std::size_t>(hosts[n]));
      if (best_place == Place::kNone)
        for (std::size_t k = 0; k < lines_.size(); ++k) try_line(k);
      if (best_place == Place::kNone || stands_alone(b, lines_[host])) continue;
      attached[host].push_back(small_[n]);
      lines_[host].marks_above += best_place == Place::kAbove;
      lines_[host].marks_below += best_place == Place::kBelow;
    }
    for (std::size_t k = 0; k < lines_.size(); ++k)
      lines_[k].blobs.insert(lines_[k].blobs.end(), attached[k].begin(), attached[k].end());
  }

  void finish(InkLine& line) const {
    std::ranges::sort(line.blobs, {}, [&](int i) { return blob(i).x0; });
    line.x0 = line.y0 = std::numeric_limits<int>::max();
    line.x1 = line.y1 = 0;
    for (const int i : line.blobs) {
      const Blob& b = blob(i);
      line.x0 = std::min(line.x0, b.x0);
      line.y0 = std::min(line.y0, b.y0);
      line.x1 = std::max(line.x1, b.x1);
      line.y1 = std::max(line.y1, b.y1);
    }
  }

  const std::vector<Blob>& blobs_;
  std::vector<int> members_, letters_, small_;
  double h_;
  std::vector<InkLine> lines_;
};

}  // namespace

std::vector<InkLine> find_ink_lines(const std::vector<Blob>& blobs, const PageFaces& faces,
                                    double letter_height) {
  std::map<int, std::vector<int>> members;
  for (std::size_t i = 0; i < blobs.size(); ++i) {
    const Blob& b = blobs[i];
    // The shadow of the sheet's edge is no text.
    if (b.dirt || b.x0 < kEdge || b.y0 < kEdge || b.x1 > faces.width() - kEdge ||
        b.y1 > faces.height() - kEdge)
      continue;
    members[faces.face_at((b.x0 + b.x1) / 2.0, (b.y0 + b.y1) / 2.0)].push_back(static_cast<int>(i));
  }
  std::vector<FaceLines> finders;
  std::vector<MarkField> fields;
  for (auto& [face, list] : members) {
    std::vector<Blob> own;
    for (const int i : list) {
      const Blob& b = blobs[static_cast<std::size_t>(i)];
      own.push_back({b.x0, b.y0, b.x1, b.y1, b.area, false, {}});
    }
    const double height = find_letter_height(own, letter_height, kFewestForOwnSize);
    // A face's own size is close to the page's, or it is not text.
    const double h = std::clamp(height, 0.6 * letter_height, 2.0 * letter_height);
    finders.emplace_back(blobs, std::move(list), h);
    fields.push_back(finders.back().prepare());
  }
  const MarkHabits habits(fields);
  std::vector<InkLine> lines;
  for (std::size_t i = 0; i < finders.size(); ++i) {
    std::vector<InkLine> found = finders[i].find(find_mark_lines(fields[i], habits));
    std::move(found.begin(), found.end(), std::back_inserter(lines));
  }
  std::ranges::stable_sort(lines, {}, [](const InkLine& l) { return l.baseline; });
  return lines;
}

}  // namespace ita
