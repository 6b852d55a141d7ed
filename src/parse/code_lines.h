// Codes outside of tables and labels: on a line of their own above a measure, or in its title.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/page.h"
#include "normalize/codebook.h"

namespace ita {

// "ข้อ e9 และ O10", and nothing else.
bool holds_only_codes(const std::string& line, const Codebook& codebook);

// "เรื่องที่ 1.2 (ข้อ e1, O13)": the codes' own words of a line of at most `longest` graphemes.
std::optional<TextLine> codes_in_title(const TextLine& line, const Codebook& codebook,
                                       std::size_t longest = 60);

}  // namespace ita
