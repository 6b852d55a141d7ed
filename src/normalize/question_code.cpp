// A question cell is decoded as a whole (code_decoder.h). Codes in prose are found, in four steps:
//   1. the text is cut into tokens (code_token.h);
//   2. items are found: a letter with its number, a number with a zero in front, a bare number …
//   3. items with nothing but list marks between them make a chain: "(10,i11,i12)", "i๑๐ - i๑๒";
//   4. a chain is read as codes or left alone, by what stands before it and by its own letters.
#include "normalize/question_code.h"

#include <algorithm>
#include <utility>

#include "normalize/code_decoder.h"
#include "normalize/code_item.h"
#include "normalize/code_token.h"
#include "normalize/codebook.h"

namespace ita {
namespace {

using Kind = CodeTokenKind;

constexpr int kLongestRange = 48;  // no set of questions is longer
// Letters between an instrument's name and the list that it lends its family to: the rest of a long
// sentence, or no more than a few words.
constexpr std::size_t kFarBytes = 750, kNearBytes = 150;

class CodeFinder {
 public:
  CodeFinder(std::string_view text, const CodeContext& context)
      : text_(text),
        context_(context),
        tokens_(tokenize_codes(text, context.codebook.code_words())),
        items_(tokens_) {}

  std::vector<CodeReading> find() {
    for (const CodeChain& chain : items_.find_chains()) read_chain(chain);
    return std::move(readings_);
  }

 private:
  bool is(std::size_t i, Kind kind) const { return i < tokens_.size() && tokens_[i].kind == kind; }

  bool between_has(const CodeItem& a, const CodeItem& b, Kind kind) const {
    for (std::size_t i = a.end; i < b.first; ++i)
      if (is(i, kind)) return true;
    return false;
  }
  bool only_blank_between(const CodeItem& a, const CodeItem& b) const {
    for (std::size_t i = a.end; i < b.first; ++i)
      if (!is(i, Kind::kBlank) && !is(i, Kind::kLineEnd)) return false;
    return true;
  }
  bool is_range(const CodeItem& a, const CodeItem& b) const {
    if (!between_has(a, b, Kind::kRange) || between_has(a, b, Kind::kLineEnd) ||
        between_has(a, b, Kind::kSeparator))
      return false;
    return a.number < b.number && b.number - a.number <= kLongestRange;
  }

  // What stands before a chain.
  struct Before {
    bool announced = false;  // "ข้อ", "ได้แก่", an instrument's name, right before it
    char instrument = 0;  // the family of the nearest instrument's name before it, in the same line
    std::size_t distance = 0;  // bytes from that name
    bool opened = false;       // "(" right before it
  };

  Before look_before(const CodeChain& chain) const {
    Before before;
    const std::size_t first = chain.items.front().first;
    std::size_t i = first;
    while (i > 0 &&
           (is(i - 1, Kind::kBlank) || is(i - 1, Kind::kColon) || is(i - 1, Kind::kOpen))) {
      --i;
      before.opened = before.opened || is(i, Kind::kOpen);
    }
    before.announced = i > 0 && (is(i - 1, Kind::kAnnounce) || is(i - 1, Kind::kInstrument));
    for (std::size_t k = first; k-- > 0 && !is(k, Kind::kLineEnd);) {
      const std::size_t distance = tokens_[first].begin - tokens_[k].end;
      if (distance > kFarBytes) break;
      if (!is(k, Kind::kInstrument)) continue;
      before.instrument = tokens_[k].family;
      before.distance = distance;
      break;
    }
    return before;
  }

  // The words that may be the question's, up to the next item.
  std::string_view words_after(const CodeItem& item) const {
    constexpr std::size_t kLongestTitle = 600;  // bytes
    const std::size_t from = tokens_[item.end - 1].end;
    std::size_t to = std::min(text_.size(), from + kLongestTitle);
    for (std::size_t i = item.end; i < tokens_.size() && tokens_[i].begin < to; ++i)
      if (items_.find_item(i)) to = tokens_[i].begin;
    return text_.substr(from, to - from);
  }

  void read_chain(const CodeChain& chain) {
    const Before before = look_before(chain);
    const bool sure_letter = chain.has(CodeItemForm::kLetter);
    const bool accepts_zero =
        sure_letter || before.announced || series_ ||
        (before.opened && before.instrument == 'O' && before.distance <= kNearBytes);
    const bool accepts_guess = sure_letter || (before.announced && before.instrument == 'i');
    const bool accepts_bare = accepts_bare_chain(chain, before);
    char family = family_before(chain, before);
    for (std::size_t n = 0; n < chain.items.size(); ++n) {
      const CodeItem& item = chain.items[n];
      const CodeItem* previous = n > 0 ? &chain.items[n - 1] : nullptr;
      const std::size_t known = readings_.size();
      switch (item.form) {
        case CodeItemForm::kLetter:
          if (item.number <= context_.codebook.max_number(item.family))
            add(item, item.family, "printed");
          break;
        case CodeItemForm::kGuess:
          if (accepts_guess) add(item, item.family, "letter_look_alike");
          break;
        case CodeItemForm::kZero:
          if (item.number <= context_.codebook.max_number('O') &&
              (accepts_zero || context_.codebook.carries_title(context_.year, {'O', item.number},
                                                               words_after(item))))
            add(item, 'O', "zero_for_o");
          break;
        case CodeItemForm::kBare:
          if (accepts_bare) read_bare(chain, n, family);
          break;
      }
      if (readings_.size() == known) continue;
      family = readings_.back().code.family;
      series_ = series_ || (item.form != CodeItemForm::kBare && (before.announced || sure_letter));
      if (previous != nullptr && last_item_ == previous) fill_range(*previous, item);
      last_item_ = &item;
    }
    last_item_ = nullptr;
  }

  // The family that a bare number at the chain's start has: from the first letter in the chain or
  // from an instrument's name.
  char family_before(const CodeChain& chain, const Before& before) const {
    for (const CodeItem& item : chain.items)
      if (item.form != CodeItemForm::kBare) return item.family;
    return before.announced ? before.instrument : 0;
  }

  bool accepts_bare_chain(const CodeChain& chain, const Before& before) const {
    if (chain.has(CodeItemForm::kLetter) || chain.has(CodeItemForm::kZero)) return true;
    if (!before.announced || before.instrument == 0) return false;
    return chain.items.size() > 1 || before.distance <= kNearBytes;
  }

  void read_bare(const CodeChain& chain, std::size_t n, char family) {
    const CodeItem& item = chain.items[n];
    if (is_amount(item) || family == 0) return;
    if (!context_.codebook.code_exists(context_.year, {family, item.number})) return;
    // "e4 50": a score beside its code is likelier than a letterless list.
    const bool listed_before = n > 0 && !only_blank_between(chain.items[n - 1], item);
    const bool listed_after =
        n + 1 < chain.items.size() && !only_blank_between(item, chain.items[n + 1]);
    const bool lettered = chain.has(CodeItemForm::kLetter) || chain.has(CodeItemForm::kZero) ||
                          chain.has(CodeItemForm::kGuess);
    if (lettered && !listed_before && !listed_after) return;
    add(item, family, "inherited");
  }

  bool is_amount(const CodeItem& item) const {
    const std::size_t after = is(item.end, Kind::kBlank) ? item.end + 1 : item.end;
    return after < tokens_.size() && tokens_[after].counts;
  }

  void add(const CodeItem& item, char family, std::string_view rule) {
    CodeReading reading;
    reading.code = {family, item.number};
    reading.rule = rule;
    reading.begin = tokens_[item.first].begin;
    reading.end = tokens_[item.end - 1].end;
    reading.raw = text_.substr(reading.begin, reading.end - reading.begin);
    reading.doubtful = !context_.codebook.code_exists(context_.year, reading.code);
    readings_.push_back(std::move(reading));
  }

  // The last two readings are a range's ends: the numbers between them come between them.
  void fill_range(const CodeItem& from, const CodeItem& to) {
    const CodeReading last = readings_.back();
    const CodeReading first = readings_[readings_.size() - 2];
    if (!is_range(from, to) || first.code.family != last.code.family ||
        first.code.number >= last.code.number)
      return;
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
  CodeItemFinder items_;
  bool series_ = false;  // codes were announced: "ในข้อ 0๑๒ รายงาน… 0๒๐ รายงาน…"
  const CodeItem* last_item_ = nullptr;  // of the chain being read, if it gave the last reading
  std::vector<CodeReading> readings_;
};

}  // namespace

std::optional<QuestionCode> parse_question_code(std::string_view text) {
  if (text.size() < 2 || text.size() > 3) return std::nullopt;
  QuestionCode code;
  switch (text.front()) {
    case 'i':
    case 'I':
      code.family = 'i';
      break;
    case 'e':
    case 'E':
      code.family = 'e';
      break;
    case 'o':
    case 'O':
      code.family = 'O';
      break;
    default:
      return std::nullopt;
  }
  for (const char c : text.substr(1)) {
    if (c < '0' || c > '9') return std::nullopt;
    code.number = code.number * 10 + (c - '0');
  }
  if (code.number < 1 || text[1] == '0') return std::nullopt;
  return code;
}

std::vector<CodeReading> read_codes(std::string_view text, const CodeContext& context) {
  if (context.place == CodePlace::kCodeColumn) return decode_code_cell(text, context);
  return CodeFinder(text, context).find();
}

}  // namespace ita
