#include "query/text_match.h"

#include "normalize/thai_text.h"

namespace ita {

std::string to_search_form(std::string_view text) {
  std::string form;
  for (const char c : fold_digits(text)) {
    if (c == ' ' || c == '\n') continue;
    form += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return form;
}

}  // namespace ita
