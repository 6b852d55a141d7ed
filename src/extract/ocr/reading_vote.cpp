#include "extract/ocr/reading_vote.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "extract/ocr/word_judge.h"

namespace ita {
namespace {

// Fewer wins may be chance.
constexpr int kFewestWins = 8, kTimesAsOften = 2;

bool is_thai_letters(const Cluster& cluster) {
  const std::u32string text = decode_utf8(cluster.text);
  return std::ranges::all_of(text,
                             [](char32_t c) { return thai::is_thai(c) && !thai::is_digit(c); });
}

// Thai letters that stand together; a full stop after them makes an abbreviation of them.
struct Run {
  std::u32string text;
  bool stopped = false;
};

bool ends_with_stop(const std::vector<Cluster>& line, std::size_t end) {
  return end < line.size() && !line[end].space_before && line[end].text == ".";
}

// The Thai letters around a place, with those of [from, to) replaced.
Run run_around(const std::vector<Cluster>& line, std::size_t from, std::size_t to,
               std::u32string_view instead) {
  std::size_t begin = from, end = to;
  const auto goes_on = [&](std::size_t i) { return is_thai_letters(line[i]); };
  while (begin > 0 && goes_on(begin - 1) && !(begin < line.size() && line[begin].space_before))
    --begin;
  while (end < line.size() && goes_on(end) && !line[end].space_before) ++end;
  Run run;
  for (std::size_t i = begin; i < from; ++i) run.text += decode_utf8(line[i].text);
  run.text += instead;
  for (std::size_t i = to; i < end; ++i) run.text += decode_utf8(line[i].text);
  run.stopped = ends_with_stop(line, end);
  return run;
}

std::u32string text_of(const std::vector<Cluster>& line, std::size_t from, std::size_t to) {
  std::u32string text;
  for (std::size_t i = from; i < to; ++i) text += decode_utf8(line[i].text);
  return text;
}

bool all_thai(const std::vector<Cluster>& line, std::size_t from, std::size_t to) {
  return std::all_of(line.begin() + static_cast<std::ptrdiff_t>(from),
                     line.begin() + static_cast<std::ptrdiff_t>(to), is_thai_letters);
}

}  // namespace

bool ReaderTrust::second_is_better() const {
  return second >= kFewestWins && second >= kTimesAsOften * first;
}

void dispute(std::vector<Cluster>& line, std::size_t from, std::size_t to, float confidence) {
  // Where a letter is missing, its neighbour carries the doubt.
  if (from == to) {
    if (from > 0)
      --from;
    else if (to < line.size())
      ++to;
  }
  for (std::size_t i = from; i < to; ++i)
    line[i].confidence = std::min(line[i].confidence, confidence);
}

std::vector<Difference> find_differences(const std::vector<Cluster>& a,
                                         const std::vector<Cluster>& b) {
  const std::size_t n = a.size(), m = b.size();
  std::vector<std::vector<int>> cost(n + 1, std::vector<int>(m + 1));
  for (std::size_t i = 0; i <= n; ++i) cost[i][m] = static_cast<int>(n - i);
  for (std::size_t k = 0; k <= m; ++k) cost[n][k] = static_cast<int>(m - k);
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t k = m; k-- > 0;)
      cost[i][k] = a[i].text == b[k].text
                       ? cost[i + 1][k + 1]
                       : 1 + std::min({cost[i + 1][k + 1], cost[i + 1][k], cost[i][k + 1]});
  std::vector<Difference> differences;
  std::size_t i = 0, k = 0;
  while (i < n || k < m) {
    if (i < n && k < m && a[i].text == b[k].text && cost[i][k] == cost[i + 1][k + 1]) {
      ++i, ++k;
      continue;
    }
    Difference d{i, i, k, k};
    while (i < n || k < m) {
      if (i < n && k < m && a[i].text == b[k].text && cost[i][k] == cost[i + 1][k + 1]) break;
      if (i < n && k < m && cost[i][k] == 1 + cost[i + 1][k + 1])
        ++i, ++k;
      else if (i < n && cost[i][k] == 1 + cost[i + 1][k])
        ++i;
      else
        ++k;
    }
    d.a1 = i, d.b1 = k;
    differences.push_back(d);
  }
  return differences;
}

float least_confidence(const std::vector<Cluster>& line) {
  float least = 1;
  for (const Cluster& c : line) least = std::min(least, c.confidence);
  return least;
}

bool has_unknown_words(const std::vector<Cluster>& line, const ThaiDictionary& dictionary) {
  WordJudge judge(dictionary);
  for (std::size_t i = 0; i < line.size();) {
    if (!is_thai_letters(line[i])) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < line.size() && is_thai_letters(line[end]) && !line[end].space_before) ++end;
    if (judge.judge(text_of(line, i, end), ends_with_stop(line, end)).unknown > 0) return true;
    i = end;
  }
  return false;
}

void vote(std::vector<Cluster>& first, const std::vector<Cluster>& second,
          const ThaiDictionary& dictionary, ReaderTrust& trust) {
  std::vector<Difference> differences = find_differences(first, second);
  WordJudge judge(dictionary);
  // From the end, so that places before stay what they are.
  for (auto d = differences.rbegin(); d != differences.rend(); ++d) {
    if (!all_thai(first, d->a0, d->a1)) continue;
    if (!all_thai(second, d->b0, d->b1)) {
      // A stray point or dash of the second reader says nothing; letters against a sign do.
      if (d->a0 != d->a1) dispute(first, d->a0, d->a1, kOutvoted);
      continue;
    }
    const std::u32string ours = text_of(first, d->a0, d->a1);
    const std::u32string theirs = text_of(second, d->b0, d->b1);
    const auto count = [&](std::u32string_view instead) {
      const Run run = run_around(first, d->a0, d->a1, instead);
      return judge.judge(run.text, run.stopped).unknown;
    };
    const std::size_t unknown = count(ours), otherwise = count(theirs);
    trust.first += unknown < otherwise;
    trust.second += otherwise < unknown;
    const bool same_length = d->a1 - d->a0 == d->b1 - d->b0;
    const bool believed = otherwise < unknown || (otherwise == unknown && trust.second_is_better());
    if (same_length && believed)
      for (std::size_t i = d->a0; i < d->a1; ++i) first[i].text = second[d->b0 + i - d->a0].text;
    const bool decided = unknown < otherwise || (otherwise < unknown && same_length);
    dispute(first, d->a0, d->a1, decided ? kOutvoted : kDisputed);
  }
}

}  // namespace ita
