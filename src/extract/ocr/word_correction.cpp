#include "extract/ocr/word_correction.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "extract/ocr/reading_vote.h"
#include "extract/ocr/symbol_run.h"
#include "extract/ocr/word_judge.h"
#include "extract/verdict/name_guard.h"

namespace ita {
namespace {

// The other letter must have been seen nearly as well.
constexpr float kLeastChoice = 0.6F, kMostBehind = 0.35F;
// What it costs to put in a tone mark that was not seen at all, and letters of the word with it.
constexpr float kLostTone = 0.5F;
constexpr std::size_t kLongWord = 6, kLongerWord = 7;
// What it costs to take a mark for another one that the reader did not see.
constexpr float kLikeMark = 0.5F;

// So many letters more must stand in words, and the way through the run be so much shorter.
constexpr std::size_t kFewestGained = 2;
constexpr float kLeastGain = 3;
constexpr int kMostCorrections = 6;  // in one run: beyond that the line is not Thai, or not read

struct Correction {
  std::size_t at = 0;
  std::string text;      // for the symbol
  float cost = 0;        // of the way through the run with it, and what it is thought of itself
  float confidence = 0;  // of the choice
};

class Corrector {
 public:
  Corrector(const SymbolLine& line, const SymbolRun& run, WordJudge& judge)
      : line_(line), run_(run), judge_(judge), now_(judge.judge(run.text(), run.stopped())) {}

  // Of two corrections that explain as much, the picture tells which is meant.
  std::optional<Correction> find() {
    for (std::size_t i = run_.begin(); i < run_.end(); ++i) {
      offer_choices(i);
      if (can_take_tone(i))
        for (const char* tone : {kMaiEk, kMaiTho}) offer_tone(i, line_[i].text + tone);
      offer_like_marks(i);
    }
    return std::move(best_);
  }

 private:
  // A vowel mark that no tone mark follows; over a bare letter a tone mark seldom vanishes.
  bool can_take_tone(std::size_t i) const {
    const char32_t last = decode_utf8(line_[i].text).back();
    if (!thai::is_upper_vowel(last) && !thai::is_lower_vowel(last)) return false;
    return i + 1 >= run_.end() || !thai::is_mark(decode_utf8(line_[i + 1].text).front());
  }

  void offer_choices(std::size_t at) {
    const Symbol& symbol = line_[at];
    for (const Choice& choice : symbol.choices) {
      if (choice.confidence < kLeastChoice || choice.confidence < symbol.confidence - kMostBehind ||
          !is_thai_text(choice.text))
        continue;
      const std::u32string run = run_.text_with(at, choice.text);
      const WordVerdict verdict = judge_.judge(run, run_.stopped());
      if (gains_letters(verdict, verdict.cost) || joins_words(verdict, run, at))
        offer({at, choice.text, verdict.cost, choice.confidence});
    }
  }

  // Only in long words ("ท้องถิน"), since short ones can be made of anything; where all is words
  // already ("สิงแวดล้อม"), in longer ones.
  void offer_tone(std::size_t at, std::string text) {
    const std::u32string run = run_.text_with(at, text);
    const std::size_t letter = SymbolRun(line_, run_.begin(), at + 1).size();
    if (!judge_.stands_in_word(run, letter, kLongWord)) return;
    const WordVerdict verdict = judge_.judge(run, run_.stopped());
    const float cost = verdict.cost + kLostTone;
    const bool joins = verdict.unknown <= now_.unknown && verdict.cost + 1 <= now_.cost &&
                       judge_.stands_in_word(run, letter, kLongerWord);
    if (gains_letters(verdict, cost) || joins) offer({at, std::move(text), cost, 0});
  }

  // "ชั้นตอน", "ล่าดับ": marks alone; of letters only the picture can tell.
  void offer_like_marks(std::size_t at) {
    const std::u32string letters = decode_utf8(line_[at].text);
    if (letters.size() != 1) return;
    const char32_t read = letters.front();
    const bool before_aa = at + 1 < run_.end() && line_[at + 1].text == "า";
    if (read == U'่' && before_aa) offer_mark(at, thai::kNikhahit);
    if (read == thai::kNikhahit && before_aa) offer_mark(at, U'่');
    // Not the tone marks: "ค่าความ" would become "ค้าความ"; what is surely meant is in the list of
    // wording_repair.h.
    if (kLikeUpperVowels.find(read) == std::u32string_view::npos) return;
    for (const char32_t other : kLikeUpperVowels)
      if (other != read) offer_mark(at, other);
  }
  void offer_mark(std::size_t at, char32_t other) {
    std::string text;
    append_utf8(text, other);
    const std::u32string run = run_.text_with(at, text);
    const WordVerdict verdict = judge_.judge(run, run_.stopped());
    if (joins_words(verdict, run, at)) offer({at, std::move(text), verdict.cost + kLikeMark, 0});
  }

  // All was words already, but with another letter at `at` two short ones are one long one.
  bool joins_words(const WordVerdict& verdict, std::u32string_view run, std::size_t at) const {
    const std::size_t end = SymbolRun(line_, run_.begin(), at + 1).size();
    return end > 0 && end <= run.size() && verdict.unknown <= now_.unknown &&
           verdict.cost + 1 <= now_.cost && judge_.stands_in_word(run, end - 1, kLongerWord);
  }

  bool gains_letters(const WordVerdict& verdict, float cost) const {
    return verdict.unknown + kFewestGained <= now_.unknown && cost + kLeastGain <= now_.cost;
  }

  void offer(Correction correction) {
    if (best_ && (correction.cost > best_->cost ||
                  (correction.cost == best_->cost && correction.confidence <= best_->confidence)))
      return;
    best_ = std::move(correction);
  }

  static constexpr char kMaiEk[] = "่", kMaiTho[] = "้";
  const SymbolLine& line_;
  const SymbolRun& run_;
  WordJudge& judge_;
  WordVerdict now_;
  std::optional<Correction> best_;
};

}  // namespace

void correct_words(SymbolLine& line, const ThaiDictionary& dictionary) {
  WordJudge judge(dictionary);
  NameGuard names;
  for (const SymbolRun& run : find_thai_runs(line)) {
    const std::u32string text = run.text();
    if (names.guard(text, line[run.begin()].space_before) < text.size()) continue;
    for (int n = 0; n < kMostCorrections; ++n) {
      auto correction = Corrector(line, run, judge).find();
      if (!correction) break;
      Symbol& symbol = line[correction->at];
      symbol.text = std::move(correction->text);
      symbol.confidence = std::min(symbol.confidence, kOutvoted);
      symbol.choices.clear();
    }
  }
}

}  // namespace ita
