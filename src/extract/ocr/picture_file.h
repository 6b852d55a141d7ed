// PNG, JPEG and TIFF files as pages.
#pragma once

#include <memory>
#include <string_view>

#include "extract/picture_reader.h"

namespace ita {

// See PictureReader::open.
Result<std::unique_ptr<PictureFile>> open_picture_file(std::string_view bytes);

}  // namespace ita
