// The publication that an analyst means: by its meaning, or by the code that it has in a year.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/record.h"
#include "normalize/codebook.h"

namespace ita {

struct PublicationItem {
  PublicationMeaning meaning = PublicationMeaning::kMeasures;
  DocumentKind kind = DocumentKind::kMeasures;
  std::string label;  // "measures (O27 in 2568)"
};

// kUsage for words that name no publication, and for a code that means something else in that year;
// the message says which codes do.
Result<PublicationItem> parse_publication_item(const Codebook& codebook, std::string_view item,
                                               int fiscal_year);

}  // namespace ita
