// The first steps from a picture to ink: grey, at the resolution at which letters are read best,
// evenly lit, without what is no text.
#pragma once

#include "core/error.h"
#include "extract/image/ink_blobs.h"
#include "extract/raster.h"

namespace ita {

// Letters are read at this many dots an inch: at 450 and more the recogniser gets worse, below 200
// marks run into their letters (measured on 16-point text).
inline constexpr double kReadingDpi = 300;

// The page's grey picture at kReadingDpi; a picture that does not say its own dpi is taken to be
// a sheet whose longer side is 11.7 inches. Coloured stamps and signatures fade; coloured text
// stays where it is most of the page's ink. kTooLarge, kDamaged (no pixels, or Leptonica fails).
Result<Raster> to_reading_grey(const Raster& picture);

// Even light and white paper, in place.
Status whiten_background(Raster& grey);

// Ink darker than a threshold that fits the page, and all that is clearly darker than paper.
struct PageInks {
  InkImage ink, faint;
};
PageInks find_ink(const Raster& grey);

// Dark edges of a scanner's glass, punch holes and pictures: ink in solid areas wider than any
// letter's stroke. Whitens them in all. Returns the share of the page that was dark.
double remove_dark_areas(Raster& grey, PageInks& inks);

}  // namespace ita
