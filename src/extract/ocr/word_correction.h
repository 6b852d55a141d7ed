// Letters of a line that the reader took for others of their shape ("คำรวจ" for ตำรวจ), put right
// where the picture itself allows it: only by what the recogniser saw nearly as well in that place,
// only where the dictionary knows no word with the letter as read and one with the other, or two
// short ones where the other letter makes one long one. A tone mark may also have been lost
// altogether, and small marks are taken for each other ("ชั้นตอน", "ล่าดับ") without the picture's
// showing it. Names, numbers and Latin words stay.
#pragma once

#include "extract/ocr/line_recogniser.h"
#include "extract/verdict/thai_dictionary.h"

namespace ita {

// Corrected symbols are as sure as kOutvoted (reading_vote.h) says.
void correct_words(SymbolLine& line, const ThaiDictionary& dictionary);

}  // namespace ita
