#include "extract/pdf/page_drawing.h"

#include <PDFDoc.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/limits.h"

namespace ita {
namespace {

constexpr double kLowestDpi = 40;  // at less no letter of a page so large could be read

Result<Raster> to_raster(SplashOutputDev& device, double dpi, bool colour, int number) {
  SplashBitmap* bitmap = device.getBitmap();
  if (bitmap == nullptr || bitmap->getDataPtr() == nullptr)
    return fail(ErrorCode::kDamaged, "the page cannot be drawn", number);
  Raster raster{bitmap->getWidth(), bitmap->getHeight(), colour ? 3 : 1, dpi, {}};
  raster.pixels.resize(raster.stride() * static_cast<std::size_t>(raster.height));
  for (int y = 0; y < raster.height; ++y)
    std::memcpy(raster.row(y),
                bitmap->getDataPtr() + static_cast<std::ptrdiff_t>(bitmap->getRowSize()) * y,
                raster.stride());
  return raster;
}

}  // namespace

Result<Raster> draw_page(PDFDoc& document, int number, DrawingDpi dpi, bool colour) {
  const double width = document.getPageCropWidth(number) / 72;
  const double height = document.getPageCropHeight(number) / 72;
  if (!(width > 0) || !(height > 0))
    return fail(ErrorCode::kDamaged, "the page has no size", number);
  const double most = std::sqrt(kMaxRasterPixels / (width * height)) * 0.99;
  dpi = {std::min(dpi.x, most), std::min(dpi.y, most)};
  if (dpi.x < kLowestDpi)
    return fail(ErrorCode::kTooLarge, "the page is too large to draw", number);

  SplashColor paper = {255, 255, 255};
  SplashOutputDev device(colour ? splashModeRGB8 : splashModeMono8, 1, false, paper);
  device.startDoc(&document);
  document.displayPage(&device, number, dpi.x, dpi.y, 0, /*useMediaBox=*/false, /*crop=*/true,
                       /*printing=*/false);
  return to_raster(device, dpi.x, colour, number);
}

Result<Raster> draw_part(PDFDoc& document, int number, const Box& box, double dpi, bool colour) {
  const double width = box.width() / 72, height = box.height() / 72;
  if (!(width > 0) || !(height > 0))
    return fail(ErrorCode::kDamaged, "the part has no size", number);
  dpi = std::min(dpi, std::sqrt(kMaxRasterPixels / (width * height)) * 0.99);
  if (dpi < kLowestDpi) return fail(ErrorCode::kTooLarge, "the part is too large to draw", number);
  SplashColor paper = {255, 255, 255};
  SplashOutputDev device(colour ? splashModeRGB8 : splashModeMono8, 1, false, paper);
  device.startDoc(&document);
  const auto pixels = [&](double points) {
    return static_cast<int>(std::lround(points / 72 * dpi));
  };
  document.displayPageSlice(&device, number, dpi, dpi, 0, /*useMediaBox=*/false, /*crop=*/true,
                            /*printing=*/false, pixels(box.x0), pixels(box.y0),
                            std::max(1, pixels(box.width())), std::max(1, pixels(box.height())));
  return to_raster(device, dpi, colour, number);
}

}  // namespace ita
