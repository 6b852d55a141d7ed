#include "normalize/code_glyphs.h"

#include <algorithm>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "normalize/code_sign.h"

namespace ita {
namespace {

constexpr std::size_t kInstrumentLetters = 3, kLongestGlyphWord = 4;

bool is_stroke(char32_t c) { return c == '|' || c == '!'; }

class GlyphCutter {
 public:
  GlyphCutter(std::string_view text, const CodeWords& words)
      : text_(text), letters_(decode_utf8(text)), words_(words) {}

  std::vector<CodeGlyph> cut() {
    while (at_ < letters_.size()) {
      if (is_inside_code(at_))
        cut_cluster();
      else if (is_thai_word_letter(letters_[at_]))
        cut_thai_word();
      else
        add(1, kind_of_code_sign(letters_[at_]));
    }
    return std::move(out_);
  }

 private:
  // A leading vowel before a digit is no word: readers of pictures take i for one (เ๑๒).
  bool is_vowel_for_letter(std::size_t i) const {
    return words_.find_letter(letters_[i]) != nullptr && i + 1 < letters_.size() &&
           is_code_digit(letters_[i + 1]) && (i == 0 || !thai::is_letter(letters_[i - 1]));
  }
  bool is_inside_code(std::size_t i) const {
    const char32_t c = letters_[i];
    return is_code_digit(c) || is_latin_letter(c) || is_stroke(c) ||
           (thai::is_letter(c) ? is_vowel_for_letter(i) : words_.find_letter(c) != nullptr);
  }

  CodeGlyph& add(std::size_t letters, CodeTokenKind kind) {
    CodeGlyph glyph;
    glyph.kind = kind;
    glyph.first = letters_[at_];
    glyph.begin = byte_;
    for (const std::size_t end = at_ + letters; at_ < end; ++at_)
      byte_ += code_letter_length(text_, byte_, letters_[at_]);
    glyph.end = byte_;
    out_.push_back(glyph);
    return out_.back();
  }

  void cut_cluster() {
    std::size_t end = at_ + 1;
    while (end < letters_.size() && is_inside_code(end)) ++end;
    const std::u32string_view cluster = std::u32string_view(letters_).substr(at_, end - at_);
    if (const auto* instrument = find_instrument(cluster)) {
      CodeGlyph& glyph = add(kInstrumentLetters, CodeTokenKind::kInstrument);
      glyph.family = instrument->family;
      return;
    }
    if (can_be_code(cluster)) {
      while (at_ < end) add_glyph();
      return;
    }
    while (at_ < end) {
      if (!is_latin_letter(letters_[at_])) {
        add_glyph();
        continue;
      }
      std::size_t word_end = at_ + 1;
      while (word_end < end && is_latin_letter(letters_[word_end])) ++word_end;
      cut_latin_word(std::u32string_view(letters_).substr(at_, word_end - at_));
    }
  }

  void cut_latin_word(std::u32string_view word) {
    const auto* instrument = words_.find_instrument(word);
    CodeGlyph& glyph =
        add(word.size(), instrument != nullptr ? CodeTokenKind::kInstrument : CodeTokenKind::kWord);
    glyph.latin = true;
    if (instrument != nullptr) glyph.family = instrument->family;
  }

  void add_glyph() {
    const char32_t c = letters_[at_];
    CodeGlyph& glyph = add(1, CodeTokenKind::kGlyph);
    glyph.thai = thai::is_digit(c);
    if (is_code_digit(c)) glyph.digit = static_cast<int>(c - (glyph.thai ? thai::kZero : U'0'));
  }

  // "0IT", "OlT": the name of an instrument with a letter or two taken for a digit or a stroke.
  const CodeWords::Instrument* find_instrument(std::u32string_view cluster) const {
    if (cluster.size() < kInstrumentLetters) return nullptr;
    if (cluster.size() > kInstrumentLetters && is_latin_letter(cluster[kInstrumentLetters]))
      return nullptr;
    std::u32string name(cluster.substr(0, kInstrumentLetters));
    if (std::none_of(name.begin(), name.end(), is_latin_letter)) return nullptr;
    for (char32_t& c : name) {
      const auto* letter = words_.find_letter(c);
      if (c == U'0' || c == thai::kZero || (letter != nullptr && letter->family == 'O')) c = U'O';
      if (c == U'1' || (letter != nullptr && letter->family == 'i')) c = U'I';
    }
    const auto* found = words_.find_instrument(name);
    return found != nullptr && found->direct ? found : nullptr;
  }

  bool can_be_code(std::u32string_view cluster) const {
    const bool digits = std::any_of(cluster.begin(), cluster.end(), is_code_digit);
    if (!digits && cluster.size() > kLongestGlyphWord) return false;
    return std::all_of(cluster.begin(), cluster.end(), [&](char32_t c) {
      return is_code_digit(c) || words_.find_letter(c) != nullptr || words_.find_digit(c);
    });
  }

  void cut_thai_word() {
    std::size_t end = at_ + 1;
    while (end < letters_.size() && is_thai_word_letter(letters_[end]) && !is_inside_code(end))
      ++end;
    const std::u32string_view word = std::u32string_view(letters_).substr(at_, end - at_);
    if (const std::size_t broken = join_broken_word(end)) {
      add(broken - at_, kind_of_word(unbroken_));
      return;
    }
    const CodeTokenKind kind = kind_of_word(word);
    const bool counts = words_.counts(word), scores = words_.scores(word);
    CodeGlyph& glyph = add(word.size(), kind);
    glyph.counts = counts;
    glyph.scores = scores;
  }

  CodeTokenKind kind_of_word(std::u32string_view word) const {
    if (words_.joins(word)) return CodeTokenKind::kSeparator;
    if (words_.means_range(word)) return CodeTokenKind::kRange;
    if (words_.is_only_announcing(word)) return CodeTokenKind::kAnnounce;
    return words_.announces(word) ? CodeTokenKind::kAnnounce : CodeTokenKind::kWord;
  }

  // "ถ⏎ึง": a narrow column breaks words anywhere. The end of the word that goes on behind the
  // line's end, where the two parts make one that matters here; 0 otherwise.
  std::size_t join_broken_word(std::size_t end) {
    unbroken_.assign(letters_, at_, end - at_);
    for (int lines = 0; lines < 3 && end + 1 < letters_.size() && letters_[end] == U'\n'; ++lines) {
      std::size_t next = end + 1;
      while (next < letters_.size() && is_thai_word_letter(letters_[next])) ++next;
      if (next == end + 1) return 0;
      unbroken_.append(letters_, end + 1, next - end - 1);
      end = next;
      if (kind_of_word(unbroken_) != CodeTokenKind::kWord) return end;
    }
    return 0;
  }

  std::string_view text_;
  std::u32string letters_, unbroken_;
  const CodeWords& words_;
  std::size_t at_ = 0, byte_ = 0;
  std::vector<CodeGlyph> out_;
};

}  // namespace

std::vector<CodeGlyph> cut_code_glyphs(std::string_view text, const CodeWords& words) {
  return GlyphCutter(text, words).cut();
}

bool may_hold_codes(std::string_view text, const CodeWords& words) {
  // A digit, or a short word of nothing but look-alikes ("OB").
  std::size_t run = 0;
  const auto ends_as_code = [&] { return run >= 2 && run <= kLongestGlyphWord; };
  bool looks_alike = true;
  for (const char byte : text) {
    if (byte >= '0' && byte <= '9') return true;
    if ((byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte == '|') {
      const auto c = static_cast<char32_t>(byte);
      looks_alike = looks_alike && (words.find_letter(c) != nullptr || words.find_digit(c));
      ++run;
      continue;
    }
    if (ends_as_code() && looks_alike) return true;
    run = 0;
    looks_alike = true;
  }
  if (ends_as_code() && looks_alike) return true;
  return [&] {  // Thai digits: E0 B9 90 to E0 B9 99
    for (std::size_t at = text.find("\xE0\xB9"); at != std::string_view::npos;
         at = text.find("\xE0\xB9", at + 2)) {
      const auto last = at + 2 < text.size() ? static_cast<unsigned char>(text[at + 2]) : 0;
      if (last >= 0x90 && last <= 0x99) return true;
    }
    return false;
  }();
}

}  // namespace ita
