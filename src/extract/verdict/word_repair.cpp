#include "extract/verdict/word_repair.h"

#include <algorithm>
#include <utility>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "extract/verdict/name_guard.h"
#include "extract/verdict/thai_run.h"
#include "extract/verdict/word_search.h"

namespace ita {
namespace {

// What a changed letter costs in words (see word_search.h). Careful: three short words in one's
// place are reason enough (สา นัก งาน), two are not (จัด ทา). Bold: they are.
constexpr float kCarefulPrice = 1.5F, kBoldPrice = 0.5F;
// A page shows the fault time after time from here on ...
constexpr uint32_t kFewestFaults = 3;
// ... and hardly any sound spelling where those are at most this share of the faulty ones.
constexpr double kSoundShare = 0.25;
constexpr float kRepairedConfidence = 0.9F;
constexpr std::size_t kMostExamples = 5;

// One way of the fault: a letter that should be another.
struct Fault {
  char32_t wrong = 0;
  uint32_t bold = 0;   // words that bold reading would change
  uint32_t sound = 0;  // letters of the other kind on the page
  bool systematic() const { return bold >= kFewestFaults && sound <= kSoundShare * bold; }
};

bool is_changed_from(const ThaiRun& run, const WordChange& change, char32_t wrong) {
  return std::ranges::all_of(change.changed, [&](uint32_t at) { return run.letters[at] == wrong; });
}

char32_t turned(char32_t c) { return c == thai::kSaraAa ? thai::kSaraAm : thai::kSaraAa; }

struct RunReadings {
  WordReading careful, bold;
};

class Repairer {
 public:
  Repairer(PageContent& page, const ThaiDictionary& dictionary)
      : runs_(find_thai_runs(page)), search_(dictionary) {}

  WordRepair repair() {
    read_all();
    for (std::size_t i = 0; i < runs_.size(); ++i) settle(runs_[i], readings_[i]);
    return std::move(outcome_);
  }

 private:
  void read_all() {
    NameGuard names;
    readings_.reserve(runs_.size());
    for (const ThaiRun& run : runs_) {
      search_.read(run.letters, names.guard(run.letters, run.blank_before));
      readings_.push_back({search_.choose(kCarefulPrice), {}});
      RunReadings& readings = readings_.back();
      readings.bold = search_.may_change() ? search_.choose(kBoldPrice) : readings.careful;
      for (const WordChange& change : readings.bold.changes)
        for (Fault* fault : {&lost_, &added_})
          if (is_changed_from(run, change, fault->wrong)) ++fault->bold;
      lost_.sound += count(run, thai::kSaraAm);
      added_.sound += count(run, thai::kSaraAa);
    }
  }

  static uint32_t count(const ThaiRun& run, char32_t letter) {
    return static_cast<uint32_t>(std::ranges::count(run.letters, letter));
  }

  void settle(const ThaiRun& run, const RunReadings& readings) {
    const bool bold = lost_.systematic() || added_.systematic();
    const WordReading& reading = bold ? readings.bold : readings.careful;
    outcome_.letters += static_cast<uint32_t>(run.letters.size());
    outcome_.known += reading.known;
    for (const WordChange& change : reading.changes) apply(run, change);
  }

  void apply(const ThaiRun& run, const WordChange& change) {
    const std::u32string raw = run.letters.substr(change.begin, change.end - change.begin);
    std::u32string repaired = raw;
    for (const uint32_t at : change.changed) {
      char32_t& letter = repaired[at - change.begin];
      letter = turned(letter);
      const ThaiRun::Place& place = run.places[at];
      std::string bytes;
      append_utf8(bytes, letter);
      place.word->text.replace(place.offset, bytes.size(), bytes);
      place.word->confidence = std::min(place.word->confidence, kRepairedConfidence);
    }
    ++(is_changed_from(run, change, thai::kSaraAa) ? outcome_.sara_am_added
                                                   : outcome_.sara_am_removed);
    std::string example = encode_utf8(raw) + " → " + encode_utf8(repaired);
    if (outcome_.examples.size() < kMostExamples &&
        std::ranges::find(outcome_.examples, example) == outcome_.examples.end())
      outcome_.examples.push_back(std::move(example));
  }

  std::vector<ThaiRun> runs_;
  WordSearch search_;
  std::vector<RunReadings> readings_;
  Fault lost_{thai::kSaraAa}, added_{thai::kSaraAm};
  WordRepair outcome_;
};

}  // namespace

WordRepair repair_words(PageContent& page, const ThaiDictionary& dictionary) {
  return Repairer(page, dictionary).repair();
}

}  // namespace ita
