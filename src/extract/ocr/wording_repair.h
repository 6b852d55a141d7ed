// Wordings of reports in what was read from a poor scan: tone marks lost or taken for others
// ("เพิมช่องทาง", "ปีละสองครัง", "ประชุมชี่แจง"), letters for their like ("จัดชื่อจัดจ้าง").
//
// A general dictionary cannot help where the damaged word is a rare word too ("ครัง" is shellac,
// "ตำ" to pound). data/dictionary/report_wordings.txt lists what reports say again and again and
// what without its mark would mean nothing in them. A wording is put in only where the consonants
// and vowels of the line are its own (or their like), few marks differ, and the words around stay
// as good words as they were. Names, numbers and Latin words stay.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/ocr/line_recogniser.h"
#include "extract/verdict/thai_dictionary.h"

namespace ita {

// A letter on the line, and the marks above and below it in canonical order.
struct MarkedLetter {
  char32_t letter = 0;
  std::u32string marks;
};

struct ReportWording {
  std::vector<MarkedLetter> letters;
  std::u32string skeleton;  // letters that look alike are one
  std::size_t size = 0;     // letters and marks
};

class WordingRepair {
 public:
  WordingRepair();  // the list, which is a part of the program

  // Corrected symbols are as sure as kOutvoted (reading_vote.h) says.
  void correct(SymbolLine& line, const ThaiDictionary& dictionary) const;

 private:
  std::vector<ReportWording> wordings_;  // the longest first
};

}  // namespace ita
