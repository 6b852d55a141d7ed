// Reads words from pictures of pages. The reader lives in a module of its own that the worker loads
// when the first picture is met: Tesseract's libraries take 6 ms to load, which a text PDF would
// pay for nothing.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "core/error.h"
#include "extract/raster.h"
#include "extract/raw_page.h"

namespace ita {

// A picture file, opened: PNG and JPEG have one page, TIFF has several.
class PictureFile {
 public:
  virtual ~PictureFile() = default;
  virtual int page_count() const = 0;
  // number from 1. kDamaged, kTooLarge.
  virtual Result<Raster> read_page(int number) = 0;
};

class PictureReader {
 public:
  virtual ~PictureReader() = default;

  // `bytes` must outlive what is returned. kNotADocument, kDamaged.
  virtual Result<std::unique_ptr<PictureFile>> open(std::string_view bytes) = 0;

  // Turns the page upright, straightens and cleans it, finds its rules and reads its lines. Boxes
  // are in points of the upright page; route is kOcr; each cluster has the reader's confidence.
  // `breathe` is called between lines. kTooLarge, kDamaged.
  //
  // Diagnostics: page_turned, page_straightened, photo_page (nothing but a photograph: not read).
  virtual Result<RawPage> read(Raster picture, const std::function<void()>& breathe) = 0;
};

// The one name that the module exports. The caller owns the reader.
inline constexpr char kPictureReaderSymbol[] = "ita_make_picture_reader";
using MakePictureReader = PictureReader* (*)();

}  // namespace ita
