#include "extract/ocr/line_reader.h"

#include <algorithm>
#include <utility>

#include "extract/ocr/code_vote.h"
#include "extract/ocr/line_clusters.h"
#include "extract/ocr/number_mending.h"
#include "extract/ocr/reading_vote.h"

namespace ita {
namespace {

constexpr char kStockLanguage[] = "tha";
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

}  // namespace

Result<std::unique_ptr<LineReader>> LineReader::load(std::string_view model) {
  auto own = LineRecogniser::from_bytes(model);
  if (!own) return tl::unexpected(own.error());
  auto stock = LineRecogniser::installed(kStockLanguage);
  if (!stock) return tl::unexpected(stock.error());
  return std::unique_ptr<LineReader>(new LineReader(std::move(*own), std::move(*stock)));
}

std::vector<Cluster> LineReader::read(const LinePicture& picture, const InkLine& line, double dpi) {
  const auto read_with = [&](LineRecogniser& reader, Pix& pix, double scale) {
    LinePicture place;
    place.left = picture.left;
    place.scale = picture.scale * scale;
    place.gaps = picture.gaps;
    return to_clusters(reader.read(pix), place, line, dpi);
  };
  std::vector<Cluster> clusters = read_with(*own_, *picture.pix, 1);
  vote(clusters, read_with(*stock_, *picture.pix, 1), dictionary_);
  if (std::ranges::any_of(clusters, is_code_cluster)) {
    std::vector<std::vector<Cluster>> again;
    for (const OtherLook& look : kOtherLooks) {
      const PixPtr pix = change(*picture.pix, look);
      if (pix) again.push_back(read_with(*own_, *pix, look.width));
    }
    vote_codes(clusters, again);
    mend_numbers(clusters);
  }
  return clusters;
}

}  // namespace ita
