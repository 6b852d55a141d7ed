// Tesseract with one model, asked for one line at a time. The only face of Tesseract.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "extract/image/pix.h"

namespace tesseract {
class TessBaseAPI;
}

namespace ita {

// What the model saw nearly as well in a symbol's place.
struct Choice {
  std::string text;
  float confidence = 0;  // 0..1
};

// A symbol as the model prints it: one or more code points. Places are columns of the line's
// picture, as near as the network's time steps tell (a letter's width off now and then).
struct Symbol {
  std::string text;
  double x0 = 0, x1 = 0;
  float confidence = 0;  // 0..1
  bool space_before = false;
  std::vector<Choice> choices;  // without the symbol itself; the best first
};
using SymbolLine = std::vector<Symbol>;

class LineRecogniser {
 public:
  // A model's bytes (a .traineddata file). kDataFile.
  static Result<std::unique_ptr<LineRecogniser>> from_bytes(std::string_view model);
  // Languages as Tesseract names them, of the models installed with it. kDataFile.
  static Result<std::unique_ptr<LineRecogniser>> installed(const std::string& languages);
  ~LineRecogniser();
  LineRecogniser(const LineRecogniser&) = delete;
  LineRecogniser& operator=(const LineRecogniser&) = delete;

  // A grey picture of one line, dark on white. Empty where nothing was read.
  SymbolLine read(Pix& line);

 private:
  explicit LineRecogniser(std::unique_ptr<tesseract::TessBaseAPI> api);
  std::unique_ptr<tesseract::TessBaseAPI> api_;
};

}  // namespace ita
