#include "extract/ocr/line_reader.h"

#include <algorithm>
#include <utility>

#include "extract/ocr/code_vote.h"
#include "extract/ocr/line_clusters.h"
#include "extract/ocr/number_mending.h"
#include "extract/ocr/word_correction.h"

namespace ita {
namespace {

constexpr char kStockLanguage[] = "tha";
constexpr float kSure = 0.85F;
constexpr double kClearBlank = 0.3;  // letter heights
constexpr double kLeastStretch = 14;
constexpr int kWhite = 10;  // pixels beside a part of a line
// The same line again, a little otherwise: the network's idea of a letter's size comes from the
// height of the picture.
struct OtherLook {
  float width = 1, height = 1;  // of the line's picture
  int above = 0, below = 0;     // rows of white added
};
constexpr OtherLook kOtherLooks[] = {{0.8F, 0.8F, 0, 0}, {1, 1, 8, 4}, {1.12F, 1, 0, 6}};

PixPtr change(Pix& line, const OtherLook& look) {
  PixPtr pix(pixScale(&line, look.width, look.height));
  if (pix && look.above + look.below > 0)
    pix.reset(pixAddBorderGeneral(pix.get(), 0, 0, look.above, look.below, 255));
  return pix;
}

// Clusters [begin, end) and the columns of the page that they stand in.
struct CodeStretch {
  std::size_t begin = 0, end = 0;
  int x0 = 0, x1 = 0;
};

// The line's words, parted by clear blanks.
std::vector<CodeStretch> find_words(const std::vector<Cluster>& clusters, const InkLine& line,
                                    double dpi) {
  const double pixels = dpi / 72;
  std::vector<CodeStretch> words{{0, clusters.size(), line.x0, line.x1}};
  for (std::size_t i = 1; i < clusters.size(); ++i) {
    const double x0 = clusters[i - 1].box.x1 * pixels, x1 = clusters[i].box.x0 * pixels;
    if (x1 - x0 < kClearBlank * line.letter_height()) continue;
    const int middle = static_cast<int>((x0 + x1) / 2);
    words.back().end = i;
    words.back().x1 = middle;
    words.push_back({i, clusters.size(), middle, line.x1});
  }
  return words;
}

// Words with codes, each with so many of its neighbours as the recogniser needs to see how large
// the letters are.
std::vector<CodeStretch> find_code_stretches(const std::vector<Cluster>& clusters,
                                             const InkLine& line, double dpi) {
  std::vector<CodeStretch> stretches;
  if (clusters.empty()) return stretches;
  const std::vector<CodeStretch> words = find_words(clusters, line, dpi);
  const double least = kLeastStretch * line.letter_height();
  for (std::size_t w = 0; w < words.size(); ++w) {
    const auto begin = clusters.begin() + static_cast<std::ptrdiff_t>(words[w].begin);
    const auto end = clusters.begin() + static_cast<std::ptrdiff_t>(words[w].end);
    if (std::none_of(begin, end, is_code_cluster)) continue;
    std::size_t first = w, last = w;
    while (words[last].x1 - words[first].x0 < least && (first > 0 || last + 1 < words.size()))
      last + 1 < words.size() ? ++last : --first;
    CodeStretch stretch{words[first].begin, words[last].end, words[first].x0, words[last].x1};
    if (!stretches.empty() && stretch.begin <= stretches.back().end) {
      stretches.back().end = std::max(stretches.back().end, stretch.end);
      stretches.back().x1 = std::max(stretches.back().x1, stretch.x1);
    } else {
      stretches.push_back(stretch);
    }
  }
  return stretches;
}

// The part of the line's picture between two columns of the page, with white around.
LinePicture cut_stretch(const LinePicture& picture, int x0, int x1) {
  LinePicture part;
  const int width = pixGetWidth(picture.pix.get()), height = pixGetHeight(picture.pix.get());
  const int from = std::clamp(static_cast<int>((x0 - picture.left) * picture.scale), 0, width - 1);
  const int to = std::clamp(static_cast<int>((x1 - picture.left) * picture.scale), from + 1, width);
  const std::unique_ptr<::Box, void (*)(::Box*)> box(boxCreate(from, 0, to - from, height),
                                                     [](::Box* b) { boxDestroy(&b); });
  part.pix.reset(pixClipRectangle(picture.pix.get(), box.get(), nullptr));
  if (part.pix) part.pix.reset(pixAddBorderGeneral(part.pix.get(), kWhite, kWhite, 0, 0, 255));
  part.scale = picture.scale;
  part.left = picture.left + (from - kWhite) / picture.scale;
  part.gaps = picture.gaps;
  return part;
}

// The signs between two columns of the page, in points.
std::vector<InkSpan> find_spans(const std::vector<Sign>& signs, int x0, int x1, double dpi) {
  std::vector<InkSpan> spans;
  for (const Sign& sign : signs)
    if (sign.x0 < x1 && sign.x1 > x0) spans.push_back({sign.x0 * 72 / dpi, sign.x1 * 72 / dpi});
  return spans;
}

// Where the own model is sure and the dictionary knows every word, another reader adds nothing.
bool needs_second_reader(const std::vector<Cluster>& clusters, const ThaiDictionary& dictionary) {
  return least_confidence(clusters) < kSure || has_unknown_words(clusters, dictionary);
}

}  // namespace

Result<std::unique_ptr<LineReader>> LineReader::load(std::string_view model) {
  auto own = LineRecogniser::from_bytes(model);
  if (!own) return tl::unexpected(own.error());
  auto stock = LineRecogniser::installed(kStockLanguage);
  if (!stock) return tl::unexpected(stock.error());
  return std::unique_ptr<LineReader>(new LineReader(std::move(*own), std::move(*stock)));
}

std::vector<Cluster> LineReader::read_with(LineRecogniser& reader, Pix& pix, double width,
                                           const LinePicture& picture, const InkLine& line,
                                           double dpi) {
  LinePicture place;
  place.left = picture.left;
  place.scale = picture.scale * width;
  place.gaps = picture.gaps;
  SymbolLine symbols = reader.read(pix);
  correct_words(symbols, dictionary_);
  wordings_.correct(symbols, dictionary_);
  return to_clusters(symbols, place, line, dpi);
}

// Only the words with codes in them are looked at again, and the words beside them that no clear
// blank parts from them.
void LineReader::look_again(std::vector<Cluster>& clusters, const LinePicture& picture,
                            const InkLine& line, double dpi) {
  const std::vector<CodeStretch> stretches = find_code_stretches(clusters, line, dpi);
  for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch) {
    const auto begin = clusters.begin() + static_cast<std::ptrdiff_t>(stretch->begin);
    const auto end = clusters.begin() + static_cast<std::ptrdiff_t>(stretch->end);
    std::vector<Cluster> part(begin, end);
    InkLine part_line = line;
    part_line.x0 = stretch->x0;
    part_line.x1 = stretch->x1;
    const LinePicture cut = cut_stretch(picture, stretch->x0, stretch->x1);
    if (!cut.pix) continue;
    std::vector<std::vector<Cluster>> again;
    for (const OtherLook& look : kOtherLooks) {
      const PixPtr pix = change(*cut.pix, look);
      if (pix) again.push_back(read_with(*own_, *pix, look.width, cut, part_line, dpi));
    }
    const bool space = part.front().space_before;
    vote_codes(part, again, find_spans(picture.signs, stretch->x0, stretch->x1, dpi));
    if (!part.empty()) part.front().space_before = space;
    const auto at = clusters.erase(begin, end);
    clusters.insert(at, part.begin(), part.end());
  }
  mend_numbers(clusters);
}

std::vector<Cluster> LineReader::read(const LinePicture& picture, const InkLine& line, double dpi) {
  std::vector<Cluster> clusters = read_with(*own_, *picture.pix, 1, picture, line, dpi);
  if (believes_second() || needs_second_reader(clusters, dictionary_))
    vote(clusters, read_with(*stock_, *picture.pix, 1, picture, line, dpi), dictionary_, trust_);
  look_again(clusters, picture, line, dpi);
  return clusters;
}

}  // namespace ita
