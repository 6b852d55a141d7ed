#include "query/near_copies.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>

#include "core/thai_char.h"

namespace ita {
namespace {

constexpr std::size_t kShortText = 40;  // letters
constexpr std::size_t kLongShingle = 5, kShortShingle = 3;
// 24 bands of 3: texts that share 0.6 of their shingles miss each other once in 300 times.
constexpr std::size_t kBands = 24, kRows = 3;
constexpr double kLeastJaccard = 0.8;
constexpr double kMostEdits = 0.15;  // of the longer text's letters

constexpr std::size_t kMostVerified = 20;

using Shingles = std::vector<uint64_t>;  // hashes, sorted, without repeats
using Signature = std::array<uint64_t, kBands * kRows>;

uint64_t mix(uint64_t x) {  // splitmix64
  x += 0x9E3779B97F4A7C15U;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31);
}

Shingles make_shingles(std::u32string_view text) {
  const std::size_t size = text.size() < kShortText ? kShortShingle : kLongShingle;
  Shingles shingles;
  for (std::size_t i = 0; i < text.size() && (i == 0 || i + size <= text.size()); ++i) {
    if (thai::is_mark(text[i])) continue;  // a shingle begins where a cluster does
    uint64_t hash = size;
    for (const char32_t c : text.substr(i, size)) hash = mix(hash ^ c);
    shingles.push_back(hash);
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

Signature make_signature(const Shingles& shingles) {
  Signature signature;
  signature.fill(UINT64_MAX);
  for (const uint64_t shingle : shingles)
    for (std::size_t i = 0; i < signature.size(); ++i)
      signature[i] = std::min(signature[i], mix(shingle + i * 0xD1B54A32D192ED03U));
  return signature;
}

uint64_t band_of(const Signature& signature, std::size_t band) {
  uint64_t hash = band;
  for (std::size_t row = 0; row < kRows; ++row) hash = mix(hash ^ signature[band * kRows + row]);
  return hash;
}

double jaccard(const Shingles& a, const Shingles& b) {
  std::size_t both = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();)
    if (*i == *j)
      ++both, ++i, ++j;
    else
      *i < *j ? ++i : ++j;
  const std::size_t either = a.size() + b.size() - both;
  return either == 0 ? 0 : static_cast<double>(both) / static_cast<double>(either);
}

// Each candidate once, those that share most bands first, and not too many of them: verifying is
// dear, and a near copy shares many bands.
std::vector<std::size_t> keep_most_frequent(std::vector<std::size_t> candidates) {
  std::sort(candidates.begin(), candidates.end());
  std::vector<std::pair<std::size_t, std::size_t>> counted;  // count, candidate
  for (const std::size_t candidate : candidates)
    if (!counted.empty() && counted.back().second == candidate)
      ++counted.back().first;
    else
      counted.emplace_back(1, candidate);
  std::stable_sort(counted.begin(), counted.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  counted.resize(std::min(counted.size(), kMostVerified));
  std::vector<std::size_t> kept;
  for (const auto& [count, candidate] : counted) kept.push_back(candidate);
  return kept;
}

double rate(std::u32string_view a, const Shingles& a_shingles, std::u32string_view b,
            const Shingles& b_shingles, const Confusions& confusions) {
  if (a == b) return 1;
  const double shared = jaccard(a_shingles, b_shingles);
  if (shared >= kLeastJaccard) return shared;
  const double edits = edit_distance(a, b, confusions, kMostEdits);
  return edits <= kMostEdits ? 1 - edits : 0;
}

}  // namespace

double rate_near_copy(std::u32string_view a, std::u32string_view b, const Confusions& confusions) {
  return rate(a, make_shingles(a), b, make_shingles(b), confusions);
}

std::vector<std::size_t> group_near_copies(std::span<const Wording> wordings,
                                           const Confusions& confusions) {
  std::vector<std::size_t> order(wordings.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return wordings[a].count > wordings[b].count;
  });
  std::vector<std::size_t> leader_of(wordings.size());
  std::unordered_map<uint64_t, std::vector<std::size_t>> buckets;  // leaders only
  std::unordered_map<std::size_t, Shingles> leader_shingles;
  for (const std::size_t i : order) {
    leader_of[i] = i;
    const std::u32string& letters = wordings[i].letters;
    if (letters.empty()) continue;
    Shingles shingles = make_shingles(letters);
    const Signature signature = make_signature(shingles);
    std::vector<std::size_t> candidates;
    for (std::size_t band = 0; band < kBands; ++band)
      if (const auto bucket = buckets.find(band_of(signature, band)); bucket != buckets.end())
        candidates.insert(candidates.end(), bucket->second.begin(), bucket->second.end());
    candidates = keep_most_frequent(std::move(candidates));
    double best = 0;
    for (const std::size_t leader : candidates) {
      const double rated =
          rate(letters, shingles, wordings[leader].letters, leader_shingles[leader], confusions);
      if (rated <= best) continue;
      best = rated;
      leader_of[i] = leader;
    }
    if (best > 0) continue;
    for (std::size_t band = 0; band < kBands; ++band)
      buckets[band_of(signature, band)].push_back(i);
    leader_shingles.emplace(i, std::move(shingles));
  }
  return leader_of;
}

}  // namespace ita
