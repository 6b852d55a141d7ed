// Which extractor wrote a page. Raised whenever the same bytes would give other PageContent, so
// that the store can tell old pages from new ones; `ita` and `ita-worker` are built with the same
// one.
#pragma once

#include <string_view>

namespace ita {

constexpr std::string_view kExtractorVersion = "8";

}  // namespace ita
