// Reads a line with two readers: the project's own model, and the stock Thai model to check it.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "extract/image/ink_lines.h"
#include "extract/ocr/line_picture.h"
#include "extract/ocr/line_recogniser.h"
#include "extract/ocr/reading_vote.h"
#include "extract/ocr/wording_repair.h"
#include "extract/raw_page.h"
#include "extract/verdict/thai_dictionary.h"

namespace ita {

class LineReader {
 public:
  // `model`: the bytes of the own model. kDataFile where either model cannot be loaded.
  static Result<std::unique_ptr<LineReader>> load(std::string_view model);

  // The line's clusters on the page, with a confidence in which both readers have a say.
  std::vector<Cluster> read(const LinePicture& picture, const InkLine& line, double dpi);

  // Which reader is believed is learnt anew: a page reads the same whichever worker reads it.
  void begin_page() { trust_ = {}; }
  // Has the second reader been right so much more often on this page that it is believed where the
  // dictionary cannot tell?
  bool believes_second() const { return trust_.second_is_better(); }

 private:
  LineReader(std::unique_ptr<LineRecogniser> own, std::unique_ptr<LineRecogniser> stock)
      : own_(std::move(own)), stock_(std::move(stock)) {}
  // width: of `pix`, which shows the line's picture in another size.
  std::vector<Cluster> read_with(LineRecogniser& reader, Pix& pix, double width,
                                 const LinePicture& picture, const InkLine& line, double dpi);
  void look_again(std::vector<Cluster>& clusters, const LinePicture& picture, const InkLine& line,
                  double dpi);

  std::unique_ptr<LineRecogniser> own_, stock_;
  ThaiDictionary dictionary_;
  WordingRepair wordings_;
  ReaderTrust trust_;  // gathered over the page
};

}  // namespace ita
