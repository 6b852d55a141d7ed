#include "extract/ocr/wording_repair.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "extract/cluster_text.h"
#include "extract/ocr/reading_vote.h"
#include "extract/ocr/symbol_run.h"
#include "extract/ocr/word_judge.h"
#include "extract/verdict/name_guard.h"

__asm__(
    ".pushsection .rodata\n"
    "ita_report_wordings:\n"
    ".incbin \"" ITA_REPORT_WORDINGS_FILE
    "\"\n"
    ".byte 0\n"
    ".popsection\n");

extern "C" const char ita_report_wordings[];

namespace ita {
namespace {

// Letters and marks of a wording; differences that it may have.
constexpr std::size_t kShort = 6, kLong = 8, kLonger = 14;

// The one pair of letters that poor prints take for each other in frequent words; with more of them
// what an agency misspelt would be put right.
char32_t representative(char32_t letter) { return letter == U'ซ' ? U'ช' : letter; }

// Nikhahit with sara aa for sara am, so that the vowel lost or won is a mark's difference.
std::vector<MarkedLetter> take_apart(std::u32string_view text) {
  std::vector<MarkedLetter> letters;
  for (const char32_t c : text) {
    if (thai::is_mark(c)) {
      if (!letters.empty()) letters.back().marks += c;
      continue;
    }
    if (c == thai::kSaraAm && !letters.empty()) letters.back().marks += thai::kNikhahit;
    letters.push_back({c == thai::kSaraAm ? thai::kSaraAa : c, {}});
  }
  for (MarkedLetter& letter : letters) std::ranges::sort(letter.marks);
  return letters;
}

std::u32string skeleton_of(const std::vector<MarkedLetter>& letters) {
  std::u32string skeleton;
  for (const MarkedLetter& letter : letters) skeleton += representative(letter.letter);
  return skeleton;
}

struct MarkDifference {
  std::size_t lost = 0, swapped = 0;
  bool tone_lost = false;
};

// nullopt where `read` has marks that `meant` has not, nor any that is taken for them.
std::optional<MarkDifference> compare_marks(std::u32string_view read, std::u32string_view meant) {
  MarkDifference found;
  std::u32string missing;
  for (const char32_t c : meant)
    if (read.find(c) == std::u32string_view::npos) missing += c;
  for (const char32_t c : read) {
    if (meant.find(c) != std::u32string_view::npos) continue;
    const auto like = std::ranges::find_if(missing, [&](char32_t other) {
      return std::ranges::any_of(std::array{kLikeTones, kLikeUpperVowels},
                                 [&](std::u32string_view group) {
                                   return group.find(c) != std::u32string_view::npos &&
                                          group.find(other) != std::u32string_view::npos;
                                 });
    });
    if (like == missing.end() || ++found.swapped > 1) return std::nullopt;
    missing.erase(like);
  }
  found.lost = missing.size();
  found.tone_lost = std::ranges::any_of(missing, thai::is_tone);
  return found;
}

std::size_t most_differences(std::size_t size) {
  return size >= kLonger ? 3 : size >= kLong ? 2 : 1;
}

// A run of the line taken apart, and the symbol in which each of its letters stands.
class RunLetters {
 public:
  RunLetters(const SymbolLine& line, const SymbolRun& run)
      : letters_(take_apart(run.text())), skeleton_(skeleton_of(letters_)) {
    for (std::size_t i = run.begin(); i < run.end(); ++i)
      for (const char32_t c : decode_utf8(line[i].text))
        if (!thai::is_mark(c)) symbols_.push_back(i);
  }

  const std::vector<MarkedLetter>& letters() const { return letters_; }
  const std::u32string& skeleton() const { return skeleton_; }
  // Is each letter a symbol of its own, as it is but for rare ligatures?
  bool is_plain() const {
    return symbols_.size() == letters_.size() &&
           std::ranges::adjacent_find(symbols_) == symbols_.end();
  }
  std::size_t symbol(std::size_t letter) const { return symbols_[letter]; }

 private:
  std::vector<MarkedLetter> letters_;
  std::u32string skeleton_;
  std::vector<std::size_t> symbols_;
};

// Does the wording stand at `at` with few enough differences? `swapped`: letters among them.
struct Fit {
  std::size_t differences = 0;
  bool swapped = false;
};
std::optional<Fit> fit(const ReportWording& wording, const std::vector<MarkedLetter>& letters,
                       std::size_t at) {
  Fit found;
  const std::size_t most = most_differences(wording.size);
  for (std::size_t i = 0; i < wording.letters.size(); ++i) {
    const MarkedLetter &meant = wording.letters[i], &read = letters[at + i];
    const auto marks = compare_marks(read.marks, meant.marks);
    if (!marks) return std::nullopt;
    const bool only_a_tone = marks->swapped == 0 && marks->lost == (marks->tone_lost ? 1U : 0U);
    const bool swapped = meant.letter != read.letter;
    if (wording.size < kShort && (swapped || !only_a_tone)) return std::nullopt;
    found.swapped |= swapped;
    found.differences += marks->lost + marks->swapped + (swapped ? 1 : 0);
    if (found.differences > most) return std::nullopt;
  }
  return found;
}

std::u32string put_together(const std::vector<MarkedLetter>& letters) {
  std::u32string text;
  for (const MarkedLetter& letter : letters) {
    const bool am =
        letter.letter == thai::kSaraAa && !text.empty() &&
        text.find(thai::kNikhahit, text.size() - std::min<std::size_t>(text.size(), 3)) !=
            std::u32string::npos;
    if (am) text.erase(text.rfind(thai::kNikhahit), 1);
    text += am ? thai::kSaraAm : letter.letter;
    std::u32string cluster(1, letter.letter);
    cluster += letter.marks;
    put_marks_in_order(cluster);
    text += cluster.substr(1);
  }
  return text;
}

class RunRepair {
 public:
  RunRepair(SymbolLine& line, const SymbolRun& run, WordJudge& judge)
      : line_(line),
        run_(run),
        judge_(judge),
        letters_(line, run),
        settled_(letters_.letters().size(), false) {}

  // What a longer wording has is its own: "ทันที" keeps shorter ones off its letters.
  void apply(const ReportWording& wording) {
    if (!letters_.is_plain()) return;
    const std::u32string& skeleton = letters_.skeleton();
    for (std::size_t at = skeleton.find(wording.skeleton); at != std::u32string::npos;
         at = skeleton.find(wording.skeleton, at + 1)) {
      const auto first = settled_.begin() + static_cast<std::ptrdiff_t>(at);
      const auto end = first + static_cast<std::ptrdiff_t>(wording.letters.size());
      const auto found = fit(wording, letters_.letters(), at);
      if (!found || std::find(first, end, true) != end) continue;
      if (found->differences > 0) {
        if (!stays_good(wording, at, *found)) continue;
        put_in(wording, at);
        letters_ = RunLetters(line_, run_);
      }
      std::fill(first, end, true);
    }
  }

 private:
  bool stays_good(const ReportWording& wording, std::size_t at, const Fit& found) {
    std::vector<MarkedLetter> changed = letters_.letters();
    std::ranges::copy(wording.letters, changed.begin() + static_cast<std::ptrdiff_t>(at));
    const WordVerdict now = judge_.judge(run_.text(), run_.stopped());
    const WordVerdict then = judge_.judge(put_together(changed), run_.stopped());
    const bool better = then.unknown < now.unknown || then.cost < now.cost;
    return then.unknown <= (wording.size < kShort ? 0 : now.unknown) && then.cost <= now.cost &&
           (better || !found.swapped);
  }

  void put_in(const ReportWording& wording, std::size_t at) {
    for (std::size_t i = 0; i < wording.letters.size(); ++i) {
      const MarkedLetter &meant = wording.letters[i], &read = letters_.letters()[at + i];
      if (meant.letter == read.letter && meant.marks == read.marks) continue;
      const std::size_t symbol = letters_.symbol(at + i);
      const std::size_t next =
          at + i + 1 < letters_.letters().size() ? letters_.symbol(at + i + 1) : run_.end();
      std::u32string text(1, meant.letter);
      text += meant.marks;
      line_[symbol].text = encode_utf8(text);
      line_[symbol].confidence = std::min(line_[symbol].confidence, kOutvoted);
      line_[symbol].choices.clear();
      // Its marks are in it now. Sara am is parted, as its nikhahit is among them.
      for (std::size_t s = symbol + 1; s < next; ++s) line_[s].text.clear();
      if (next < run_.end() && line_[next].text == "ำ") line_[next].text = "า";
    }
  }

  SymbolLine& line_;
  const SymbolRun& run_;
  WordJudge& judge_;
  RunLetters letters_;
  std::vector<bool> settled_;
};

}  // namespace

WordingRepair::WordingRepair() {
  std::string_view rest(ita_report_wordings);
  while (!rest.empty()) {
    const std::string_view text = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), text.size() + 1));
    if (text.empty() || text.front() == '#') continue;
    ReportWording wording;
    wording.letters = take_apart(decode_utf8(text));
    wording.skeleton = skeleton_of(wording.letters);
    for (const MarkedLetter& letter : wording.letters) wording.size += 1 + letter.marks.size();
    wordings_.push_back(std::move(wording));
  }
  std::ranges::stable_sort(wordings_, std::ranges::greater{}, &ReportWording::size);
}

void WordingRepair::correct(SymbolLine& line, const ThaiDictionary& dictionary) const {
  WordJudge judge(dictionary);
  NameGuard names;
  for (const SymbolRun& run : find_thai_runs(line)) {
    const std::u32string text = run.text();
    if (names.guard(text, line[run.begin()].space_before) < text.size()) continue;
    RunRepair repair(line, run, judge);
    for (const ReportWording& wording : wordings_) repair.apply(wording);
  }
  std::erase_if(line, [](const Symbol& symbol) { return symbol.text.empty(); });
}

}  // namespace ita
