#include "query/theme_clusters.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <string>
#include <tuple>
#include <unordered_map>

namespace ita {
namespace {

// Below this two measures have hardly more in common than any two measures.
constexpr double kLeastLike = 0.2;
// The average likeness at which clusters still become one; set by
// tests/query/labelled_measures.tsv.
constexpr double kLeastLinkage = 0.34;
// Average linkage over all pairs does not scale: beyond so many measures each joins the cluster of
// the one, among the first, that it is most like.
constexpr std::size_t kMostLinked = 4000;
// A feature of more measures than this no longer counts: it tells nothing apart and costs most.
constexpr std::size_t kMostCommon = 1500;
constexpr std::size_t kTrigram = 3;

struct Weight {
  uint32_t feature = 0;
  float weight = 0;
};
using Vector = std::vector<Weight>;  // by feature, length 1

// Features of all measures, numbered as they come.
class Features {
 public:
  explicit Features(std::size_t measures) : rows_(measures) {}
  void add(std::size_t measure, const std::string& feature) {
    const auto [entry, added] =
        numbers_.try_emplace(feature, static_cast<uint32_t>(counts_.size()));
    if (added) counts_.push_back(0);
    std::vector<uint32_t>& row = rows_[measure];
    if (std::find(row.begin(), row.end(), entry->second) != row.end()) return;
    row.push_back(entry->second);
    ++counts_[entry->second];
  }
  std::vector<Vector> to_vectors() const {
    std::vector<Vector> vectors;
    for (const auto& row : rows_) {
      Vector vector;
      double length = 0;
      for (const uint32_t feature : row) {
        const double rarity = std::log(1 + static_cast<double>(rows_.size()) / counts_[feature]);
        vector.push_back({feature, static_cast<float>(rarity)});
        length += rarity * rarity;
      }
      for (Weight& w : vector) w.weight /= static_cast<float>(std::sqrt(length));
      std::sort(vector.begin(), vector.end(),
                [](const Weight& a, const Weight& b) { return a.feature < b.feature; });
      vectors.push_back(std::move(vector));
    }
    return vectors;
  }

 private:
  std::unordered_map<std::string, uint32_t> numbers_;
  std::vector<std::size_t> counts_;
  std::vector<std::vector<uint32_t>> rows_;
};

struct Likeness {
  std::size_t a = 0, b = 0;  // a < b
  double like = 0;
};

// Every pair that is alike at all, of the first kMostLinked measures; of each later one the first
// that it is most like. Each is held against the earlier ones that share a feature, feature by
// feature.
class Neighbours {
 public:
  explicit Neighbours(const std::vector<std::vector<Vector>>& kinds)
      : count_(kinds.front().size()), sums_(count_) {
    for (const std::vector<Vector>& vectors : kinds) {
      uint32_t features = 0;
      for (const Vector& vector : vectors)
        if (!vector.empty()) features = std::max(features, vector.back().feature + 1);
      lists_.emplace_back(features);
    }
    for (std::size_t i = 0; i < count_; ++i) add(kinds, i);
  }
  const std::vector<Likeness>& alike() const { return alike_; }
  // For measures from kMostLinked on; a is the first measure, or b itself where none is alike
  // enough.
  const std::vector<Likeness>& joins() const { return joins_; }

 private:
  struct Holder {
    std::size_t measure;
    float weight;
  };
  void add(const std::vector<std::vector<Vector>>& kinds, std::size_t i) {
    const bool linked = i < kMostLinked;
    std::vector<std::size_t> touched;
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
      for (const Weight& own : kinds[kind][i]) {
        std::vector<Holder>& holders = lists_[kind][own.feature];
        if (holders.size() > kMostCommon) continue;
        for (const Holder& other : holders) {
          if (sums_[other.measure] == 0) touched.push_back(other.measure);
          sums_[other.measure] += double{own.weight} * double{other.weight};
        }
        if (linked) holders.push_back({i, own.weight});
      }
    Likeness best{i, i, kLeastLinkage};
    for (const std::size_t other : touched) {
      const double like = sums_[other] / static_cast<double>(kinds.size());
      if (linked && like >= kLeastLike) alike_.push_back({other, i, like});
      if (like > best.like) best = {other, i, like};
      sums_[other] = 0;
    }
    if (!linked) joins_.push_back(best);
  }

  std::size_t count_;
  std::vector<double> sums_;                             // of the cosines, while a measure is added
  std::vector<std::vector<std::vector<Holder>>> lists_;  // by kind and feature
  std::vector<Likeness> alike_, joins_;
};

// Average linkage over a sparse graph: pairs that are not in it are not alike at all.
class Linkage {
 public:
  Linkage(std::size_t count, const std::vector<Likeness>& alike)
      : parent_(count), size_(count, 1), sums_(count) {
    for (std::size_t i = 0; i < count; ++i) parent_[i] = i;
    for (const Likeness& pair : alike) {
      sums_[pair.a][pair.b] = sums_[pair.b][pair.a] = pair.like;
      offer(pair.a, pair.b, pair.like);
    }
  }

  void run() {
    while (!queue_.empty()) {
      const Offer best = queue_.top();
      queue_.pop();
      if (parent_[best.a] != best.a || parent_[best.b] != best.b) continue;
      const auto sum = sums_[best.a].find(best.b);
      if (sum == sums_[best.a].end() || average(best.a, best.b, sum->second) != best.like) continue;
      merge(best.a, best.b);
    }
  }

  std::size_t find(std::size_t i) const {
    while (parent_[i] != i) i = parent_[i];
    return i;
  }

 private:
  struct Offer {
    double like;
    std::size_t a, b;
    bool operator<(const Offer& other) const {  // ties: the earliest pair first
      return std::tie(like, other.a, other.b) < std::tie(other.like, a, b);
    }
  };

  double average(std::size_t a, std::size_t b, double sum) const {
    return sum / static_cast<double>(size_[a] * size_[b]);
  }
  void offer(std::size_t a, std::size_t b, double sum) {
    const double like = average(a, b, sum);
    if (like >= kLeastLinkage) queue_.push({like, std::min(a, b), std::max(a, b)});
  }
  void merge(std::size_t a, std::size_t b) {
    if (sums_[a].size() < sums_[b].size()) std::swap(a, b);
    parent_[b] = a;
    size_[a] += size_[b];
    sums_[a].erase(b);
    for (const auto& [other, sum] : sums_[b]) {
      if (other == a) continue;
      sums_[other].erase(b);
      sums_[a][other] += sum;
      sums_[other][a] = sums_[a][other];
    }
    sums_[b].clear();
    for (const auto& [other, sum] : sums_[a]) offer(a, other, sum);
  }

  std::vector<std::size_t> parent_, size_;
  std::vector<std::unordered_map<std::size_t, double>> sums_;  // of the likeness of all pairs
  std::priority_queue<Offer> queue_;
};

}  // namespace

std::vector<std::size_t> cluster_themes(std::span<const MeasureTokens> measures) {
  Features words(measures.size()), trigrams(measures.size());
  for (std::size_t i = 0; i < measures.size(); ++i) {
    for (const std::string& word : measures[i].words) words.add(i, word);
    const std::u32string_view letters = measures[i].letters;
    for (std::size_t at = 0; at < letters.size() && (at == 0 || at + kTrigram <= letters.size());
         ++at) {
      const std::u32string_view part = letters.substr(at, kTrigram);
      trigrams.add(i, {reinterpret_cast<const char*>(part.data()), part.size() * sizeof(char32_t)});
    }
  }
  if (measures.empty()) return {};
  const Neighbours neighbours({words.to_vectors(), trigrams.to_vectors()});
  Linkage linkage(measures.size(), neighbours.alike());
  linkage.run();
  std::vector<std::size_t> clusters(measures.size());
  std::unordered_map<std::size_t, std::size_t> numbers;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const std::size_t member = i < kMostLinked ? i : neighbours.joins()[i - kMostLinked].a;
    clusters[i] = numbers.try_emplace(linkage.find(member), numbers.size()).first->second;
  }
  return clusters;
}

}  // namespace ita
