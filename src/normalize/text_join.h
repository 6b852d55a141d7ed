// Lines of a cell or a paragraph → the text of a field.
//
//     เผยแพร่และประชาสัมพันธ์แผน    the line is full: the word ran on      → "…แผนการใช้จ่าย"
//     การใช้จ่าย                  the line ended before its time         → one blank
//     - ปีละสองครั้ง               a list mark                          → '\n'
#pragma once

#include <string>
#include <vector>

#include "core/page.h"

namespace ita {

// Canonical, blanks folded, no line ends but those before list items. Two lines are joined without
// a blank only where the break fell inside running Thai: Thai letters on both sides, and the next
// line's first word would not have fitted between the line's end and the widest line's right edge.
// Lines of text files (font_size 0) have no such edge and are joined by a blank.
std::string join_lines(const std::vector<TextLine>& lines);

}  // namespace ita
