// The Thai of a page as runs of letters, each letter with the bytes that it stands in.
//
//     cell:  "สำนักปลัด"  "ดำเนิน"       two lines; what follows a line's end may be the same word
//            "การ ตาม"
//     runs:  สำนักปลัดดำเนินการ   ตาม     a blank ends a run, a line's end inside Thai does not
#pragma once

#include <string>
#include <vector>

#include "core/page.h"

namespace ita {

struct ThaiRun {
  struct Place {
    Word* word = nullptr;
    uint32_t offset = 0;  // of the letter's first byte in the word's text
  };
  std::u32string letters;     // letters and marks; no digits, no ๆ, no ฯ
  std::vector<Place> places;  // one a letter
  bool blank_before = false;  // only a blank stands between the run before and this one
};

// In reading order: the lines outside tables, then the cells. Valid while the page's words stay as
// they are.
std::vector<ThaiRun> find_thai_runs(PageContent& page);

}  // namespace ita
