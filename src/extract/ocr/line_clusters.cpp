#include "extract/ocr/line_clusters.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numeric>
#include <string>
#include <utility>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "extract/cluster_text.h"

namespace ita {
namespace {

// A consonant without mark or tail is so high of the font's size: between TH Sarabun (0.39) and
// Garuda (0.69), whose letters are as large in 11 points as Sarabun's in 16.
constexpr double kLetterOfSize = 0.5;

// White of so much of the font's size is a blank, whatever the recogniser says.
constexpr double kSurelyBlank = 0.8;

struct Draft {
  std::u32string text;
  double x0 = 0, x1 = 0;
  float confidence = 1;
  bool space_before = false;
};

void add(std::vector<Draft>& drafts, char32_t c, const Symbol& symbol, bool space) {
  if (thai::is_mark(c) && !drafts.empty() && !space) {
    Draft& base = drafts.back();
    base.text += c;
    base.confidence = std::min(base.confidence, symbol.confidence);
    base.x1 = std::max(base.x1, std::min(symbol.x1, base.x0 + 2 * (base.x1 - base.x0) + 1));
    return;
  }
  Draft draft{std::u32string(1, c), symbol.x0, symbol.x1, symbol.confidence, space};
  if (c == thai::kSaraAa && !drafts.empty() && !space) {
    std::u32string& before = drafts.back().text;
    const std::size_t nikhahit = before.find(thai::kNikhahit, 1);
    if (nikhahit != std::u32string::npos) {
      before.erase(nikhahit, 1);
      draft.text = thai::kSaraAm;
    }
  }
  drafts.push_back(std::move(draft));
}

// Stretches clusters [begin, end) to stand from x0 to x1.
void stretch(std::vector<Cluster>& clusters, std::size_t begin, std::size_t end, double x0,
             double x1) {
  const double from = clusters[begin].box.x0, to = clusters[end - 1].box.x1;
  const double scale = to > from ? (x1 - x0) / (to - from) : 0;
  for (std::size_t i = begin; i < end; ++i) {
    clusters[i].box.x0 = x0 + (clusters[i].box.x0 - from) * scale;
    clusters[i].box.x1 = x0 + (clusters[i].box.x1 - from) * scale;
  }
}

// The recogniser knows roughly where its letters stand; the ink tells where a blank begins and
// ends, and columns without rules are told apart by their blanks alone.
//
// Wide gaps choose first: the blank before a column is not the white inside "เม.ย." beside it.
class GapFitter {
 public:
  GapFitter(std::vector<Cluster>& clusters, const std::vector<WhiteGap>& gaps, double points)
      : clusters_(clusters), size_(clusters.front().font_size) {
    for (const WhiteGap& gap : gaps) places_.push_back({gap.x0 * points, gap.x1 * points, 0});
  }

  void fit() {
    std::vector<std::size_t> by_width(places_.size());
    std::iota(by_width.begin(), by_width.end(), std::size_t{0});
    std::ranges::stable_sort(by_width, std::ranges::greater(),
                             [&](std::size_t g) { return places_[g].width(); });
    for (const std::size_t g : by_width) choose_word(g);
    place_words();
  }

 private:
  struct Place {
    double x0 = 0, x1 = 0;  // points
    std::size_t word = 0;   // the cluster that the gap stands before; 0: none
    double width() const { return x1 - x0; }
  };

  // Where the recogniser saw a blank, it is this one; else a wide gap lies between any two letters.
  void choose_word(std::size_t g) {
    std::size_t first = 1, end = clusters_.size();  // between the gaps that have theirs
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (places_[i].word == 0) continue;
      if (i < g) first = std::max(first, places_[i].word + 1);
      if (i > g) end = std::min(end, places_[i].word);
    }
    Place& place = places_[g];
    place.word = nearest(place, first, end, true);
    if (place.word == 0 && place.width() > kSurelyBlank * size_)
      place.word = nearest(place, first, end, false);
  }

  std::size_t nearest(const Place& place, std::size_t first, std::size_t end,
                      bool at_blanks) const {
    std::size_t best = 0;
    double distance = std::max(place.width(), size_);
    for (std::size_t i = first; i < end; ++i) {
      if (at_blanks && !clusters_[i].space_before) continue;
      const double between = (clusters_[i - 1].box.x1 + clusters_[i].box.x0) / 2;
      const double here = std::abs(between - (place.x0 + place.x1) / 2);
      if (here < distance) best = i, distance = here;
    }
    return best;
  }

  void place_words() {
    const double right = clusters_.back().box.x1;
    std::size_t word = 0;  // first cluster of the word that the next gap ends
    double word_x0 = clusters_.front().box.x0;
    for (const Place& place : places_) {
      if (place.word == 0 || place.x0 <= word_x0) continue;
      stretch(clusters_, word, place.word, word_x0, place.x0);
      clusters_[place.word].space_before = true;
      word = place.word;
      word_x0 = place.x1;
    }
    if (word > 0 && right > word_x0) stretch(clusters_, word, clusters_.size(), word_x0, right);
  }

  std::vector<Cluster>& clusters_;
  double size_;
  std::vector<Place> places_;
};

// "ไใ", "oO": one letter that the reader could not decide on. The surer reading stays.
void drop_second_thoughts(std::vector<Draft>& drafts) {
  const auto is_tall = [](const Draft& d) {
    return d.text == U"ใ" || d.text == U"ไ" || d.text == U"โ";
  };
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    if (!is_tall(drafts[i - 1]) || !is_tall(drafts[i]) || drafts[i].space_before) continue;
    Draft& surer = drafts[i - 1].confidence > drafts[i].confidence ? drafts[i - 1] : drafts[i];
    const bool space = drafts[i - 1].space_before;
    surer.x0 = drafts[i - 1].x0;
    surer.x1 = drafts[i].x1;
    surer.space_before = space;
    if (&surer == &drafts[i - 1]) drafts[i] = surer;
    drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(--i));
  }
}

}  // namespace

std::vector<Cluster> to_clusters(const SymbolLine& symbols, const LinePicture& picture,
                                 const InkLine& line, double dpi) {
  std::vector<Draft> drafts;
  for (const Symbol& symbol : symbols) {
    bool space = symbol.space_before;
    for (const char32_t c : decode_utf8(symbol.text)) {
      if (is_ignorable(c)) continue;
      if (c == U' ') {
        space = true;
        continue;
      }
      add(drafts, c, symbol, space);
      space = false;
    }
  }
  drop_second_thoughts(drafts);
  const double points = 72 / dpi;
  const auto to_x = [&](double x) {
    return std::clamp(picture.left + x / picture.scale, static_cast<double>(line.x0),
                      static_cast<double>(line.x1));
  };
  std::vector<Cluster> clusters;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    put_marks_in_order(draft.text);
    double x0 = i == 0 ? line.x0 : to_x(draft.x0);
    double x1 = i + 1 == drafts.size() ? line.x1 : to_x(draft.x1);
    if (i > 0) x0 = std::max(x0, clusters.back().box.x1 / points);
    if (i + 1 < drafts.size() && !drafts[i + 1].space_before) x1 = to_x(drafts[i + 1].x0);
    x1 = std::max(x0, x1);
    Cluster cluster;
    cluster.text = encode_utf8(draft.text);
    cluster.box = {x0 * points, line.y0 * points, x1 * points, line.y1 * points};
    cluster.baseline = line.baseline * points;
    cluster.font_size = static_cast<float>(line.letter_height() / kLetterOfSize * points);
    cluster.confidence = draft.confidence;
    cluster.space_before = draft.space_before;
    clusters.push_back(std::move(cluster));
  }
  if (!clusters.empty()) GapFitter(clusters, picture.gaps, points).fit();
  return clusters;
}

}  // namespace ita
