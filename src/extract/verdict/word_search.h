// A run of Thai letters → the words it is made of, also where a sara am was lost or put in for a
// sara aa.
//
//     สานักงาน   สา + นัก + งาน            three words as it stands
//               สำนักงาน                   one, if its า is read as ำ
//
// The cheapest way through the run wins: a word costs 1, a letter that no word has 2, a changed
// letter its price. Words begin and end between clusters only.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/verdict/thai_dictionary.h"

namespace ita {

// A word with changed letters.
struct WordChange {
  uint32_t begin = 0, end = 0;    // letters of the run
  std::vector<uint32_t> changed;  // their places in the run
};

struct WordReading {
  uint32_t known = 0;  // letters inside words, changed ones included
  float cost = 0;      // of the way, as above
  std::vector<WordChange> changes;
};

class WordSearch {
 public:
  explicit WordSearch(const ThaiDictionary& dictionary) : dictionary_(dictionary) {}

  // Finds every word of the run. Letters from `guarded` on (a name) are never changed.
  void read(std::u32string_view run, uint32_t guarded);

  // False where no price could buy a change.
  bool may_change() const { return !changed_.empty(); }

  // The cheapest reading of that run where a changed letter costs `price`.
  WordReading choose(float price);

 private:
  struct Edge {
    uint32_t from = 0, to = 0;
    uint32_t changes = 0;       // how many letters
    uint32_t first_change = 0;  // where they begin in changed_
  };
  struct Arrival {
    float cost = 0;
    int32_t edge = -1;  // into edges_; -1: the cluster before is in no word
    uint32_t from = 0;
  };
  void walk(uint32_t at, ThaiDictionary::State state);
  void keep_word(uint32_t to, ThaiDictionary::State state);
  void keep_edges(uint32_t from);

  const ThaiDictionary& dictionary_;
  std::u32string_view run_;
  uint32_t guarded_ = 0;
  std::vector<uint8_t> boundary_;
  std::vector<Edge> edges_;  // ascending by from
  std::vector<uint32_t> changed_;
  static constexpr uint32_t kMostChanges = 2;  // in one word: กำลังทำ
  struct Found {
    uint32_t to = 0;
    uint32_t changes = 0;
    std::array<uint32_t, kMostChanges> changed{};
  };
  Found trail_;                         // changed letters on the way to the current place
  std::vector<Found> plain_, altered_;  // words from the current place
  std::vector<Arrival> arrivals_;
};

}  // namespace ita
