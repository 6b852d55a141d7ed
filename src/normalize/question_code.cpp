// Reading codes in four steps:
//   1. the text is cut into tokens (code_token.h);
//   2. items are found: a letter with its number, a number with a zero in front, a bare number …
//   3. items with nothing but list marks between them make a chain: "(10,i11,i12)", "i๑๐ - i๑๒";
//   4. a chain is read as codes or left alone, by its place, by what stands before it, by its own letters.
#include "normalize/question_code.h"

#include <algorithm>

#include "normalize/code_token.h"
#include "normalize/codebook.h"

namespace ita {
namespace {

using Kind = CodeTokenKind;

enum class Form {
  kLetter,    // i7
  kGuess,     // l7, |7: a letter that is i only beside codes
  kZero,      // 07, ๐๑๘
  kOneFirst,  // 119: i19 or nothing
  kBare,      // 7
};

// Tokens [first, end).
struct Item {
  Form form = Form::kBare;
  char family = 0;
  int number = 0;
  std::size_t first = 0, end = 0;
};

struct Chain {
  std::vector<Item> items;
  bool has(Form form) const {
    return std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.form == form; });
  }
};

constexpr int kLongestRange = 48;  // no set of questions is longer
// Letters between an instrument's name and the list that it lends its family to: the rest of a long sentence,
// or no more than a few words.
constexpr std::size_t kFarBytes = 750, kNearBytes = 150;

class CodeReader {
 public:
  CodeReader(std::string_view text, const CodeContext& context)
      : text_(text), context_(context), tokens_(tokenize_codes(text, context.codebook.code_words())),
        column_(context.place == CodePlace::kCodeColumn) {}

  std::vector<CodeReading> read() {
    for (const Chain& chain : find_chains()) read_chain(chain);
    return std::move(readings_);
  }

 private:
  // --- tokens ---------------------------------------------------------------------------------------------

  bool is(std::size_t i, Kind kind) const { return i < tokens_.size() && tokens_[i].kind == kind; }
  bool is_number_of(std::size_t i, int most_digits) const {
    return is(i, Kind::kNumber) && tokens_[i].digits <= most_digits;
  }
  bool is_word(std::size_t i) const { return is(i, Kind::kWord) || is(i, Kind::kAnnounce); }
  std::size_t skip_blank(std::size_t i) const { return is(i, Kind::kBlank) ? i + 1 : i; }

  // 08.30, 9:15, 12.50; ๒๕๖๘ glued to a slash (3/2568, 01/10/2566); i5x; 5%.
  bool number_goes_on(std::size_t i, bool has_letter) const {
    if (is(i + 1, Kind::kPercent)) return true;
    if ((is(i + 1, Kind::kDot) || is(i + 1, Kind::kColon)) && is(i + 2, Kind::kNumber)) return true;
    if (is(i + 1, Kind::kWord) && tokens_[i + 1].latin) return true;
    if (is(i + 1, Kind::kLetter) && tokens_[i + 1].first > 0x7F && !is(i + 2, Kind::kNumber)) return true;
    if (has_letter) return false;
    if (is(i + 1, Kind::kSeparator) && tokens_[i + 1].first == ',' && is(i + 2, Kind::kNumber) &&
        tokens_[i + 2].digits == 3 && !tokens_[i + 2].leading_zero)
      return true;  // 1,000
    return is_part_of_date(i);
  }

  bool is_part_of_date(std::size_t i) const {
    constexpr int kHighest = 60;
    const auto is_slash = [&](std::size_t k) { return is(k, Kind::kSeparator) && tokens_[k].first == '/'; };
    const auto is_year = [&](std::size_t k) {
      return is(k, Kind::kNumber) && (tokens_[k].value < 0 || tokens_[k].value > kHighest || tokens_[k].digits > 3);
    };
    for (std::size_t k = i; is_slash(k + 1) && is(k + 2, Kind::kNumber); k += 2)
      if (is_year(k + 2)) return true;
    for (std::size_t k = i; k >= 2 && is_slash(k - 1) && is(k - 2, Kind::kNumber); k -= 2)
      if (is_year(k - 2)) return true;
    return false;
  }

  // What stands right before a number: glued to a word, a letter's or an account's number, a decimal.
  bool number_goes_before(std::size_t i) const {
    if (i == 0) return false;
    const CodeToken& before = tokens_[i - 1];
    switch (before.kind) {
      case Kind::kWord: case Kind::kLetter: case Kind::kInstrument: case Kind::kNumber: return true;
      case Kind::kDot: return i >= 2 && is(i - 2, Kind::kNumber);
      case Kind::kRange: return i >= 2 && (is_word(i - 2) || (is(i - 2, Kind::kNumber) && tokens_[i - 2].digits > 2));
      case Kind::kSeparator: return before.first == '/' && i >= 2 && is_word(i - 2);
      default: return false;
    }
  }

  // A number or a bullet that heads a list item: "1. i7", "๑) 020". Also "(1) i7".
  bool is_list_number(std::size_t i) const {
    if (is(i + 1, Kind::kDot)) return true;
    if (!is(i + 1, Kind::kClose)) return false;
    return i == 0 || !opened_before(i) || (is(i - 1, Kind::kOpen) && starts_line(i - 1));
  }
  bool opened_before(std::size_t i) const {
    for (std::size_t k = i; k-- > 0;) {
      if (is(k, Kind::kOpen)) return true;
      if (is(k, Kind::kClose) || is(k, Kind::kLineEnd)) return false;
    }
    return false;
  }

  // Does the cell or its line begin at token i, list marks and announcing words aside?
  bool starts_line(std::size_t i) const {
    while (i > 0) {
      const std::size_t before = i - 1;
      switch (tokens_[before].kind) {
        case Kind::kLineEnd: return true;
        case Kind::kBlank: case Kind::kOpen: case Kind::kRange: case Kind::kColon: case Kind::kInstrument: case Kind::kOther:
          i = before;
          break;
        case Kind::kAnnounce:
          if (!tokens_[before].whole) return false;
          i = before;
          break;
        case Kind::kDot: case Kind::kClose:
          if (before == 0 || !is_number_of(before - 1, 2)) return false;
          i = before - 1;
          break;
        default: return false;
      }
    }
    return true;
  }

  // --- items ----------------------------------------------------------------------------------------------

  std::optional<Item> find_item(std::size_t i, bool glued_to_item) const {
    if (is(i, Kind::kLetter) || (is(i, Kind::kInstrument) && tokens_[i].direct)) return find_lettered(i, glued_to_item);
    if (!is(i, Kind::kNumber) || (number_goes_before(i) && !glued_to_item)) return std::nullopt;
    const CodeToken& number = tokens_[i];
    if (number.value == 0 && number.digits == 1 && column_) return find_split_zero(i);
    if (number.value < 1 || number.digits > 3 || number_goes_on(i, false)) return std::nullopt;
    if (number.leading_zero) {
      if (!column_ && is_word(i + 1)) return std::nullopt;
      return Item{Form::kZero, 'O', number.value, i, i + 1};
    }
    if (is_word(i + 1) || is_list_number(i)) return std::nullopt;
    if (number.digits == 3)
      return column_ && number.value > 100 && number.value < 200
                 ? std::optional(Item{Form::kOneFirst, 'i', number.value - 100, i, i + 1})
                 : std::nullopt;
    return Item{Form::kBare, 0, number.value, i, i + 1};
  }

  // "i7", "i ๗", "O-34", "o_19", "O.12", "OIT 42".
  std::optional<Item> find_lettered(std::size_t i, bool glued_to_item) const {
    if (i > 0 && !glued_to_item) {
      const CodeToken& before = tokens_[i - 1];
      if (before.kind == Kind::kNumber || before.kind == Kind::kLetter || (before.kind == Kind::kWord && before.latin))
        return std::nullopt;
    }
    const CodeToken& letter = tokens_[i];
    std::size_t k = i + 1;
    const bool sign = is(k, Kind::kUnderscore) || is(k, Kind::kDot) || (is(k, Kind::kRange) && tokens_[k].end - tokens_[k].begin == 1);
    if (sign) ++k;
    if (!sign || is(k - 1, Kind::kDot)) k = skip_blank(k);
    if (!is_number_of(k, 3) || tokens_[k].value < 1 || number_goes_on(k, true)) return std::nullopt;
    const CodeToken& number = tokens_[k];
    if (number.digits == 3 && !number.leading_zero) return std::nullopt;
    // A stray sign and a number apart are a code only where LibreOffice set them apart: Latin, then Thai.
    if (letter.guess && k != i + 1 && !number.thai_digits) return std::nullopt;
    if (letter.kind == Kind::kInstrument) {
      const std::size_t after = skip_blank(k + 1);
      if (after < tokens_.size() && tokens_[after].counts) return std::nullopt;
    }
    return Item{letter.guess ? Form::kGuess : Form::kLetter, letter.family, number.value, i, k + 1};
  }

  // "๐ 10": a zero for O that a change of fonts set apart from its number.
  std::optional<Item> find_split_zero(std::size_t i) const {
    if (!is(i + 1, Kind::kBlank) || !is_number_of(i + 2, 2) || tokens_[i + 2].leading_zero) return std::nullopt;
    if (!starts_line(i) || tokens_[i + 2].value < 1 || number_goes_on(i + 2, false)) return std::nullopt;
    return Item{Form::kZero, 'O', tokens_[i + 2].value, i, i + 3};
  }

  // --- chains ---------------------------------------------------------------------------------------------

  std::vector<Chain> find_chains() const {
    std::vector<Chain> chains;
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

  bool is_link(std::size_t i) const {
    switch (tokens_[i].kind) {
      case Kind::kBlank: case Kind::kSeparator: case Kind::kRange: case Kind::kOpen: case Kind::kClose: case Kind::kInstrument:
        return true;
      case Kind::kAnnounce: return tokens_[i].whole;
      case Kind::kLineEnd: return column_;
      default: return false;
    }
  }

  bool between_has(const Item& a, const Item& b, Kind kind) const {
    for (std::size_t i = a.end; i < b.first; ++i)
      if (is(i, kind)) return true;
    return false;
  }
  bool only_blank_between(const Item& a, const Item& b) const {
    for (std::size_t i = a.end; i < b.first; ++i)
      if (!is(i, Kind::kBlank) && !is(i, Kind::kLineEnd)) return false;
    return true;
  }
  bool is_range(const Item& a, const Item& b) const {
    if (!between_has(a, b, Kind::kRange) || between_has(a, b, Kind::kLineEnd) || between_has(a, b, Kind::kSeparator)) return false;
    return a.number < b.number && b.number - a.number <= kLongestRange;
  }

  // --- what stands before a chain ---------------------------------------------------------------------------

  struct Before {
    bool announced = false;  // "ข้อ", "ได้แก่", an instrument's name, right before it
    char instrument = 0;     // the family of the nearest instrument's name before it, in the same line
    std::size_t distance = 0;  // bytes from that name
    bool opened = false;     // "(" right before it
  };

  Before look_before(const Chain& chain) const {
    Before before;
    const std::size_t first = chain.items.front().first;
    std::size_t i = first;
    while (i > 0 && (is(i - 1, Kind::kBlank) || is(i - 1, Kind::kColon) || is(i - 1, Kind::kOpen))) {
      --i;
      before.opened = before.opened || is(i, Kind::kOpen);
    }
    before.announced = i > 0 && (is(i - 1, Kind::kAnnounce) || is(i - 1, Kind::kInstrument));
    for (std::size_t k = first; k-- > 0 && !is(k, Kind::kLineEnd);) {
      if (!is(k, Kind::kInstrument)) continue;
      before.instrument = tokens_[k].family;
      before.distance = tokens_[first].begin - tokens_[k].end;
      break;
    }
    return before;
  }

  std::string_view words_after(const Item& item) const {
    std::size_t end = item.end;
    while (end < tokens_.size() && !is(end, Kind::kLetter) && !(is(end, Kind::kNumber) && find_item(end, false))) ++end;
    const std::size_t from = tokens_[item.end - 1].end;
    const std::size_t to = end < tokens_.size() ? tokens_[end].begin : text_.size();
    return text_.substr(from, to - from);
  }
  bool carries_title(const Item& item, char family, int number) const {
    return context_.codebook.carries_title(context_.year, {family, number}, words_after(item));
  }

  // --- reading --------------------------------------------------------------------------------------------

  void read_chain(const Chain& chain) {
    const Before before = look_before(chain);
    const bool sure_letter = chain.has(Form::kLetter);
    const bool accepts_zero = column_ || sure_letter || before.announced || series_ ||
                              (before.opened && before.instrument == 'O' && before.distance <= kNearBytes);
    const bool accepts_guess = column_ || sure_letter || (before.announced && before.instrument == 'i');
    const bool accepts_bare = accepts_bare_chain(chain, before);
    char family = family_before(chain, before);
    for (std::size_t n = 0; n < chain.items.size(); ++n) {
      const Item& item = chain.items[n];
      const Item* previous = n > 0 ? &chain.items[n - 1] : nullptr;
      const std::size_t known = readings_.size();
      switch (item.form) {
        case Form::kLetter:
          if (item.number <= highest(item.family) || column_) add(item, item.family, item.number, "printed", false);
          break;
        case Form::kGuess:
          if (accepts_guess) add(item, item.family, item.number, "letter_look_alike", false);
          break;
        case Form::kZero:
          if (accepts_zero || carries_title(item, 'O', item.number))
            if (item.number <= highest('O')) add(item, 'O', item.number, "zero_for_o", false);
          break;
        case Form::kOneFirst:
          if (carries_title(item, 'i', item.number)) add(item, 'i', item.number, "one_for_i", false);
          else if (family == 'i' && context_.codebook.code_exists(context_.year, {'i', item.number}))
            add(item, 'i', item.number, "one_for_i", false);
          break;
        case Form::kBare:
          read_bare(chain, n, family, accepts_bare);
          break;
      }
      if (readings_.size() == known) continue;
      family = readings_.back().code.family;
      series_ = series_ || (item.form != Form::kBare && (before.announced || sure_letter));
      if (previous != nullptr && last_item_ == previous) fill_range(*previous, item);
      last_item_ = &item;
    }
    last_item_ = nullptr;
  }

  // The family that a bare number at the chain's start has: from the first letter in the chain, from an
  // instrument's name, from the rows above.
  char family_before(const Chain& chain, const Before& before) const {
    for (const Item& item : chain.items)
      if (item.form != Form::kBare && item.form != Form::kOneFirst) return item.family;
    if (before.instrument != 0 && (column_ || before.announced)) return before.instrument;
    return column_ ? context_.family.value_or(0) : 0;
  }

  bool accepts_bare_chain(const Chain& chain, const Before& before) const {
    if (chain.has(Form::kLetter) || chain.has(Form::kZero)) return true;
    if (column_) return chain.has(Form::kGuess) || starts_line(chain.items.front().first);
    if (!before.announced || before.instrument == 0) return false;
    return chain.items.size() > 1 ? before.distance <= kFarBytes : before.distance <= kNearBytes;
  }

  void read_bare(const Chain& chain, std::size_t n, char family, bool accepted) {
    const Item& item = chain.items[n];
    // 17 is i7 where the words beside it are those of i7.
    constexpr int kTen = 10;
    if (column_ && item.number > kTen && item.number < 2 * kTen && carries_title(item, 'i', item.number - kTen)) {
      add(item, 'i', item.number - kTen, "one_for_i", false);
      return;
    }
    if (!accepted || is_amount(item)) return;
    if (column_ && starts_line(item.first)) {
      for (const char named : {'i', 'e', 'O'}) {
        if (named == family || !carries_title(item, named, item.number)) continue;
        if (family != 0 && carries_title(item, family, item.number)) break;
        add(item, named, item.number, "title", false);
        return;
      }
    }
    if (family == 0 || !context_.codebook.code_exists(context_.year, {family, item.number})) return;
    const bool lettered = chain.has(Form::kLetter) || chain.has(Form::kZero) || chain.has(Form::kGuess);
    bool doubtful = false;
    if (lettered) {
      // "e4 50": a score beside its code is likelier than a letterless list.
      const bool before = n > 0 && !only_blank_between(chain.items[n - 1], item);
      const bool after = n + 1 < chain.items.size() && !only_blank_between(item, chain.items[n + 1]);
      if (!before && !after) {
        if (!column_ || n == 0) return;
        doubtful = true;
      }
    }
    add(item, family, item.number, "inherited", doubtful);
  }

  bool is_amount(const Item& item) const {
    const std::size_t after = skip_blank(item.end);
    return after < tokens_.size() && tokens_[after].counts;
  }

  int highest(char family) const {
    int number = 1;
    while (context_.codebook.code_exists(std::nullopt, {family, number + 1})) ++number;
    return number;
  }

  void add(const Item& item, char family, int number, std::string_view rule, bool doubtful) {
    CodeReading reading;
    reading.code = {family, number};
    reading.rule = rule;
    reading.begin = tokens_[item.first].begin;
    reading.end = tokens_[item.end - 1].end;
    reading.raw = text_.substr(reading.begin, reading.end - reading.begin);
    reading.doubtful = doubtful || !context_.codebook.code_exists(context_.year, reading.code);
    readings_.push_back(std::move(reading));
  }

  // The last two readings are a range's ends: the numbers between them come between them.
  void fill_range(const Item& from, const Item& to) {
    const CodeReading last = readings_.back();
    const CodeReading first = readings_[readings_.size() - 2];
    if (!is_range(from, to) || first.code.family != last.code.family || first.code.number >= last.code.number) return;
    readings_.pop_back();
    for (int number = first.code.number + 1; number < last.code.number; ++number) {
      CodeReading between = first;
      between.code.number = number;
      between.rule = "range";
      between.end = last.end;
      between.raw = text_.substr(first.begin, last.end - first.begin);
      between.doubtful = !context_.codebook.code_exists(context_.year, between.code);
      readings_.push_back(std::move(between));
    }
    readings_.push_back(last);
  }

  std::string_view text_;
  const CodeContext& context_;
  std::vector<CodeToken> tokens_;
  bool column_;
  bool series_ = false;             // codes were announced: "ในข้อ 0๑๒ รายงาน… 0๒๐ รายงาน…"
  const Item* last_item_ = nullptr;  // of the chain being read, if it gave the last reading
  std::vector<CodeReading> readings_;
};

}  // namespace

std::optional<QuestionCode> parse_question_code(std::string_view text) {
  if (text.size() < 2 || text.size() > 3) return std::nullopt;
  QuestionCode code;
  switch (text.front()) {
    case 'i': case 'I': code.family = 'i'; break;
    case 'e': case 'E': code.family = 'e'; break;
    case 'o': case 'O': code.family = 'O'; break;
    default: return std::nullopt;
  }
  for (const char c : text.substr(1)) {
    if (c < '0' || c > '9') return std::nullopt;
    code.number = code.number * 10 + (c - '0');
  }
  if (code.number < 1 || text[1] == '0') return std::nullopt;
  return code;
}

std::vector<CodeReading> read_codes(std::string_view text, const CodeContext& context) {
  return CodeReader(text, context).read();
}

}  // namespace ita
