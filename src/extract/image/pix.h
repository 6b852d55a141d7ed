// Leptonica's pictures with an owner.
#pragma once

#include <leptonica/allheaders.h>

#include <memory>

#include "extract/raster.h"

namespace ita {

struct PixFree {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixFree>;

// Grey (8 bits) or colour (32 bits), as the raster is. Null where memory is short.
PixPtr to_pix(const Raster& raster);

// Any depth, with or without a colour map → grey or colour. dpi is what the picture says, 0 where
// it says nothing.
Raster to_raster(Pix& pix);

}  // namespace ita
