#include "extract/ocr/picture_file.h"

#include <fmt/format.h>

#include <cstdint>
#include <utility>

#include "core/limits.h"
#include "extract/image/pix.h"
#include "extract/ocr/exif_orientation.h"

namespace ita {
namespace {

const l_uint8* data_of(std::string_view bytes) {
  return reinterpret_cast<const l_uint8*>(bytes.data());
}

// As the camera was held; the eight ways of Exif.
PixPtr stand_as_held(PixPtr pix, int orientation) {
  constexpr bool kMirrored[] = {false, false, true, false, true, true, false, true, false};
  constexpr int kQuarters[] = {0, 0, 0, 2, 2, 3, 1, 1, 3};  // clockwise, after the mirroring
  if (pix && kMirrored[orientation]) pix.reset(pixFlipLR(nullptr, pix.get()));
  if (pix && kQuarters[orientation] > 0)
    pix.reset(pixRotateOrth(pix.get(), kQuarters[orientation]));
  return pix;
}

class LeptonicaFile final : public PictureFile {
 public:
  LeptonicaFile(std::string_view bytes, int format, int pages)
      : bytes_(bytes), format_(format), pages_(pages) {}

  int page_count() const override { return pages_; }

  Result<Raster> read_page(int number) override {
    const bool tiff = is_tiff(format_);
    l_int32 width = 0, height = 0, bits = 0, samples = 0, resolution = 0, colours = 0, kind = 0;
    const int trouble =
        tiff ? readHeaderMemTiff(data_of(bytes_), bytes_.size(), number - 1, &width, &height, &bits,
                                 &samples, &resolution, &colours, &kind)
             : pixReadHeaderMem(data_of(bytes_), bytes_.size(), &kind, &width, &height, &bits,
                                &samples, &colours);
    if (trouble != 0) return fail(ErrorCode::kDamaged, "the picture's header is broken", number);
    if (width < 1 || height < 1)
      return fail(ErrorCode::kDamaged, "the picture has no pixels", number);
    if (static_cast<double>(width) * height > kMaxRasterPixels)
      return fail(ErrorCode::kTooLarge,
                  fmt::format("a picture of {} × {} pixels; the limit is {:.0f} million", width,
                              height, kMaxRasterPixels / 1e6),
                  number);
    PixPtr pix(tiff ? pixReadMemTiff(data_of(bytes_), bytes_.size(), number - 1)
                    : pixReadMem(data_of(bytes_), bytes_.size()));
    if (format_ == IFF_JFIF_JPEG)
      pix = stand_as_held(std::move(pix), read_exif_orientation(bytes_));
    if (!pix) return fail(ErrorCode::kDamaged, "the picture is broken", number);
    Raster raster = to_raster(*pix);
    if (raster.pixels.empty())
      return fail(ErrorCode::kDamaged, "the picture has odd colours that cannot be read", number);
    // Cameras and web pages say 72 or 96 and mean nothing by it.
    constexpr double kNoScanner = 97;
    if (raster.dpi <= kNoScanner) raster.dpi = 0;
    return raster;
  }

  static bool is_tiff(int format) {
    return format == IFF_TIFF || (format >= IFF_TIFF_PACKBITS && format <= IFF_TIFF_ZIP) ||
           format == IFF_TIFF_JPEG;
  }

 private:
  std::string_view bytes_;
  int format_, pages_;
};

// A little- or big-endian number; 0 beyond the end.
uint32_t read_number(std::string_view bytes, uint64_t at, int size, bool big) {
  if (at + static_cast<uint64_t>(size) > bytes.size()) return 0;
  uint32_t number = 0;
  for (int i = 0; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[at + static_cast<uint64_t>(i)]);
    number |= uint32_t{byte} << 8 * (big ? size - 1 - i : i);
  }
  return number;
}

// Follows the chain of directories (TIFF 6.0, section 2): Leptonica would begin anew for each page.
int count_tiff_pages(std::string_view bytes) {
  constexpr int kMost = 10'000;  // a chain may run in a circle
  constexpr uint64_t kEntryBytes = 12;
  const bool big = bytes.starts_with('M');
  int pages = 0;
  uint64_t at = read_number(bytes, 4, 4, big);
  while (at != 0 && at + 2 <= bytes.size() && pages < kMost) {
    ++pages;
    at = read_number(bytes, at + 2 + kEntryBytes * read_number(bytes, at, 2, big), 4, big);
  }
  return pages;
}

}  // namespace

Result<std::unique_ptr<PictureFile>> open_picture_file(std::string_view bytes) {
  l_int32 format = IFF_UNKNOWN;
  constexpr std::size_t kFewestBytes = 12;
  if (bytes.size() < kFewestBytes || findFileFormatBuffer(data_of(bytes), &format) != 0)
    return fail(ErrorCode::kNotADocument, "the picture is of an unknown format");
  int pages = 1;
  if (LeptonicaFile::is_tiff(format)) {
    pages = count_tiff_pages(bytes);
    if (pages == 0) return fail(ErrorCode::kDamaged, "no page of the picture can be read");
  }
  return std::unique_ptr<PictureFile>(new LeptonicaFile(bytes, format, pages));
}

}  // namespace ita
