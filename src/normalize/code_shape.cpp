#include "normalize/code_shape.h"

#include <algorithm>

#include "core/thai_char.h"
#include "normalize/code_weights.h"

namespace ita {
namespace {

using Kind = CodeTokenKind;

constexpr std::size_t kNarrowCell = 6;  // glyphs; a wider line breaks no code
constexpr int kHighestDay = 60;         // a greater number beside a slash is a year
constexpr int kMostDigits = 4;

}  // namespace

bool CodeShapes::is_year(const Run& run) {
  return run.value < 0 || run.value > kHighestDay || run.digits >= kMostDigits;
}

CodeShapes::CodeShapes(const std::vector<CodeGlyph>& glyphs, const CodeWords& words)
    : glyphs_(glyphs), words_(words), costs_(words.weights()), line_length_(glyphs.size()) {
  for (std::size_t from = 0; from < glyphs.size();) {
    std::size_t end = from;
    while (end < glyphs.size() && glyphs[end].kind != Kind::kLineEnd) ++end;
    for (std::size_t i = from; i < end; ++i) line_length_[i] = end - from;
    longest_line_ = std::max(longest_line_, end - from);
    from = end + 1;
  }
}

std::size_t CodeShapes::skip_blank(std::size_t i) const {
  while (is(i, Kind::kBlank)) ++i;
  return i;
}

bool CodeShapes::starts_line(std::size_t i) const {
  while (i > 0) {
    const Kind before = glyphs_[i - 1].kind;
    if (before == Kind::kLineEnd) return true;
    if (before != Kind::kBlank && before != Kind::kRange && before != Kind::kOther) return false;
    --i;
  }
  return true;
}

// A code goes on over the line end at glyph i where the cell is narrow and the line before is full.
float CodeShapes::line_cost(std::size_t i) const {
  const bool full = i > 0 && line_length_[i - 1] + 1 >= longest_line_;
  return longest_line_ <= kNarrowCell && full ? costs_[CodeCost::kBrokenLine]
                                              : costs_[CodeCost::kBrokenWide];
}

// Adds the number with one more digit, then with another.
void CodeShapes::add_digits(Number number, int digits, std::vector<Number>& out) const {
  std::size_t i = number.end;
  if (digits > 0 && is(i, Kind::kLineEnd)) {
    number.cost += line_cost(i);
    ++i;
  }
  if (!is(i, Kind::kGlyph)) return;
  const CodeGlyph& glyph = glyphs_[i];
  int digit = glyph.digit;
  if (digit < 0) {
    const auto meant = words_.find_digit(glyph.first);
    if (!meant) return;
    digit = *meant;
    number.cost += costs_[CodeCost::kDigitLookAlike];
    number.look_alike = true;
  } else {
    number.real = true;
    (glyph.thai ? number.thai : number.arabic) = true;
  }
  number.end = i + 1;
  if (digits == 0 && digit == 0) {
    if (number.has_zero_first) return;
    number.has_zero_first = true;
    number.cost += costs_[CodeCost::kLeadingZero];
    add_digits(number, 0, out);
    return;
  }
  number.value = number.value * 10 + digit;
  out.push_back(number);
  if (digits == 0) add_digits(number, 1, out);
}

// Numbers of one or two digits that begin at glyph i; no digit stands right behind them.
std::vector<CodeShapes::Number> CodeShapes::numbers_at(std::size_t i) const {
  std::vector<Number> numbers;
  add_digits(Number{0, i}, 0, numbers);
  std::erase_if(numbers, [&](const Number& number) { return is_digit(number.end); });
  for (Number& number : numbers) {
    if (number.thai && number.arabic) number.cost += costs_[CodeCost::kDigitOtherScript];
    if (!number.real) number.cost += costs_[CodeCost::kNoRealDigit];
  }
  return numbers;
}

// "5%", "i5x": no code ends here. Also the first half of "1,000" and of a telephone number.
bool CodeShapes::goes_on(std::size_t end, bool lettered) const {
  if (is(end, Kind::kPercent) || (is(end, Kind::kWord) && glyphs_[end].latin)) return true;
  const bool joined = !lettered && ((is(end, Kind::kSeparator) && glyphs_[end].first == ',') ||
                                    is(end, Kind::kRange));
  if (!joined || !is_digit(end + 1)) return false;
  std::size_t behind = end + 1;
  while (is_digit(behind)) ++behind;
  return behind - end > 3 && glyphs_[end + 1].digit != 0;
}

bool CodeShapes::is_o(std::size_t i) const {
  if (!is(i, Kind::kGlyph)) return false;
  const char32_t c = glyphs_[i].first;
  return c == U'o' || c == U'O' || c == U'0' || c == thai::kZero;
}

void CodeShapes::add_after_letter(const CodeShape& letter, std::size_t i, bool signs,
                                  std::vector<CodeShape>& out) const {
  CodeShape shape = letter;
  std::size_t k = i;
  bool sign = false, line = false;
  for (;; ++k) {  // a sign, a blank and a line's end, in any order
    const bool dash = is(k, Kind::kRange) && !thai::is_thai(glyphs_[k].first);
    if (is(k, Kind::kBlank) && !shape.apart) {
      shape.apart = true;
      shape.cost += costs_[CodeCost::kGapBlank];
    } else if (!sign && signs && (is(k, Kind::kUnderscore) || is(k, Kind::kDot) || dash)) {
      sign = true;
      shape.cost +=
          costs_[shape.form == CodeForm::kLetter ? CodeCost::kGapSign : CodeCost::kGapSignGuess];
    } else if (is(k, Kind::kLineEnd) && !line) {
      line = true;
      shape.cost += std::max(costs_[CodeCost::kGapLine], line_cost(k));
    } else {
      break;
    }
  }
  if (shape.apart && !sign) {
    const bool guess = shape.form != CodeForm::kLetter && is_digit(k) && !glyphs_[k].thai;
    if (guess && !starts_line(i - 1)) shape.cost += costs_[CodeCost::kGapBlankGuess];
  }
  for (const Number& number : numbers_at(k)) {
    if (goes_on(number.end, shape.form == CodeForm::kLetter)) continue;
    CodeShape code = shape;
    code.number = number.value;
    code.end = number.end;
    code.cost += number.cost;
    code.guessed_digits = number.look_alike;
    if (number.look_alike && code.form != CodeForm::kZero) code.form = CodeForm::kMangled;
    out.push_back(code);
  }
}

void CodeShapes::add_lettered(std::size_t i, std::vector<CodeShape>& out) const {
  const auto* letter = words_.find_letter(glyphs_[i].first);
  if (letter == nullptr) return;
  CodeShape shape;
  shape.family = letter->family;
  shape.form = letter->mangled ? CodeForm::kMangled
               : letter->guess ? CodeForm::kGuess
                               : CodeForm::kLetter;
  shape.cost = letter->mangled ? costs_[CodeCost::kLetterMangled]
               : letter->guess ? costs_[CodeCost::kLetterGuess]
                               : 0;
  add_after_letter(shape, i + 1, true, out);
  if (letter->family == 'O' && is_o(i) && is_o(i + 1)) {
    shape.cost += costs_[CodeCost::kLetterDoubled];
    shape.form = CodeForm::kMangled;
    add_after_letter(shape, i + 2, false, out);
  }
}

// "๐ 10": a zero for O that a change of fonts set apart from its number.
void CodeShapes::add_zero(std::size_t i, std::vector<CodeShape>& out) const {
  if (glyphs_[i].digit != 0) return;
  CodeShape shape{CodeForm::kZero, 'O', 0, 0, costs_[CodeCost::kLetterZero]};
  std::size_t k = i + 1;
  if (is(k, Kind::kBlank) && is_digit(skip_blank(k)))
    if (!glyphs_[i].thai && !glyphs_[skip_blank(k)].thai && !starts_line(i)) return;
  add_after_letter(shape, k, true, out);
  if (is(k, Kind::kGlyph) && glyphs_[k].digit < 0 && is_o(k)) {  // "0O22"
    shape.cost += costs_[CodeCost::kLetterDoubled];
    shape.form = CodeForm::kMangled;
    add_after_letter(shape, k + 1, false, out);
  }
}

// 1 for i. Nobody writes a number in both scripts: "1๑๐".
void CodeShapes::add_one(std::size_t i, std::vector<CodeShape>& out) const {
  if (glyphs_[i].digit != 1) return;
  const bool sign =
      is(i + 1, Kind::kDot) || is(i + 1, Kind::kRange) || is(i + 1, Kind::kUnderscore);
  const std::size_t k = skip_blank(i + (sign ? 2 : 1));
  for (const Number& number : numbers_at(k)) {
    if (!number.real || number.has_zero_first || goes_on(number.end, false)) continue;
    const bool mixed =
        glyphs_[i].thai ? number.arabic && !number.thai : number.thai && !number.arabic;
    const bool apart = !sign && k > i + 1;
    if ((apart && !starts_line(i)) || (sign && !mixed)) continue;
    CodeShape shape{CodeForm::kOne, 'i', number.value, number.end, number.cost};
    shape.apart = apart;
    shape.guessed_digits = number.look_alike;
    shape.cost += mixed               ? costs_[CodeCost::kLetterOneMixed]
                  : number.value < 10 ? costs_[CodeCost::kLetterOneShort]
                                      : costs_[CodeCost::kLetterOne];
    if (sign) shape.cost += costs_[CodeCost::kGapSignGuess];
    if (apart) shape.cost += costs_[mixed ? CodeCost::kGapBlank : CodeCost::kGapBlankGuess];
    out.push_back(shape);
  }
}

void CodeShapes::add_bare(std::size_t i, std::vector<CodeShape>& out) const {
  if (glyphs_[i].digit == 0) return;
  for (const Number& number : numbers_at(i)) {
    if (!number.real || goes_on(number.end, false)) continue;
    CodeShape shape{CodeForm::kBare, 0, number.value, number.end, number.cost};
    shape.guessed_digits = number.look_alike;
    out.push_back(shape);
  }
}

std::vector<CodeShape> CodeShapes::codes_at(std::size_t i) const {
  std::vector<CodeShape> out;
  if (!is(i, Kind::kGlyph)) return out;
  if (i > 0 && is(i - 1, Kind::kWord) && glyphs_[i - 1].latin) return out;
  if (is_digit(i) && is_digit(i - 1)) return out;
  add_lettered(i, out);
  if (!is_digit(i)) {
    if (words_.find_digit(glyphs_[i].first)) add_bare(i, out);
  } else if (const NumberShape number = number_at(i); !number.date) {
    add_zero(i, out);
    add_one(i, out);
    add_bare(i, out);
  }
  for (CodeShape& shape : out)
    if ((is(shape.end, Kind::kDot) || is(shape.end, Kind::kColon)) && is_digit(shape.end + 1))
      shape.cost += costs_[CodeCost::kDecimalFollows];
  return out;
}

// The digits from glyph k on; behind a decimal's dot letters that readers take digits for count
// too.
CodeShapes::Run CodeShapes::run_at(std::size_t k, bool look_alikes) const {
  Run run;
  for (; is(k, Kind::kGlyph); ++k, ++run.digits) {
    if (!is_digit(k) && !(look_alikes && words_.find_digit(glyphs_[k].first))) break;
    run.value = run.digits < kMostDigits && is_digit(k) ? run.value * 10 + glyphs_[k].digit : -1;
  }
  run.end = k;
  return run;
}

// Where a number goes on behind the glyph at k: 0 where it does not.
std::size_t CodeShapes::next_digits(std::size_t k, bool decimal) const {
  const bool narrow = longest_line_ <= kNarrowCell;
  if (is(k, Kind::kLineEnd)) {
    const Run run = run_at(k + 1, false);
    const bool dot = is(k + 1, Kind::kDot) && is_digit(k + 2);
    if (narrow && !decimal && dot) return k + 2;
    const bool goes_on =
        decimal || (run.digits <= 2 && is(run.end, Kind::kDot) && is_digit(run.end + 1));
    return narrow && goes_on ? k + 1 : 0;
  }
  const bool sign =
      is(k, Kind::kDot) || is(k, Kind::kColon) ||
      (is(k, Kind::kSeparator) && (glyphs_[k].first == '/' || glyphs_[k].first == ','));
  if (!sign) return 0;
  return is(k, Kind::kDot) && narrow && is(k + 1, Kind::kLineEnd) ? k + 2 : k + 1;
}

// "01/10/2566": only the last number shows that the others are a day and a month.
bool CodeShapes::ends_in_year(std::size_t k) const {
  return is(k, Kind::kSeparator) && glyphs_[k].first == '/' && is_year(run_at(k + 1, false));
}

// "84.50", "9:15", "1,000", "3/2568", and a decimal that a narrow column broke.
NumberShape CodeShapes::number_at(std::size_t i) const {
  Run run = run_at(i, false);
  NumberShape number;
  number.value = run.value;
  number.digits = run.digits;
  bool year = is_year(run);
  std::size_t k = run.end;
  while (const std::size_t next = next_digits(k, number.decimal)) {
    run = run_at(next, is(k, Kind::kDot));
    if (run.digits == 0) break;
    const char32_t sign = glyphs_[k].first;
    // "1,000"; "87,25" where 87 can be no question's number.
    if (sign == ',' && run.digits != 3 && !(run.digits == 2 && year)) break;
    if (sign == '/' && !year && !is_year(run) && !ends_in_year(run.end)) break;
    number.decimal = number.decimal || sign == '.' || sign == ',';
    number.date = number.date || sign == '/';
    number.plain = false;
    k = run.end;
  }
  if (number.digits >= kMostDigits) number.date = true, number.plain = false;
  if (is(k, Kind::kPercent)) number.plain = false, ++k;
  number.end = k;
  // "ข้อ 4, 5 คะแนนเฉลี่ย 43.65": the points are those of the next number.
  const std::size_t word = skip_blank(k);
  number.counted = word < glyphs_.size() && glyphs_[word].counts &&
                   !(glyphs_[word].scores && is_digit(skip_blank(word + 1)));
  return number;
}

}  // namespace ita
