#include "core/page.h"

#include <string_view>

namespace ita {

std::string_view to_name(Route route) {
  switch (route) {
    case Route::kDigital:
      return "digital";
    case Route::kRepaired:
      return "repaired";
    case Route::kOcr:
      return "ocr";
    case Route::kText:
      return "text";
  }
  return "digital";
}

std::string to_text(const TextLine& line) {
  std::string out;
  for (const Word& word : line.words) {
    if (word.space_before && !out.empty()) out += ' ';
    out += word.text;
  }
  return out;
}

std::string to_text(const std::vector<TextLine>& lines) {
  std::string out;
  for (const TextLine& line : lines) {
    if (!out.empty()) out += '\n';
    out += to_text(line);
  }
  return out;
}

}  // namespace ita
