// What a heading's words are known to mean: by data/codebook's list of headings, or by a word of
// theirs. Evidence for the model, never a gate.
#pragma once

#include <string_view>

#include "normalize/codebook.h"
#include "tables/column_role.h"
#include "tables/reader_model.h"

namespace ita {

struct HeadingLookup {
  HeadingKnown known = HeadingKnown::kNot;
  bool group = false;                   // listed as a heading over others
  ColumnRole role = ColumnRole::kNone;  // of its list row, or of its word
};

HeadingLookup look_up_heading(std::string_view text, const Codebook& codebook);

}  // namespace ita
