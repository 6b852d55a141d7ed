// The reasons for which a page's letters cannot be trusted. The extractor gives them as
// diagnostics, the parser and the reports look for them.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "core/page.h"

namespace ita {

struct DamageReason {
  std::string_view code;   // of the diagnostic
  std::string_view words;  // for people
};

inline constexpr std::array<DamageReason, 6> kDamageReasons{{
    {"no_text_layer", "the page is a picture without text"},
    {"text_hidden_layer", "the text is a scanner's hidden layer under a picture"},
    {"text_unmapped", "letters are drawn that the file does not name"},
    {"text_impossible", "letters follow each other as Thai never has them"},
    {"text_marks_lost", "tone marks are missing"},
    {"text_not_thai_words", "too few of the words are in a dictionary"},
}};

// Null where the code is of something else.
constexpr const DamageReason* find_damage_reason(std::string_view code) {
  for (const DamageReason& reason : kDamageReasons)
    if (reason.code == code) return &reason;
  return nullptr;
}

// The page's words come from a text layer that was found damaged. A page read from its image keeps
// the diagnostics that sent it there, and its words are sound.
inline bool has_damaged_text(const PageContent& page) {
  return page.route != Route::kOcr &&
         std::any_of(page.diagnostics.begin(), page.diagnostics.end(),
                     [](const Diagnostic& d) { return find_damage_reason(d.code) != nullptr; });
}

// What became of a page's text, in one word: keep (sound as it stands), repaired, ocr (read from
// its image), damaged (it should be, and was not).
inline std::string_view find_text_verdict(const PageContent& page) {
  if (page.route == Route::kOcr) return "ocr";
  if (has_damaged_text(page)) return "damaged";
  return page.route == Route::kRepaired ? "repaired" : "keep";
}

}  // namespace ita
