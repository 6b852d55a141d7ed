#include "query/measure_words.h"

#include <unicode/brkiter.h>

#include <algorithm>

#include "core/utf8.h"
#include "normalize/codebook_table.h"
#include "normalize/compact_text.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

// A list mark opens each line; what it numbers is the same measure.
std::string drop_list_marks(std::string_view text) {
  const std::string canonical = canonical_text(text);
  std::string out;
  for (std::size_t begin = 0; begin <= canonical.size();) {
    const std::size_t end = std::min(canonical.find('\n', begin), canonical.size());
    if (!out.empty()) out += '\n';
    out += strip_list_marker(std::string_view(canonical).substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

}  // namespace

struct MeasureWords::Breaker {
  std::unique_ptr<icu::BreakIterator> words;
};

MeasureWords::MeasureWords() : breaker_(std::make_unique<Breaker>()) {}
MeasureWords::MeasureWords(MeasureWords&&) noexcept = default;
MeasureWords::~MeasureWords() = default;

Result<MeasureWords> MeasureWords::load(const std::filesystem::path& codebook_dir) {
  static constexpr std::string_view kColumns[] = {"role", "meaning", "wording"};
  const auto table = CodebookTable::load(codebook_dir / "measure_words.tsv", kColumns);
  if (!table) return tl::unexpected<Error>(table.error());
  MeasureWords loaded;
  for (const CodebookTable::Row& row : table->rows()) {
    if (row[0] == "filler") {
      loaded.fillers_.push_back(skeleton(row[2]));
      continue;
    }
    if (row[0] != "same" && row[0] != "aside") return table->reject(row, "no such role");
    if (row[0] == "same" && row[1].empty()) return table->reject(row, "a meaning is missing");
    loaded.phrases_.push_back({compact_letters(row[2]), std::string(row[1])});
  }
  std::stable_sort(
      loaded.phrases_.begin(), loaded.phrases_.end(),
      [](const Phrase& a, const Phrase& b) { return a.letters.size() > b.letters.size(); });
  std::sort(loaded.fillers_.begin(), loaded.fillers_.end());

  auto confusions = Confusions::load(codebook_dir / "confusables.tsv");
  if (!confusions) return tl::unexpected<Error>(confusions.error());
  loaded.confusions_ = std::move(*confusions);
  UErrorCode status = U_ZERO_ERROR;
  loaded.breaker_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale("th"), status));
  if (U_FAILURE(status)) return fail(ErrorCode::kDataFile, "ICU has no word breaker for Thai");
  return loaded;
}

MeasureTokens MeasureWords::tokenize(std::string_view text) const {
  const CompactText compact = make_compact(drop_list_marks(text));
  const std::u32string_view letters = compact.letters;
  MeasureTokens tokens;
  const auto add = [&](const std::string& word) {
    if (std::find(tokens.words.begin(), tokens.words.end(), word) != tokens.words.end()) return;
    tokens.words.push_back(word);
  };
  const auto break_words = [&](std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    const icu::UnicodeString run = icu::UnicodeString::fromUTF8(compact.printed(begin, end));
    breaker_->words->setText(run);
    int32_t from = breaker_->words->first();
    for (int32_t to = breaker_->words->next(); to != icu::BreakIterator::DONE;
         from = to, to = breaker_->words->next()) {
      std::string word;
      run.tempSubStringBetween(from, to).toUTF8String(word);
      word = skeleton(word);
      std::erase_if(word, [](char c) { return is_digit(static_cast<unsigned char>(c)); });
      if (word.empty() || std::binary_search(fillers_.begin(), fillers_.end(), word)) continue;
      tokens.letters += decode_utf8(word);
      add(word);
    }
  };
  std::size_t free = 0;  // where the letters that no phrase explains begin
  for (std::size_t at = 0; at < letters.size();) {
    const auto phrase =
        std::find_if(phrases_.begin(), phrases_.end(), [&](const Phrase& candidate) {
          return letters.substr(at, candidate.letters.size()) == candidate.letters;
        });
    if (phrase == phrases_.end()) {
      ++at;
      continue;
    }
    break_words(free, at);
    if (!phrase->meaning.empty()) {
      const std::string word = "{" + phrase->meaning + "}";
      if (std::find(tokens.words.begin(), tokens.words.end(), word) == tokens.words.end())
        tokens.letters += decode_utf8(word);
      add(word);
    }
    at += phrase->letters.size();
    free = at;
  }
  break_words(free, letters.size());
  return tokens;
}

std::u32string to_measure_letters(std::string_view text) {
  std::u32string letters = decode_utf8(skeleton(drop_list_marks(text)));
  std::erase_if(letters, is_digit);
  return letters;
}

}  // namespace ita
