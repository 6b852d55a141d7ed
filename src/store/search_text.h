// The form in which text is searched. Three forms of the same words:
//
//   canonical   จัดทำคู่มือ  ปี ๒๕๖๗ (E - Service)     as the page has them (normalize/thai_text.h)
//   search      จัดทำคู่มือปี2567(e-service)            what a hit must contain, letter by letter
//   skeleton    จดทำคูมือป2567eservice  (no tone marks …)  what the trigram index holds
//
// Each letter of the search form becomes one letter of the skeleton or none, whatever stands around
// it. So a text that contains a term contains its skeleton too, and an index of skeletons never
// misses a hit.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"

namespace ita {

// A form, and where each of its letters comes from.
struct SearchText {
  std::string text;
  std::vector<uint32_t> offsets;  // of each byte's letter in the source; one more: the source's end
};

// Digits folded, Latin in lower case, no blanks and line ends but between two Latin letters or
// digits. `canonical` text, as canonical_text gives it. Tone marks stay: to a person who searches,
// they make another word.
SearchText make_search_text(std::string_view canonical);
std::string to_search_form(std::string_view canonical);

// Without tone marks, ็, ์, ฯ and punctuation; line ends, which part passages, stay.
SearchText make_search_skeleton(std::string_view search_form);
std::string to_search_skeleton(std::string_view search_form);

// What a hit can lie in: a table's cell, or the running text between two tables.
struct Passage {
  int table = 0, row = 0, column = 0;  // from 1; 0 in running text
  std::vector<const TextLine*> lines;  // of the page
};

// In reading order: running text above a table, its cells in row order, what follows.
std::vector<Passage> find_passages(const PageContent& page);

// Canonical; lines joined by '\n'.
std::string to_canonical_text(const Passage& passage);

}  // namespace ita
