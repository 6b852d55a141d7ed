#include "extract/ocr/line_reader.h"

#include <algorithm>
#include <utility>

#include "extract/ocr/line_clusters.h"
#include "extract/ocr/reading_vote.h"

namespace ita {
namespace {

constexpr char kStockLanguage[] = "tha";
// A second look is taken at the line in another size: where digits are hard to read, the readings
// differ.
constexpr float kSecondSize = 0.8F;

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
    return to_clusters(reader.read(pix), place, line, dpi);
  };
  std::vector<Cluster> clusters = read_with(*own_, *picture.pix, 1);
  vote(clusters, read_with(*stock_, *picture.pix, 1), dictionary_);
  if (std::ranges::any_of(clusters, is_code_cluster)) {
    const PixPtr smaller(pixScaleAreaMap(picture.pix.get(), kSecondSize, kSecondSize));
    if (smaller) dispute_codes(clusters, read_with(*own_, *smaller, kSecondSize));
  }
  return clusters;
}

}  // namespace ita
