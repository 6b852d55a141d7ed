#include "extract/verdict/word_search.h"

#include <algorithm>
#include <limits>

#include "core/thai_char.h"

namespace ita {
namespace {

constexpr float kWordCost = 1, kUnknownLetterCost = 2;
// A changed word must be long enough not to fit by chance.
constexpr uint32_t kShortestChanged = 4;

bool goes_with_letter_before(char32_t c) { return thai::is_mark(c) || thai::is_following_vowel(c); }

char32_t alternative(char32_t c) {
  if (c == thai::kSaraAa) return thai::kSaraAm;
  if (c == thai::kSaraAm) return thai::kSaraAa;
  return 0;
}

}  // namespace

void WordSearch::read(std::u32string_view run, uint32_t guarded) {
  run_ = run;
  guarded_ = guarded;
  edges_.clear();
  changed_.clear();
  const auto n = static_cast<uint32_t>(run.size());
  boundary_.assign(n + 1, 1);
  for (uint32_t i = 1; i < n; ++i)
    boundary_[i] = !goes_with_letter_before(run[i]) && !thai::is_leading_vowel(run[i - 1]);
  for (uint32_t i = 0; i < n; ++i) {
    if (boundary_[i] == 0) continue;
    plain_.clear();
    altered_.clear();
    walk(i, {});
    keep_edges(i);
  }
}

void WordSearch::walk(uint32_t at, ThaiDictionary::State state) {
  for (; at < run_.size(); ++at) {
    if (const char32_t other = alternative(run_[at]);
        other != 0 && at < guarded_ && trail_.changes < kMostChanges) {
      if (const auto turned = dictionary_.step(state, other); turned.alive) {
        trail_.changed[trail_.changes++] = at;
        keep_word(at + 1, turned);
        walk(at + 1, turned);
        --trail_.changes;
      }
    }
    state = dictionary_.step(state, run_[at]);
    if (!state.alive) return;
    keep_word(at + 1, state);
  }
}

void WordSearch::keep_word(uint32_t to, ThaiDictionary::State state) {
  if (!state.is_word || boundary_[to] == 0) return;
  trail_.to = to;
  (trail_.changes == 0 ? plain_ : altered_).push_back(trail_);
}

// A changed word counts only where the letters as they stand are no word, and no other change makes
// one.
void WordSearch::keep_edges(uint32_t from) {
  for (const Found& word : plain_) edges_.push_back({from, word.to, 0, 0});
  for (const Found& word : altered_) {
    if (word.to - from < kShortestChanged) continue;
    const auto ends_there = [&](const Found& other) { return other.to == word.to; };
    if (std::ranges::any_of(plain_, ends_there) || std::ranges::count_if(altered_, ends_there) > 1)
      continue;
    edges_.push_back({from, word.to, word.changes, static_cast<uint32_t>(changed_.size())});
    changed_.insert(changed_.end(), word.changed.begin(), word.changed.begin() + word.changes);
  }
}

WordReading WordSearch::choose(float price) {
  const auto n = static_cast<uint32_t>(run_.size());
  arrivals_.assign(n + 1, {std::numeric_limits<float>::max(), -1, 0});
  arrivals_[0].cost = 0;
  std::size_t next = 0;
  const auto arrive = [&](uint32_t to, float cost, int32_t edge, uint32_t from) {
    if (cost < arrivals_[to].cost) arrivals_[to] = {cost, edge, from};
  };
  for (uint32_t i = 0; i < n; ++i) {
    if (boundary_[i] == 0) continue;
    const float cost = arrivals_[i].cost;
    for (; next < edges_.size() && edges_[next].from == i; ++next) {
      const Edge& edge = edges_[next];
      arrive(edge.to, cost + kWordCost + price * static_cast<float>(edge.changes),
             static_cast<int32_t>(next), i);
    }
    uint32_t end = i + 1;
    while (boundary_[end] == 0) ++end;
    arrive(end, cost + kUnknownLetterCost * static_cast<float>(end - i), -1, i);
  }
  WordReading reading;
  reading.cost = arrivals_[n].cost;
  for (uint32_t at = n; at > 0; at = arrivals_[at].from) {
    const Arrival& arrival = arrivals_[at];
    if (arrival.edge < 0) continue;
    reading.known += at - arrival.from;
    const Edge& edge = edges_[static_cast<std::size_t>(arrival.edge)];
    if (edge.changes == 0) continue;
    const auto first = changed_.begin() + edge.first_change;
    reading.changes.push_back({edge.from, edge.to, {first, first + edge.changes}});
  }
  return reading;
}

}  // namespace ita
