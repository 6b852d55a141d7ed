#include "normalize/code_token.h"

#include <algorithm>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "normalize/code_sign.h"
#include "normalize/codebook_table.h"

namespace ita {
namespace {

bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }

std::u32string upper(std::u32string_view text) {
  std::u32string out(text);
  for (char32_t& c : out)
    if (c >= 'a' && c <= 'z') c -= 'a' - 'A';
  return out;
}

bool ends_with_any(const std::vector<std::u32string>& words, std::u32string_view text) {
  return std::any_of(words.begin(), words.end(),
                     [&](const auto& word) { return text.ends_with(word); });
}
bool is_any(const std::vector<std::u32string>& words, std::u32string_view text) {
  return std::any_of(words.begin(), words.end(), [&](const auto& word) { return text == word; });
}

}  // namespace

Result<CodeWords> CodeWords::load(const std::filesystem::path& dir) {
  CodeWords words;
  constexpr std::string_view kLetterColumns[] = {"use", "printed", "read", "cost"};
  auto letters = CodebookTable::load(dir / "confusables.tsv", kLetterColumns);
  if (!letters) return tl::unexpected(letters.error());
  for (const auto& row : letters->rows()) {
    const bool digit = row[0] == "code_digit", mangled = row[0] == "code_mangled";
    if (row[0] != "code" && !digit && !mangled) continue;
    const std::u32string printed = decode_utf8(row[1]);
    if (printed.size() != 1 || row[2].size() != 1)
      return letters->reject(row, "expected one letter each");
    if (digit)
      words.digits_[printed.front()] = row[2].front() - '0';
    else
      words.letters_[printed.front()] = {row[2].front(), row[3] != "0", mangled};
  }
  constexpr std::string_view kWordColumns[] = {"role", "word", "family"};
  auto table = CodebookTable::load(dir / "code_words.tsv", kWordColumns);
  if (!table) return tl::unexpected(table.error());
  for (const auto& row : table->rows()) {
    const std::u32string word = decode_utf8(row[1]);
    if (word.empty()) return table->reject(row, "the word is missing");
    if (row[0] == "instrument" || row[0] == "instrument_misspelt") {
      if (row[2].size() != 1) return table->reject(row, "an instrument needs its family");
      words.instruments_[upper(word)] = {row[2].front(), row[0] == "instrument"};
    } else if (row[0] == "announces") {
      words.announcing_.push_back(word);
    } else if (row[0] == "counts") {
      words.counting_.push_back(word);
    } else if (row[0] == "joins") {
      words.joining_.push_back(word);
    } else if (row[0] == "scores") {
      words.scores_.push_back(word);
    } else if (row[0] == "range") {
      words.range_.push_back(word);
    } else {
      return table->reject(row, "unknown role");
    }
  }
  auto weights = CodeWeights::load(dir / "code_weights.tsv");
  if (!weights) return tl::unexpected(weights.error());
  words.weights_ = *weights;
  return words;
}

const CodeWords::Letter* CodeWords::find_letter(char32_t c) const {
  const auto found = letters_.find(c);
  return found == letters_.end() ? nullptr : &found->second;
}
std::optional<int> CodeWords::find_digit(char32_t look_alike) const {
  const auto found = digits_.find(look_alike);
  return found == digits_.end() ? std::nullopt : std::optional(found->second);
}
const CodeWords::Instrument* CodeWords::find_instrument(std::u32string_view latin) const {
  const auto found = instruments_.find(upper(latin));
  return found == instruments_.end() ? nullptr : &found->second;
}
bool CodeWords::announces(std::u32string_view thai) const {
  return ends_with_any(announcing_, thai);
}
bool CodeWords::is_only_announcing(std::u32string_view thai) const {
  return is_any(announcing_, thai);
}
bool CodeWords::counts(std::u32string_view thai) const {
  constexpr std::size_t kLongWord =
      5;  // shorter ones begin many other words: ข้อ, ข้อมูล; ราย, รายงาน
  return std::any_of(counting_.begin(), counting_.end(), [&](const auto& word) {
    return word.size() < kLongWord ? thai == word : thai.starts_with(word);
  });
}
bool CodeWords::joins(std::u32string_view thai) const { return is_any(joining_, thai); }
bool CodeWords::scores(std::u32string_view thai) const { return ends_with_any(scores_, thai); }
bool CodeWords::means_range(std::u32string_view thai) const { return is_any(range_, thai); }

std::vector<CodeToken> tokenize_codes(std::string_view text, const CodeWords& words) {
  const std::u32string letters = decode_utf8(text);
  std::vector<CodeToken> out;
  std::size_t byte = 0;
  for (std::size_t i = 0; i < letters.size();) {
    const char32_t c = letters[i];
    std::size_t end = i + 1;
    const auto run = [&](auto belongs) {
      while (end < letters.size() && belongs(letters[end])) ++end;
      return std::u32string_view(letters).substr(i, end - i);
    };
    CodeToken token;
    token.first = c;
    if (is_code_digit(c)) {
      const auto number = run(is_code_digit);
      token.kind = CodeTokenKind::kNumber;
      token.digits = static_cast<int>(std::min<std::size_t>(number.size(), 9));
      for (const char32_t d : number) {
        token.thai_digits = token.thai_digits || thai::is_digit(d);
        token.value =
            token.digits > 4
                ? -1
                : token.value * 10 + static_cast<int>(d - (is_ascii_digit(d) ? U'0' : thai::kZero));
      }
      token.leading_zero = (c == '0' || c == thai::kZero) && number.size() > 1;
    } else if (is_latin_letter(c)) {
      const auto word = run(is_latin_letter);
      token.kind = CodeTokenKind::kWord;
      token.latin = true;
      if (const auto* instrument = words.find_instrument(word)) {
        token.kind = CodeTokenKind::kInstrument;
        token.family = instrument->family;
        token.direct = instrument->direct;
      } else if (const auto* letter = word.size() == 1 ? words.find_letter(c) : nullptr;
                 letter != nullptr && !letter->mangled) {
        token.kind = CodeTokenKind::kLetter;
        token.family = letter->family;
        token.guess = letter->guess;
      }
    } else if (is_thai_word_letter(c)) {
      const auto word = run(is_thai_word_letter);
      token.kind = CodeTokenKind::kWord;
      if (words.joins(word))
        token.kind = CodeTokenKind::kSeparator;
      else if (words.means_range(word))
        token.kind = CodeTokenKind::kRange;
      else if (words.announces(word))
        token.kind = CodeTokenKind::kAnnounce;
      token.counts = words.counts(word);
      token.whole = words.is_only_announcing(word);
    } else if (const auto* letter = words.find_letter(c); letter != nullptr && !letter->mangled) {
      token.kind = CodeTokenKind::kLetter;
      token.family = letter->family;
      token.guess = letter->guess;
    } else {
      token.kind = kind_of_code_sign(c);
      if (token.kind == CodeTokenKind::kBlank)
        run([](char32_t d) { return kind_of_code_sign(d) == CodeTokenKind::kBlank; });
    }
    token.begin = byte;
    for (; i < end; ++i) byte += code_letter_length(text, byte, letters[i]);
    token.end = byte;
    out.push_back(token);
  }
  return out;
}

}  // namespace ita
