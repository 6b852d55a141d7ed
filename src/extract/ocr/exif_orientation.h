// How a camera held the picture (Exif 2.32, tag 0x0112): phones store what the sensor saw and say how
// to turn it.
#pragma once

#include <string_view>

namespace ita {

// 1 (as it is) to 8; 1 where the file says nothing that can be read. `bytes`: a whole JPEG file.
int read_exif_orientation(std::string_view bytes);

}  // namespace ita
