// The module's one door.
#include <leptonica/allheaders.h>

#include <string_view>

#include "extract/ocr/line_reader.h"
#include "extract/ocr/page_reading.h"
#include "extract/ocr/picture_file.h"
#include "extract/picture_reader.h"

// The model's bytes, put into the module by the assembler: C++20 has no #embed.
asm(".section .rodata\n"
    ".hidden ita_ocr_model_begin\n"
    ".hidden ita_ocr_model_end\n"
    ".global ita_ocr_model_begin\n"
    ".global ita_ocr_model_end\n"
    ".balign 16\n"
    "ita_ocr_model_begin:\n"
    ".incbin \"" ITA_OCR_MODEL_FILE
    "\"\n"
    "ita_ocr_model_end:\n"
    ".previous\n");
extern "C" {
extern const char ita_ocr_model_begin __attribute__((visibility("hidden")));
extern const char ita_ocr_model_end __attribute__((visibility("hidden")));
}

namespace ita {
namespace {

class Reader final : public PictureReader {
 public:
  Reader() { setMsgSeverity(L_SEVERITY_NONE); }

  Result<std::unique_ptr<PictureFile>> open(std::string_view bytes) override {
    return open_picture_file(bytes);
  }

  Result<RawPage> read(Raster picture, const std::function<void()>& breathe) override {
    if (!reader_) {
      const std::string_view model(
          &ita_ocr_model_begin,
          static_cast<std::size_t>(&ita_ocr_model_end - &ita_ocr_model_begin));
      auto loaded = LineReader::load(model);
      if (!loaded) return tl::unexpected(loaded.error());
      reader_ = std::move(*loaded);
    }
    return read_page_picture(picture, *reader_, breathe);
  }

 private:
  std::unique_ptr<LineReader> reader_;
};

}  // namespace
}  // namespace ita

extern "C" __attribute__((visibility("default"))) ita::PictureReader* ita_make_picture_reader() {
  return new ita::Reader();
}
