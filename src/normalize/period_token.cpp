#include "normalize/period_token.h"

#include <algorithm>

#include "core/thai_char.h"

namespace ita {
namespace {

using Kind = PeriodToken::Kind;
constexpr std::u32string_view kSigns = U",/.-~()";
constexpr int kMostDigits = 4;

// compact_text.h folds digits to Arabic and Latin to lower case.
bool is_letter(char32_t c) { return thai::is_thai(c) || (c >= 'a' && c <= 'z'); }

class Tokenizer {
 public:
  Tokenizer(const CompactText& text, const PeriodWords& words) : text_(text), words_(words) {}

  std::vector<PeriodToken> read() {
    while (at_ < text_.letters.size())
      if (!number() && !word_or_month() && !sign()) other();
    return std::move(tokens_);
  }

 private:
  std::u32string_view rest() const { return std::u32string_view(text_.letters).substr(at_); }

  PeriodToken& add(Kind kind, std::size_t length) {
    PeriodToken token;
    token.kind = kind;
    token.gap = text_.gaps[at_];
    tokens_.push_back(token);
    at_ += length;
    return tokens_.back();
  }

  bool number() {
    int value = 0, digits = 0;
    for (const char32_t c : rest()) {
      // A blank parts two numbers: "67 30" are a year and a day.
      if (c < '0' || c > '9' ||
          (digits > 0 && text_.gaps[at_ + static_cast<std::size_t>(digits)] != Gap::kNone))
        break;
      if (++digits > kMostDigits) break;
      value = value * 10 + static_cast<int>(c - '0');
    }
    if (digits == 0) return false;
    PeriodToken& token =
        add(Kind::kNumber, static_cast<std::size_t>(std::min(digits, kMostDigits)));
    token.value = value;
    token.digits = digits;
    return true;
  }

  bool word_or_month() {
    std::optional<MonthNames::Match> month = words_.months().match(rest());
    if (month && month->abbreviated && !stands_alone(month->length)) month.reset();
    const PeriodWords::Word* word = nullptr;
    for (const PeriodWords::Word& candidate : words_.words()) {
      if (!rest().starts_with(candidate.letters)) continue;
      word = &candidate;
      break;
    }
    if (month && (word == nullptr || month->length >= word->letters.size())) {
      add(Kind::kMonth, month->length).value = month->month;
      return true;
    }
    if (word == nullptr) return false;
    add(Kind::kWord, word->letters.size()).meaning = word->meaning;
    return true;
  }

  // An abbreviation without dots, in the middle of a longer word, is none; a word that periods know
  // may stand right behind it ("มิยถึงกย").
  bool stands_alone(std::size_t length) const {
    const bool latin = !thai::is_thai(text_.letters[at_]);
    const auto goes_on = [&](char32_t c) { return is_letter(c) && thai::is_thai(c) != latin; };
    const bool begins = text_.gaps[at_] != Gap::kNone || tokens_.empty() ||
                        tokens_.back().kind != Kind::kOther || !goes_on(text_.letters[at_ - 1]);
    const std::size_t next = at_ + length;
    if (!begins) return false;
    if (next == text_.letters.size() || text_.gaps[next] != Gap::kNone ||
        !goes_on(text_.letters[next]))
      return true;
    const std::u32string_view behind = std::u32string_view(text_.letters).substr(next);
    return std::any_of(
        words_.words().begin(), words_.words().end(), [&](const PeriodWords::Word& word) {
          return word.meaning == PeriodWords::Meaning::kTo && behind.starts_with(word.letters);
        });
  }

  bool sign() {
    const char32_t c = text_.letters[at_];
    if (kSigns.find(c) == std::u32string_view::npos) return false;
    const bool range = c == '-' || c == '~';
    PeriodToken& token = add(range ? Kind::kWord : Kind::kSign, 1);
    token.sign = c;
    if (range) token.meaning = PeriodWords::Meaning::kTo;
    return true;
  }

  void other() {
    if (!tokens_.empty() && tokens_.back().kind == Kind::kOther) {
      ++at_;
    } else {
      add(Kind::kOther, 1);
    }
  }

  const CompactText& text_;
  const PeriodWords& words_;
  std::size_t at_ = 0;
  std::vector<PeriodToken> tokens_;
};

}  // namespace

std::vector<PeriodToken> read_period_tokens(const CompactText& text, const PeriodWords& words) {
  return Tokenizer(text, words).read();
}

}  // namespace ita
