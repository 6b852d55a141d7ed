#include "extract/ocr/line_recogniser.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <functional>

#include "core/utf8.h"
#include "extract/image/page_cleaning.h"

namespace ita {
namespace {

constexpr float kLeastChoice = 0.5F;

// Without the first, the model prints a space after every letter. The second saves a pass over
// each line for light text on dark ground. The third would look for pictures in a line. The fourth
// keeps what else each symbol could be, gathered over its time steps.
void set_up(tesseract::TessBaseAPI& api) {
  api.SetVariable("preserve_interword_spaces", "1");
  api.SetVariable("invert_threshold", "0");
  api.SetVariable("textord_equation_detect", "0");
  api.SetVariable("lstm_choice_mode", "2");
  api.SetVariable("debug_file", "/dev/null");
  api.SetPageSegMode(tesseract::PSM_RAW_LINE);
}

std::string take(char* text) {
  const std::unique_ptr<char[]> owner(text);
  return text == nullptr ? std::string() : std::string(text);
}

std::vector<Choice> find_choices(const tesseract::ResultIterator& it, std::string_view taken) {
  std::vector<Choice> choices;
  tesseract::ChoiceIterator choice(it);
  do {
    const char* text = choice.GetUTF8Text();
    const float confidence = choice.Confidence() / 100;
    if (text != nullptr && *text != '\0' && taken != text && confidence >= kLeastChoice)
      choices.push_back({text, confidence});
  } while (choice.Next());
  std::ranges::stable_sort(choices, std::ranges::greater(), &Choice::confidence);
  return choices;
}

// Spaces stand between symbols in the line's text only.
void mark_spaces(SymbolLine& symbols, std::string_view line) {
  std::size_t at = 0;
  for (Symbol& symbol : symbols) {
    const std::size_t found = line.find(symbol.text, at);
    if (found == std::string_view::npos) continue;
    symbol.space_before = line.substr(at, found - at).find(' ') != std::string_view::npos;
    at = found + symbol.text.size();
  }
}

}  // namespace

LineRecogniser::LineRecogniser(std::unique_ptr<tesseract::TessBaseAPI> api)
    : api_(std::move(api)) {}

LineRecogniser::~LineRecogniser() = default;

Result<std::unique_ptr<LineRecogniser>> LineRecogniser::from_bytes(std::string_view model) {
  auto api = std::make_unique<tesseract::TessBaseAPI>();
  if (api->Init(model.data(), static_cast<int>(model.size()), "ita_tha", tesseract::OEM_LSTM_ONLY,
                nullptr, 0, nullptr, nullptr, false, nullptr) != 0)
    return fail(ErrorCode::kDataFile, "Tesseract refuses the model of the program");
  set_up(*api);
  return std::unique_ptr<LineRecogniser>(new LineRecogniser(std::move(api)));
}

Result<std::unique_ptr<LineRecogniser>> LineRecogniser::installed(const std::string& languages) {
  auto api = std::make_unique<tesseract::TessBaseAPI>();
  if (api->Init(nullptr, languages.c_str(), tesseract::OEM_LSTM_ONLY) != 0)
    return fail(ErrorCode::kDataFile, "Tesseract has no model for " + languages);
  set_up(*api);
  return std::unique_ptr<LineRecogniser>(new LineRecogniser(std::move(api)));
}

SymbolLine LineRecogniser::read(Pix& line) {
  SymbolLine symbols;
  api_->SetImage(&line);
  api_->SetSourceResolution(static_cast<int>(kReadingDpi));
  if (api_->Recognize(nullptr) != 0) return symbols;
  const std::unique_ptr<tesseract::ResultIterator> it(api_->GetIterator());
  if (!it || it->Empty(tesseract::RIL_TEXTLINE)) return symbols;
  const std::string text = take(it->GetUTF8Text(tesseract::RIL_TEXTLINE));
  do {
    Symbol symbol;
    symbol.text = take(it->GetUTF8Text(tesseract::RIL_SYMBOL));
    if (symbol.text.empty() || symbol.text == " ") continue;
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    if (!it->BoundingBox(tesseract::RIL_SYMBOL, &x0, &y0, &x1, &y1)) continue;
    symbol.x0 = x0;
    symbol.x1 = x1;
    symbol.confidence = it->Confidence(tesseract::RIL_SYMBOL) / 100;
    symbol.choices = find_choices(*it, symbol.text);
    symbols.push_back(std::move(symbol));
  } while (it->Next(tesseract::RIL_SYMBOL));
  mark_spaces(symbols, text);
  return symbols;
}

}  // namespace ita
