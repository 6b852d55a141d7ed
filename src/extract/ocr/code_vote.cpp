#include "extract/ocr/code_vote.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "extract/ocr/reading_vote.h"

namespace ita {
namespace {

// A reading that nobody would type has so much less of a vote; one that is no word at all, hardly
// any.
constexpr double kImplausible = 1.5, kImpossible = 3;
constexpr double kFirstReading = 0.5;  // the picture as it is shows most
constexpr double kFitsInk = 1;
constexpr double kLoose = 0.3;  // em by which a cluster's place may be wrong

bool is_latin(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }
bool is_arabic_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_o(char32_t c) { return c == U'o' || c == U'O' || c == U'0' || c == thai::kZero; }

// Clusters [begin, end) of the first reading, and where each of the others has the same ink.
struct Region {
  std::size_t begin = 0, end = 0;
  bool touches(const Difference& d) const { return d.a0 <= end && d.a1 >= begin; }
};

using Readings = std::vector<std::vector<Difference>>;

std::vector<Region> find_regions(const Readings& readings) {
  std::vector<Region> regions;
  for (const auto& differences : readings)
    for (const Difference& d : differences) regions.push_back({d.a0, d.a1});
  std::ranges::sort(regions, {}, &Region::begin);
  std::vector<Region> merged;
  for (const Region& r : regions) {
    if (!merged.empty() && r.begin <= merged.back().end)
      merged.back().end = std::max(merged.back().end, r.end);
    else
      merged.push_back(r);
  }
  return merged;
}

Region place_in(const Region& region, const std::vector<Difference>& differences) {
  std::ptrdiff_t before = 0, inside = 0;
  for (const Difference& d : differences) {
    const auto longer =
        static_cast<std::ptrdiff_t>(d.b1 - d.b0) - static_cast<std::ptrdiff_t>(d.a1 - d.a0);
    if (region.touches(d))
      inside += longer;
    else if (d.a1 < region.begin)
      before += longer;
  }
  const auto begin = static_cast<std::ptrdiff_t>(region.begin) + before;
  return {static_cast<std::size_t>(begin),
          static_cast<std::size_t>(begin + static_cast<std::ptrdiff_t>(region.end - region.begin) +
                                   inside)};
}

std::u32string text_of(const std::vector<Cluster>& line, std::size_t begin, std::size_t end) {
  std::u32string text;
  for (std::size_t i = begin; i < end; ++i) text += decode_utf8(line[i].text);
  return text;
}

bool has_code(const std::vector<Cluster>& line, const Region& region) {
  for (std::size_t i = region.begin; i < region.end; ++i)
    if (is_code_cluster(line[i])) return true;
  return false;
}

// The word around the region.
Region widen_to_word(const std::vector<Cluster>& line, Region region) {
  while (region.begin > 0 && region.begin < line.size() && !line[region.begin].space_before)
    --region.begin;
  while (region.end < line.size() && !line[region.end].space_before) ++region.end;
  return region;
}

std::u32string word_around(const std::vector<Cluster>& line, const Region& region) {
  const Region word = widen_to_word(line, region);
  return text_of(line, word.begin, word.end);
}

std::size_t count_spans(const std::vector<Cluster>& line, const Region& word,
                        std::span<const InkSpan> ink) {
  if (word.begin >= word.end) return 0;
  const Cluster &first = line[word.begin], &last = line[word.end - 1];
  const double slack = kLoose * first.font_size;
  return static_cast<std::size_t>(std::ranges::count_if(ink, [&](const InkSpan& span) {
    const double middle = (span.x0 + span.x1) / 2;
    return middle > first.box.x0 - slack && middle < last.box.x1 + slack;
  }));
}

// The spans of ink that such a text has where no two of its letters touch; nullopt where one cannot
// tell.
std::optional<std::size_t> count_letters(std::u32string_view text) {
  std::size_t count = 0;
  for (const char32_t c : text) {
    if (is_latin(c) || is_arabic_digit(c) || thai::is_digit(c) || c == U'(' || c == U')' ||
        c == U'/')
      ++count;
    else if (c != U',' && c != U'.' && c != U'-' && c != U':')
      return std::nullopt;
  }
  return count;
}

// How many letters the ink shows in the region, if the rest of its word was read right.
std::optional<std::size_t> count_in_region(const std::vector<Cluster>& line, const Region& region,
                                           std::span<const InkSpan> ink) {
  const Region word = widen_to_word(line, region);
  const std::size_t spans = count_spans(line, word, ink);
  const auto whole = count_letters(text_of(line, word.begin, word.end));
  const auto part = count_letters(text_of(line, region.begin, region.end));
  if (spans == 0 || !whole || !part || spans + *part < *whole) return std::nullopt;
  return spans + *part - *whole;
}

// "5.ค.", "aค.": a month's abbreviation that lost its first letter to a digit or a Latin one.
bool has_headless_abbreviation(std::u32string_view word) {
  const auto is_lone = [&](std::size_t i) {
    const bool stopped = i + 1 < word.size() && word[i + 1] == U'.';
    const bool goes_on =
        i + 2 < word.size() && thai::is_thai(word[i + 2]) && !thai::is_digit(word[i + 2]);
    return thai::is_consonant(word[i]) && stopped && !goes_on;
  };
  for (std::size_t i = 1; i < word.size(); ++i) {
    const char32_t before = word[i - 1] == U'.' && i > 1 ? word[i - 2] : word[i - 1];
    if ((is_latin(before) || is_arabic_digit(before) || thai::is_digit(before)) && is_lone(i))
      return true;
  }
  return false;
}

// Two letters o before a number, Thai digits beside Arabic ones, half an abbreviation. A zero may
// stand for the letter of a code.
double find_penalty(std::u32string_view word) {
  if (has_headless_abbreviation(word)) return kImpossible;
  bool thai_digit = false, arabic_digit = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i > 0 && is_o(word[i]) && is_o(word[i - 1]) && (is_latin(word[i]) || is_latin(word[i - 1])))
      return kImplausible;
    if (is_o(word[i])) continue;
    thai_digit |= thai::is_digit(word[i]);
    arabic_digit |= is_arabic_digit(word[i]);
  }
  return thai_digit && arabic_digit ? kImplausible : 0;
}

struct Candidate {
  std::u32string text;
  std::vector<Cluster> clusters;
  double votes = 0;
  bool fits_ink = false;
  double rank() const { return votes + (fits_ink ? kFitsInk : 0); }
};

void offer(std::vector<Candidate>& candidates, const std::vector<Cluster>& line, const Region& at,
           double vote, const std::optional<std::size_t>& letters) {
  std::u32string text = text_of(line, at.begin, at.end);
  auto known = std::ranges::find(candidates, text, &Candidate::text);
  if (known == candidates.end()) {
    const auto own = count_letters(text);
    Candidate candidate{std::move(text), {}, -find_penalty(word_around(line, at))};
    candidate.fits_ink = letters && own && *own == *letters;
    candidate.clusters.assign(line.begin() + static_cast<std::ptrdiff_t>(at.begin),
                              line.begin() + static_cast<std::ptrdiff_t>(at.end));
    candidates.push_back(std::move(candidate));
    known = std::prev(candidates.end());
  }
  known->votes += vote;
}

}  // namespace

bool is_code_cluster(const Cluster& cluster) {
  const std::u32string text = decode_utf8(cluster.text);
  return std::ranges::any_of(
      text, [](char32_t c) { return is_latin(c) || is_arabic_digit(c) || thai::is_digit(c); });
}

void vote_codes(std::vector<Cluster>& first, const std::vector<std::vector<Cluster>>& again,
                std::span<const InkSpan> ink) {
  Readings readings;
  for (const auto& other : again) readings.push_back(find_differences(first, other));
  const std::vector<Region> regions = find_regions(readings);
  for (auto region = regions.rbegin(); region != regions.rend(); ++region) {
    bool code = has_code(first, *region);
    std::vector<Candidate> candidates;
    const auto letters = count_in_region(first, *region, ink);
    offer(candidates, first, *region, 1 + kFirstReading, letters);
    for (std::size_t i = 0; i < again.size(); ++i) {
      const Region there = place_in(*region, readings[i]);
      code |= has_code(again[i], there);
      offer(candidates, again[i], there, 1, letters);
    }
    if (!code) continue;
    const auto best = std::ranges::max_element(candidates, {}, &Candidate::rank);
    const bool clear = 2 * best->votes > static_cast<double>(again.size() + 1);
    if (best != candidates.begin()) {
      const bool space = region->begin < first.size() && first[region->begin].space_before;
      const auto at = first.erase(first.begin() + static_cast<std::ptrdiff_t>(region->begin),
                                  first.begin() + static_cast<std::ptrdiff_t>(region->end));
      if (!best->clusters.empty() && region->begin < region->end)
        best->clusters.front().space_before = space;
      first.insert(at, best->clusters.begin(), best->clusters.end());
    }
    dispute(first, region->begin, region->begin + best->clusters.size(),
            clear ? kOutvoted : kDisputed);
  }
}

}  // namespace ita
