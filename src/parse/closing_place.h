// Lines that end the measures, or one clause of them, by data/codebook/closing_phrases.tsv.
#pragma once

#include <optional>
#include <string>

#include "normalize/vocabulary.h"

namespace ita {

// "จึงเรียนมาเพื่อโปรดทราบ"; "หมวด ๒" on a line of its own; "ข้อ ๔ ให้ใช้มาตรการ…" of an announcement.
std::optional<ClosingPhrase::Place> closing_place(const std::string& text,
                                                  const Vocabulary& vocabulary);

}  // namespace ita
