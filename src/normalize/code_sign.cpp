#include "normalize/code_sign.h"

namespace ita {

CodeTokenKind kind_of_code_sign(char32_t c) {
  switch (c) {
    case ',':
    case ';':
    case '/':
    case '&':
    case '+':
    case 0x3001:
      return CodeTokenKind::kSeparator;
    case '-':
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
    case '~':
      return CodeTokenKind::kRange;
    case '(':
    case '[':
      return CodeTokenKind::kOpen;
    case ')':
    case ']':
      return CodeTokenKind::kClose;
    case '.':
      return CodeTokenKind::kDot;
    case ':':
      return CodeTokenKind::kColon;
    case '_':
      return CodeTokenKind::kUnderscore;
    case '%':
      return CodeTokenKind::kPercent;
    case ' ':
    case '\t':
    case 0x00A0:
      return CodeTokenKind::kBlank;
    case '\n':
    case '\r':
      return CodeTokenKind::kLineEnd;
    default:
      return CodeTokenKind::kOther;
  }
}

std::size_t code_letter_length(std::string_view text, std::size_t byte, char32_t c) {
  constexpr char32_t kReplacement = 0xFFFD;
  if (c == kReplacement && !text.substr(byte).starts_with("\xEF\xBF\xBD")) return 1;
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

}  // namespace ita
