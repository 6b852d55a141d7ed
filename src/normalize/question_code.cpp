// Reading codes in four steps:
//   1. the text is cut into tokens (code_token.h);
//   2. items are found: a letter with its number, a number with a zero in front, a bare number …
//   3. items with nothing but list marks between them make a chain: "(10,i11,i12)", "i๑๐ - i๑๒";
//   4. a chain is read as codes or left alone, by its place, by what stands before it, by its own
//   letters.
#include "normalize/question_code.h"

#include <algorithm>
#include <utility>

#include "normalize/code_item.h"
#include "normalize/code_token.h"
#include "normalize/codebook.h"

namespace ita {
namespace {

using Kind = CodeTokenKind;

constexpr int kTen = 10;
constexpr int kLongestRange = 48;       // no set of questions is longer
constexpr std::size_t kSomeWords = 24;  // bytes; less behind a number is no question's title
// Letters between an instrument's name and the list that it lends its family to: the rest of a long
// sentence, or no more than a few words.
constexpr std::size_t kFarBytes = 750, kNearBytes = 150;

class CodeReader {
 public:
  CodeReader(std::string_view text, const CodeContext& context)
      : text_(text),
        context_(context),
        tokens_(tokenize_codes(text, context.codebook.code_words(),
                               context.place == CodePlace::kCodeColumn)),
        column_(context.place == CodePlace::kCodeColumn),
        finder_(tokens_, column_) {}

  std::vector<CodeReading> read() {
    for (const CodeChain& chain : finder_.find_chains()) read_chain(chain);
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
      if (finder_.find_item(i)) to = tokens_[i].begin;
    return text_.substr(from, to - from);
  }
  bool carries_title(const CodeItem& item, char family, int number) const {
    return context_.codebook.carries_title(context_.year, {family, number}, words_after(item));
  }

  // Are there words beside the item that are not the question's, whose words are known?
  bool contradicts_title(const CodeItem& item, char family) const {
    const Question* question =
        context_.year ? context_.codebook.question(*context_.year, {family, item.number}) : nullptr;
    return question != nullptr && !question->title.empty() &&
           words_after(item).size() >= kSomeWords && !carries_title(item, family, item.number);
  }

  void read_chain(const CodeChain& chain) {
    const Before before = look_before(chain);
    const bool sure_letter = chain.has(CodeForm::kLetter);
    const bool accepts_zero =
        column_ || sure_letter || before.announced || series_ ||
        (before.opened && before.instrument == 'O' && before.distance <= kNearBytes);
    const bool accepts_guess =
        column_ || sure_letter || (before.announced && before.instrument == 'i');
    const bool accepts_bare = accepts_bare_chain(chain, before);
    char family = family_before(chain, before);
    for (std::size_t n = 0; n < chain.items.size(); ++n) {
      const CodeItem& item = chain.items[n];
      const CodeItem* previous = n > 0 ? &chain.items[n - 1] : nullptr;
      const std::size_t known = readings_.size();
      switch (item.form) {
        case CodeForm::kLetter:
          if (item.number <= context_.codebook.max_number(item.family) || column_)
            add(item, item.family, item.number, "printed", false);
          break;
        case CodeForm::kGuess:
          if (accepts_guess) read_look_alike(item);
          break;
        case CodeForm::kZero:
          if (accepts_zero || carries_title(item, 'O', item.number))
            if (item.number <= context_.codebook.max_number('O'))
              add(item, 'O', item.number, "zero_for_o", false);
          break;
        case CodeForm::kOneFirst:
          if (carries_title(item, 'i', item.number))
            add(item, 'i', item.number, "one_for_i", false);
          else if (family == 'i' &&
                   context_.codebook.code_exists(context_.year, {'i', item.number}))
            add(item, 'i', item.number, "one_for_i", words_after(item).size() < kSomeWords);
          break;
        case CodeForm::kBare:
          read_bare(chain, n, family, accepts_bare, before);
          break;
      }
      if (readings_.size() == known) {
        if (is_lost(chain, n)) doubt_beside(chain, n);
        continue;
      }
      if (std::exchange(doubt_next_, false)) readings_[known].doubtful = true;
      family = readings_.back().code.family;
      series_ = series_ || (item.form != CodeForm::kBare && (before.announced || sure_letter));
      if (previous != nullptr && last_item_ == previous) fill_range(*previous, item);
      last_item_ = &item;
    }
    last_item_ = nullptr;
  }

  // A number between codes that is none of them: a code whose letter was misread ("๑๓๑, o๒๒",
  // "13 o21"). After a code and a blank it is a score.
  bool is_lost(const CodeChain& chain, std::size_t n) const {
    const CodeItem& item = chain.items[n];
    if (!column_ || (item.form != CodeForm::kBare && item.form != CodeForm::kOneFirst))
      return false;
    const bool first = n == 0, last = n + 1 == chain.items.size();
    if (!first && !only_blank_between(chain.items[n - 1], item)) return true;
    if (!last && !only_blank_between(item, chain.items[n + 1])) return true;
    return !last && chain.items[n + 1].form == CodeForm::kLetter && !is_amount(item) &&
           item.number <= context_.codebook.max_number('O');
  }
  void doubt_beside(const CodeChain& chain, std::size_t n) {
    if (n + 1 < chain.items.size())
      doubt_next_ = true;
    else if (!readings_.empty())
      readings_.back().doubtful = true;
  }

  // What was read into a mangled code stands where the question's own words are beside it.
  void read_look_alike(const CodeItem& item) {
    const bool mangled = tokens_[item.first].mangled;
    if (mangled && item.number > context_.codebook.max_number(item.family)) return;
    const bool titled = mangled && carries_title(item, item.family, item.number);
    if (tokens_[item.end - 1].mangled && !titled) return;
    add(item, item.family, item.number, "letter_look_alike", mangled && !titled);
  }

  // The family that a bare number at the chain's start has: from the first letter in the chain,
  // from an instrument's name, from the rows above.
  char family_before(const CodeChain& chain, const Before& before) const {
    for (const CodeItem& item : chain.items)
      if (item.form != CodeForm::kBare && item.form != CodeForm::kOneFirst) return item.family;
    if (before.instrument != 0 && (column_ || before.announced)) return before.instrument;
    return column_ ? context_.family.value_or(0) : 0;
  }

  // A number whose letter the reader of a picture dropped: the other codes of the cell have one.
  char family_after(const CodeItem& item) const {
    for (std::size_t i = item.end; column_ && i < tokens_.size(); ++i)
      if (const auto later = finder_.find_item(i); later && later->form == CodeForm::kLetter)
        return later->family;
    return 0;
  }

  bool accepts_bare_chain(const CodeChain& chain, const Before& before) const {
    if (chain.has(CodeForm::kLetter) || chain.has(CodeForm::kZero)) return true;
    if (column_)
      return chain.has(CodeForm::kGuess) || finder_.starts_line(chain.items.front().first);
    if (!before.announced || before.instrument == 0) return false;
    return chain.items.size() > 1 || before.distance <= kNearBytes;
  }

  void read_bare(const CodeChain& chain, std::size_t n, char family, bool accepted,
                 const Before& before_chain) {
    const CodeItem& item = chain.items[n];
    // 17 is i7 where the words beside it are those of i7.
    if (column_ && item.number > kTen && item.number < 2 * kTen &&
        carries_title(item, 'i', item.number - kTen)) {
      add(item, 'i', item.number - kTen, "one_for_i", false);
      return;
    }
    if (!accepted || is_amount(item)) return;
    if (column_ && finder_.starts_line(item.first)) {
      for (const char named : {'i', 'e', 'O'}) {
        if (named == family || !carries_title(item, named, item.number)) continue;
        if (family != 0 && carries_title(item, family, item.number)) break;
        add(item, named, item.number, "title", false);
        return;
      }
    }
    const bool borrowed = family == 0;
    if (borrowed) family = family_after(item);
    if (family == 0 || !context_.codebook.code_exists(context_.year, {family, item.number})) return;
    const bool lettered =
        chain.has(CodeForm::kLetter) || chain.has(CodeForm::kZero) || chain.has(CodeForm::kGuess);
    // "1 12" is more likely I12 than two codes that nothing parts.
    const auto beside = [&](std::size_t a) {
      return a + 1 < chain.items.size() && only_blank_between(chain.items[a], chain.items[a + 1]) &&
             !between_has(chain.items[a], chain.items[a + 1], Kind::kLineEnd);
    };
    const bool listed = before_chain.announced || before_chain.instrument != 0;
    bool doubtful =
        borrowed || (column_ && !lettered && !listed && (beside(n) || (n > 0 && beside(n - 1))));
    // "14 การใช้จ่ายงบประมาณ…" below cells with O: not the words of O14, so rather those of I4.
    if (column_ && !lettered && !listed && family != 'i' && item.number > kTen &&
        item.number < 2 * kTen && contradicts_title(item, family)) {
      add(item, 'i', item.number - kTen, "one_for_i", true);
      return;
    }
    if (lettered) {
      // "e4 50": a score beside its code is likelier than a letterless list.
      const bool before = n > 0 && !only_blank_between(chain.items[n - 1], item);
      const bool after =
          n + 1 < chain.items.size() && !only_blank_between(item, chain.items[n + 1]);
      if (!before && !after) {
        if (!column_ || n == 0) return;
        doubtful = true;
      }
    }
    add(item, family, item.number, "inherited", doubtful);
  }

  bool is_amount(const CodeItem& item) const {
    const std::size_t after = is(item.end, Kind::kBlank) ? item.end + 1 : item.end;
    return after < tokens_.size() && tokens_[after].counts;
  }

  void add(const CodeItem& item, char family, int number, std::string_view rule, bool doubtful) {
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
  bool column_;
  CodeItemFinder finder_;
  bool doubt_next_ = false;  // a code before the next one was lost
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
  return CodeReader(text, context).read();
}

}  // namespace ita
