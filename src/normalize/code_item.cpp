#include "normalize/code_item.h"

namespace ita {

using Kind = CodeTokenKind;

bool CodeItemFinder::is(std::size_t i, Kind kind) const {
  return i < tokens_.size() && tokens_[i].kind == kind;
}

bool CodeItemFinder::is_number_of(std::size_t i, int most_digits) const {
  return is(i, Kind::kNumber) && tokens_[i].digits <= most_digits;
}

bool CodeItemFinder::is_word(std::size_t i) const {
  return is(i, Kind::kWord) || is(i, Kind::kAnnounce);
}

std::size_t CodeItemFinder::skip_blank(std::size_t i) const {
  return is(i, Kind::kBlank) ? i + 1 : i;
}

// 08.30, 9:15, 12.50; ๒๕๖๘ glued to a slash (3/2568, 01/10/2566); i5x; 5%.
bool CodeItemFinder::number_goes_on(std::size_t i, bool has_letter) const {
  if (is(i + 1, Kind::kPercent)) return true;
  if ((is(i + 1, Kind::kDot) || is(i + 1, Kind::kColon)) && is(i + 2, Kind::kNumber)) return true;
  if (is(i + 1, Kind::kWord) && tokens_[i + 1].latin) return true;
  if (is(i + 1, Kind::kLetter) && tokens_[i + 1].first > 0x7F && !is(i + 2, Kind::kNumber))
    return true;
  if (has_letter) return false;
  if (is(i + 1, Kind::kSeparator) && tokens_[i + 1].first == ',' && is(i + 2, Kind::kNumber) &&
      tokens_[i + 2].digits == 3 && !tokens_[i + 2].leading_zero)
    return true;  // 1,000
  return is_part_of_date(i);
}

bool CodeItemFinder::is_part_of_date(std::size_t i) const {
  constexpr int kHighest = 60;
  const auto is_slash = [&](std::size_t k) {
    return is(k, Kind::kSeparator) && tokens_[k].first == '/';
  };
  const auto is_year = [&](std::size_t k) {
    return is(k, Kind::kNumber) &&
           (tokens_[k].value < 0 || tokens_[k].value > kHighest || tokens_[k].digits > 3);
  };
  for (std::size_t k = i; is_slash(k + 1) && is(k + 2, Kind::kNumber); k += 2)
    if (is_year(k + 2)) return true;
  for (std::size_t k = i; k >= 2 && is_slash(k - 1) && is(k - 2, Kind::kNumber); k -= 2)
    if (is_year(k - 2)) return true;
  return false;
}

// What stands right before a number: glued to a word, a letter's or an account's number, a decimal.
bool CodeItemFinder::number_goes_before(std::size_t i) const {
  if (i == 0) return false;
  const CodeToken& before = tokens_[i - 1];
  switch (before.kind) {
    case Kind::kWord:
    case Kind::kLetter:
    case Kind::kInstrument:
    case Kind::kNumber:
      return true;
    case Kind::kDot:
      return i >= 2 && is(i - 2, Kind::kNumber);
    case Kind::kRange:
      return i >= 2 && (is_word(i - 2) || (is(i - 2, Kind::kNumber) && tokens_[i - 2].digits > 2));
    case Kind::kSeparator:
      return before.first == '/' && i >= 2 && is_word(i - 2);
    default:
      return false;
  }
}

// A number or a bullet that heads a list item: "1. i7", "๑) 020". Also "(1) i7".
bool CodeItemFinder::is_list_number(std::size_t i) const {
  if (is(i + 1, Kind::kDot)) return true;
  if (!is(i + 1, Kind::kClose)) return false;
  return i == 0 || is(i - 1, Kind::kOpen) || !opened_before(i);
}

bool CodeItemFinder::opened_before(std::size_t i) const {
  for (std::size_t k = i; k-- > 0;) {
    if (is(k, Kind::kOpen)) return true;
    if (is(k, Kind::kClose) || is(k, Kind::kLineEnd)) return false;
  }
  return false;
}

std::optional<CodeItem> CodeItemFinder::find_item(std::size_t i, bool after_item) const {
  if (is(i, Kind::kLetter) || (is(i, Kind::kInstrument) && tokens_[i].direct))
    return find_lettered(i, after_item);
  if (!is(i, Kind::kNumber) || (number_goes_before(i) && !after_item)) return std::nullopt;
  const CodeToken& number = tokens_[i];
  if (number.value == 0 && number.digits == 1) return find_split_zero(i);
  if (number.value < 1 || number.digits > 3 || number_goes_on(i, false)) return std::nullopt;
  if (number.leading_zero) {
    if (is_word(i + 1)) return std::nullopt;
    return CodeItem{CodeItemForm::kZero, 'O', number.value, i, i + 1};
  }
  if (is_word(i + 1) || is_list_number(i)) return std::nullopt;
  if (number.digits == 3) return std::nullopt;
  return CodeItem{CodeItemForm::kBare, 0, number.value, i, i + 1};
}

// "i7", "i ๗", "O-34", "o_19", "O.12", "OIT 42".
std::optional<CodeItem> CodeItemFinder::find_lettered(std::size_t i, bool after_item) const {
  if (i > 0 && !after_item) {
    const CodeToken& before = tokens_[i - 1];
    if (before.kind == Kind::kNumber || before.kind == Kind::kLetter ||
        (before.kind == Kind::kWord && before.latin))
      return std::nullopt;
  }
  const CodeToken& letter = tokens_[i];
  std::size_t k = i + 1;
  const bool sign = is(k, Kind::kUnderscore) || is(k, Kind::kDot) ||
                    (is(k, Kind::kRange) && tokens_[k].end - tokens_[k].begin == 1);
  if (sign) ++k;
  if (!sign || is(k - 1, Kind::kDot)) k = skip_blank(k);
  if (!is_number_of(k, 3) || tokens_[k].value < 1 || number_goes_on(k, true)) return std::nullopt;
  const CodeToken& number = tokens_[k];
  if (number.digits == 3 && !number.leading_zero) return std::nullopt;
  // A stray sign and a number apart are a code only where LibreOffice set them apart (Latin, then
  // Thai).
  if (letter.guess && k != i + 1 && !number.thai_digits) return std::nullopt;
  if (letter.kind == Kind::kInstrument) {
    const std::size_t after = skip_blank(k + 1);
    if (after < tokens_.size() && tokens_[after].counts) return std::nullopt;
  }
  return CodeItem{letter.guess ? CodeItemForm::kGuess : CodeItemForm::kLetter, letter.family,
                  number.value, i, k + 1};
}

// "๐ 10": a zero for O that a change of fonts set apart from its number. In prose the change must
// show: one script's zero, the other's number.
std::optional<CodeItem> CodeItemFinder::find_split_zero(std::size_t i) const {
  if (!is(i + 1, Kind::kBlank) || !is_number_of(i + 2, 2) || tokens_[i + 2].leading_zero)
    return std::nullopt;
  const bool mixed = tokens_[i].thai_digits != tokens_[i + 2].thai_digits;
  if (!mixed || tokens_[i + 2].value < 1 || number_goes_on(i + 2, false)) return std::nullopt;
  return CodeItem{CodeItemForm::kZero, 'O', tokens_[i + 2].value, i, i + 3};
}

std::vector<CodeChain> CodeItemFinder::find_chains() const {
  std::vector<CodeChain> chains;
  bool linked = false;  // only list marks since the last item
  for (std::size_t i = 0; i < tokens_.size();) {
    const bool glued = linked && chains.back().items.back().end == i;
    if (const auto item = find_item(i, glued)) {
      if (!linked) chains.emplace_back();
      chains.back().items.push_back(*item);
      linked = true;
      i = item->end;
      continue;
    }
    linked = linked && is_link(i);
    ++i;
  }
  return chains;
}

bool CodeItemFinder::is_link(std::size_t i) const {
  switch (tokens_[i].kind) {
    case Kind::kBlank:
    case Kind::kSeparator:
    case Kind::kRange:
    case Kind::kOpen:
    case Kind::kClose:
    case Kind::kInstrument:
      return true;
    case Kind::kAnnounce:
      return tokens_[i].whole;
    default:
      return false;
  }
}

}  // namespace ita
