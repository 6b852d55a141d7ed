#include "normalize/code_token.h"

#include <algorithm>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "normalize/codebook_table.h"
#include "normalize/mangled_code.h"

namespace ita {
namespace {

bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_digit(char32_t c) { return is_ascii_digit(c) || thai::is_digit(c); }
bool is_latin(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0x00C0 && c <= 0x024F);
}
bool is_thai_letter(char32_t c) { return thai::is_thai(c) && !thai::is_digit(c); }

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

CodeTokenKind kind_of_sign(char32_t c) {
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

bool is_word_end(char32_t c) {
  const CodeTokenKind kind = kind_of_sign(c);
  return kind != CodeTokenKind::kOther && kind != CodeTokenKind::kDot;
}
bool begins_word(std::u32string_view letters, std::size_t i) {
  return i == 0 || is_word_end(letters[i - 1]);
}
std::u32string_view word_at(std::u32string_view letters, std::size_t i) {
  std::size_t end = i;
  while (end < letters.size() && !is_word_end(letters[end])) ++end;
  return letters.substr(i, end - i);
}

// Bytes that the letter decoded at `byte` has in the text: one where U+FFFD stands for an invalid
// byte.
std::size_t length_in(std::string_view text, std::size_t byte, char32_t c) {
  constexpr char32_t kReplacement = 0xFFFD;
  if (c == kReplacement && !text.substr(byte).starts_with("\xEF\xBF\xBD")) return 1;
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
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
    } else if (row[0] == "range") {
      words.range_.push_back(word);
    } else {
      return table->reject(row, "unknown role");
    }
  }
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
bool CodeWords::means_range(std::u32string_view thai) const { return is_any(range_, thai); }

std::vector<CodeToken> tokenize_codes(std::string_view text, const CodeWords& words,
                                      bool in_column) {
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
    if (in_column && begins_word(letters, i)) {
      const std::u32string_view word = word_at(letters, i);
      if (const auto code = read_mangled_code(word, words)) {
        token.kind = CodeTokenKind::kLetter;
        token.family = code->family;
        token.guess = token.mangled = true;
        token.begin = byte;
        for (end = i + code->letter; i < end; ++i) byte += length_in(text, byte, letters[i]);
        token.end = byte;
        out.push_back(token);
        CodeToken number;
        number.kind = CodeTokenKind::kNumber;
        number.first = letters[i];
        number.mangled = code->guess;
        number.value = code->number;
        number.digits = static_cast<int>(word.size() - code->letter);
        number.begin = byte;
        for (end = i + word.size() - code->letter; i < end; ++i)
          byte += length_in(text, byte, letters[i]);
        number.end = byte;
        out.push_back(number);
        continue;
      }
    }
    if (is_digit(c)) {
      const auto number = run(is_digit);
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
    } else if (is_latin(c)) {
      const auto word = run(is_latin);
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
    } else if (is_thai_letter(c)) {
      const auto word = run(is_thai_letter);
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
      token.kind = kind_of_sign(c);
      if (token.kind == CodeTokenKind::kBlank)
        run([](char32_t d) { return kind_of_sign(d) == CodeTokenKind::kBlank; });
    }
    token.begin = byte;
    for (; i < end; ++i) byte += length_in(text, byte, letters[i]);
    token.end = byte;
    out.push_back(token);
  }
  return out;
}

}  // namespace ita
