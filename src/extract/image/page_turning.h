// Quarter turns, and the small angle of a sheet that was fed askew.
#pragma once

#include "extract/image/ink_blobs.h"
#include "extract/raster.h"

namespace ita {

// Clockwise, by 90° times `quarters`.
Raster turn(const Raster& picture, int quarters);

// Whether the page's lines of text run up and down: letters stand closer to their neighbours on the
// line than to those of the lines beside it.
bool runs_sideways(const InkImage& ink);

// The angle in degrees by which the page must be turned clockwise; 0 where it is level or
// unknown. Within ±5°.
double find_skew(const InkImage& ink);

// By a small angle clockwise about the middle; white comes in at the corners.
Raster rotate(const Raster& grey, double degrees);

}  // namespace ita
