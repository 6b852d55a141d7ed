// Sara am that left no trace in the file, and sara aa that turned into it, set right by the
// dictionary. Here, in the extractor, and not with the normaliser: every later stage, the search
// included, then sees the same letters, and what was changed is stored with the page.
//
//     สานักงาน → สำนักงาน    ทา stays: it is a word
//     กำรดำเนินงำน → การดำเนินงาน
//
// A word is changed only where the letters as they stand are no word and exactly one change makes
// one, of at least four letters, in the place of three words or of letters that are none. Where a
// page shows the fault time after time and hardly any sound spelling, it may be in the place of two
// (จัด ทา). Names, codes and Latin text are never changed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/page.h"
#include "extract/verdict/thai_dictionary.h"

namespace ita {

struct WordRepair {
  uint32_t letters = 0;          // Thai letters of the page
  uint32_t known = 0;            // of those, inside words of the dictionary, after the repair
  uint32_t sara_am_added = 0;    // words with า → ำ
  uint32_t sara_am_removed = 0;  // words with ำ → า
  std::vector<std::string> examples;  // "สานักงาน → สำนักงาน", the first few, no repeats
};

// Changes the page's words in place; a changed word's confidence falls.
WordRepair repair_words(PageContent& page, const ThaiDictionary& dictionary);

}  // namespace ita
