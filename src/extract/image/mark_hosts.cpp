#include "extract/image/mark_hosts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

#include "extract/table/union_find.h"

namespace ita {
namespace {

constexpr double kReach = 0.5;  // letter heights of white between a mark and its host
constexpr int kTouch = 2;       // pixels: as good as standing over each other
// Where a page has too few clear marks. Measured on TH Sarabun and Laksaman.
constexpr std::array<double, kMarkPlaces> kDefaultGap{0.15, 0.12, 0.07};
constexpr std::size_t kFewestClear = 6;
// Five marks stand above their letter for one below.
constexpr double kHangs = 0.03;
// A lower vowel hangs under its letter's right stem; what stands above gives way to tall letters.
constexpr std::array<double, kMarkPlaces> kSideWeight{0.5, 1, 0.5};
constexpr double kMostSide = 0.4;

std::size_t index(MarkPlace place) { return static_cast<std::size_t>(place); }

double middle(std::vector<double>& values) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

}  // namespace

MarkField find_mark_pairs(const std::vector<Blob>& blobs, const std::vector<int>& letters,
                          const std::vector<int>& line_of_letter, const std::vector<int>& small,
                          double letter_height) {
  MarkField field;
  field.members = letters;
  field.members.insert(field.members.end(), small.begin(), small.end());
  field.line = line_of_letter;
  field.line.resize(field.members.size(), -1);
  const auto blob = [&](std::size_t member) -> const Blob& {
    return blobs[static_cast<std::size_t>(field.members[member])];
  };
  std::vector<std::size_t> by_x(field.members.size());
  std::iota(by_x.begin(), by_x.end(), std::size_t{0});
  std::ranges::sort(by_x, {}, [&](std::size_t i) { return blob(i).x0; });
  for (std::size_t n = 0; n < by_x.size(); ++n) {
    for (std::size_t m = n + 1; m < by_x.size(); ++m) {
      std::size_t upper = by_x[n], lower = by_x[m];
      if (blob(lower).x0 > blob(upper).x1 + kTouch) break;
      if (field.line[upper] >= 0 && field.line[lower] >= 0) continue;
      if (blob(upper).y0 + blob(upper).y1 > blob(lower).y0 + blob(lower).y1)
        std::swap(upper, lower);
      const double gap = std::max(0, blob(lower).y0 - blob(upper).y1) / letter_height;
      if (gap > kReach) continue;
      const bool hangs = field.line[upper] >= 0;
      MarkPair pair;
      pair.mark = static_cast<int>(hangs ? lower : upper);
      pair.host = static_cast<int>(hangs ? upper : lower);
      pair.place = hangs                    ? MarkPlace::kUnderLetter
                   : field.line[lower] >= 0 ? MarkPlace::kOverLetter
                                            : MarkPlace::kOverMark;
      pair.gap = gap;
      pair.side = (blob(static_cast<std::size_t>(pair.mark)).x1 -
                   blob(static_cast<std::size_t>(pair.host)).x1) /
                  letter_height;
      field.pairs.push_back(pair);
    }
  }
  return field;
}

MarkHabits::MarkHabits(const std::vector<MarkField>& fields) {
  std::array<std::vector<double>, kMarkPlaces> gaps, sides;
  for (const MarkField& field : fields) {
    std::vector<int> choices(field.members.size());
    for (const MarkPair& pair : field.pairs) {
      ++choices[static_cast<std::size_t>(pair.mark)];
      if (pair.place == MarkPlace::kOverMark) ++choices[static_cast<std::size_t>(pair.host)];
    }
    for (const MarkPair& pair : field.pairs) {
      // A tone mark and the vowel beneath it have a choice each: the vowel stands on a letter.
      const bool clear = choices[static_cast<std::size_t>(pair.mark)] == 1;
      if (!clear || pair.gap <= 0) continue;
      gaps[index(pair.place)].push_back(pair.gap);
      sides[index(pair.place)].push_back(pair.side);
    }
  }
  for (std::size_t i = 0; i < usual_.size(); ++i) {
    usual_[i].gap = gaps[i].size() < kFewestClear ? kDefaultGap[i] : middle(gaps[i]);
    usual_[i].side = sides[i].size() < kFewestClear ? 0 : middle(sides[i]);
  }
}

double MarkHabits::strangeness(const MarkPair& pair) const {
  if (pair.gap <= 0) return 0;  // they touch
  const Usual& usual = usual_[index(pair.place)];
  return std::abs(pair.gap - usual.gap) +
         kSideWeight[index(pair.place)] * std::min(kMostSide, std::abs(pair.side - usual.side)) +
         (pair.place == MarkPlace::kUnderLetter ? kHangs : 0);
}

std::vector<int> find_mark_lines(const MarkField& field, const MarkHabits& habits) {
  std::vector<const MarkPair*> pairs;
  for (const MarkPair& pair : field.pairs) pairs.push_back(&pair);
  std::ranges::stable_sort(pairs, {}, [&](const MarkPair* p) { return habits.strangeness(*p); });
  UnionFind sets(static_cast<int>(field.members.size()));
  std::vector<int> line = field.line;
  for (const MarkPair* pair : pairs) {
    const auto a = static_cast<std::size_t>(sets.find(pair->mark));
    const auto b = static_cast<std::size_t>(sets.find(pair->host));
    if (a == b || (line[a] >= 0 && line[b] >= 0)) continue;
    sets.join(static_cast<int>(a), static_cast<int>(b));
    line[static_cast<std::size_t>(sets.find(static_cast<int>(a)))] = std::max(line[a], line[b]);
  }
  std::vector<int> lines;
  for (std::size_t i = 0; i < field.members.size(); ++i)
    if (field.line[i] < 0)
      lines.push_back(line[static_cast<std::size_t>(sets.find(static_cast<int>(i)))]);
  return lines;
}

}  // namespace ita
