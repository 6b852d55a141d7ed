#include "extract/image/pix.h"

namespace ita {
namespace {

// Leptonica keeps bytes in 32-bit words, first pixel in the highest byte.
constexpr int kWordBytes = 4;

bool has_transparent_colours(Pix& pix) {
  l_int32 opaque = 1;
  PixColormap* colours = pixGetColormap(&pix);
  return colours != nullptr && pixcmapIsOpaque(colours, &opaque) == 0 && opaque == 0;
}

int shift_of(int x) { return 8 * (kWordBytes - 1 - x % kWordBytes); }

}  // namespace

PixPtr to_pix(const Raster& raster) {
  const bool colour = raster.channels == 3;
  PixPtr pix(pixCreate(raster.width, raster.height, colour ? 32 : 8));
  if (!pix) return pix;
  const int words = pixGetWpl(pix.get());
  for (int y = 0; y < raster.height; ++y) {
    l_uint32* to = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(words) * y;
    const uint8_t* from = raster.row(y);
    if (colour) {
      for (int x = 0; x < raster.width; ++x, from += 3)
        to[x] = static_cast<l_uint32>(from[0]) << L_RED_SHIFT |
                static_cast<l_uint32>(from[1]) << L_GREEN_SHIFT |
                static_cast<l_uint32>(from[2]) << L_BLUE_SHIFT;
    } else {
      for (int x = 0; x < raster.width; ++x)
        to[x / kWordBytes] |= static_cast<l_uint32>(from[x]) << shift_of(x);
    }
  }
  return pix;
}

Raster to_raster(Pix& source) {
  // What is transparent lies on white paper.
  PixPtr plain(pixRemoveColormap(&source, has_transparent_colours(source)
                                              ? REMOVE_CMAP_WITH_ALPHA
                                              : REMOVE_CMAP_BASED_ON_SRC));
  constexpr int kSamplesWithAlpha = 4;
  constexpr l_uint32 kWhite = 0xFFFFFF00;
  if (plain && pixGetDepth(plain.get()) == 32 && pixGetSpp(plain.get()) == kSamplesWithAlpha)
    plain.reset(pixAlphaBlendUniform(plain.get(), kWhite));
  Raster raster;
  if (!plain) return raster;
  const bool colour = pixGetDepth(plain.get()) == 32 || pixGetDepth(plain.get()) == 24;
  const PixPtr pix(colour ? pixConvertTo32(plain.get()) : pixConvertTo8(plain.get(), 0));
  if (!pix) return raster;
  raster.width = pixGetWidth(pix.get());
  raster.height = pixGetHeight(pix.get());
  raster.channels = colour ? 3 : 1;
  raster.dpi = std::max(pixGetXRes(&source), pixGetYRes(&source));
  raster.pixels.resize(raster.stride() * static_cast<std::size_t>(raster.height));
  const int words = pixGetWpl(pix.get());
  for (int y = 0; y < raster.height; ++y) {
    const l_uint32* from = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(words) * y;
    uint8_t* to = raster.row(y);
    for (int x = 0; x < raster.width; ++x) {
      if (colour) {
        *to++ = static_cast<uint8_t>(from[x] >> L_RED_SHIFT);
        *to++ = static_cast<uint8_t>(from[x] >> L_GREEN_SHIFT);
        *to++ = static_cast<uint8_t>(from[x] >> L_BLUE_SHIFT);
      } else {
        *to++ = static_cast<uint8_t>(from[x / kWordBytes] >> shift_of(x));
      }
    }
  }
  return raster;
}

}  // namespace ita
