// From the picture of a page to its clusters and rulings.
#pragma once

#include <functional>

#include "core/error.h"
#include "extract/ocr/line_reader.h"
#include "extract/raster.h"
#include "extract/raw_page.h"

namespace ita {

// See PictureReader::read.
Result<RawPage> read_page_picture(const Raster& picture, LineReader& reader,
                                  const std::function<void()>& breathe);

}  // namespace ita
