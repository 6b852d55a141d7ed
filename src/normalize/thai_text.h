// Runs of Thai text: one spelling for what looks the same, and forms to compare by. Classes of
// single characters are in core/thai_char.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ita {

// The canonical spelling; canonical_text(canonical_text(x)) == canonical_text(x).
//   - invisible characters go (ZWSP, ZWNJ, ZWJ, BOM, soft hyphen, controls); every blank is a
//   space, runs of
//     them become one, none stand at a line's ends; newlines stay
//   - private-use glyph codes of old fonts become the letters they draw
//   - nikhahit + sara aa → sara am (also with a tone mark between); two sara e → sara ae; sara aa
//   and am after
//     their tone mark; vowels before tone marks; a mark typed twice in a row once
//   - a blank goes where Thai cannot have one: before a mark or a following vowel, after a leading
//   vowel,
//     inside a closed syllable ("เป็ น", "หน่ วยงาน", "ซื้ อ", "กราฟิ ก"); all other blanks stay
//   - NFC; never NFKC, which takes sara am apart
// Invalid UTF-8 becomes U+FFFD. Digits, case and wording stay as they are.
std::string canonical_text(std::string_view text);

// ๐–๙ → 0–9; every byte of other text as it was (offsets change: a Thai digit has three bytes).
std::string fold_digits(std::string_view text);

// The form for tolerant comparison: canonical, digits folded, Latin letters in lower case, blanks,
// punctuation, tone marks, ็ and ์ removed. า and ำ stay apart. Printed tone marks are often lost or
// misread, so two texts with one skeleton are taken for the same words.
std::string skeleton(std::string_view text);

// Columns that a terminal needs for the text: marks take none (sara am takes its own), East Asian
// wide letters two. Not the number of bytes or code points.
std::size_t grapheme_count(std::string_view text);

// What follows a list mark at the start: "๑.", "1)", "(2)", "๒.๑", "ก.", "-", "•", also "- ๑)".
// Leading blanks go with it. Text without a mark comes back whole. "12.50", "1 ต.ค." and "ก.ย." are
// no list marks.
std::string_view strip_list_marker(std::string_view text);

}  // namespace ita
