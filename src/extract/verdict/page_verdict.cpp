#include "extract/verdict/page_verdict.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>

#include "extract/verdict/thai_spelling.h"
#include "extract/verdict/word_repair.h"

namespace ita {
namespace {

// Measured on sound, damaged and artificially damaged reports; docs/text-layers.md has the figures.
constexpr uint32_t kFewGlyphs = 20;       // a page number and a stamp
constexpr float kPictureCover = 0.5F;     // of the page: a scan, not a photograph in a report
constexpr double kUnmappedShare = 0.001;  // of the Thai letters
constexpr double kImpossibleShare = 0.003;
constexpr uint32_t kFewestOccurrences = 3;  // fewer may be the author's own slips
// The less there is to look at, the lower a sound page's share may fall by chance or by names.
struct LowestShare {
  uint32_t letters;
  double share;
};
constexpr LowestShare kLowestShares[] = {{600, 0.93}, {150, 0.90}, {40, 0.60}};
constexpr std::string_view kUnreadable = "\uFFFD";
// Tables of scores have few tone marks too (down to 4 % of the consonants); hence ที beside them.
constexpr uint32_t kFewestConsonants = 400, kFewestForNone = 200;
constexpr double kTonesOfConsonants = 0.075, kNoTones = 0.02;
constexpr uint32_t kFewestThi = 6;
constexpr double kThiWithTone = 0.5;

std::string percent(double share) {
  char text[16];
  std::snprintf(text, sizeof text, "%.1f %%", 100 * share);
  return text;
}

bool has_diagnostic(const PageContent& page, std::string_view code) {
  return std::ranges::any_of(page.diagnostics, [&](const Diagnostic& d) { return d.code == code; });
}

SpellingCounts count_page(const PageContent& page) {
  SpellingCounts counts;
  const auto add = [&](const std::vector<TextLine>& lines) {
    for (const TextLine& line : lines) counts += count_spelling(to_text(line));
  };
  add(page.lines);
  for (const Table& table : page.tables)
    for (const Cell& cell : table.cells) add(cell.lines);
  return counts;
}

// Bullets of symbol fonts have no Unicode either: unreadable glyphs that stand alone are no
// letters.
uint32_t count_bullets(const PageContent& page) {
  uint32_t count = 0;
  const auto add = [&](const std::vector<TextLine>& lines) {
    for (const TextLine& line : lines)
      count += static_cast<uint32_t>(
          std::ranges::count_if(line.words, [](const Word& w) { return w.text == kUnreadable; }));
  };
  add(page.lines);
  for (const Table& table : page.tables)
    for (const Cell& cell : table.cells) add(cell.lines);
  return count;
}

class Judge {
 public:
  explicit Judge(const PageContent& page) : page_(page), counts_(count_page(page)) {}

  const SpellingCounts& counts() const { return counts_; }

  std::vector<Diagnostic> find_reasons() {
    look_at_layer();
    look_at_unmapped();
    look_at_spelling();
    look_at_words();
    return std::move(reasons_);
  }

 private:
  void add(std::string_view code, std::string detail) {
    reasons_.push_back({std::string(code), std::move(detail)});
  }
  bool exceeds(uint32_t count, double share) const {
    return count >= kFewestOccurrences && count > share * counts_.letters;
  }

  void look_at_layer() {
    const TextEvidence& e = page_.evidence;
    const bool picture = e.image_cover >= kPictureCover;
    if (is_scan(e))
      add("no_text_layer", std::to_string(e.glyphs) + " letters and a picture over " +
                               percent(e.image_cover) + " of the page");
    else if (picture && has_diagnostic(page_, "invisible_text"))
      add("text_hidden_layer",
          "text without ink under a picture over " + percent(e.image_cover) + " of the page");
  }

  void look_at_unmapped() {
    const uint32_t bullets = count_bullets(page_), unmapped = page_.evidence.unmapped;
    const uint32_t lost = std::max(counts_.unreadable, unmapped - std::min(unmapped, bullets));
    if (exceeds(lost, kUnmappedShare))
      add("text_unmapped", std::to_string(lost) + " letters or marks that the file does not name");
    else if (has_diagnostic(page_, "unreadable_font"))
      add("text_unmapped", "a font names none of its letters");
  }

  void look_at_spelling() {
    const uint32_t impossible = counts_.impossible + page_.evidence.orphan_marks;
    if (exceeds(impossible, kImpossibleShare))
      add("text_impossible", std::to_string(impossible) + " impossible sequences in " +
                                 std::to_string(counts_.letters) + " Thai letters");
    const double tones = static_cast<double>(counts_.tones) / std::max(1U, counts_.consonants);
    const bool no_tones = counts_.consonants >= kFewestForNone && tones < kNoTones;
    const bool few_tones = counts_.consonants >= kFewestConsonants && tones < kTonesOfConsonants;
    const bool few_thi =
        counts_.thi >= kFewestThi && counts_.thi_with_tone < kThiWithTone * counts_.thi;
    if (no_tones || (few_tones && few_thi))
      add("text_marks_lost", "a tone mark on " + percent(tones) + " of the consonants");
  }

  void look_at_words() {
    const TextEvidence& e = page_.evidence;
    const auto* lowest = std::ranges::find_if(
        kLowestShares, [&](const LowestShare& l) { return e.thai_letters >= l.letters; });
    if (lowest != std::end(kLowestShares) && e.dictionary_share < lowest->share)
      add("text_not_thai_words", percent(e.dictionary_share) + " of " +
                                     std::to_string(e.thai_letters) +
                                     " Thai letters are in words of a dictionary");
  }

  const PageContent& page_;
  SpellingCounts counts_;
  std::vector<Diagnostic> reasons_;
};

Diagnostic describe(const WordRepair& repair) {
  std::string detail;
  const auto add = [&](uint32_t count, std::string_view what) {
    if (count == 0) return;
    if (!detail.empty()) detail += ", ";
    detail += std::to_string(count) + " × " + std::string(what);
  };
  add(repair.sara_am_added, "sara am put back");
  add(repair.sara_am_removed, "sara am made sara aa");
  detail += ": ";
  for (std::size_t i = 0; i < repair.examples.size(); ++i)
    detail += (i > 0 ? ", " : "") + repair.examples[i];
  return {"words_repaired", std::move(detail)};
}

}  // namespace

bool is_scan(const TextEvidence& evidence) {
  return evidence.glyphs < kFewGlyphs && evidence.image_cover >= kPictureCover;
}

PageVerdict judge_page(PageContent& page, const ThaiDictionary& dictionary) {
  const WordRepair repair = repair_words(page, dictionary);
  Judge judge(page);
  TextEvidence& e = page.evidence;
  e.impossible = judge.counts().impossible;
  e.thai_letters = repair.letters;
  e.dictionary_share = repair.letters == 0
                           ? 1.0F
                           : static_cast<float>(repair.known) / static_cast<float>(repair.letters);
  if (repair.sara_am_added + repair.sara_am_removed > 0) {
    page.diagnostics.push_back(describe(repair));
    if (page.route == Route::kDigital) page.route = Route::kRepaired;
  }
  PageVerdict verdict;
  verdict.reasons = judge.find_reasons();
  if (!verdict.reasons.empty())
    verdict.decision = PageVerdict::Decision::kOcr;
  else if (page.route == Route::kRepaired)
    verdict.decision = PageVerdict::Decision::kRepaired;
  page.diagnostics.insert(page.diagnostics.end(), verdict.reasons.begin(), verdict.reasons.end());
  return verdict;
}

}  // namespace ita
