// Worked example. A justified line as it stands in the Royal Gazette's PDFs; numbers are gaps in
// em:
//
//      พ .21 ั ฒ .22 น .20 า      .61     ท้ .21 อ .20 ง .22 ถิ่ .21 น
//
// Every gap is over 0.18 em, so the plain rule would put a space between all letters. Nine of ten
// gaps would be spaces, which no text has; the median gap (0.21) is the letter spacing, and only
// the gap over 1.3 × 0.21 = 0.27 is a space: พัฒนา ท้องถิ่น. Digits do not vote: ๗ ๘ ๙ is a list of
// three numbers.
#include "extract/table/line_builder.h"

#include <algorithm>

#include "core/thai_char.h"
#include "core/utf8.h"

namespace ita {
namespace {

constexpr double kSameBaseline = 0.35;      // em
constexpr double kSpaceGap = 0.18;          // em
constexpr double kLetterSpacedShare = 0.6;  // of the gaps between letters that look like spaces
constexpr double kLetterSpacedGap = 1.3;    // times the median gap
constexpr int kMinLetterGaps = 8;           // fewer say nothing about a line's spacing

bool is_letter(const Cluster& cluster) {
  const std::u32string text = decode_utf8(cluster.text);
  if (text.empty()) return false;
  const char32_t c = text.front();
  return thai::is_consonant(c) || thai::is_leading_vowel(c) || thai::is_following_vowel(c) ||
         (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// What stands between two neighbours on a line.
struct Gap {
  double em = 0;
  bool space_glyph = false;
  bool between_letters = false;
  bool is_space() const { return space_glyph || em > kSpaceGap; }
};

std::vector<Gap> measure_gaps(std::span<const Cluster* const> clusters) {
  std::vector<Gap> gaps;
  gaps.reserve(clusters.size());
  bool letter_before = is_letter(*clusters.front());
  for (std::size_t i = 1; i < clusters.size(); ++i) {
    const Cluster &a = *clusters[i - 1], &b = *clusters[i];
    const double em = std::max({em_of(a), em_of(b), 0.1});
    const bool letter = is_letter(b);
    gaps.push_back({(b.box.x0 - a.box.x1) / em, b.space_before, letter_before && letter});
    letter_before = letter;
  }
  return gaps;
}

bool is_letter_spaced(const std::vector<Gap>& gaps) {
  int letters = 0, spaces = 0;
  for (const Gap& gap : gaps) {
    if (!gap.between_letters) continue;
    ++letters;
    spaces += gap.is_space();
  }
  return letters >= kMinLetterGaps && spaces >= kLetterSpacedShare * letters;
}

double median(std::vector<Gap> gaps) {
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end(),
                   [](const Gap& a, const Gap& b) { return a.em < b.em; });
  return middle->em;
}

}  // namespace

double em_of(const Cluster& cluster) {
  return cluster.font_size > 0 ? static_cast<double>(cluster.font_size)
                               : cluster.box.height() * 0.8;
}

Box box_of(std::span<const Cluster* const> clusters) {
  Box box;
  for (const Cluster* c : clusters) box = unite(box, c->box);
  return box;
}

std::vector<ClusterList> group_baselines(std::span<const Cluster* const> clusters) {
  ClusterList sorted(clusters.begin(), clusters.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Cluster* a, const Cluster* b) { return a->baseline < b->baseline; });
  std::vector<ClusterList> lines;
  double first_baseline = 0, em = 0;
  for (const Cluster* c : sorted) {
    if (lines.empty() || c->baseline - first_baseline > kSameBaseline * std::max(em, em_of(*c))) {
      lines.emplace_back();
      first_baseline = c->baseline;
      em = 0;
    }
    lines.back().push_back(c);
    em = std::max(em, em_of(*c));
  }
  // Within a line equal places keep content order, and a cluster's address is its content order.
  for (ClusterList& line : lines) {
    std::sort(line.begin(), line.end(), [](const Cluster* a, const Cluster* b) {
      return a->box.x0 != b->box.x0 ? a->box.x0 < b->box.x0 : a < b;
    });
  }
  return lines;
}

TextLine make_line(std::span<const Cluster* const> clusters) {
  const std::vector<Gap> gaps = measure_gaps(clusters);
  const bool letter_spaced = is_letter_spaced(gaps);
  const double threshold = letter_spaced ? kLetterSpacedGap * median(gaps) : kSpaceGap;
  TextLine line;
  double word_clusters = 0, bold_clusters = 0, baseline = 0;
  const auto close_word = [&] {
    if (line.words.empty()) return;
    Word& word = line.words.back();
    word.bold = 2 * bold_clusters > word_clusters;
  };
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    const Cluster& c = *clusters[i];
    const bool space =
        i > 0 && (gaps[i - 1].em > threshold || (gaps[i - 1].space_glyph && !letter_spaced));
    if (i == 0 || space) {
      close_word();
      line.words.emplace_back();
      line.words.back().space_before = space;
      word_clusters = bold_clusters = 0;
    }
    Word& word = line.words.back();
    word.text += c.text;
    word.box = unite(word.box, c.box);
    word.font_size = std::max(word.font_size, c.font_size);
    word.confidence = std::min(word.confidence, c.confidence);
    word_clusters += 1;
    bold_clusters += c.bold;
    line.box = unite(line.box, c.box);
    baseline += c.baseline;
  }
  close_word();
  line.baseline = baseline / static_cast<double>(clusters.size());
  return line;
}

std::vector<TextLine> build_lines(std::span<const Cluster* const> clusters) {
  std::vector<TextLine> lines;
  for (const ClusterList& group : group_baselines(clusters)) lines.push_back(make_line(group));
  return lines;
}

}  // namespace ita
